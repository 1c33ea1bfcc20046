package org.siqian.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.Indicator.Accumulation;
import org.siqian.progress.Matter.Counted;
import org.siqian.progress.Waiting.Expected;

/**
 * Every counted number of a window, with the months it came in, what waits beside it and what came lately.
 *
 * @param keyed the numbers of those computed over keys, which do not add up over months
 * @param lately null where it cannot be told, as of a year that is not running
 */
record Actuals(
        Window window, LocalDate day, Map<String, TreeMap<LocalDate, BigDecimal>> months, Set<String> keys, Map<String, BigDecimal> keyed,
        Map<String, Expected> waiting, Map<String, BigDecimal> lately) {

    /** Where nothing is counted. */
    static Actuals none(Window window, LocalDate day) {
        return new Actuals(window, day, Map.of(), Set.of(), Map.of(), Map.of(), null);
    }

    boolean isKeyed(Indicator indicator) {
        return keys.contains(indicator.code());
    }

    BigDecimal of(Indicator indicator) {
        if (isKeyed(indicator)) return Judgement.plain(keyed.getOrDefault(indicator.code(), BigDecimal.ZERO));
        return sum(indicator, window.from(indicator.accumulation()), window.to());
    }

    private BigDecimal sum(Indicator indicator, LocalDate from, LocalDate to) {
        return Judgement.plain(amounts(indicator).subMap(from, true, to, true).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    TreeMap<LocalDate, BigDecimal> amounts(Indicator indicator) {
        return months.getOrDefault(indicator.code(), new TreeMap<>());
    }

    /** At the end of each month of the window's year up to the day; null where amounts do not add up. */
    List<BigDecimal> cumulative(Indicator indicator) {
        int last = day.getYear() > window.year() ? 12 : day.getYear() < window.year() ? 0 : day.getMonthValue();
        return cumulative(indicator, window.year(), last, window.from(indicator.accumulation()));
    }

    /** The whole year before, by itself. */
    List<BigDecimal> lastYear(Indicator indicator) {
        return cumulative(indicator, window.year() - 1, 12, LocalDate.of(window.year() - 1, 1, 1));
    }

    private List<BigDecimal> cumulative(Indicator indicator, int year, int months, LocalDate from) {
        if (isKeyed(indicator)) return null;
        var sums = new ArrayList<BigDecimal>();
        for (int month = 1; month <= months; month++) sums.add(sum(indicator, from, LocalDate.of(year, month, 1)));
        return sums;
    }

    /** What waits of it: what replaces an earlier report of its key cannot be told by adding up. */
    BigDecimal waiting(Indicator indicator) {
        return isKeyed(indicator) ? null : Judgement.plain(waiting.getOrDefault(indicator.code(), Expected.NOTHING).waiting());
    }

    Counted counted(Indicator indicator) {
        boolean adds = !isKeyed(indicator) && indicator.accumulation() != Accumulation.STOCK;
        return new Counted(
                of(indicator), cumulative(indicator), lastYear(indicator), waiting(indicator),
                adds ? waiting.getOrDefault(indicator.code(), Expected.NOTHING).likely() : null,
                adds && lately != null ? lately.getOrDefault(indicator.code(), BigDecimal.ZERO) : null);
    }
}
