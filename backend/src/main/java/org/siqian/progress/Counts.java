package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.Indicator.Source;
import org.siqian.indicator.Yardsticks;
import org.siqian.progress.Matter.Counted;
import org.siqian.progress.Tallies.Row;
import org.siqian.shared.SiqianClock;

/** Every way to read what has been counted, whether an indicator adds up or is computed over keys. */
@ApplicationScoped
public class Counts {
    private final Tallies tallies;
    private final Speakers speakers;
    private final Waiting waiting;
    private final Yardsticks yardsticks;
    private final SiqianClock clock;

    public Counts(Tallies tallies, Speakers speakers, Waiting waiting, Yardsticks yardsticks, SiqianClock clock) {
        this.tallies = tallies;
        this.speakers = speakers;
        this.waiting = waiting;
        this.yardsticks = yardsticks;
        this.clock = clock;
    }

    /** The day a window is looked at from. */
    LocalDate day(Window window) {
        return window.asOf() == null ? clock.today() : window.asOf();
    }

    private boolean isKeyed(Indicator indicator, Window window) {
        return indicator.source() == Source.COUNTED && yardsticks.isKeyed(indicator.code(), window.knownUntil());
    }

    private List<Indicator> keyed(Window window) {
        return yardsticks.indicators(window.knownUntil()).stream().filter(i -> isKeyed(i, window)).toList();
    }

    /** All numbers of a window. */
    Actuals of(Window window) {
        var day = day(window);
        var keyed = keyed(window);
        return new Actuals(
                window, day, tallies.months(window), codes(keyed), speakers.amounts(window, keyed), waiting.of(window, day),
                lately(window, day));
    }

    /** Of a year that is not running nothing says at which rate it goes on. */
    private Map<String, BigDecimal> lately(Window window, LocalDate day) {
        return day.getYear() == window.year() ? tallies.since(day.minusDays(Counted.DAYS_LOOKED_BACK), window, day) : null;
    }

    private static java.util.Set<String> codes(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::code).collect(Collectors.toSet());
    }

    /** One indicator's number without what waits beside it. */
    Actuals of(Indicator indicator, Window window) {
        boolean isKeyed = isKeyed(indicator, window);
        var only = isKeyed ? List.of(indicator) : List.<Indicator>of();
        var months = isKeyed ? Map.<String, java.util.TreeMap<LocalDate, BigDecimal>>of() : tallies.months(window, indicator.code());
        return new Actuals(window, day(window), months, codes(only), speakers.amounts(window, only), Map.of(), null);
    }

    /** One indicator's number with what waits beside it and came lately, as the board has it. */
    Actuals beside(Indicator indicator, Window window) {
        var number = of(indicator, window);
        var day = number.day();
        return new Actuals(window, day, number.months(), number.keys(), number.keyed(), waiting.of(window, day), lately(window, day));
    }

    List<Row> rows(Indicator indicator, Window window, int offset, int limit) {
        return isKeyed(indicator, window)
                ? speakers.rows(indicator, window, offset, limit)
                : tallies.rows(indicator.code(), window, indicator.accumulation(), offset, limit);
    }

    long countRows(Indicator indicator, Window window) {
        return isKeyed(indicator, window)
                ? speakers.countRows(indicator, window)
                : tallies.countRows(indicator.code(), window, indicator.accumulation());
    }

    /** By filing unit; a key that two units report is each one's own. */
    Map<String, BigDecimal> byOrganisation(Indicator indicator, Window window) {
        return byOrganisation(indicator, window, Map.of());
    }

    /** By whoever followed the filing unit, if {@code followed} says so: a key that two of its predecessors report counts once. */
    Map<String, BigDecimal> byOrganisation(Indicator indicator, Window window, Map<String, String> followed) {
        if (isKeyed(indicator, window)) return speakers.byOrganisation(indicator, window, followed);
        var filed = tallies.byOrganisation(indicator.code(), window, indicator.accumulation());
        return RollUp.sums(filed, unit -> followed.getOrDefault(unit, unit));
    }

    /** The level at the end of each day of an indicator over keys; null where amounts add up. */
    Map<LocalDate, BigDecimal> levels(Indicator indicator, Window window, List<LocalDate> days) {
        return isKeyed(indicator, window) ? speakers.levels(indicator, window, days) : null;
    }
}
