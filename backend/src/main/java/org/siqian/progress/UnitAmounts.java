package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.Yardsticks;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.Register;
import org.siqian.progress.Matter.Counted;
import org.siqian.progress.Waiting.Expected;

/** One indicator's number shared out over some units, each with everything below it, and the rest: a few queries for all of them. */
@ApplicationScoped
public class UnitAmounts {
    /** The place of everyone who stands below none of the units; no organisation has this code. */
    private static final String OTHERS = "";

    private final Tallies tallies;
    private final Counts counts;
    private final Waiting waiting;
    private final Yardsticks yardsticks;
    private final Register register;
    private final ProgressBoard board;

    public UnitAmounts(
            Tallies tallies, Counts counts, Waiting waiting, Yardsticks yardsticks, Register register, ProgressBoard board) {
        this.tallies = tallies;
        this.counts = counts;
        this.waiting = waiting;
        this.yardsticks = yardsticks;
        this.register = register;
        this.board = board;
    }

    /** What each unit did, what all others did, and the city's number, in which a key that several report counts once. */
    record Found(Indicator indicator, Map<String, Actuals> units, Actuals nothing, BigDecimal city) {
        Counted counted(String unit) {
            return units.getOrDefault(unit, nothing).counted(indicator);
        }

        BigDecimal of(String unit) {
            return units.getOrDefault(unit, nothing).of(indicator);
        }

        BigDecimal others() {
            return of(OTHERS);
        }

        /** What stands in several parts and once in the whole; nothing where amounts simply add up. */
        BigDecimal shared() {
            return Judgement.plain(units.keySet().stream().map(this::of).reduce(BigDecimal.ZERO, BigDecimal::add).subtract(city));
        }
    }

    /** Under the units of that day's register, or (null) where it was filed. */
    Found of(Indicator indicator, int year, LocalDate asOf, Collection<String> units, LocalDate registerOf) {
        Window window = board.window(year, null, asOf, RegisterView.FILED);
        var parts = new TreeMap<String, String>();
        var mine = new HashSet<>(units);
        for (Organisation o : register.all()) parts.put(o.code(), partOf(o.code(), mine, registerOf));
        return yardsticks.isKeyed(indicator.code(), window.knownUntil()) ? keyed(indicator, window, parts) : additive(indicator, window, parts);
    }

    /** The nearest of the units that the organisation is or stands below. */
    private String partOf(String organisation, Set<String> units, LocalDate registerOf) {
        var line = registerOf == null ? register.lineage(organisation) : register.lineage(organisation, registerOf);
        return line.stream().map(Organisation::code).filter(units::contains).findFirst().orElse(OTHERS);
    }

    /** Of each unit's keys the latest report speaks; and so it does for the city. */
    private Found keyed(Indicator indicator, Window window, Map<String, String> parts) {
        var day = counts.day(window);
        var keys = Set.of(indicator.code());
        var units = new TreeMap<String, Actuals>();
        counts.byOrganisation(indicator, window, parts).forEach((part, amount) ->
                units.put(part, new Actuals(window, day, Map.of(), keys, Map.of(indicator.code(), amount), Map.of(), null)));
        var nothing = new Actuals(window, day, Map.of(), keys, Map.of(), Map.of(), null);
        return new Found(indicator, units, nothing, counts.of(indicator, window).of(indicator));
    }

    private Found additive(Indicator indicator, Window window, Map<String, String> parts) {
        var day = counts.day(window);
        boolean isRunning = day.getYear() == window.year();
        var months = new TreeMap<String, TreeMap<LocalDate, BigDecimal>>();
        tallies.monthsByOrganisation(indicator.code(), window).forEach((unit, ofUnit) -> {
            var part = months.computeIfAbsent(parts.getOrDefault(unit, OTHERS), p -> new TreeMap<>());
            ofUnit.forEach((month, amount) -> part.merge(month, amount, BigDecimal::add));
        });
        var waits = new TreeMap<String, Expected>();
        waiting.byUnit(indicator.code(), window, day).forEach((unit, w) -> waits.merge(parts.getOrDefault(unit, OTHERS), w, Expected::plus));
        var lately = isRunning
                ? RollUp.sums(tallies.sinceByOrganisation(indicator.code(), day.minusDays(Counted.DAYS_LOOKED_BACK), window, day),
                        unit -> parts.getOrDefault(unit, OTHERS))
                : null;
        var units = new TreeMap<String, Actuals>();
        var all = new TreeSet<>(parts.values());
        for (String part : all) {
            var came = lately == null ? null : Map.of(indicator.code(), lately.getOrDefault(part, BigDecimal.ZERO));
            units.put(part, actuals(indicator, window, day, months.get(part), waits.get(part), came));
        }
        var city = units.values().stream().map(a -> a.of(indicator)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Found(indicator, units, Actuals.none(window, day), Judgement.plain(city));
    }

    private static Actuals actuals(
            Indicator indicator, Window window, LocalDate day, TreeMap<LocalDate, BigDecimal> months, Expected waits, Map<String, BigDecimal> lately) {
        String code = indicator.code();
        return new Actuals(
                window, day, months == null ? Map.of() : Map.of(code, months), Set.of(), Map.of(),
                waits == null ? Map.of() : Map.of(code, waits), lately);
    }
}
