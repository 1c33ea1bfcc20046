package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
import org.siqian.access.Viewer;
import org.siqian.activity.CommentViews.CommentDraft;
import org.siqian.activity.CommentViews.CommentView;
import org.siqian.activity.ReportNews.ReportDiscussed;
import org.siqian.audit.AuditTrail;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Where those concerned talk about a report. */
@ApplicationScoped
public class CommentDesk {
    private record Said(UUID comment, String pointer, String text) {}

    private final ReportComments comments;
    private final ReportReader reader;
    private final ReportPermission permission;
    private final ReportAudience audience;
    private final AuditTrail audit;
    private final SiqianClock clock;
    private final Event<ReportDiscussed> news;

    public CommentDesk(
            ReportComments comments, ReportReader reader, ReportPermission permission, ReportAudience audience, AuditTrail audit,
            SiqianClock clock, Event<ReportDiscussed> news) {
        this.comments = comments;
        this.reader = reader;
        this.permission = permission;
        this.audience = audience;
        this.audit = audit;
        this.clock = clock;
        this.news = news;
    }

    /** Oldest first, for those concerned; others see none. */
    Page<CommentView> of(UUID id, PageRequest page, Viewer viewer) {
        var report = reader.require(id, viewer);
        if (!permission.isConcerned(viewer, report)) return Page.of(List.of(), page, 0, false);
        boolean masked = !permission.needsPersonalData(viewer, report);
        var shown = comments.of(report.id(), page).stream().map(c -> c.view(masked, viewer)).toList();
        return Page.of(shown, page, comments.countOf(report.id()), false);
    }

    CommentView say(UUID id, CommentDraft draft, Viewer caller) {
        var report = reader.require(id, caller);
        var by = permission.concerned(caller, report)
                .orElseThrow(() -> Refusal.forbidden("right-missing", "只有与这份报告有关的单位和审核部门可以参加讨论。"));
        if (draft.text().indexOf(0) >= 0) throw Refusal.content("/text", "wrong-type", "文字中不能有空字符。");
        if (draft.pointer() != null && draft.pointer().indexOf(0) >= 0) throw Refusal.content("/pointer", "wrong-type", "文字中不能有空字符。");
        var people = audience.otherSide(report, by); // before it is said, so that the first to speak is not answered by themselves
        var comment = new ReportComment(report, draft, by, clock.instant());
        comments.persistAndFlush(comment);
        audit.added(by.actor(), "report.comment", "activity-report", report.id(), new Said(comment.id(), draft.pointer(), comment.text()));
        if (!people.isEmpty()) news.fire(new ReportDiscussed(report.id(), report.content().title(), comment.text(), by.signature(), people));
        return comment.view(!permission.needsPersonalData(caller, report), caller);
    }
}
