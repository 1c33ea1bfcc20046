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
 * @param missed the months of the year, from 1, by whose end less had been done than was due
 * @param behind whether what was due at the end of the last whole month is still not reached
 * @param behindQuarter whether what was due at the end of the last whole quarter is still not reached
 */
record MonthlyScale(List<Integer> missed, boolean behind, boolean behindQuarter) implements Scale {
    /** Null while no month of the stretch is over. */
    static MonthlyScale of(Matter matter, Course course, Matter.Counted counted) {
        LocalDate day = matter.day();
        int whole = day.getDayOfMonth() == day.lengthOfMonth() ? day.getMonthValue() : day.getMonthValue() - 1;
        if (whole == 0 || counted.months() == null || counted.months().size() < whole) return null;
        BigDecimal target = matter.target().value();
        var missed = IntStream.rangeClosed(1, whole)
                .filter(m -> counted.months().get(m - 1).compareTo(due(target, course, matter.year(), m)) < 0)
                .boxed()
                .toList();
        boolean behind = counted.actual().compareTo(due(target, course, matter.year(), whole)) < 0;
        int quarter = whole / 3 * 3;
        boolean behindQuarter = quarter > 0 && counted.actual().compareTo(due(target, course, matter.year(), quarter)) < 0;
        return new MonthlyScale(missed, behind, behindQuarter);
    }

    private static BigDecimal due(BigDecimal target, Course course, int year, int month) {
        var first = LocalDate.of(year, month, 1);
        return Judgement.due(target, course.gone(first.withDayOfMonth(first.lengthOfMonth())));
    }

    @Override
    public Verdict verdict() {
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
