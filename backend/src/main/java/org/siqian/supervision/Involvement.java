package org.siqian.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.siqian.access.Duty;
import org.siqian.access.OnDuty;
import org.siqian.access.Posts;
import org.siqian.access.Right;
import org.siqian.access.Role;
import org.siqian.access.Viewer;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.Register;
import org.siqian.plan.PlanBook;
import org.siqian.shared.SiqianClock;

/**
 * Whose affair something is, and who is to be spoken to: the only place of this room that knows posts. Units' affairs are
 * seen by the unit and those above it, the units that lead its measures, leaders of these, and the office; for all others
 * they do not exist.
 */
@ApplicationScoped
public class Involvement {
    private static final List<Role> OF_A_UNIT = List.of(Role.REPORTER, Role.REVIEWER, Role.LEADER);

    private final Posts posts;
    private final PlanBook book;
    private final Register register;
    private final SiqianClock clock;

    public Involvement(Posts posts, PlanBook book, Register register, SiqianClock clock) {
        this.posts = posts;
        this.book = book;
        this.register = register;
        this.clock = clock;
    }

    boolean sees(Viewer viewer, Concern concern) {
        var subject = concern.subject();
        return concern.kind().isOnTheBoard()
                || isConcerned(viewer, subject.organisation(), subject.measures())
                || mayIssue(viewer, subject.measures(), subject.organisation());
    }

    /** The office; the owner unit and those above it; the units that lead its measures; the holder of the post; the leaders; whoever issued it. */
    boolean sees(Viewer viewer, Directive directive) {
        return isConcerned(viewer, directive.organisation(), directive.measures())
                || isOwner(viewer, directive)
                || asking(viewer, directive).isPresent();
    }

    private boolean isConcerned(Viewer viewer, String unit, Collection<String> measures) {
        return viewer.may(Right.OVERSEE_REPORTS)
                || viewer.holding(Right.READ_ATTENTION).anyMatch(d -> standsAbove(d, unit) || leads(d, measures));
    }

    private boolean standsAbove(Duty duty, String unit) {
        return unit != null && register.answersFor(unit, duty.organisation(), clock.today());
    }

    private boolean leads(Duty duty, Collection<String> measures) {
        return leadUnits(measures).contains(duty.organisation());
    }

    List<String> leadUnits(Collection<String> measures) {
        return measures.stream().flatMap(m -> book.leadUnit(m, clock.today()).stream()).distinct().toList();
    }

    boolean mayIssue(Viewer viewer, Collection<String> measures, String unit) {
        return issuing(viewer, measures, unit).isPresent();
    }

    /** The duty by which the viewer may ask: the office of anyone, a leader about the measures led, or else a unit below. */
    Optional<Duty> issuing(Viewer viewer, Collection<String> measures, String unit) {
        return viewer.holding(Right.ISSUE_DIRECTIVES).flatMap(d -> asking(viewer, d, measures, unit).stream()).findFirst();
    }

    private Optional<Duty> asking(Viewer viewer, Duty duty, Collection<String> measures, String unit) {
        boolean reaches = duty.role() == Role.OFFICE
                || (measures.isEmpty() ? standsAbove(duty, unit) : leadUnits(measures).stream().anyMatch(lead -> standsAbove(duty, lead)));
        if (reaches) return Optional.of(duty);
        return measures.stream()
                .flatMap(m -> book.leaders(m, clock.today()).stream())
                .flatMap(l -> posts.dutyIn(l.post(), viewer.id(), clock.today()).stream())
                .findFirst();
    }

    /** As if it were issued today; whoever issued it goes on with it while they issue directives at all. */
    private Optional<Duty> asking(Viewer viewer, Directive directive) {
        return issuing(viewer, directive.measures(), directive.organisation())
                .or(() -> viewer.holding(Right.ISSUE_DIRECTIVES).filter(d -> directive.issuedBy().equals(viewer.id())).findFirst());
    }

    /** The duty by which the viewer may urge, close, return or withdraw it: never their own, unless they are the office. */
    Optional<Duty> judging(Viewer viewer, Directive directive) {
        if (!isOwner(viewer, directive)) return asking(viewer, directive);
        return viewer.holding(Right.ISSUE_DIRECTIVES).filter(d -> d.role() == Role.OFFICE).findFirst();
    }

    boolean isOwner(Viewer viewer, Directive directive) {
        return answering(viewer, directive).isPresent();
    }

    /** The duty in the post that is asked, or at the unit that acts for the owner today. */
    Optional<Duty> answering(Viewer viewer, Directive directive) {
        if (directive.post() != null) return posts.dutyIn(directive.post(), viewer.id(), clock.today());
        String acting = register.answering(directive.organisation(), clock.today()).code();
        return viewer.holding(Right.ANSWER_DIRECTIVES).filter(d -> d.organisation().equals(acting)).findFirst();
    }

    /** Whether telephone and identity numbers in it are shown to the viewer: the office, and those who are asked. */
    boolean readsInFull(Viewer viewer, Directive directive) {
        return viewer.may(Right.OVERSEE_REPORTS) || isOwner(viewer, directive);
    }

    /** Whoever holds the owner's posts today, and those who stand in for them. */
    List<OnDuty> owners(Directive directive) {
        LocalDate today = clock.today();
        if (directive.post() != null) return posts.onDuty(directive.post(), today);
        return posts.onDuty(List.of(register.answering(directive.organisation(), today).code()), OF_A_UNIT, today);
    }

    /** Whoever holds the posts that something falls to: of the unit, or of the lead units and the leaders of the measures. */
    List<OnDuty> answerable(Concern.Subject subject) {
        LocalDate today = clock.today();
        if (subject.kind() == AttentionKind.OVERDUE_REVIEW) return reviewers(subject.organisation());
        if (subject.organisation() != null) {
            return posts.onDuty(List.of(register.answering(subject.organisation(), today).code()), OF_A_UNIT, today);
        }
        var people = new ArrayList<>(posts.onDuty(leadUnits(subject.measures()), OF_A_UNIT, today));
        subject.measures().stream()
                .flatMap(m -> book.leaders(m, today).stream())
                .distinct()
                .forEach(l -> people.addAll(posts.onDuty(l.post(), today)));
        return people;
    }

    List<OnDuty> reviewers(String desk) {
        return posts.onDuty(List.of(desk), List.of(Role.REVIEWER), clock.today());
    }

    List<OnDuty> office() {
        var house = register.all().stream().filter(o -> o.kind().isOfTheAssociation()).map(Organisation::code).toList();
        return posts.onDuty(house, List.of(Role.OFFICE), clock.today());
    }
}
