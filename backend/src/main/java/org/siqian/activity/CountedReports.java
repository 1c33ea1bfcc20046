package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.Consumer;
import org.siqian.indicator.ReportFacts;

/** The counted revision of every approved report, for whoever counts or checks the count. */
@ApplicationScoped
public class CountedReports {
    private static final int BATCH = 500;

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
}
