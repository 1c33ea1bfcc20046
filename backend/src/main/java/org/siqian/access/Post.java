package org.siqian.access;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.siqian.organisation.Organisation;
import org.siqian.shared.Refusal;

/**
 * A post, held by people with dates: a successor takes over without a rewrite of the plan, and what its holders may do ends
 * with their days. A post of the notice's leaders has a name only; the others are a role at a unit.
 */
@Entity
@Table(name = "post")
public class Post {
    /** The longest time somebody stands in for another. */
    static final int LONGEST_DEPUTY_DAYS = 366;

    @Id
    private String code;

    @Version
    private long version;

    private String name;
    private String openQuestion;
    private String organisation;

    @Enumerated(EnumType.STRING)
    private Role role;

    @OneToMany(cascade = CascadeType.PERSIST, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "post", nullable = false)
    @OrderBy("validFrom, id")
    private List<PostHolder> holders = new ArrayList<>();

    protected Post() {} // for Hibernate

    public Post(String code, String name, String openQuestion) {
        this.code = code;
        this.name = name;
        this.openQuestion = openQuestion;
    }

    Post(Organisation unit, Role role) {
        this(codeOf(unit.code(), role), unit.name() + " · " + role.zh() + "岗", null);
        if ((role == Role.ADMIN || role == Role.OFFICE) && !unit.kind().isOfTheAssociation()) {
            throw Refusal.content("/role", "role-unfit", "“" + role.zh() + "”岗只能设在市科协机关，不能设在" + unit.name() + "。");
        }
        this.organisation = unit.code();
        this.role = role;
    }

    static String codeOf(String organisation, Role role) {
        return organisation + "-" + role;
    }

    /** By a person who needs no account for it. */
    public void isHeldBy(String person, LocalDate from, LocalDate to) {
        holders.add(new PostHolder(person, null, from, to));
    }

    /** From and to inclusive, null open; refuses a second term in the same days. */
    PostHolder isHeldBy(Account holder, LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusal.content("/to", "range", "任期的最后一天早于第一天。");
        }
        var term = new PostHolder(holder.displayName(), holder.id(), from, to);
        if (holders.stream().anyMatch(h -> h.is(holder.id()) && !h.isDeputy() && overlap(h, term))) {
            throw Refusal.conflict("post-held", holder.displayName() + "在这段时间已在任：" + name + "。");
        }
        holders.add(term);
        return term;
    }

    /** Stands in for a holder, for a stated time and reason. */
    PostHolder isStoodInFor(PostHolder principal, Account deputy, LocalDate from, LocalDate to, String reason) {
        if (principal.is(deputy.id())) throw Refusal.content("/deputy", "own-deputy", "不能由本人代理本人。");
        if (to.isBefore(from)) throw Refusal.content("/to", "range", "代理的最后一天早于第一天。");
        if (from.plusDays(LONGEST_DEPUTY_DAYS).isBefore(to)) {
            throw Refusal.content("/to", "too-long", "代理最长 " + LONGEST_DEPUTY_DAYS + " 天；更长请办理交接。");
        }
        var term = new PostHolder(deputy.displayName(), deputy.id(), from, to);
        if (holders.stream().anyMatch(h -> h.is(deputy.id()) && overlap(h, term))) {
            throw Refusal.conflict("post-held", deputy.displayName() + "在这段时间已在任或代理：" + name + "。");
        }
        term.standsInFor(principal.account(), reason);
        holders.add(term);
        return term;
    }

    private static boolean overlap(PostHolder a, PostHolder b) {
        return (a.validTo() == null || !b.startsAfter(a.validTo())) && (b.validTo() == null || !a.startsAfter(b.validTo()));
    }

    /** Empty while the post is vacant. */
    public Optional<String> holderOn(LocalDate day) {
        return holders.stream().filter(h -> h.on(day) && !h.isDeputy()).map(PostHolder::person).findFirst();
    }

    /** The person's own term on that day or the next one after it. */
    Optional<PostHolder> termOf(UUID account, LocalDate day) {
        return holders.stream()
                .filter(h -> h.is(account) && !h.isDeputy() && (h.validTo() == null || !h.validTo().isBefore(day)))
                .findFirst();
    }

    PostHolder requireTerm(UUID id) {
        return holders.stream().filter(h -> h.id().equals(id)).findFirst().orElseThrow(() -> Refusal.notFound("任期", id));
    }

    List<PostHolder> holders() {
        return List.copyOf(holders);
    }

    /** A term that has not begun is taken back as if it had never been entered. */
    void forget(PostHolder term) {
        holders.remove(term);
    }

    public String code() {
        return code;
    }

    long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String openQuestion() {
        return openQuestion;
    }

    /** Null for a post of the notice's leaders. */
    String organisation() {
        return organisation;
    }

    Role role() {
        return role;
    }
}
