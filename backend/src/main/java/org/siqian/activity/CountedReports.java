package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.siqian.indicator.ReportFacts;

/** The counted revision of every approved report, for whoever counts or checks the count. */
@ApplicationScoped
public class CountedReports {
    private static final int BATCH = 500;

    /** The same as rows, for whoever counts all of them at once; more conditions on {@code r} may follow. */
    public static final String FACTS =
            """
            select r.id as report, r.counted_revision as revision, r.kind,
                   case when r.counted_content is null then r.organisation else r.counted_content ->> 'organisation' end as organisation,
                   case when r.counted_content is null then r.occurred_to else cast(r.counted_content ->> 'occurredTo' as date) end as day,
                   case when r.counted_content is null then to_jsonb(r.participants) else r.counted_content -> 'participants' end as participants,
                   case when r.counted_content is null then to_jsonb(r.measures) else r.counted_content -> 'measures' end as measures,
                   case when r.counted_content is null then r.district else r.counted_content -> 'place' ->> 'district' end as district,
                   case when r.counted_content is null then r.details else r.counted_content -> 'details' end as details
              from activity_report r where r.counted_revision is not null""";

    private final EntityManager database;

    public CountedReports(EntityManager database) {
        this.database = database;
    }

    /** Hands over every counted report of the kind, or of all kinds for null, in the order of their ids. */
    public void forEachCounted(String kind, Consumer<ReportFacts> reader) {
        UUID last = new UUID(0, 0);
        while (true) {
            database.flush();
            database.clear(); // millions pass through here; none may stay
            var batch = database.createQuery(
                            "from ActivityReport r where r.countedRevision is not null and r.id > :last"
                                    + (kind == null ? "" : " and r.kind = :kind") + " order by r.id",
                            ActivityReport.class)
                    .setParameter("last", last)
                    .setMaxResults(BATCH);
            if (kind != null) batch.setParameter("kind", kind);
            var reports = batch.getResultList();
            if (reports.isEmpty()) return;
            last = reports.get(reports.size() - 1).id();
            reports.forEach(r -> reader.accept(r.countedContent().facts(r.id(), r.countedRevision())));
        }
    }

    /** How many are counted of the kind, or of all for null; says no more than {@code most}. */
    public long count(String kind, long most) {
        var query = database.createNativeQuery(
                "select count(*) from (select 1 from activity_report where counted_revision is not null" + (kind == null ? "" : " and kind = :kind")
                        + " limit :most) r", Long.class).setParameter("most", most);
        if (kind != null) query.setParameter("kind", kind);
        return ((Number) query.getSingleResult()).longValue();
    }

    /** The id of the so-manieth counted report behind one, of any kind; empty when there are fewer left. */
    public Optional<UUID> ahead(UUID of, int reports) {
        return database.createQuery("select r.id from ActivityReport r where r.countedRevision is not null and r.id > :of order by r.id", UUID.class)
                .setParameter("of", of)
                .setFirstResult(reports - 1)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** A mark for {@link #changedSince}. */
    public String mark() {
        return (String) database.createNativeQuery("select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as xid) as text)", String.class)
                .getSingleResult();
    }

    /** Every report that a transaction has changed which was not yet committed at the mark; perhaps a few more. */
    public List<UUID> changedSince(String mark) {
        return database.createNativeQuery("select id from activity_report where age(xmin) <= age(cast(:mark as xid))", UUID.class)
                .setParameter("mark", mark)
                .getResultList();
    }
}
