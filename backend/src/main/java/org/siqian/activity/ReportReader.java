package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.siqian.access.Viewer;
import org.siqian.activity.ReportViews.CountingPreview;
import org.siqian.activity.ReportViews.EvidenceKind;
import org.siqian.activity.ReportViews.FieldNote;
import org.siqian.activity.ReportViews.ReportHistoryStep;
import org.siqian.audit.AuditTrail;
import org.siqian.activity.ReportViews.PreviewedAmount;
import org.siqian.activity.ReportViews.ReportHistory;
import org.siqian.activity.ReportViews.ReportView;
import org.siqian.indicator.Yardsticks;
import org.siqian.shared.Masking;
import org.siqian.shared.Refusal;

/** Reports as a viewer may see them: in full for those concerned, the counted revision without people for all others. */
@ApplicationScoped
public class ReportReader {
    private final ActivityReports reports;
    private final ReportPermission permission;
    private final Yardsticks yardsticks;
    private final FindingReader findings;
    private final AuditTrail audit;
    private final SheetRetention retention;

    private record Opened(UUID report) {}

    public ReportReader(
            ActivityReports reports, ReportPermission permission, Yardsticks yardsticks, FindingReader findings, AuditTrail audit,
            SheetRetention retention) {
        this.retention = retention;
        this.audit = audit;
        this.findings = findings;
        this.reports = reports;
        this.permission = permission;
        this.yardsticks = yardsticks;
    }

    /** What the viewer may not see does not exist. */
    ActivityReport require(UUID id, Viewer viewer) {
        var report = reports.require(id);
        if (!permission.sees(viewer, report)) throw Refusal.hidden("报告", id);
        return report;
    }

    /** The same for whoever is about to move it: held until the transaction ends. */
    ActivityReport requireHeld(UUID id, Viewer viewer) {
        var report = reports.requireHeld(id);
        if (!permission.sees(viewer, report)) throw Refusal.hidden("报告", id);
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

    /** What the caller says to have, as far as it can still hold: which other reports a finding names changes without the report. */
    static String stillKnown(ActivityReport report, String known) {
        return report.submission().findings().isEmpty() ? known : null;
    }

    /** What a number is made of stays readable while the next revision is written; nothing can be done to it there. */
    ReportView revision(ActivityReport report, int revision, Viewer viewer) {
        if (revision == report.revision()) return view(report, viewer);
        if (!Integer.valueOf(revision).equals(report.countedRevision())) throw Refusal.notFound("报告的版本", revision);
        return asCounted(report, List.of());
    }

    private ReportView inFull(ActivityReport r, Viewer viewer, Boolean unchanged) {
        boolean masked = !permission.needsPersonalData(viewer, r);
        ReportContent c = masked ? r.content().masked() : r.content();
        var notes = masked ? masked(r.fieldNotes()) : r.fieldNotes();
        var submission = r.submission();
        var found = found(r, viewer);
        var seen = findings.seen(found.stream(), viewer);
        return new ReportView(
                r.id(), r.version(), c.kind(), c.title(), c.organisation(), c.joint(), c.measures(), c.occurredFrom(),
                c.occurredTo(), c.place(), c.participants(), c.summary(), c.details(), retention.dated(c), r.status(), r.revision(),
                r.countedRevision(), r.source(), r.externalId(), seen.flags(submission.flags(), found), permission.allowed(viewer, r), r.filedBy(), r.hands().handler(),
                masked, masked ? Masking.text(r.comment()) : r.comment(), notes, submission.at(), r.createdAt(), r.updatedAt(),
                seen.shown(found), unchanged);
    }

    private ReportView asCounted(ActivityReport r, List<ReportAction> allowed) {
        ReportContent c = r.countedContent().forOutsiders();
        return new ReportView(
                r.id(), r.version(), c.kind(), c.title(), c.organisation(), c.joint(), c.measures(), c.occurredFrom(),
                c.occurredTo(), c.place(), c.participants(), c.summary(), c.details(), c.evidence(), ReportStatus.APPROVED,
                r.countedRevision(), r.countedRevision(), null, null, withoutFindings(r.submission().flags()), allowed, null, null, true, null,
                List.of(), r.submission().at(), r.createdAt(), r.updatedAt(), List.of(), null);
    }

    private static List<String> withoutFindings(List<String> flags) {
        return flags.stream().filter(f -> !Finding.Code.isOne(f)).toList();
    }

    private static List<FieldNote> masked(List<FieldNote> notes) {
        return notes.stream().map(n -> new FieldNote(n.pointer(), Masking.text(n.note()))).toList();
    }

    /** Takes down who looked at people's numbers in a report they have no hand in. */
    void noteRead(ActivityReport report, Viewer viewer) {
        boolean shown = permission.isConcerned(viewer, report) && permission.needsPersonalData(viewer, report);
        if (shown && !report.hands().include(viewer.id()) && report.content().holdsPersonalData()) {
            audit.added(viewer.actor(), "personal-data.read", "activity-report", report.id(), null);
        }
    }

    /**
     * Whether the viewer may open the file, or the picture as it came from the camera: it is theirs, or a report they may see shows
     * it to them. A sheet or an original opened is taken down.
     */
    boolean opens(StoredFile file, boolean original, Viewer viewer) {
        if (file.isBy(viewer)) return true;
        var showing = reports.holding(file.id()).stream().filter(r -> permission.opens(viewer, r, file.id(), original)).findFirst();
        showing.filter(r -> original || permission.isSheet(r, file.id()))
                .filter(r -> !r.hands().include(viewer.id()))
                .ifPresent(r -> audit.added(viewer.actor(), "personal-data.read", "file", file.id(), new Opened(r.id())));
        return showing.isPresent() || opensEarlier(file, original, viewer);
    }

    /** What only a version handed in before shows is for those who lay versions side by side: who wrote, judges or oversees it. */
    private boolean opensEarlier(StoredFile file, boolean original, Viewer viewer) {
        for (ReportStep step : reports.submissionsWith(file.id())) {
            var report = reports.require(step.report());
            if (!permission.isConcerned(viewer, report) || !permission.needsPersonalData(viewer, report)) continue;
            boolean personal = original || step.content().evidence().stream().anyMatch(e -> e.file().equals(file.id()) && e.kind() == EvidenceKind.SHEET);
            if (personal && !report.hands().include(viewer.id())) {
                audit.added(viewer.actor(), "personal-data.read", "file", file.id(), new Opened(report.id()));
            }
            return true;
        }
        return false;
    }

    /** The steps, for those concerned; others see none. */
    ReportHistory history(ActivityReport report, Viewer viewer) {
        if (!permission.isConcerned(viewer, report)) return new ReportHistory(List.of());
        boolean masked = !permission.needsPersonalData(viewer, report);
        return new ReportHistory(reports.steps(report.id()).stream().map(ReportStep::view).map(s -> masked ? masked(s) : s).toList());
    }

    private static ReportHistoryStep masked(ReportHistoryStep s) {
        return new ReportHistoryStep(
                s.at(), s.by(), s.transition(), s.from(), s.to(), s.revision(), Masking.text(s.comment()), masked(s.fieldNotes()));
    }

    /** Of the revision that counts, or of what is written while none does; what strikes about it is for those concerned. */
    CountingPreview counting(ActivityReport report, Viewer viewer) {
        var content = report.countedRevision() == null ? report.content() : report.countedContent();
        return preview(content, permission.isConcerned(viewer, report) ? found(report, viewer) : List.of(), viewer);
    }

    private List<Finding> found(ActivityReport report, Viewer viewer) {
        var found = report.submission().findings();
        return permission.needsPersonalData(viewer, report) ? found : Finding.masked(found, report.content());
    }

    CountingPreview preview(ReportContent content, List<Finding> found, Viewer viewer) {
        if (yardsticks.findKind(content.kind()).isEmpty()) throw Refusal.content("/kind", "unknown-kind", "没有这种报告类型：" + content.kind());
        var amounts = yardsticks.amountsOf(content.facts(null, 1)).stream()
                .map(a -> {
                    var indicator = yardsticks.require(a.indicator());
                    return new PreviewedAmount(indicator.named(), indicator.owner(), a.amount(), a.key());
                })
                .toList();
        return new CountingPreview(amounts, findings.shown(found, viewer));
    }
}
