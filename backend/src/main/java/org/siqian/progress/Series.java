package org.siqian.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import org.siqian.indicator.Derivation;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.Indicator.Accumulation;
import org.siqian.indicator.Statistics;
import org.siqian.indicator.Statistics.Figure;
import org.siqian.indicator.Statistics.Thing;
import org.siqian.indicator.Yardsticks;
import org.siqian.plan.PlanBook;

/**
 * Published statistics as values of a year, as they were known before an instant, or (null) are now. What is derived from other
 * series has a value only where all it rests on is published for the same time; a figure published for the indicator itself goes first.
 */
record Series(Statistics statistics, Yardsticks yardsticks, PlanBook book, LocalDate day, Instant known) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static LocalDate newYear(int year) {
        return LocalDate.of(year, 1, 1);
    }

    /** The first year of the plan that promises it, whatever other plans there are. */
    private int firstYear(Indicator indicator) {
        return book.planOf(indicator.owner()).firstYear();
    }

    /** The year's own value. */
    Reading ofYear(Indicator indicator, String territory, int year) {
        var published = published(statistics.series(indicator.code(), territory, known), indicator.accumulation(), year);
        if (published.isKnown() || indicator.derivation() == null) return published;
        var derived = derived(indicator.derivation(), territory, year);
        return derived.isKnown() || published.gap() == null ? derived : Reading.none(derived.gap());
    }

    /** The sum since the plan began, as far as it is published without a gap; for others the last year's value there is. */
    Reading upTo(Indicator indicator, String territory, int year) {
        if (indicator.accumulation() == Accumulation.CUMULATIVE && indicator.derivation() == null) return sum(indicator, territory, year);
        for (int y = year; y >= firstYear(indicator); y--) {
            var reading = ofYear(indicator, territory, y);
            if (reading.isKnown()) return reading;
        }
        return ofYear(indicator, territory, year);
    }

    /** The last figure of the year for levels and rates; for what flows the longest one that begins with it. */
    private Reading published(List<Figure> figures, Accumulation accumulation, int year) {
        var last = newYear(year + 1).minusDays(1);
        boolean flows = accumulation == Accumulation.FLOW || accumulation == Accumulation.CUMULATIVE;
        return figures.stream()
                .filter(f -> f.end().getYear() == year && !f.end().isAfter(last) && !f.end().isAfter(day))
                .filter(f -> !flows || f.start().equals(newYear(year)))
                // of one last day the longest speaks of the year
                .max(Comparator.comparing(Figure::end).thenComparing(Figure::start, Comparator.reverseOrder()))
                .map(f -> Reading.of(f.value(), f.start(), f.end(), isPreliminary(f)))
                .orElseGet(() -> Reading.none(year + " 年数据尚未公布或录入"));
    }

    private static boolean isPreliminary(Figure figure) {
        return figure.status() == org.siqian.indicator.Observation.Status.PRELIMINARY;
    }

    /** Figures that follow on each other from the plan's first day, each the longest there is. */
    private Reading sum(Indicator indicator, String territory, int year) {
        var figures = statistics.series(indicator.code(), territory, known);
        LocalDate begin = newYear(firstYear(indicator));
        LocalDate next = begin;
        BigDecimal sum = BigDecimal.ZERO;
        boolean preliminary = false;
        for (var link = longest(figures, next, year); link != null; link = longest(figures, next, year)) {
            sum = sum.add(link.value());
            preliminary |= isPreliminary(link);
            next = link.end().plusDays(1);
        }
        if (next.equals(begin)) return Reading.none(begin.getYear() + " 年以来的数据尚未公布或录入");
        return Reading.of(sum, begin, next.minusDays(1), preliminary);
    }

    private Figure longest(List<Figure> figures, LocalDate start, int year) {
        return figures.stream()
                .filter(f -> f.start().equals(start) && f.end().getYear() <= year && !f.end().isAfter(day))
                .max(Comparator.comparing(Figure::end))
                .orElse(null);
    }

    private Reading derived(Derivation from, String territory, int year) {
        return switch (from.function()) {
            case GROWTH -> growth(
                    of(from.of(), territory, year), of(from.of(), territory, from.baseYear() == null ? year - 1 : from.baseYear()));
            case RATIO -> ratio(of(from.of(), territory, year), of(from.by(), territory, year));
            case COUNT_OVER -> new Things(this).countOver(from, year);
            case ENTITY_GROWTH -> Reading.none("逐个对象计算，没有合计数");
        };
    }

    private Reading of(String indicator, String territory, int year) {
        return yardsticks.find(indicator).map(i -> ofYear(i, territory, year)).orElseGet(() -> Reading.none("没有指标 " + indicator));
    }

    /** In per cent; an unknown base gives no data. */
    static Reading growth(Reading now, Reading base) {
        if (!now.isKnown()) return now;
        if (!base.isKnown()) return Reading.none("基期：" + base.gap());
        boolean alike = MonthDay.from(now.from()).equals(MonthDay.from(base.from())) && isSameDay(now.to(), base.to());
        if (!alike) return Reading.none("本期（" + now.period() + "）与基期（" + base.period() + "）长短不同，不能比较");
        if (base.value().signum() == 0) return Reading.none("基期为 0，算不出增速");
        BigDecimal growth = now.value().subtract(base.value()).multiply(HUNDRED).divide(base.value().abs(), 2, RoundingMode.HALF_UP);
        return Reading.of(growth, now.from(), now.to(), now.preliminary() || base.preliminary());
    }

    /** February ends on the 29th in one year and on the 28th in the other. */
    private static boolean isSameDay(LocalDate one, LocalDate other) {
        boolean ends = one.getDayOfMonth() == one.lengthOfMonth() && other.getDayOfMonth() == other.lengthOfMonth();
        return one.getMonth() == other.getMonth() && (ends || one.getDayOfMonth() == other.getDayOfMonth());
    }

    private static Reading ratio(Reading above, Reading below) {
        if (!above.isKnown()) return above;
        if (!below.isKnown()) return below;
        if (!above.isOfSamePeriodAs(below)) return Reading.none("两项数据的时期不同，不能相比");
        if (below.value().signum() == 0) return Reading.none("分母为 0");
        return Reading.of(above.value().divide(below.value(), 4, RoundingMode.HALF_UP), above.from(), above.to(), above.preliminary() || below.preliminary());
    }

    List<Thing> things(String type, int year) {
        return statistics.entities(type, year, known);
    }

    /** A registered thing's value of a whole year. */
    Reading ofThing(Thing thing, String attribute, int year) {
        return published(statistics.entitySeries(thing.code(), attribute, known), Accumulation.FLOW, year);
    }
}
