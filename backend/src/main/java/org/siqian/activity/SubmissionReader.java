package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.siqian.access.Viewer;
import org.siqian.activity.SubmissionViews.SubmissionList;
import org.siqian.activity.SubmissionViews.SubmissionView;
import org.siqian.activity.SubmissionViews.SubmittedContent;
import org.siqian.audit.AuditTrail;

/** What was handed in each time, so that a version can be laid beside the one before it. */
@ApplicationScoped
public class SubmissionReader {
    private final ActivityReports reports;
    private final ReportReader reader;
    private final ReportPermission permission;
    private final FindingReader findings;
    private final SheetRetention retention;
    private final AuditTrail audit;

    public SubmissionReader(
            ActivityReports reports, ReportReader reader, ReportPermission permission, FindingReader findings,
            SheetRetention retention, AuditTrail audit) {
        this.reports = reports;
        this.reader = reader;
        this.permission = permission;
        this.findings = findings;
        this.retention = retention;
        this.audit = audit;
    }

    /** For those concerned; others see none. A look at people's numbers is taken down as it is for the report. */
    SubmissionList of(UUID id, Viewer viewer) {
        var report = reader.require(id, viewer);
        if (!permission.isConcerned(viewer, report)) return new SubmissionList(List.of());
        boolean masked = !permission.needsPersonalData(viewer, report);
        var steps = reports.steps(report.id()).stream().filter(s -> s.content() != null).toList();
        if (!masked && !report.hands().include(viewer.id()) && steps.stream().anyMatch(s -> s.content().holdsPersonalData())) {
            audit.added(viewer.actor(), "personal-data.read", "activity-report", report.id(), null);
        }
        var seen = findings.seen(steps.stream().flatMap(s -> found(s, masked).stream()), viewer);
        var items = new ArrayList<SubmissionView>();
        for (ReportStep step : steps) {
            var content = masked ? step.content().masked() : step.content();
            items.add(new SubmissionView(
                    items.size() + 1, step.revision(), step.at(), step.byName(), SubmittedContent.of(content, retention.dated(content)), seen.shown(found(step, masked))));
        }
        return new SubmissionList(List.copyOf(items));
    }

    private static List<Finding> found(ReportStep step, boolean masked) {
        return masked ? Finding.masked(step.findings(), step.content()) : step.findings();
    }
}
