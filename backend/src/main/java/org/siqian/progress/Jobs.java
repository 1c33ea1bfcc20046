package org.siqian.progress;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;
import org.siqian.shared.Refusal;

/** The stored jobs. */
@ApplicationScoped
public class Jobs implements PanacheRepositoryBase<Job, UUID> {
    private static final long ONE_AT_A_TIME = 0x4A4F4253L;

    /** The oldest that is not over. Whoever holds the lock knows that a running one has been broken off. */
    Optional<Job> next() {
        return find("finishedAt is null order by queuedAt, id").firstResultOptional();
    }

    /** Until the transaction ends no other replica works. */
    boolean takeTurn() {
        return (boolean) getEntityManager().createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", ONE_AT_A_TIME)
                .getSingleResult();
    }

    Optional<Job> openOf(String indicator) {
        return find("finishedAt is null and indicator = ?1", indicator).firstResultOptional();
    }

    Job require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.notFound("任务", id));
    }

    /** The newest first, of one indicator or (null) of all. */
    Page<JobViews.JobView> latest(String indicator, PageRequest page) {
        var found = indicator == null ? find("order by queuedAt desc, id desc") : find("indicator = ?1 order by queuedAt desc, id desc", indicator);
        int offset = page.offset();
        List<JobViews.JobView> items = found.range(offset, offset + page.pageSize() - 1).stream().map(Job::view).toList();
        return Page.of(items, page, found.count(), false);
    }
}
