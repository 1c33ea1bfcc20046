package org.siqian.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.siqian.audit.Actor;
import org.siqian.audit.AuditTrail;
import org.siqian.indicator.Observation.Series;
import org.siqian.indicator.ObservationViews.FigureDraft;
import org.siqian.indicator.ObservationViews.ObservationDraft;
import org.siqian.indicator.ObservationViews.ObservationView;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Where published figures are entered, revised and taken back; each step is a revision that stays. */
@ApplicationScoped
public class StatisticsDesk {
    private static final String THING = "observation";

    private final Observations observations;
    private final Entities entities;
    private final Statistics statistics;
    private final FigureChecks checks;
    private final Attributes attributes;
    private final Yardsticks yardsticks;
    private final AuditTrail audit;
    private final SiqianClock clock;
    private final Event<StatisticsChanged> changed;

    public StatisticsDesk(
            Observations observations, Entities entities, Statistics statistics, FigureChecks checks, Attributes attributes,
            Yardsticks yardsticks, AuditTrail audit, SiqianClock clock, Event<StatisticsChanged> changed) {
        this.observations = observations;
        this.entities = entities;
        this.statistics = statistics;
        this.checks = checks;
        this.attributes = attributes;
        this.yardsticks = yardsticks;
        this.audit = audit;
        this.clock = clock;
        this.changed = changed;
    }

    /** A figure of which nothing is known yet; what is known already is revised by its id. */
    public Observation enter(String indicator, ObservationDraft draft, Actor by) {
        checks.check(checks.requireObserved(indicator), draft.territory(), draft.period(), draft.figure());
        var series = Series.of(indicator, draft.territory());
        observations.close();
        observations.last(series, draft.period()).ifPresent(there -> {
            throw Refusal.conflict("observation-exists", there.isWithdrawn()
                            ? "这一期间的数据曾经录入又撤下，请在原记录上修订。"
                            : "这一期间的数据已经录入，公布值有变化请在原记录上修订。",
                    Map.of("id", there.id(), "revision", there.revision(), "status", there.status()));
        });
        return recorded("observation.enter", null, new Observation(series, draft.period(), draft.figure(), clock.instant(), by.name()), by);
    }

    /** What the publisher says now; the version seen must be named. */
    public Observation revise(UUID id, FigureDraft figure, String ifMatch, Actor by) {
        observations.close();
        var last = require(id);
        EntityTag.requireMatch(ifMatch, last.revision());
        check(last.series(), last.period(), figure);
        return revised(last, figure, by);
    }

    Observation withdraw(UUID id, String reason, String ifMatch, Actor by) {
        observations.close();
        var last = require(id);
        EntityTag.requireMatch(ifMatch, last.revision());
        if (last.isWithdrawn()) throw Refusal.conflict("observation-withdrawn", "这条数据已经撤下。");
        return recorded("observation.withdraw", last, last.withdrawn(reason, clock.instant(), by.name()), by);
    }

    /** An entity's value for a year, entered or revised; where one stands already, the version seen must be named. */
    public Observation putValue(String entity, String attribute, int year, FigureDraft figure, String ifMatch, Actor by) {
        if (year < 1 || year > 9999) throw Refusal.notFound("年份", year);
        observations.close();
        var series = Series.ofEntity(entity, attribute);
        var period = Period.ofYear(year);
        check(series, period, figure);
        var last = observations.last(series, period);
        last.ifPresent(there -> EntityTag.requireMatch(ifMatch, there.revision()));
        return last.isPresent() ? revised(last.get(), figure, by) : first(series, period, figure, by);
    }

    /** As an import says: entered where nothing stands, revised where something else does. */
    void put(Series series, Period period, FigureDraft figure, Actor by) {
        var last = observations.last(series, period);
        if (last.isPresent()) revised(last.get(), figure, by);
        else first(series, period, figure, by);
    }

    void check(Series series, Period period, FigureDraft figure) {
        if (series.indicator() != null) {
            checks.check(checks.requireObserved(series.indicator()), series.territory(), period, figure);
            return;
        }
        requireAttribute(entities.requireLast(series.entity()), series.attribute());
        checks.check(period, figure);
    }

    /** A misspelt attribute would count nowhere, silently. */
    private void requireAttribute(EntityRevision entity, String attribute) {
        if (attributes.find(entity.type(), attribute).isPresent()) return;
        var known = attributes.of(entity.type()).stream().map(EntityViews.EntityAttribute::name).toList();
        throw Refusal.content("/attribute", "unknown-attribute", "没有指标用到“" + attribute + "”，可用："
                + (known.isEmpty() ? "无" : String.join("、", known)) + "。");
    }

    private Observation first(Series series, Period period, FigureDraft figure, Actor by) {
        return recorded("observation.enter", null, new Observation(series, period, figure, clock.instant(), by.name()), by);
    }

    private Observation revised(Observation last, FigureDraft figure, Actor by) {
        if (last.saysTheSameAs(figure)) return last;
        return recorded("observation.revise", last, last.revised(figure, clock.instant(), by.name()), by);
    }

    private Observation recorded(String action, Observation before, Observation after, Actor by) {
        observations.add(after);
        statistics.forget();
        String unit = storedUnitOf(after.series());
        var now = after.view(unit);
        audit.record(by, action, THING, after.id(), before == null ? null : before.view(unit), now, after.isWithdrawn() ? now.note() : null);
        changed.fire(new StatisticsChanged());
        return after;
    }

    Observation require(UUID id) {
        return observations.last(id).orElseThrow(() -> Refusal.notFound("统计数据", id));
    }

    ObservationView view(Observation observation) {
        return observation.view(unitOf(observation.series()));
    }

    /** The base unit of a series; null where nobody has said. */
    String unitOf(Series series) {
        return unitOf(series, () -> statistics.findEntity(series.entity(), null));
    }

    /** Without what everyone reads, which each change makes forget. */
    private String storedUnitOf(Series series) {
        return unitOf(series, () -> entities.last(series.entity()));
    }

    private String unitOf(Series series, Supplier<Optional<EntityRevision>> entity) {
        if (series.indicator() != null) return yardsticks.find(series.indicator()).map(Indicator::unit).orElse(null);
        return entity.get()
                .flatMap(e -> attributes.find(e.type(), series.attribute()))
                .map(EntityViews.EntityAttribute::unit)
                .orElse(null);
    }
}
