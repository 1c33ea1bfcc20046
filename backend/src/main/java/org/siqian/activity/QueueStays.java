package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import org.siqian.shared.SiqianClock;

/**
 * How long each report waited at the desk, with what it would have added, and what became of it: so that a past day knows what
 * waited then, and a forecast knows how a unit's reports fare.
 */
@ApplicationScoped
public class QueueStays {
    private final Session database;
    private final SiqianClock clock;

    public QueueStays(Session database, SiqianClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The report has just moved from that status. */
    void follow(ActivityReport report, ReportStatus from) {
        if (from.isWaiting() == report.status().isWaiting()) return;
        if (report.status().isWaiting()) enter(report);
        else leave(report);
    }

    private void enter(ActivityReport report) {
        database.createNativeMutationQuery(
                        """
                        insert into queue_stay (report, organisation, day, counted_already, amounts, entered_at)
                        select id, organisation, occurred_to, counted_revision is not null, coalesce(would_count, '{}'), :at
                          from activity_report where id = :report""")
                .setParameter("report", report.id())
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    private void leave(ActivityReport report) {
        database.createNativeMutationQuery("update queue_stay set left_at = :at, outcome = :outcome where report = :report and left_at is null")
                .setParameter("report", report.id())
                .setParameter("at", clock.instant())
                .setParameter("outcome", report.status().name())
                .executeUpdate();
    }
}
