package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.siqian.access.HandedOver;
import org.siqian.audit.AuditTrail;
import org.siqian.organisation.Register;
import org.siqian.shared.SiqianClock;

/**
 * Where open reports follow a post to its next holder. A reviewer's queue is the unit's and needs no moving; a reporter's
 * drafts and returned reports do.
 */
@ApplicationScoped
public class Handovers {
    private record Handler(String person) {}

    private final ActivityReports reports;
    private final Register register;
    private final AuditTrail audit;
    private final SiqianClock clock;

    public Handovers(ActivityReports reports, Register register, AuditTrail audit, SiqianClock clock) {
        this.reports = reports;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    void move(@Observes HandedOver handover) {
        for (var report : reports.openInTheHandsOf(handover.from(), register.subtree(handover.organisation()))) {
            var before = new Handler(report.hands().handler().displayName());
            report.handTo(handover.to(), handover.toName(), clock.instant());
            audit.record(handover.by(), "report.hand-over", "activity-report", report.id(),
                    before, new Handler(handover.toName()), null);
        }
    }
}
