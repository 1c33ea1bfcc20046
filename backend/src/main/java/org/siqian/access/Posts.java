package org.siqian.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.siqian.organisation.Organisation;
import org.siqian.shared.Refusal;

/** The posts, and who has which duties on a day. */
@ApplicationScoped
public class Posts implements PanacheRepositoryBase<Post, String> {
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

    /** What somebody may do that day: by their own posts, and by those of others they stand in for who hold them still. */
    List<Duty> dutiesOf(UUID account, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        """
                        select new org.siqian.access.Duty(p.role, p.organisation, p.code, h.standsInFor, principal.displayName)
                          from PostHolder h join Post p on p.code = h.post
                          left join Account principal on principal.id = h.standsInFor
                         where h.account = :account and p.role is not null
                           and (h.validFrom is null or h.validFrom <= :day) and (h.validTo is null or h.validTo >= :day)
                           and (h.standsInFor is null or exists (select 1 from PostHolder own
                             where own.post = h.post and own.account = h.standsInFor and own.standsInFor is null
                               and (own.validFrom is null or own.validFrom <= :day)
                               and (own.validTo is null or own.validTo >= :day)))
                         order by p.code""",
                        Duty.class)
                .setParameter("account", account)
                .setParameter("day", day)
                .getResultList();
    }

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
