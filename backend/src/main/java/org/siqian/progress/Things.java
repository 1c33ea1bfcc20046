package org.siqian.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.siqian.indicator.Derivation;
import org.siqian.indicator.Statistics.Thing;

/** Registered things (clusters, parks, firms) and their yearly values: counted over a threshold, or each by itself. */
record Things(Series series) {
    /** How near below a threshold something must be to be looked at. */
    private static final BigDecimal NEAR = new BigDecimal("0.8");

    /** One of them: null says that it is not published. */
    record Standing(Thing thing, Reading value, Reading before, Boolean counts) {
        boolean isNear(Derivation rule) {
            if (Boolean.TRUE.equals(counts) || !value.isKnown() || !rule.operator().startsWith(">")) return false;
            boolean over = Judgement.holds(value.value(), rule.operator(), rule.threshold());
            return !over && value.value().compareTo(rule.threshold().multiply(NEAR)) >= 0;
        }
    }

    /** Of everything registered in the year, the largest first. */
    List<Standing> standings(Derivation rule, int year) {
        return series.things(rule.entityType(), year).stream()
                .map(t -> standing(rule, t, year))
                .sorted(Comparator.comparing((Standing s) -> s.value.isKnown() ? s.value.value() : null,
                        Comparator.nullsLast(Comparator.reverseOrder())).thenComparing(s -> s.thing.code()))
                .toList();
    }

    private Standing standing(Derivation rule, Thing thing, int year) {
        var value = series.ofThing(thing, rule.attribute(), year);
        var before = series.ofThing(thing, rule.attribute(), year - 1);
        return new Standing(thing, value, before, rule.threshold() == null ? null : counts(rule, thing, value, before, year));
    }

    /** Newly over: over now and not the year before; what did not exist then was not. */
    private static Boolean counts(Derivation rule, Thing thing, Reading value, Reading before, int year) {
        if (!value.isKnown()) return null;
        boolean over = Judgement.holds(value.value(), rule.operator(), rule.threshold());
        if (!rule.onlyNew() || !over) return over;
        if (thing.validFrom() != null && thing.validFrom().getYear() == year) return true;
        return before.isKnown() ? !Judgement.holds(before.value(), rule.operator(), rule.threshold()) : null;
    }

    Reading countOver(Derivation rule, int year) {
        var all = standings(rule, year);
        if (all.stream().allMatch(s -> s.counts == null)) return Reading.none(year + " 年各对象的数据尚未公布或录入");
        long over = all.stream().filter(s -> Boolean.TRUE.equals(s.counts)).count();
        int missing = (int) all.stream().filter(s -> s.counts == null).count();
        boolean preliminary = all.stream().anyMatch(s -> s.value.isKnown() && s.value.preliminary());
        return new Reading(BigDecimal.valueOf(over), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), preliminary, missing, null);
    }
}
