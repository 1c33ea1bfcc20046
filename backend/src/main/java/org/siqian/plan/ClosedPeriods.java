package org.siqian.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** The months and years that are closed, and those that were. */
@ApplicationScoped
public class ClosedPeriods implements PanacheRepositoryBase<ClosedPeriod, UUID> {
    private static final long PERIODS = 0x504552494F44L;

    private final PlanBook book;

    public ClosedPeriods(PlanBook book) {
        this.book = book;
    }

    /** Newest period first, within it the latest closing. */
    List<ClosedPeriod> ofPlan(String plan) {
        return list("plan = ?1 order by year desc, coalesce(month, 13) desc, closedAt desc", plan);
    }

    ClosedPeriod require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.notFound("关闭的期间", id));
    }

    /**
     * Refuses a change to what one of these days counts for once its plan has closed it. No period is closed before the
     * transaction ends: of a closing and an approval at the same time one comes after the other, whichever it is.
     */
    public void requireOpen(Collection<String> measures, Collection<LocalDate> days) {
        hold();
        var plans = measures.stream().filter(m -> book.findMeasure(m).isPresent()).map(m -> book.planOf(m).code()).distinct().toList();
        if (plans.isEmpty() || days.isEmpty()) return;
        var years = days.stream().map(LocalDate::getYear).distinct().toList();
        list("plan in ?1 and year in ?2 and reopenedAt is null order by month nulls first", plans, years).stream()
                .filter(p -> days.stream().anyMatch(p::holds))
                .findFirst()
                .ifPresent(p -> {
                    throw refusal(p);
                });
    }

    /** Those of the plan that are closed now. */
    public List<ClosedPeriod> closedNow(String plan) {
        return list("plan = ?1 and reopenedAt is null order by year, month nulls first", plan);
    }

    static Refusal refusal(ClosedPeriod period) {
        return refusal(period, "其中的报告可以起草，不能提交、通过、重新打开或作废；确需更正，请向督查室说明理由，由其在“期间关闭”中重新开放。");
    }

    /** Says by whom and when it was closed, and then what follows. */
    public static Refusal refusal(ClosedPeriod period, String sequel) {
        var day = period.closedAt().atZone(SiqianClock.SHANGHAI).toLocalDate();
        var now = new LinkedHashMap<String, Object>();
        now.put("period", period.words());
        now.put("by", period.closedByName());
        now.put("at", period.closedAt().toString());
        return Refusal.conflict("period-closed",
                period.words() + "已由" + period.closedByName() + "于 " + day + " 关闭，" + sequel, now);
    }

    /** Lets no period be closed or reopened before the transaction ends; any number may hold them at once. Held before the rules. */
    public void hold() {
        lock("select 1 from pg_advisory_xact_lock_shared(:periods)");
    }

    /** Waits for all who hold the periods and lets nobody hold them until the transaction ends. */
    void close() {
        lock("select 1 from pg_advisory_xact_lock(:periods)");
    }

    private void lock(String sql) {
        getEntityManager().createNativeQuery(sql, Integer.class).setParameter("periods", PERIODS).getSingleResult();
    }
}
