package org.siqian.activity;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.siqian.access.Viewer;
import org.siqian.activity.ReportViews.CountingPreview;
import org.siqian.activity.ReportViews.Evidence;
import org.siqian.activity.ReportViews.ReportDraft;
import org.siqian.activity.ReportViews.TransitionNote;
import org.siqian.indicator.ReportKind;
import org.siqian.indicator.Yardsticks;
import org.siqian.organisation.Register;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Where a unit writes its reports and hands them in. */
@ApplicationScoped
public class FilingDesk {
    /** A report handed in later than this after its last day is flagged, never refused. */
    static final int LATE_AFTER_DAYS = 30;

    private final ActivityReports reports;
    private final ReportReader reader;
    private final ReportPermission permission;
    private final ReportChecks checks;
    private final Scrutiny scrutiny;
    private final EvidenceRoom evidence;
    private final Yardsticks yardsticks;
    private final Register register;
    private final ReportLog log;
    private final SiqianClock clock;
    private final ObjectMapper json;

    public FilingDesk(
            ActivityReports reports, ReportReader reader, ReportPermission permission, ReportChecks checks, Scrutiny scrutiny,
            EvidenceRoom evidence, Yardsticks yardsticks, Register register, ReportLog log, SiqianClock clock,
            ObjectMapper json) {
        this.reports = reports;
        this.reader = reader;
        this.permission = permission;
        this.checks = checks;
        this.scrutiny = scrutiny;
        this.evidence = evidence;
        this.yardsticks = yardsticks;
        this.register = register;
        this.log = log;
        this.clock = clock;
        this.json = json;
    }

    public ActivityReport draft(ReportDraft draft, Viewer by) {
        return draft(contentOf(draft, List.of(), by), null, null, by);
    }

    private ActivityReport draft(ReportContent content, String source, String externalId, Viewer by) {
        yardsticks.findKind(content.kind()).filter(ReportKind::isRetired).ifPresent(kind -> {
            throw Refusal.content("/kind", "kind-retired", "“" + kind.name() + "”已停用，不再接受新的报告。");
        });
        checks.requireDraft(content);
        var report = new ActivityReport(content, by, clock.instant());
        if (source != null) report.cameFrom(by.organisation(), source, externalId);
        reports.persist(report);
        evidence.stand(content.evidence());
        log.drafted(report, by);
        return report;
    }

    /** What the draft says, settled; refuses a unit the caller does not write for and files it cannot show. */
    public ReportContent contentOf(ReportDraft draft, List<Evidence> already, Viewer by) {
        String unit = draft.organisation() == null ? by.organisation() : draft.organisation();
        if (register.find(unit).isEmpty()) {
            throw Refusal.content("/organisation", "unknown-organisation", "没有这个单位：" + unit);
        }
        if (!permission.writesFor(by, unit)) {
            throw Refusal.forbidden("not-your-unit", "只能为本单位及其下属单位填报，不能为" + register.require(unit).name() + "填报。");
        }
        return ReportContent.of(draft, by.organisation(), evidence.evidence(draft.evidence(), already, by));
    }

    public ActivityReport edit(UUID id, ReportDraft draft, String ifMatch, Viewer caller) {
        var report = reader.require(id, caller);
        var by = permission.acting(caller, report, ReportAction.EDIT);
        if (!report.status().isOpen()) throw log.stateRefusal(report, ReportAction.EDIT);
        log.requireVersion(report, ifMatch);
        return edit(report, draft, by);
    }

    private ActivityReport edit(ActivityReport report, ReportDraft draft, Viewer by) {
        if (!report.kind().equals(draft.kind())) {
            throw Refusal.content("/kind", "kind-fixed", "报告类型不能更改，请另建一份报告。");
        }
        var content = contentOf(draft, report.content().evidence(), by);
        checks.requireDraft(content);
        var before = report.content();
        report.edit(content, by, clock.instant());
        reports.flush();
        evidence.stand(content.evidence());
        log.edited(report, before, by);
        return report;
    }

    /** Whether the PUT created, changed or found the same. */
    public record Sourced(ActivityReport report, boolean created, boolean unchanged) {}

    /** The report another system, or a phone, knows by its own id: created once, changed while open, else left alone. */
    public Sourced draftBySource(String source, String externalId, ReportDraft draft, String ifMatch, Viewer caller) {
        var known = reports.bySource(caller.organisation(), source, externalId);
        if (known.isEmpty()) {
            return new Sourced(draft(contentOf(draft, List.of(), caller), source, externalId, caller), true, false);
        }
        var report = known.get();
        var by = permission.acting(caller, report, ReportAction.EDIT);
        if (contentOf(draft, report.content().evidence(), by).says(report.content(), json)) return new Sourced(report, false, true);
        if (report.status() != ReportStatus.DRAFT && report.status() != ReportStatus.RETURNED) {
            throw log.stateRefusal(report, ReportAction.EDIT);
        }
        EntityTag.requireMatchIfGiven(ifMatch, report.version());
        return new Sourced(edit(report, draft, by), false, false);
    }

    public ActivityReport readBySource(String source, String externalId, Viewer by) {
        return reports.bySource(by.organisation(), source, externalId)
                .filter(r -> permission.sees(by, r))
                .orElseThrow(() -> Refusal.notFound("报告", source + "/" + externalId));
    }

    public ActivityReport submit(UUID id, TransitionNote note, String ifMatch, Viewer caller) {
        var report = reader.requireHeld(id, caller);
        var by = permission.acting(caller, report, ReportAction.SUBMIT);
        log.refuseUnlessFits(report, ReportAction.SUBMIT, ReportStatus.SUBMITTED, ifMatch);
        checks.requireOpenPeriod(report);
        checks.requireComplete(report.content());
        var before = report.status();
        var findings = scrutiny.of(report.content(), report.id());
        report.submit(by, new Submission(clock.instant(), isLate(report), wouldCount(report), findings), clock.instant());
        log.moved(report, before, ReportAction.SUBMIT, note, by);
        return report;
    }

    private Map<String, BigDecimal> wouldCount(ActivityReport report) {
        var counts = new HashMap<String, BigDecimal>();
        yardsticks.amountsOf(report.facts()).forEach(a -> counts.merge(a.indicator(), a.amount(), BigDecimal::add));
        return counts;
    }

    private boolean isLate(ActivityReport report) {
        if (report.submission().at() != null) return report.submission().isLate();
        return ChronoUnit.DAYS.between(report.content().occurredTo(), clock.today()) > LATE_AFTER_DAYS;
    }

    /** What a draft would count for and what would strike about it; of one that is kept already under its id. */
    public CountingPreview preview(ReportDraft draft, UUID kept, Viewer caller) {
        var content = contentOf(draft, kept == null ? List.of() : evidenceOf(kept, caller), caller);
        return reader.preview(content, scrutiny.of(content, kept), caller);
    }

    /** Only of who writes it: by trying days and places on another's photos, what their cameras noted could be found out. */
    private List<Evidence> evidenceOf(UUID kept, Viewer caller) {
        var report = reader.require(kept, caller);
        if (!permission.writes(caller, report)) throw Refusal.hidden("报告", kept);
        return report.content().evidence();
    }

    public ActivityReport withdraw(UUID id, TransitionNote note, String ifMatch, Viewer caller) {
        var report = reader.requireHeld(id, caller);
        var by = permission.acting(caller, report, ReportAction.WITHDRAW);
        log.refuseUnlessFits(report, ReportAction.WITHDRAW, ReportStatus.WITHDRAWN, ifMatch);
        var before = report.status();
        report.withdraw(clock.instant());
        log.moved(report, before, ReportAction.WITHDRAW, note, by);
        return report;
    }
}
