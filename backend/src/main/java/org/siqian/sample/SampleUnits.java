package org.siqian.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Deals the work out to the units bound to a measure, so that each has its share and two of them rather more. */
final class SampleUnits {
    /** Which units are bound to a measure on a day. */
    interface Bound {
        List<String> units(String measure, LocalDate day);
    }

    private static final Map<String, Double> BUSY = Map.of("KX-500101", 1.8, "KX-500154", 1.5);

    private final Bound bound;
    private final Random random;
    private final Map<String, Integer> dealt = new HashMap<>();

    SampleUnits(Bound bound, Random random) {
        this.bound = bound;
        this.random = random;
    }

    /** The unit with the least of this line of work so far. */
    String next(int line, String measure, LocalDate day) {
        String least = null;
        double leastShare = Double.MAX_VALUE;
        for (String unit : bound.units(measure, day)) {
            double share = (dealt.getOrDefault(line + unit, 0) + random.nextDouble() * 0.6) / BUSY.getOrDefault(unit, 1.0);
            if (share < leastShare) {
                least = unit;
                leastShare = share;
            }
        }
        dealt.merge(line + least, 1, Integer::sum);
        return least;
    }

    /** Those of the measures that the unit answers for that day; the town takes over its district's. */
    List<String> answering(String unit, List<String> measures, LocalDate day) {
        String bearer = unit.equals(SampleReport.TOWN) ? "KX-500101" : unit;
        return measures.stream().filter(m -> bound.units(m, day).contains(bearer)).toList();
    }

    /** A district association of that day, other than the one given. */
    String other(String unit, LocalDate day) {
        List<String> districts = districts(day);
        String other = districts.get(random.nextInt(districts.size()));
        return other.equals(unit) ? districts.get((districts.indexOf(other) + 1) % districts.size()) : other;
    }

    /** The territory a unit works in; a unit of the city goes to any district that exists that day. */
    String territory(String unit, LocalDate day) {
        List<String> districts = districts(day);
        if (unit.equals(SampleReport.TOWN)) return "500101";
        String association = districts.contains(unit) ? unit : districts.get(random.nextInt(districts.size()));
        return association.substring("KX-".length());
    }

    private List<String> districts(LocalDate day) {
        return bound.units("M07", day).stream().filter(u -> u.matches("KX-(\\d{6}|ZONE-.*)")).toList();
    }
}
