package org.siqian.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.siqian.indicator.Derivation;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.Indicator.Accumulation;
import org.siqian.indicator.Statistics;
import org.siqian.indicator.Statistics.Figure;
import org.siqian.indicator.Statistics.Thing;
import org.siqian.indicator.Target;
import org.siqian.indicator.Yardsticks;
import org.siqian.organisation.Register;

/** Whether the figures a target is judged by are there: of the whole year up to a day, of the city or of each member that is judged. */
@ApplicationScoped
public class Published {
    private static final String CITY = "500000";

    private final Yardsticks yardsticks;
    private final Statistics statistics;
    private final Register register;

    public Published(Yardsticks yardsticks, Statistics statistics, Register register) {
        this.yardsticks = yardsticks;
        this.statistics = statistics;
        this.register = register;
    }

    boolean covers(Indicator indicator, Target target, LocalDate day) {
        var each = target.reading().forEach();
        if (each == null) return isOut(indicator, CITY, day);
        if (each.entityType() != null) {
            var derived = indicator.derivation();
            return grew(each.entityType(), derived == null ? indicator.name() : derived.attribute(), day.getYear());
        }
        return register.members(each.collective(), LocalDate.of(day.getYear(), 12, 31)).stream()
                .allMatch(member -> isOut(indicator, register.require(member).territory(), day));
    }

    /** The indicator's own figure goes first; a derived one is out when all it rests on is. */
    private boolean isOut(Indicator indicator, String territory, LocalDate day) {
        if (statistics.series(indicator.code(), territory, null).stream().anyMatch(f -> speaksOf(day, f, indicator.accumulation()))) return true;
        Derivation from = indicator.derivation();
        if (from == null) return false;
        return switch (from.function()) {
            case GROWTH -> isOut(from.of(), territory, day)
                    && isOut(from.of(), territory, from.baseYear() == null ? day.minusYears(1) : day.withYear(from.baseYear()));
            case RATIO -> isOut(from.of(), territory, day) && isOut(from.by(), territory, day);
            case COUNT_OVER -> {
                var things = statistics.entities(from.entityType(), day.getYear(), null);
                yield !things.isEmpty() && things.stream().allMatch(t -> isOut(t, from.attribute(), day.getYear()));
            }
            case ENTITY_GROWTH -> grew(from.entityType(), from.attribute(), day.getYear());
        };
    }

    private boolean isOut(String indicator, String territory, LocalDate day) {
        return yardsticks.find(indicator).filter(i -> isOut(i, territory, day)).isPresent();
    }

    /** What flows must flow from the first of January; a level or a rate is that of its last day. */
    private static boolean speaksOf(LocalDate day, Figure figure, Accumulation accumulation) {
        if (figure.end().isBefore(day)) return false;
        LocalDate newYear = day.withDayOfYear(1);
        return switch (accumulation) {
            case FLOW -> figure.start().equals(newYear) && figure.end().getYear() == day.getYear();
            case CUMULATIVE -> !figure.start().isAfter(newYear);
            case STOCK, RATE -> figure.end().getYear() == day.getYear();
        };
    }

    /** Of everything registered that year the year and the one before; what is new has no year before. */
    private boolean grew(String type, String attribute, int year) {
        var things = statistics.entities(type, year, null);
        return !things.isEmpty() && things.stream().allMatch(t -> isOut(t, attribute, year) && (isNew(t, year) || isOut(t, attribute, year - 1)));
    }

    private static boolean isNew(Thing thing, int year) {
        return thing.validFrom() != null && thing.validFrom().getYear() == year;
    }

    private boolean isOut(Thing thing, String attribute, int year) {
        return statistics.entitySeries(thing.code(), attribute, null).stream()
                .anyMatch(f -> f.start().equals(LocalDate.of(year, 1, 1)) && f.end().equals(LocalDate.of(year, 12, 31)));
    }
}
