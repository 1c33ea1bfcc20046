package org.siqian.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.siqian.indicator.EntityViews.EntityRow;
import org.siqian.indicator.EntityViews.EntityType;
import org.siqian.indicator.EntityViews.EntityValue;
import org.siqian.indicator.EntityViews.EntityView;
import org.siqian.indicator.ObservationViews.ObservationView;
import org.siqian.indicator.ObservationViews.StatisticOverview;
import org.siqian.indicator.ObservationViews.StatisticYear;
import org.siqian.organisation.OrganisationKind;
import org.siqian.organisation.Register;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Statistics as they are looked at: by indicator, by year, by entity, as of a day. */
@ApplicationScoped
public class StatisticsReader {
    private static final String CITY = "500000";
    private static final String NATION = "CN";
    private static final int YEARS_SHOWN = 5;
    private static final int MOST_YEARS = 20;

    private final Statistics statistics;
    private final Observations observations;
    private final Entities entities;
    private final Attributes attributes;
    private final StatisticsDesk desk;
    private final Yardsticks yardsticks;
    private final Register register;
    private final SiqianClock clock;

    public StatisticsReader(
            Statistics statistics, Observations observations, Entities entities, Attributes attributes, StatisticsDesk desk,
            Yardsticks yardsticks, Register register, SiqianClock clock) {
        this.statistics = statistics;
        this.observations = observations;
        this.entities = entities;
        this.attributes = attributes;
        this.desk = desk;
        this.yardsticks = yardsticks;
        this.register = register;
        this.clock = clock;
    }

    /** What was known at the end of the day was recorded before the next began. */
    static Instant knownAt(LocalDate asOf) {
        return asOf == null ? null : asOf.plusDays(1).atStartOfDay(SiqianClock.SHANGHAI).toInstant();
    }

    List<ObservationView> observations(String indicator, List<String> territories, List<Integer> years, LocalDate asOf) {
        yardsticks.require(indicator);
        return statistics.observations(indicator, knownAt(asOf)).stream()
                .filter(o -> territories.isEmpty() || territories.contains(o.series().territory()))
                .filter(o -> years.isEmpty() || years.stream().anyMatch(y -> touches(o.period(), y)))
                .map(desk::view)
                .toList();
    }

    private static boolean touches(Period period, int year) {
        return period.start().getYear() <= year && year <= period.end().getYear();
    }

    List<ObservationView> revisions(UUID id) {
        desk.require(id);
        return observations.revisions(id).stream().map(desk::view).toList();
    }

    List<StatisticOverview> overview(Integer firstYear, Integer lastYear, LocalDate asOf) {
        int last = lastYear == null ? clock.today().getYear() : lastYear;
        int first = firstYear == null ? last - YEARS_SHOWN + 1 : firstYear;
        if (first > last || last - first >= MOST_YEARS) {
            throw Refusal.malformed("parameter", "?firstYear", "firstYear 不晚于 lastYear，最多 " + MOST_YEARS + " 年。");
        }
        Instant known = knownAt(asOf);
        return yardsticks.indicators(known).stream()
                .filter(i -> i.source() == Indicator.Source.OBSERVED)
                .map(i -> new StatisticOverview(i.named(), FigureChecks.isEnterable(i), i.derivation(),
                        years(statistics.observations(i.code(), known), first, last)))
                .toList();
    }

    private List<StatisticYear> years(List<Observation> all, int first, int last) {
        var published = all.stream().filter(o -> !o.isWithdrawn()).toList();
        return IntStream.rangeClosed(first, last).mapToObj(year -> {
            var whole = published.stream().filter(o -> o.period().equals(Period.ofYear(year))).toList();
            var city = in(CITY, whole);
            int partial = (int) published.stream().filter(o -> touches(o.period(), year) && !whole.contains(o)).count();
            int districts = (int) whole.stream().filter(o -> isDistrict(o.series().territory())).count();
            return new StatisticYear(
                    year, city.map(o -> o.figure().value()).orElse(null), city.map(o -> o.figure().status()).orElse(null),
                    in(NATION, whole).map(o -> o.figure().value()).orElse(null), districts, partial);
        }).toList();
    }

    private static Optional<Observation> in(String territory, List<Observation> observations) {
        return observations.stream().filter(o -> territory.equals(o.series().territory())).findFirst();
    }

    private boolean isDistrict(String territory) {
        return register.find(territory).filter(o -> o.kind() == OrganisationKind.DISTRICT || o.kind() == OrganisationKind.ZONE).isPresent();
    }

    List<EntityRow> entities(List<String> types, List<String> territories, String q, LocalDate asOf) {
        Instant known = knownAt(asOf);
        String part = Texts.isBlank(q) ? null : q.strip().toLowerCase(java.util.Locale.ROOT);
        return statistics.registered(known).stream()
                .filter(e -> types.isEmpty() || types.contains(e.type()))
                .filter(e -> territories.isEmpty() || territories.contains(e.territory()))
                .filter(e -> part == null || e.name().toLowerCase(java.util.Locale.ROOT).contains(part)
                        || e.code().toLowerCase(java.util.Locale.ROOT).contains(part))
                .map(e -> new EntityRow(e.view(), statistics.valuesOf(e.code(), known).stream().map(StatisticsReader::value).toList()))
                .toList();
    }

    private static EntityValue value(Observation o) {
        return new EntityValue(
                o.series().attribute(), o.period().start().getYear(), o.figure().value(), o.figure().status(), o.id(), o.revision());
    }

    List<EntityType> types() {
        var registered = statistics.registered(null);
        var types = new java.util.TreeSet<>(attributes.all().keySet());
        registered.forEach(e -> types.add(e.type()));
        return types.stream()
                .map(t -> new EntityType(t, attributes.of(t), (int) registered.stream().filter(e -> Objects.equals(e.type(), t)).count()))
                .toList();
    }

    EntityRevision requireEntity(String code, LocalDate asOf) {
        if (asOf == null) return entities.requireLast(code);
        return statistics.findEntity(code, knownAt(asOf)).orElseThrow(() -> Refusal.notFound("名录条目", code));
    }

    List<EntityView> entityRevisions(String code) {
        entities.requireLast(code);
        return entities.revisions(code).stream().map(EntityRevision::view).toList();
    }

    List<ObservationView> values(String code, LocalDate asOf) {
        requireEntity(code, asOf);
        return statistics.valuesOf(code, knownAt(asOf)).stream().map(desk::view).toList();
    }
}
