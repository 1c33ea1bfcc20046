package org.siqian.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.siqian.access.OnDuty;
import org.siqian.access.Viewer;
import org.siqian.indicator.Yardsticks;
import org.siqian.organisation.Register;
import org.siqian.plan.PlanBook;
import org.siqian.shared.Masking;
import org.siqian.shared.SiqianClock;
import org.siqian.supervision.DirectiveViews.DirectiveHistory;
import org.siqian.supervision.DirectiveViews.DirectiveOwner;
import org.siqian.supervision.DirectiveViews.DirectiveSubject;
import org.siqian.supervision.DirectiveViews.DirectiveView;

/** Directives as one viewer may see them. */
@ApplicationScoped
public class DirectiveList {
    private final Directives directives;
    private final DirectiveDesk desk;
    private final Involvement involvement;
    private final Objections objections;
    private final Yardsticks yardsticks;
    private final PlanBook book;
    private final Register register;
    private final SiqianClock clock;

    public DirectiveList(
            Directives directives, DirectiveDesk desk, Involvement involvement, Objections objections, Yardsticks yardsticks, PlanBook book,
            Register register, SiqianClock clock) {
        this.directives = directives;
        this.desk = desk;
        this.involvement = involvement;
        this.objections = objections;
        this.yardsticks = yardsticks;
        this.book = book;
        this.register = register;
        this.clock = clock;
    }

    List<Directive> of(List<DirectiveStatus> status, List<String> organisations, boolean overdueOnly, boolean ownOnly, Viewer viewer) {
        var today = clock.today();
        var units = organisations.stream().map(o -> register.require(o).code()).toList();
        return directives.inOrder().stream()
                .filter(d -> status.isEmpty() || status.contains(d.status()))
                .filter(d -> !overdueOnly || d.isOverdue(today))
                .filter(d -> units.isEmpty() || d.organisation() != null && units.stream().anyMatch(u -> register.answersFor(d.organisation(), u, today)))
                .filter(d -> involvement.sees(viewer, d))
                .filter(d -> !ownOnly || involvement.isOwner(viewer, d))
                .toList();
    }

    DirectiveView view(Directive d, Viewer viewer) {
        return new DirectiveView(
                d.id(), d.version(), d.number(),
                new DirectiveSubject(d.kind(), d.reference(), d.subjectYear(), d.subjectTitle(), d.measures().stream().findFirst().orElse(null), indicator(d)),
                owner(d), involvement.readsInFull(viewer, d) ? d.request() : Masking.text(d.request()), d.dueOn(), d.isOverdue(clock.today()), d.status(), d.issuedByName(), d.issuedAt(), desk.allowed(d, viewer));
    }

    DirectiveHistory history(Directive d, Viewer viewer) {
        boolean inFull = involvement.readsInFull(viewer, d);
        return new DirectiveHistory(directives.steps(d.id()).stream().map(s -> s.view(inFull)).toList());
    }

    private String indicator(Directive d) {
        return switch (d.kind()) {
            case BEHIND -> yardsticks.requireTarget(d.reference()).indicator();
            case OBSERVATION_DUE -> d.reference();
            case QUOTA_OBJECTED -> objections.find(java.util.UUID.fromString(d.reference())).map(Objections.Quota::indicator).orElse(null);
            default -> null;
        };
    }

    private DirectiveOwner owner(Directive d) {
        var people = involvement.owners(d).stream().map(OnDuty::name).distinct().toList();
        if (d.organisation() != null) return new DirectiveOwner(d.organisation(), null, register.require(d.organisation()).name(), people);
        String name = book.findPost(d.post()).map(org.siqian.access.Post::name).orElse(d.post());
        return new DirectiveOwner(null, d.post(), name, people);
    }
}
