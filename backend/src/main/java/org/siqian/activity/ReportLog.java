package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.siqian.access.Viewer;
import org.siqian.activity.ReportViews.TransitionNote;
import org.siqian.audit.AuditTrail;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;

/** What both desks write down of every move, and how both say no. */
@ApplicationScoped
public class ReportLog {
    private record Move(ReportStatus status, int revision, Integer countedRevision) {}

    private final ActivityReports reports;
    private final QueueStays stays;
    private final AuditTrail audit;

    public ReportLog(ActivityReports reports, QueueStays stays, AuditTrail audit) {
        this.stays = stays;
        this.reports = reports;
        this.audit = audit;
    }

    void drafted(ActivityReport report, Viewer by) {
        reports.flush();
        audit.added(by.actor(), "report.draft", "activity-report", report.id(), report.content());
    }

    void edited(ActivityReport report, ReportContent before, Viewer by) {
        audit.record(by.actor(), "report.edit", "activity-report", report.id(), before, report.content(), null);
    }

    void moved(ActivityReport report, ReportStatus from, ReportAction action, TransitionNote note, Viewer by) {
        var given = TransitionNote.orEmpty(note);
        reports.flush(); // of two who move it at once the second is told that it is stale, and no step is written twice
        var step = new ReportStep(report, reports.nextStep(report.id()), action, from, by);
        step.says(given);
        reports.add(step);
        reports.flush();
        stays.follow(report, from);
        audit.record(
                by.actor(),
                "report." + action.name().toLowerCase(java.util.Locale.ROOT),
                "activity-report",
                report.id(),
                Map.of("status", from),
                new Move(report.status(), report.revision(), report.countedRevision()),
                given.comment());
    }

    /** First the header (428), then the state (409 with who and when), then the version (412). */
    void refuseUnlessFits(ActivityReport report, ReportAction action, ReportStatus next, String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) EntityTag.requireMatch(ifMatch, report.version());
        if (!report.status().leadsTo(next)) throw stateRefusal(report, action);
        requireVersion(report, ifMatch);
    }

    /** A stale version is told who changed it and when. */
    void requireVersion(ActivityReport report, String ifMatch) {
        try {
            EntityTag.requireMatch(ifMatch, report.version());
        } catch (Refusal stale) {
            throw stale.with(standing(report));
        }
    }

    Refusal stateRefusal(ActivityReport report, ReportAction action) {
        var now = standing(report);
        return Refusal.conflict(
                "report-status",
                "报告现为“" + ReportLabels.of(report.status()) + "”（" + now.get("by") + "），不能" + action.zh() + "。",
                now);
    }

    private Map<String, Object> standing(ActivityReport report) {
        var now = new LinkedHashMap<String, Object>();
        now.put("status", report.status().name());
        var last = reports.lastStep(report.id());
        now.put("by", last.map(ReportStep::byName).orElse(report.filedBy().displayName()));
        now.put("at", report.updatedAt().toString());
        return now;
    }
}
