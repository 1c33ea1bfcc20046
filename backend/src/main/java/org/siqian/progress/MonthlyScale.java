package org.siqian.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.siqian.indicator.Target.Strength;
import org.siqian.progress.Judgement.Light;
import org.siqian.progress.Judgement.Verdict;

/**
 * Lights by months, as supervising offices hand them out: a missed month is yellow, a missed quarter red, and what was missed and
 * made up later is yellow, not green. A month is missed when less had been done by its last day than was due by then.
 *
 * @param young whether no month of the stretch is over yet
 * @param missed the months of the year, from 1, by whose end less had been done than was due
 * @param behind whether what was due at the end of the last whole month is still not reached
 * @param behindQuarter whether what was due at the end of the last whole quarter is still not reached
 */
record MonthlyScale(boolean young, List<Integer> missed, boolean behind, boolean behindQuarter) implements Scale {
    private static final int QUARTER = 3;

    /** Of the months that lie in the stretch with all their days, those of earlier years included. */
    static MonthlyScale of(Matter matter, Course course, Matter.Counted counted) {
        LocalDate start = course.stretch().start();
        LocalDate last = lastDay(1, matter.day());
        if (last.isBefore(firstDay(1, start))) return new MonthlyScale(true, List.of(), false, false);
        BigDecimal target = matter.target().value();
        var newYear = LocalDate.of(matter.year(), 1, 1);
        var missed = IntStream.rangeClosed(1, counted.months().size())
                .filter(m -> !newYear.withMonth(m).isBefore(start) && !lastDay(newYear.withMonth(m)).isAfter(last))
                .filter(m -> counted.months().get(m - 1).compareTo(due(target, course, lastDay(newYear.withMonth(m)))) < 0)
                .boxed()
                .toList();
        LocalDate quarter = lastDay(QUARTER, matter.day());
        boolean isWhole = !quarter.isBefore(firstDay(QUARTER, start));
        return new MonthlyScale(
                false, missed, counted.actual().compareTo(due(target, course, last)) < 0,
                isWhole && counted.actual().compareTo(due(target, course, quarter)) < 0);
    }

    /** Of the first span of so many months that begins on the day or after it. */
    private static LocalDate firstDay(int months, LocalDate day) {
        LocalDate running = day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % months);
        return running.isBefore(day) ? running.plusMonths(months) : running;
    }

    /** Of the last span of so many months that is over by the end of the day. */
    private static LocalDate lastDay(int months, LocalDate day) {
        LocalDate next = day.plusDays(1);
        return next.withDayOfMonth(1).minusMonths((next.getMonthValue() - 1) % months).minusDays(1);
    }

    private static LocalDate lastDay(LocalDate month) {
        return month.withDayOfMonth(month.lengthOfMonth());
    }

    private static BigDecimal due(BigDecimal target, Course course, LocalDate day) {
        return Judgement.due(target, course.gone(day));
    }

    @Override
    public Verdict verdict() {
        if (young) return Verdict.NO_DATA;
        if (behindQuarter) return Verdict.FAR_BEHIND;
        return behind ? Verdict.BEHIND : Verdict.ON_PACE;
    }

    @Override
    public Light light(Verdict verdict, Strength strength) {
        return Scale.within(
                switch (verdict) {
                    case MET -> Light.GREEN;
                    case MISSED, FAR_BEHIND -> Light.RED;
                    case NO_DATA -> Light.GREY;
                    case BEHIND -> Light.YELLOW;
                    case ON_PACE -> missed.isEmpty() ? Light.GREEN : Light.YELLOW;
                },
                strength);
    }

    @Override
    public String words(Verdict verdict, Strength strength) {
        if (verdict == Verdict.MISSED || verdict == Verdict.NO_DATA || verdict == Verdict.MET) return "";
        String months = missed.stream().map(m -> m + " 月").collect(Collectors.joining("、"));
        if (behindQuarter) return "，最近一个季度的应达数尚未达到，" + (strength == Strength.ASPIRATIONAL ? "按力争目标亮黄灯" : "亮红灯");
        if (behind) return "，最近一个月的应达数尚未达到，亮黄灯";
        return missed.isEmpty() ? "，各月均按时达到，亮绿灯" : "，" + months + "末未达到、其后补上，亮黄灯";
    }
}
