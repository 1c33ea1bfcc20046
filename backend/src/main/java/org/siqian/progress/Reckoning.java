package org.siqian.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.siqian.indicator.Indicator.Accumulation;

/**
 * One indicator's numbers worked out in memory, as the board works them out from what is stored: amounts add up by year, of a key
 * the latest report of the years that count together speaks. Holds sums and keys, never reports.
 */
final class Reckoning {
    private record Place(String organisation, int year) {}

    /** Who speaks for a key; of one day the later counted. */
    private record Speaker(LocalDate day, long order, BigDecimal amount) {
        Speaker orLater(Speaker other) {
            int byDay = day.compareTo(other.day);
            return byDay > 0 || byDay == 0 && order > other.order ? this : other;
        }
    }

    private final boolean yearByYear;
    private final int firstYear;
    private final Map<Place, BigDecimal> sums = new HashMap<>();
    private final Map<Place, Map<String, Speaker>> keys = new HashMap<>();

    Reckoning(Accumulation accumulation, int firstYear) {
        this.yearByYear = accumulation == Accumulation.FLOW;
        this.firstYear = firstYear;
    }

    void add(String organisation, LocalDate day, BigDecimal amount) {
        sums.merge(new Place(organisation, day.getYear()), amount, BigDecimal::add);
    }

    void speak(String organisation, LocalDate day, String key, long order, BigDecimal amount) {
        keys.computeIfAbsent(new Place(organisation, day.getYear()), p -> new HashMap<>())
                .merge(key, new Speaker(day, order, amount), Speaker::orLater);
    }

    /** The city's number of the year. */
    BigDecimal of(int year) {
        return of(null, year);
    }

    /** Of each unit that filed: all years together, or the latest where years go on from each other. */
    Map<String, BigDecimal> byOrganisation(int lastYear) {
        var units = new TreeSet<String>();
        sums.keySet().forEach(p -> units.add(p.organisation));
        keys.keySet().forEach(p -> units.add(p.organisation));
        var amounts = new TreeMap<String, BigDecimal>();
        for (String unit : units) {
            amounts.put(unit, yearByYear
                    ? IntStream.rangeClosed(firstYear, lastYear).mapToObj(y -> of(unit, y)).reduce(BigDecimal.ZERO, BigDecimal::add)
                    : of(unit, lastYear));
        }
        return amounts;
    }

    private BigDecimal of(String unit, int year) {
        BigDecimal sum = sums.entrySet().stream()
                .filter(e -> counts(e.getKey(), unit, year))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var speakers = new HashMap<String, Speaker>();
        keys.forEach((place, said) -> {
            if (counts(place, unit, year)) said.forEach((key, speaker) -> speakers.merge(key, speaker, Speaker::orLater));
        });
        return speakers.values().stream().map(Speaker::amount).reduce(sum, BigDecimal::add);
    }

    private boolean counts(Place place, String unit, int year) {
        if (unit != null && !unit.equals(place.organisation)) return false;
        return yearByYear ? place.year == year : place.year <= year && place.year >= Math.min(firstYear, year);
    }
}
