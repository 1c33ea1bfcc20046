package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.siqian.access.Viewer;
import org.siqian.activity.ReportNews.ReportMoved;
import org.siqian.activity.ReportViews.TransitionNote;
import org.siqian.audit.AuditTrail;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** What both desks write down of every move, and how both say no. */
@ApplicationScoped
public class ReportLog {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(SiqianClock.SHANGHAI);

    private record Move(ReportStatus status, int revision, Integer countedRevision) {}

    private final ActivityReports reports;
    private final QueueStays stays;
    private final AuditTrail audit;
    private final ReportAudience audience;
    private final Event<ReportMoved> news;

    public ReportLog(ActivityReports reports, QueueStays stays, AuditTrail audit, ReportAudience audience, Event<ReportMoved> news) {
        this.stays = stays;
        this.reports = reports;
        this.audit = audit;
        this.audience = audience;
        this.news = news;
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
        if (action.isNews()) tell(report, action, given, by);
    }

    private void tell(ActivityReport report, ReportAction action, TransitionNote note, Viewer by) {
        var people = audience.filers(report, by);
        if (!people.isEmpty()) news.fire(new ReportMoved(report.id(), report.content().title(), action, note.comment(), by.signature(), people));
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
        String done = reports.lastStep(report.id())
                .map(s -> s.byName() + "已于 " + WHEN.format(s.at()) + " " + s.transition().zh() + "，")
                .orElse("");
        return Refusal.conflict(
                "report-status", done + "报告现为“" + ReportLabels.of(report.status()) + "”，不能" + action.zh() + "。", standing(report));
    }

    /** Somebody changed it in the same instant. */
    Refusal overtaken(ActivityReport report) {
        return Refusal.of(Refusal.Kind.STALE, "stale", "内容刚刚被他人更新，请刷新后重试。").with(standing(report));
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
