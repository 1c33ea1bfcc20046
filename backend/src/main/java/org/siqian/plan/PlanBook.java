package org.siqian.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.siqian.access.Post;
import org.siqian.access.PostChanged;
import org.siqian.access.Posts;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.Register;
import org.siqian.shared.Refusal;
import org.siqian.shared.Snapshot;

/** The plans as everyone reads them, and who answers for what on a day. */
@ApplicationScoped
public class PlanBook {
    private record Known(
            Map<String, Plan> plans, Map<String, Action> actions, Map<String, Measure> measures, Map<String, Post> posts,
            List<FormerLightScheme> formerLights) {}

    private final Plans plans;
    private final Posts posts;
    private final Register register;
    private final Snapshot<Known> known = new Snapshot<>(Duration.ofSeconds(10), this::read);

    public PlanBook(Plans plans, Posts posts, Register register) {
        this.plans = plans;
        this.posts = posts;
        this.register = register;
    }

    private Known read() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> new Known(
                        byCode(plans.listAll(), Plan::code),
                        byCode(plans.actions(), Action::code),
                        byCode(plans.measures(), Measure::code),
                        byCode(posts.inOrder(), Post::code),
                        plans.formerLightSchemes()));
    }

    private static <T> Map<String, T> byCode(List<T> items, Function<T, String> code) {
        return items.stream().collect(Collectors.toMap(code, i -> i, (a, b) -> a, LinkedHashMap::new));
    }

    /** Enters a whole plan. */
    public void add(Plan plan, List<Post> held, List<Action> actions, List<Measure> measures) {
        plans.add(plan);
        held.forEach(posts::enter);
        actions.forEach(plans::add);
        measures.forEach(plans::add);
        plans.flush();
        known.forget();
    }

    public Collection<Plan> plans() {
        return known.get().plans.values();
    }

    public Optional<Plan> findPlan(String code) {
        return Optional.ofNullable(known.get().plans.get(code));
    }

    /** What the plan's lights were judged by as far as was known before the instant or, for null, are now. */
    public LightScheme lights(Plan plan, Instant known) {
        if (known == null) return plan.lights();
        return this.known.get().formerLights.stream()
                .filter(f -> f.plan().equals(plan.code()) && f.held(known))
                .findFirst()
                .map(FormerLightScheme::scheme)
                .orElseGet(plan::lights);
    }

    public Collection<Action> actions() {
        return known.get().actions.values();
    }

    public Collection<Measure> measures() {
        return known.get().measures.values();
    }

    public Optional<Measure> findMeasure(String code) {
        return Optional.ofNullable(code == null ? null : known.get().measures.get(code));
    }

    public Measure requireMeasure(String code) {
        return findMeasure(code).orElseThrow(() -> Refusal.notFound("举措", code));
    }

    void forget(@Observes PostChanged changed) {
        known.forget();
    }

    void forget(@Observes PlanChanged changed) {
        known.forget();
    }

    Post post(String code) {
        return known.get().posts.get(code);
    }

    /** The plan an action, a measure or the plan's own code belongs to. */
    public Plan planOf(String owner) {
        var book = known.get();
        if (book.plans.containsKey(owner)) return book.plans.get(owner);
        var measure = book.measures.get(owner);
        var action = book.actions.get(measure == null ? owner : measure.action());
        if (action == null) throw Refusal.notFound("方案项目", owner);
        return book.plans.get(action.plan());
    }

    /** The unit whose reviewers have the last word on reports of the measure that day; what has ended acts through its successor. */
    public Optional<String> leadUnit(String measure, LocalDate day) {
        return findMeasure(measure).flatMap(m -> m.responsibilities().stream()
                .filter(r -> r.role() == Responsibility.Duty.LEAD && r.holdsOn(notBeforeIssue(m, day)))
                .map(r -> register.answering(r.organisation(), day).code())
                .findFirst());
    }

    /** A year's number counts from its first of January: those named answer for the weeks before the notice was issued, too. */
    private LocalDate notBeforeIssue(Measure measure, LocalDate day) {
        Plan plan = planOf(measure.code());
        return day.isBefore(plan.issuedOn()) && day.getYear() >= plan.firstYear() ? plan.issuedOn() : day;
    }

    /** The leaders' posts bound to the measure that day, with whoever holds them. */
    public List<PlanViews.Leader> leaders(String measure, LocalDate day) {
        Measure bound = requireMeasure(measure);
        return bound.responsibilities().stream()
                .filter(r -> r.post() != null && r.holdsOn(notBeforeIssue(bound, day)))
                .map(r -> post(r.post()))
                .map(p -> new PlanViews.Leader(p.code(), p.name(), p.holderOn(day).orElse(null), p.openQuestion()))
                .toList();
    }

    public Optional<Post> findPost(String code) {
        return Optional.ofNullable(code == null ? null : post(code));
    }

    /** The measures that this unit leads today or that day. */
    public List<String> measuresLedBy(String organisation, LocalDate day) {
        return measures().stream()
                .map(Measure::code)
                .filter(m -> leadUnit(m, day).filter(organisation::equals).isPresent())
                .toList();
    }

    /** The units bound to the measure that day, collectives resolved. */
    public List<String> responsibleUnits(String measure, LocalDate day) {
        Measure bound = requireMeasure(measure);
        return bound.responsibilities().stream()
                .filter(r -> r.post() == null && r.holdsOn(notBeforeIssue(bound, day)))
                .flatMap(r -> r.organisation() != null
                        ? java.util.stream.Stream.of(register.answering(r.organisation(), day).code())
                        : register.members(r.collective(), day).stream())
                .distinct()
                .toList();
    }

    /** Whether the unit, or one it stands below that day and whose measures it takes over, is bound to the measure that day. */
    public boolean isResponsible(String organisation, String measure, LocalDate day) {
        var units = responsibleUnits(measure, day);
        return register.lineage(organisation, day).stream().map(Organisation::code).anyMatch(units::contains);
    }
}
