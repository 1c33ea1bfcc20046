package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.UUID;
import org.siqian.access.Viewer;
import org.siqian.activity.ReportCounting.ReportCounted;
import org.siqian.activity.ReportCounting.ReportUncounted;
import org.siqian.activity.ReportViews.TransitionNote;
import org.siqian.indicator.Yardsticks;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Where reports are judged: endorsed, approved, returned, reopened, voided. */
@ApplicationScoped
public class ReviewDesk {
    /** A report waiting longer is overdue (超期): the desk is asked, the report is never approved by itself. */
    public static final Duration OVERDUE_AFTER = Duration.ofDays(7);

    private final ReportReader reader;
    private final ReportPermission permission;
    private final ReportChecks checks;
    private final Yardsticks yardsticks;
    private final ReportLog log;
    private final SiqianClock clock;
    private final Event<ReportCounted> counted;
    private final Event<ReportUncounted> uncounted;

    public ReviewDesk(
            ReportReader reader, ReportPermission permission, ReportChecks checks, Yardsticks yardsticks, ReportLog log,
            SiqianClock clock, Event<ReportCounted> counted, Event<ReportUncounted> uncounted) {
        this.reader = reader;
        this.permission = permission;
        this.checks = checks;
        this.yardsticks = yardsticks;
        this.log = log;
        this.clock = clock;
        this.counted = counted;
        this.uncounted = uncounted;
    }

    /** The district association's word on a report from below it. */
    public ActivityReport endorse(UUID id, TransitionNote note, String ifMatch, Viewer caller) {
        var report = reader.requireHeld(id, caller);
        var by = permission.acting(caller, report, ReportAction.ENDORSE);
        log.refuseUnlessFits(report, ReportAction.ENDORSE, ReportStatus.ENDORSED, ifMatch);
        var before = report.status();
        report.endorse(by, clock.instant());
        log.moved(report, before, ReportAction.ENDORSE, note, by);
        return report;
    }

    /** The lead unit's last word: from this transaction on the revision counts, and no earlier one does. */
    public ActivityReport approve(UUID id, TransitionNote note, String ifMatch, Viewer caller) {
        var report = reader.requireHeld(id, caller);
        var by = permission.acting(caller, report, ReportAction.APPROVE);
        log.refuseUnlessFits(report, ReportAction.APPROVE, ReportStatus.APPROVED, ifMatch);
        if (report.status() == ReportStatus.SUBMITTED && permission.needsEndorsement(report)) {
            throw Refusal.conflict("endorsement-missing", "下属单位的报告要先由区县科协初审。");
        }
        checks.requireOpenPeriod(report);
        checks.requireComplete(report.content());
        var before = report.status();
        boolean replaces = report.countedRevision() != null;
        report.approve(by, clock.instant());
        log.moved(report, before, ReportAction.APPROVE, note, by);
        if (replaces) uncounted.fire(new ReportUncounted(report.id()));
        counted.fire(new ReportCounted(report.facts(), yardsticks.amountsForGood(report.facts())));
        return report;
    }

    /** Back to the unit with a reason, which may stand at fields. */
    public ActivityReport giveBack(UUID id, TransitionNote note, String ifMatch, Viewer caller) {
        var report = reader.requireHeld(id, caller);
        var by = permission.acting(caller, report, ReportAction.RETURN);
        log.refuseUnlessFits(report, ReportAction.RETURN, ReportStatus.RETURNED, ifMatch);
        var given = TransitionNote.orEmpty(note);
        if (isBlank(given.comment())) throw Refusal.content("/comment", "required", "退回请说明原因。");
        var before = report.status();
        report.giveBack(by, given.comment().strip(), given.fieldNotes(), clock.instant());
        log.moved(report, before, ReportAction.RETURN, given, by);
        return report;
    }

    public ActivityReport reopen(UUID id, TransitionNote note, String ifMatch, Viewer caller) {
        var report = reader.requireHeld(id, caller);
        var by = permission.acting(caller, report, ReportAction.REOPEN);
        log.refuseUnlessFits(report, ReportAction.REOPEN, ReportStatus.DRAFT, ifMatch);
        if (report.status() == ReportStatus.APPROVED) {
            checks.requireOpenPeriod(report);
            requireReason(note, "重新打开已通过的报告请说明原因。");
        }
        var before = report.status();
        report.reopen(clock.instant());
        log.moved(report, before, ReportAction.REOPEN, note, by);
        return report;
    }

    /** Out of every number, for good, with a reason. */
    public ActivityReport voidOut(UUID id, TransitionNote note, String ifMatch, Viewer caller) {
        var report = reader.requireHeld(id, caller);
        var by = permission.acting(caller, report, ReportAction.VOID);
        if (ifMatch == null || ifMatch.isBlank()) EntityTag.requireMatch(ifMatch, report.version());
        if (report.countedRevision() == null) throw log.stateRefusal(report, ReportAction.VOID);
        log.requireVersion(report, ifMatch);
        checks.requireOpenPeriod(report);
        requireReason(note, "作废请说明原因。");
        var before = report.status();
        report.voidOut(clock.instant());
        log.moved(report, before, ReportAction.VOID, note, by);
        uncounted.fire(new ReportUncounted(report.id()));
        return report;
    }

    private static void requireReason(TransitionNote note, String message) {
        if (isBlank(TransitionNote.orEmpty(note).comment())) throw Refusal.content("/comment", "required", message);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
