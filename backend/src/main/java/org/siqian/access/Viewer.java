package org.siqian.access;

import java.util.Set;
import java.util.UUID;
import org.siqian.audit.Actor;

/** Who is asking: one person, their unit and roles. Every question of permission starts here. */
public record Viewer(UUID id, String username, String displayName, String organisation, Set<Role> roles) {
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The office and the administrators see every report. */
    public boolean seesEverything() {
        return is(Role.OFFICE) || is(Role.ADMIN);
    }

    public Actor actor() {
        return new Actor(Actor.Kind.USER, username, organisation);
    }
}
