package org.siqian.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.siqian.organisation.SuccessionViews.FiledUnder;
import org.siqian.shared.Refusal;

/** The stored reports. */
@ApplicationScoped
public class ActivityReports implements PanacheRepositoryBase<ActivityReport, UUID> {
    /** Counting a filter to the end costs more than the page; lists stop here. */
    static final int COUNTED_TO = 10_000;

    /** Each unit's systems have names of their own. */
    Optional<ActivityReport> bySource(String unit, String source, String externalId) {
        return find("sourceUnit = ?1 and source = ?2 and externalId = ?3", unit, source, externalId).firstResultOptional();
    }

    List<ReportRow> rows(String where, Map<String, Object> values, String order, int offset, int limit) {
        var query = session().createSelectionQuery(ReportRow.SELECT + where + order, ReportRow.class)
                .setFirstResult(offset)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    /** What {@link OverdueReviews#ARRIVED_AT} says, in the words of a list's order. */
    static final String ARRIVED =
            "case when r.status = 'ENDORSED' then coalesce((select max(s.at) from ReportStep s where s.report = r.id and s.toStatus = 'ENDORSED'),"
                    + " r.submission.submittedAt) else r.submission.submittedAt end";

    /** When those of them that were endorsed were so last. */
    Map<UUID, Instant> endorsed(List<UUID> ids) {
        var endorsed = new HashMap<UUID, Instant>();
        if (ids.isEmpty()) return endorsed;
        for (Object[] row : session().createSelectionQuery(
                        "select s.report, max(s.at) from ReportStep s where s.report in :ids and s.toStatus = 'ENDORSED' group by s.report", Object[].class)
                .setParameter("ids", ids)
                .getResultList()) {
            endorsed.put((UUID) row[0], (Instant) row[1]);
        }
        return endorsed;
    }

    List<ReviewQueue.Waiting> waiting(String where, Map<String, Object> values) {
        var query = session().createSelectionQuery(
                """
                select array_get(r.measures, 1), r.kind, r.organisation, r.status, count(*),
                       sum(case when ARRIVED <= :aDay then 1L else 0L end),
                       sum(case when ARRIVED <= :fourDays then 1L else 0L end),
                       sum(case when ARRIVED < :overdue then 1L else 0L end)
                  from ActivityReport r""".replace("ARRIVED", ARRIVED)
                        + where + " group by array_get(r.measures, 1), r.kind, r.organisation, r.status",
                ReviewQueue.Waiting.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    /** In the list's own order, so that the index it is read by serves the count as well. */
    long countUpTo(String where, Map<String, Object> values, String order, boolean exact) {
        var counted = exact
                ? "select count(*) from ActivityReport r" + where
                : "select count(*) from (select r.id as id from ActivityReport r" + where + order + " limit " + (COUNTED_TO + 1) + ") c";
        var query = session().createSelectionQuery(counted, Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** How much each of these units has filed, open and in all. */
    Map<String, FiledUnder> filedUnder(List<String> units) {
        var filed = new HashMap<String, FiledUnder>();
        for (Object[] row : session().createNativeQuery(
                        """
                        select organisation, count(*) filter (where status not in ('APPROVED', 'VOIDED')), count(*)
                          from activity_report where organisation = any(:units) group by organisation""",
                        Object[].class)
                .setParameter("units", units.toArray(String[]::new))
                .getResultList()) {
            filed.put((String) row[0], new FiledUnder(((Number) row[1]).longValue(), ((Number) row[2]).longValue()));
        }
        return filed;
    }

    boolean isFiledUnder(String unit, Instant since) {
        return !session().createSelectionQuery(
                        "select 1 from ActivityReport r where r.organisation = :unit and r.createdAt >= :since", Integer.class)
                .setParameter("unit", unit)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** What somebody still has to act on, or sees through review, in these units; always locked in one order. */
    List<ActivityReport> openInTheHandsOf(UUID person, List<String> units) {
        return session().createSelectionQuery(
                        "from ActivityReport r where r.hands.handledBy = :person and r.organisation in :units"
                                + " and r.status not in ('APPROVED', 'VOIDED') order by r.id",
                        ActivityReport.class)
                .setParameter("person", person)
                .setParameter("units", units)
                .setHibernateLockMode(org.hibernate.LockMode.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void add(ReportStep step) {
        getEntityManager().persist(step);
    }

    /** The ordinal behind the last step's. */
    int nextStep(UUID report) {
        return session().createSelectionQuery(
                        "select coalesce(max(s.ordinal), 0) + 1 from ReportStep s where s.report = :report", Integer.class)
                .setParameter("report", report)
                .getSingleResult();
    }

    List<ReportStep> steps(UUID report) {
        return session().createSelectionQuery("from ReportStep s where s.report = :report order by s.ordinal", ReportStep.class)
                .setParameter("report", report)
                .getResultList();
    }

    Optional<ReportStep> lastStep(UUID report) {
        return session().createSelectionQuery(
                        "from ReportStep s where s.report = :report order by s.ordinal desc", ReportStep.class)
                .setParameter("report", report)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    /** The reports in which a file stands as evidence, now or in the counted revision. */
    List<ActivityReport> holding(UUID file) {
        String part = "[{\"file\": \"" + file + "\"}]";
        return session().createNativeQuery(
                        """
                        select r.* from activity_report r
                         where r.evidence @> cast(:part as jsonb)
                            or r.counted_content -> 'evidence' @> cast(:part as jsonb)
                         order by r.counted_revision is null, r.id limit 200""",
                        ActivityReport.class)
                .setParameter("part", part)
                .getResultList();
    }

    /** The submissions that had a file as evidence, the latest first. */
    List<ReportStep> submissionsWith(UUID file) {
        return session().createNativeQuery(
                        """
                        select s.* from report_step s
                         where s.content is not null and s.content -> 'evidence' @> cast(:part as jsonb) order by s.at desc, s.report""",
                        ReportStep.class)
                .setParameter("part", "[{\"file\": \"" + file + "\"}]")
                .getResultList();
    }

    /** Held until the transaction ends, so that of two who move it the second sees what the first made of it. */
    ActivityReport requireHeld(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.notFound("报告", id));
    }

    ActivityReport require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.notFound("报告", id));
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
