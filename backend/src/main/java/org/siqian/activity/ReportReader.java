package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.siqian.access.Viewer;
import org.siqian.activity.ReportViews.CountingPreview;
import org.siqian.activity.ReportViews.EvidenceKind;
import org.siqian.activity.ReportViews.Place;
import org.siqian.activity.ReportViews.PreviewedAmount;
import org.siqian.activity.ReportViews.ReportHistory;
import org.siqian.activity.ReportViews.ReportView;
import org.siqian.indicator.Yardsticks;
import org.siqian.shared.Refusal;

/** Reports as a viewer may see them: in full for those concerned, the counted revision without people for all others. */
@ApplicationScoped
public class ReportReader {
    private final ActivityReports reports;
    private final ReportPermission permission;
    private final Yardsticks yardsticks;

    public ReportReader(ActivityReports reports, ReportPermission permission, Yardsticks yardsticks) {
        this.reports = reports;
        this.permission = permission;
        this.yardsticks = yardsticks;
    }

    /** What the viewer may not see does not exist. */
    ActivityReport require(UUID id, Viewer viewer) {
        var report = reports.require(id);
        if (!permission.sees(viewer, report)) throw Refusal.notFound("报告", id);
        return report;
    }

    ReportView view(ActivityReport report, Viewer viewer) {
        return view(report, viewer, null);
    }

    ReportView view(ActivityReport report, Viewer viewer, Boolean unchanged) {
        return permission.isConcerned(viewer, report)
                ? inFull(report, viewer, unchanged)
                : asCounted(report, permission.allowed(viewer, report));
    }

    /** What a number is made of stays readable while the next revision is written; nothing can be done to it there. */
    ReportView revision(ActivityReport report, int revision, Viewer viewer) {
        if (revision == report.revision()) return view(report, viewer);
        if (!Integer.valueOf(revision).equals(report.countedRevision())) throw Refusal.notFound("报告的版本", revision);
        return asCounted(report, List.of());
    }

    private ReportView inFull(ActivityReport r, Viewer viewer, Boolean unchanged) {
        ReportContent c = r.content();
        return new ReportView(
                r.id(), r.version(), c.kind(), c.title(), c.organisation(), c.joint(), c.measures(), c.occurredFrom(),
                c.occurredTo(), c.place(), c.participants(), c.summary(), c.details(), c.evidence(), r.status(), r.revision(),
                r.countedRevision(), r.source(), r.externalId(), r.flags(), permission.allowed(viewer, r), r.filedBy(), r.hands().handler(),
                r.comment(), r.fieldNotes(), r.submittedAt(), r.createdAt(), r.updatedAt(), unchanged);
    }

    private ReportView asCounted(ActivityReport r, List<ReportAction> allowed) {
        ReportContent c = r.countedContent();
        var place = new Place(c.place().district(), c.place().township(), c.place().address(), null, null);
        var evidence = c.evidence().stream().filter(e -> e.kind() != EvidenceKind.SHEET).toList();
        return new ReportView(
                r.id(), r.version(), c.kind(), c.title(), c.organisation(), c.joint(), c.measures(), c.occurredFrom(),
                c.occurredTo(), place, c.participants(), c.summary(), c.details(), evidence, ReportStatus.APPROVED,
                r.countedRevision(), r.countedRevision(), null, null, r.flags(), allowed, null, null, null,
                List.of(), r.submittedAt(), r.createdAt(), r.updatedAt(), null);
    }

    /** Whether the viewer may open the file: it is theirs, or a report they may see shows it to them. */
    boolean opens(StoredFile file, Viewer viewer) {
        return file.isBy(viewer)
                || reports.holding(file.id()).stream()
                        .anyMatch(r -> permission.isConcerned(viewer, r)
                                || r.countedRevision() != null
                                        && r.countedContent().evidence().stream()
                                                .anyMatch(e -> e.file().equals(file.id()) && e.kind() != EvidenceKind.SHEET));
    }

    /** The steps, for those concerned; others see none. */
    ReportHistory history(ActivityReport report, Viewer viewer) {
        var steps = reports.steps(report.id()).stream().map(ReportStep::view).toList();
        return new ReportHistory(permission.isConcerned(viewer, report) ? steps : List.of());
    }

    /** Of the revision that counts, or of what is written while none does. */
    CountingPreview counting(ActivityReport report) {
        return preview(report.countedRevision() == null ? report.content() : report.countedContent());
    }

    CountingPreview preview(ReportContent content) {
        if (yardsticks.findKind(content.kind()).isEmpty()) throw Refusal.content("/kind", "unknown-kind", "没有这种报告类型：" + content.kind());
        var amounts = yardsticks.amountsOf(content.facts(null, 1)).stream()
                .map(a -> {
                    var indicator = yardsticks.require(a.indicator());
                    return new PreviewedAmount(indicator.named(), indicator.owner(), a.amount(), a.key());
                })
                .toList();
        return new CountingPreview(amounts);
    }
}
