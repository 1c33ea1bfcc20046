package org.siqian.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.siqian.access.Viewer;
import org.siqian.organisation.Register;
import org.siqian.plan.PlanBook;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;
import org.siqian.shared.SiqianClock;
import org.siqian.supervision.AttentionViews.AttentionAnswerable;
import org.siqian.supervision.AttentionViews.AttentionItem;
import org.siqian.supervision.AttentionViews.AttentionPlace;
import org.siqian.supervision.AttentionViews.DirectiveBrief;
import org.siqian.supervision.AttentionViews.ReminderBrief;
import org.siqian.supervision.AttentionViews.UnitName;
import org.siqian.supervision.AttentionViews.Urgency;
import org.siqian.supervision.Concern.Subject;

/** What needs someone, as one viewer may see it: with who answers for it and what has been done about it. */
@ApplicationScoped
public class AttentionList {
    private final Attention attention;
    private final Directives directives;
    private final Reminders reminders;
    private final Involvement involvement;
    private final PlanBook book;
    private final Register register;
    private final SiqianClock clock;

    public AttentionList(
            Attention attention, Directives directives, Reminders reminders, Involvement involvement, PlanBook book, Register register,
            SiqianClock clock) {
        this.attention = attention;
        this.directives = directives;
        this.reminders = reminders;
        this.involvement = involvement;
        this.book = book;
        this.register = register;
        this.clock = clock;
    }

    Page<AttentionItem> of(int year, List<AttentionKind> kinds, List<String> organisations, PageRequest page, Viewer viewer) {
        LocalDate today = clock.today();
        var units = organisations.stream().map(o -> register.require(o).code()).toList();
        var visible = attention.of(year, kinds).stream()
                .filter(c -> sees(viewer, c))
                .filter(c -> units.isEmpty() || units.stream().anyMatch(u -> isOf(c.subject(), u, today)))
                .toList();
        var shown = Page.cut(visible, page);
        var atWork = directives.atWork(d -> involvement.sees(viewer, d));
        var said = reminders.lastOf(shown.items().stream().map(Concern::subject).toList());
        return Page.of(shown.items().stream().map(c -> item(c, atWork, said, viewer)).toList(), page, shown.total(), false);
    }

    private boolean sees(Viewer viewer, Concern concern) {
        return overdue(concern).map(d -> involvement.sees(viewer, d)).orElseGet(() -> involvement.sees(viewer, concern));
    }

    /** The directive that is itself what needs someone. */
    private Optional<Directive> overdue(Concern concern) {
        if (concern.kind() != AttentionKind.DIRECTIVE_OVERDUE) return Optional.empty();
        return directives.findByIdOptional(UUID.fromString(concern.subject().reference()));
    }

    /** The unit it is about, or one of those that lead it. */
    private boolean isOf(Subject subject, String unit, LocalDate today) {
        return subject.organisation() != null
                ? register.answersFor(subject.organisation(), unit, today)
                : involvement.leadUnits(subject.measures()).stream().anyMatch(lead -> register.answersFor(lead, unit, today));
    }

    private AttentionItem item(Concern c, Map<String, Directive> atWork, Map<String, Reminder> said, Viewer viewer) {
        var subject = c.subject();
        var directive = atWork.get(subject.key());
        boolean actionable = overdue(c).map(d -> involvement.judging(viewer, d).isPresent())
                .orElseGet(() -> involvement.mayIssue(viewer, subject.measures(), subject.organisation()));
        var last = actionable ? said.get(subject.key()) : null;
        return new AttentionItem(
                c.kind(), subject.reference(), subject.year(), subject.title(), c.reason(), c.since(), Urgency.of(c.weight()), c.light(),
                answerable(subject), opens(subject),
                directive == null ? null : new DirectiveBrief(directive.id(), directive.number(), directive.status(), directive.dueOn()),
                last == null ? null : new ReminderBrief(last.at(), last.byName()), actionable);
    }

    private AttentionAnswerable answerable(Subject subject) {
        LocalDate today = clock.today();
        // a silent unit or a desk has its own people; the leaders of all its measures would be everyone
        boolean ofMeasures = subject.indicator() != null || subject.kind() == AttentionKind.DIRECTIVE_OVERDUE;
        var leaders = ofMeasures
                ? subject.measures().stream().flatMap(m -> book.leaders(m, today).stream()).distinct().toList()
                : List.<org.siqian.plan.PlanViews.Leader>of();
        var leads = ofMeasures ? involvement.leadUnits(subject.measures()).stream().map(this::name).toList() : List.<UnitName>of();
        return new AttentionAnswerable(subject.measures(), leaders, leads, subject.organisation() == null ? null : name(subject.organisation()));
    }

    private UnitName name(String code) {
        var unit = register.require(code);
        return new UnitName(unit.code(), unit.name(), unit.shortName());
    }

    private static AttentionPlace opens(Subject subject) {
        var page = switch (subject.kind()) {
            case BEHIND -> AttentionPlace.Page.INDICATOR;
            case OBSERVATION_DUE -> AttentionPlace.Page.STATISTICS;
            case QUOTA_OBJECTED -> AttentionPlace.Page.QUOTAS;
            case OVERDUE_REVIEW -> AttentionPlace.Page.REVIEWS;
            case SILENT_UNIT -> AttentionPlace.Page.REPORTS;
            case DIRECTIVE_OVERDUE -> AttentionPlace.Page.DIRECTIVE;
        };
        var directive = subject.kind() == AttentionKind.DIRECTIVE_OVERDUE ? UUID.fromString(subject.reference()) : null;
        return new AttentionPlace(page, subject.indicator(), subject.organisation(), directive, subject.target());
    }
}
