package org.siqian.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.siqian.organisation.Organisation;
import org.siqian.shared.Refusal;

/** The posts, and who has which duties on a day. */
@ApplicationScoped
public class Posts implements PanacheRepositoryBase<Post, String> {
    /** On the day; of whoever stands in, only while the one stood in for holds the post still. */
    private static final String HELD =
            """
            (h.validFrom is null or h.validFrom <= :day) and (h.validTo is null or h.validTo >= :day)
            and (h.standsInFor is null or exists (select 1 from PostHolder own
              where own.post = h.post and own.account = h.standsInFor and own.standsInFor is null
                and (own.validFrom is null or own.validFrom <= :day)
                and (own.validTo is null or own.validTo >= :day)))""";

    public List<Post> inOrder() {
        return list("order by code");
    }

    Post require(String code) {
        return findByIdOptional(code).orElseThrow(() -> Refusal.notFound("岗位", code));
    }

    /** The post of that role at the unit, made when it is first held. */
    Post at(Organisation unit, Role role) {
        return findByIdOptional(Post.codeOf(unit.code(), role)).orElseGet(() -> {
            var post = new Post(unit, role);
            persist(post);
            return post;
        });
    }

    public void enter(Post post) {
        persist(post);
    }

    /** The posts of a role that are somebody's own that day. */
    List<Post> heldBy(Account account, LocalDate day) {
        return list("role is not null and exists (select 1 from PostHolder h where h.post = code and h.account = ?1 and h.standsInFor is null"
                + " and (h.validFrom is null or h.validFrom <= ?2) and (h.validTo is null or h.validTo >= ?2)) order by code", account.id(), day);
    }

    /** What somebody may do that day: by their own posts, and by those of others they stand in for who hold them still. */
    List<Duty> dutiesOf(UUID account, LocalDate day) {
        return duties("p.role is not null", account, day).getResultList();
    }

    /** Somebody's duty in this post that day, a leader's of the notice included: their own, or another's they stand in for. */
    public Optional<Duty> dutyIn(String post, UUID account, LocalDate day) {
        return duties("p.code = :post", account, day).setParameter("post", post).getResultStream().findFirst();
    }

    private TypedQuery<Duty> duties(String which, UUID account, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        """
                        select new org.siqian.access.Duty(p.role, p.organisation, p.code, h.standsInFor, principal.displayName)
                          from PostHolder h join Post p on p.code = h.post
                          left join Account principal on principal.id = h.standsInFor
                         where h.account = :account and %s and %s
                         order by p.code, case when h.standsInFor is null then 0 else 1 end"""
                                .formatted(which, HELD),
                        Duty.class)
                .setParameter("account", account)
                .setParameter("day", day);
    }

    /** Who does these duties at these units that day, holders before those who stand in. */
    public List<OnDuty> onDuty(Collection<String> units, Collection<Role> roles, LocalDate day) {
        return getEntityManager()
                .createQuery(ON_DUTY.formatted("p.organisation in :units and p.role in :roles"), OnDuty.class)
                .setParameter("units", units)
                .setParameter("roles", roles)
                .setParameter("day", day)
                .getResultList();
    }

    /** Who holds this post that day, a leader's of the notice included, or stands in for its holder. */
    public List<OnDuty> onDuty(String post, LocalDate day) {
        return getEntityManager()
                .createQuery(ON_DUTY.formatted("p.code = :post"), OnDuty.class)
                .setParameter("post", post)
                .setParameter("day", day)
                .getResultList();
    }

    /** Somebody by their account, whatever their posts; empty once it is closed. */
    public Optional<OnDuty> person(UUID account) {
        return Optional.ofNullable(getEntityManager().find(Account.class, account))
                .filter(Account::isActive)
                .map(a -> new OnDuty(a.id(), a.displayName(), a.email(), null, a.organisation(), null, null));
    }

    private static final String ON_DUTY =
            """
            select new org.siqian.access.OnDuty(a.id, a.displayName, a.email, p.code, p.organisation, p.role, h.standsInFor)
              from PostHolder h join Post p on p.code = h.post join Account a on a.id = h.account
             where %s and a.active""" + " and " + HELD + " order by p.code, case when h.standsInFor is null then 0 else 1 end, a.username";

    /** Terms that have begun and whose predecessors' open work has not followed yet. */
    List<PostHolder> awaitingWork(LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "from PostHolder h where h.tookOverFrom is not null and h.workMovedAt is null and h.validFrom <= :day",
                        PostHolder.class)
                .setParameter("day", day)
                .setLockMode(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
