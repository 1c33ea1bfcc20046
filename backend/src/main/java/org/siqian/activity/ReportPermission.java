package org.siqian.activity;

import static org.siqian.activity.ReportStatus.APPROVED;
import static org.siqian.activity.ReportStatus.ENDORSED;
import static org.siqian.activity.ReportStatus.SUBMITTED;
import static org.siqian.activity.ReportStatus.WITHDRAWN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.siqian.access.Role;
import org.siqian.access.Viewer;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.Register;
import org.siqian.plan.PlanBook;
import org.siqian.shared.SiqianClock;

/**
 * Who may do what to which report; the only place that is asked.
 *
 * <p>Reporters write for their own unit and those below it. A district association endorses what comes from below it. The
 * lead unit of the principal measure has the last word. Nobody judges a report they had a hand in.
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
        return viewer.seesEverything()
                || Stream.concat(Stream.of(report.organisation()), report.content().joint().stream())
                        .anyMatch(unit -> register.answersFor(unit, viewer.organisation(), clock.today()))
                || leads(viewer, report);
    }

    /** Approved work is open to everyone signed in; for all others the rest does not exist. */
    boolean sees(Viewer viewer, ActivityReport report) {
        return report.countedRevision() != null || isConcerned(viewer, report);
    }

    boolean writesFor(Viewer viewer, String organisation) {
        return viewer.is(Role.REPORTER) && register.answersFor(organisation, viewer.organisation(), clock.today());
    }

    /** Whether the state and the viewer's unit and role allow it, and no hand of theirs is in it. */
    boolean allows(Viewer viewer, ActivityReport report, ReportAction action) {
        return fitsState(report, action)
                && hasRight(viewer, report, action)
                && !(judges(action) && report.isHandOf(viewer));
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

    /** The right alone, whatever the state. */
    boolean hasRight(Viewer viewer, ActivityReport report, ReportAction action) {
        return switch (action) {
            case EDIT, SUBMIT, WITHDRAW -> writesFor(viewer, report.organisation());
            case ENDORSE -> endorses(viewer, report);
            case APPROVE -> reviewsAsLead(viewer, report);
            case RETURN -> needsEndorsement(report) && report.status() == SUBMITTED
                    ? endorses(viewer, report)
                    : reviewsAsLead(viewer, report);
            case REOPEN -> writesFor(viewer, report.organisation())
                    || (report.status() == APPROVED && reviewsAsLead(viewer, report));
            case VOID -> reviewsAsLead(viewer, report) || viewer.is(Role.OFFICE);
        };
    }

    boolean needsEndorsement(ActivityReport report) {
        return register.endorserOf(report.organisation(), clock.today()).isPresent();
    }

    private boolean endorses(Viewer viewer, ActivityReport report) {
        return viewer.is(Role.REVIEWER)
                && register.endorserOf(report.organisation(), clock.today())
                        .map(Organisation::code)
                        .filter(viewer.organisation()::equals)
                        .isPresent();
    }

    private boolean reviewsAsLead(Viewer viewer, ActivityReport report) {
        return viewer.is(Role.REVIEWER) && leads(viewer, report);
    }

    private boolean leads(Viewer viewer, ActivityReport report) {
        return report.principalMeasure() != null
                && book.leadUnit(report.principalMeasure(), clock.today())
                        .filter(viewer.organisation()::equals)
                        .isPresent();
    }
}
