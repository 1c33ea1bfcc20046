package org.siqian.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.siqian.audit.Actor;

/**
 * Who is asking: one person with the duties of their posts, or one integration with its scopes. Every question of permission
 * starts here.
 *
 * @param organisation the unit they belong to and file for unless they say otherwise
 * @param requestsPerMinute an integration's own limit, 0 for people, who have a common one
 * @param owner the person answerable for an integration, null for people
 * @param through the duty of somebody else by which they act just now, else null
 */
public record Viewer(
        UUID id, String username, String displayName, String organisation, List<Duty> duties, Set<Scope> scopes, UUID owner,
        int requestsPerMinute, boolean mustChangePassword, Duty through) {

    static Viewer person(UUID id, String username, String displayName, String organisation, List<Duty> duties, boolean mustChangePassword) {
        return new Viewer(id, username, displayName, organisation, List.copyOf(duties), Set.of(), null, 0, mustChangePassword, null);
    }

    static Viewer integration(UUID id, String code, String name, String organisation, Set<Scope> scopes, UUID owner, int requestsPerMinute) {
        var duty = new Duty(null, organisation, null, null, null);
        return new Viewer(id, "integration:" + code, name, organisation, List.of(duty), Set.copyOf(scopes), owner, requestsPerMinute, false, null);
    }

    public boolean isIntegration() {
        return owner != null;
    }

    /** Whether they hold the right at all; at which units, {@link #holding} says. */
    public boolean may(Right right) {
        return (right.isEveryones() && !isIntegration()) || holding(right).findAny().isPresent();
    }

    /** The duties that give the right, own posts before those stood in for. */
    public Stream<Duty> holding(Right right) {
        if (isIntegration()) return scopes.stream().anyMatch(right::isOf) ? duties.stream() : Stream.empty();
        return Stream.concat(duties.stream().filter(Duty::isOwn), duties.stream().filter(d -> !d.isOwn()))
                .filter(d -> right.isOf(d.role()));
    }

    /** The units at which they hold the right. */
    public Set<String> unitsOf(Right right) {
        return holding(right).map(Duty::organisation).collect(Collectors.toCollection(TreeSet::new));
    }

    public Set<Role> roles() {
        return duties.stream().map(Duty::role).filter(r -> r != null).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same viewer, seen to act by this duty: whoever stands in for another does so by name. */
    public Viewer by(Duty duty) {
        return duty.isOwn() ? this : new Viewer(id, username, displayName, organisation, duties, scopes, owner, requestsPerMinute, mustChangePassword, duty);
    }

    /** As reports name them: 李四（代张三）. */
    public String signature() {
        return through == null ? displayName : displayName + "（代" + through.standsInForName() + "）";
    }

    public Actor actor() {
        return new Actor(
                isIntegration() ? Actor.Kind.INTEGRATION : Actor.Kind.USER,
                username,
                organisation,
                through == null ? null : through.standsInForName());
    }
}
