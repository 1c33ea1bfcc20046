package org.siqian.activity;

import static org.siqian.activity.ReportStatus.APPROVED;
import static org.siqian.activity.ReportStatus.ENDORSED;
import static org.siqian.activity.ReportStatus.SUBMITTED;
import static org.siqian.activity.ReportStatus.WITHDRAWN;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.siqian.access.Duty;
import org.siqian.access.Right;
import org.siqian.access.Viewer;
import org.siqian.activity.ReportViews.EvidenceKind;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.Register;
import org.siqian.plan.PlanBook;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/**
 * What a right of the table in {@link Right} means for one report: its unit, its state and the hands in it. The only place
 * that is asked.
 *
 * <p>Reporters write for their unit and those below it. A district association endorses what comes from below it. The lead
 * unit of the principal measure has the last word. Nobody judges a report they had a hand in, nor in the place of somebody
 * who had.
 *
 * <p>What has ended acts through its successor: the successor's people take over open reports, and endorse for it. The ended
 * unit's own people keep what they may do with its reports, so that work begun before the last day is finished and corrected
 * by those who know it; a report of a later day is refused whoever writes it, and moving their accounts ends the rest.
 */
@ApplicationScoped
public class ReportPermission {
    private final Register register;
    private final PlanBook book;
    private final SiqianClock clock;

    public ReportPermission(Register register, PlanBook book, SiqianClock clock) {
        this.register = register;
        this.book = book;
        this.clock = clock;
    }

    /** The filing and joint units, the units above them, the reviewing unit and the office. */
    boolean isConcerned(Viewer viewer, ActivityReport report) {
        return concerned(viewer, report).isPresent();
    }

    /** The viewer by the duty through which the report concerns them; empty for those who may at most read it. */
    Optional<Viewer> concerned(Viewer viewer, ActivityReport report) {
        return Stream.of(Right.OVERSEE_REPORTS, Right.FOLLOW_REPORTS)
                .flatMap(right -> viewer.holding(right).filter(d -> reaches(right, d, report)))
                .findFirst()
                .map(viewer::by);
    }

    private boolean holds(Viewer viewer, Right right, ActivityReport report) {
        return viewer.holding(right).anyMatch(d -> reaches(right, d, report));
    }

    private boolean reaches(Right right, Duty duty, ActivityReport report) {
        return switch (right.reach()) {
            case OWN -> false;
            case EVERYONES -> true;
            case UNIT_AND_BELOW -> register.answersFor(report.organisation(), duty.organisation(), clock.today());
            case BELOW_AND_LED_MEASURES -> endorses(duty, report) || leads(duty, report);
            case LED_MEASURES -> leads(duty, report);
            case UNIT_AND_BELOW_AND_LED_MEASURES -> leads(duty, report)
                    || Stream.concat(Stream.of(report.organisation()), report.content().joint().stream())
                            .anyMatch(unit -> register.answersFor(unit, duty.organisation(), clock.today()));
        };
    }

    /** Approved work is open to everyone signed in; for all others the rest does not exist. */
    boolean sees(Viewer viewer, ActivityReport report) {
        return report.countedRevision() != null || isConcerned(viewer, report);
    }

    /** Who needs them: those who wrote the report or may judge it, and the office; leaders and joint units do without. */
    boolean needsPersonalData(Viewer viewer, ActivityReport report) {
        return report.hands().include(viewer.id())
                || holds(viewer, Right.OVERSEE_REPORTS, report)
                || holds(viewer, Right.FILE_REPORTS, report)
                || holds(viewer, Right.JUDGE_REPORTS, report);
    }

    /** Whether the report shows the viewer the file: sheets, and photos as the camera wrote them, only to those who need personal data. */
    boolean opens(Viewer viewer, ActivityReport report, UUID file, boolean original) {
        if (original || isSheet(report, file)) return isConcerned(viewer, report) && needsPersonalData(viewer, report);
        return isConcerned(viewer, report)
                || report.countedRevision() != null && report.countedContent().evidence().stream().anyMatch(e -> e.file().equals(file));
    }

    boolean isSheet(ActivityReport report, UUID file) {
        return Stream.of(report.content(), report.countedContent())
                .flatMap(content -> content.evidence().stream())
                .anyMatch(e -> e.file().equals(file) && e.kind() == EvidenceKind.SHEET);
    }

    /** Whether it is theirs to write, whatever its state. */
    boolean writes(Viewer viewer, ActivityReport report) {
        return duty(viewer, report, ReportAction.EDIT).isPresent();
    }

    boolean writesFor(Viewer viewer, String organisation) {
        return viewer.holding(Right.FILE_REPORTS).anyMatch(d -> register.answersFor(organisation, d.organisation(), clock.today()));
    }

    /** Whether the state and a duty of the viewer's allow it, and no hand of theirs is in it. */
    boolean allows(Viewer viewer, ActivityReport report, ReportAction action) {
        return fitsState(report, action) && duty(viewer, report, action).filter(d -> !barred(viewer, d, report, action)).isPresent();
    }

    List<ReportAction> allowed(Viewer viewer, ActivityReport report) {
        return Stream.of(ReportAction.values()).filter(a -> allows(viewer, report, a)).toList();
    }

    private static boolean judges(ReportAction action) {
        return action == ReportAction.ENDORSE || action == ReportAction.APPROVE || action == ReportAction.RETURN;
    }

    private boolean fitsState(ActivityReport report, ReportAction action) {
        ReportStatus status = report.status();
        boolean endorsing = needsEndorsement(report);
        return switch (action) {
            case EDIT -> status.isOpen();
            case SUBMIT -> status.leadsTo(SUBMITTED);
            case WITHDRAW -> status.leadsTo(WITHDRAWN);
            case ENDORSE -> status == SUBMITTED && endorsing;
            case APPROVE -> status == ENDORSED || (status == SUBMITTED && !endorsing);
            case RETURN -> status.isWaiting();
            case REOPEN -> status == APPROVED || status == WITHDRAWN;
            case VOID -> report.countedRevision() != null;
        };
    }

    /** The viewer as acting by the duty that gives the right, whatever the state; refuses one who has none. */
    Viewer acting(Viewer viewer, ActivityReport report, ReportAction action) {
        return duty(viewer, report, action)
                .map(viewer::by)
                .orElseThrow(() -> Refusal.forbidden(
                        "right-missing",
                        "没有对" + register.require(report.organisation()).name() + "的报告进行“" + action.zh() + "”的权限。"));
    }

    /** Their own duty before another's, and one with no hand in the report first. */
    private Optional<Duty> duty(Viewer viewer, ActivityReport report, ReportAction action) {
        var duties = duties(viewer, report, action).toList();
        return duties.stream().filter(d -> !barred(viewer, d, report, action)).findFirst().or(() -> duties.stream().findFirst());
    }

    /** Whether the viewer, or the one they stand in for by this duty, had a hand in what is to be judged. */
    private boolean barred(Viewer viewer, Duty duty, ActivityReport report, ReportAction action) {
        return judges(action)
                && (report.hands().include(viewer.id()) || duty.standsInFor() != null && report.hands().include(duty.standsInFor()));
    }

    private Stream<Duty> duties(Viewer viewer, ActivityReport report, ReportAction action) {
        Predicate<Duty> writes = d -> reaches(Right.FILE_REPORTS, d, report);
        return switch (action) {
            case EDIT, SUBMIT, WITHDRAW -> viewer.holding(Right.FILE_REPORTS).filter(writes);
            case ENDORSE -> viewer.holding(Right.JUDGE_REPORTS).filter(d -> endorses(d, report));
            case APPROVE -> viewer.holding(Right.JUDGE_REPORTS).filter(d -> leads(d, report));
            case RETURN -> viewer.holding(Right.JUDGE_REPORTS)
                    .filter(d -> needsEndorsement(report) && report.status() == SUBMITTED ? endorses(d, report) : leads(d, report));
            case REOPEN -> Stream.concat(
                    viewer.holding(Right.FILE_REPORTS).filter(writes),
                    report.status() == APPROVED ? viewer.holding(Right.JUDGE_REPORTS).filter(d -> leads(d, report)) : Stream.empty());
            case VOID -> Stream.concat(
                    viewer.holding(Right.JUDGE_REPORTS).filter(d -> leads(d, report)), viewer.holding(Right.OVERSEE_REPORTS));
        };
    }

    /** The unit whose reviewers are to judge it, or would be; empty while no measure is named. */
    Optional<String> desk(ActivityReport report) {
        LocalDate today = clock.today();
        if (report.status() == SUBMITTED && needsEndorsement(report)) return register.endorserOf(report.organisation(), today).map(Organisation::code);
        return report.principalMeasure() == null ? Optional.empty() : book.leadUnit(report.principalMeasure(), today);
    }

    boolean needsEndorsement(ActivityReport report) {
        return register.endorserOf(report.organisation(), clock.today()).isPresent();
    }

    private boolean endorses(Duty duty, ActivityReport report) {
        return register.endorserOf(report.organisation(), clock.today())
                .map(Organisation::code)
                .filter(duty.organisation()::equals)
                .isPresent();
    }

    private boolean leads(Duty duty, ActivityReport report) {
        return report.principalMeasure() != null
                && book.leadUnit(report.principalMeasure(), clock.today())
                        .filter(duty.organisation()::equals)
                        .isPresent();
    }
}
