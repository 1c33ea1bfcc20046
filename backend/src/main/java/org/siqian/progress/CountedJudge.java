package org.siqian.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.siqian.indicator.Indicator.Accumulation;
import org.siqian.indicator.Indicator.Polarity;
import org.siqian.indicator.Target;
import org.siqian.indicator.Target.Cadence;
import org.siqian.indicator.Target.Strength;
import org.siqian.indicator.Target.Type;
import org.siqian.plan.LightScheme.Basis;
import org.siqian.progress.Judgement.Forecast;
import org.siqian.progress.Judgement.Verdict;
import org.siqian.progress.Matter.Counted;

/** Judges what is counted from reports: it has a pace, so that it is due day by day. */
record CountedJudge(Matter matter, Counted counted, Stretch stretch, Course course) {
    static Judgement judge(Matter matter, Counted counted) {
        var stretch = matter.stretch();
        return new CountedJudge(matter, counted, stretch, new Course(stretch, matter.pace(), counted.lastYear())).judge();
    }

    private Judgement judge() {
        LocalDate day = matter.day();
        Target target = matter.target();
        if (target.type() == Type.RELATION || target.type() == Type.TREND) return Judgement.noVerdict("这类目标按公布的统计数据判断，报告计数不作比较。");
        if (day.isBefore(stretch.start()) || day.getYear() < matter.year()) {
            return Judgement.noVerdict(matter.year() + " 年尚未开始，还没有到期的部分。");
        }
        if (target.operator().equals("~") && target.tolerance() == null) {
            return Judgement.noVerdict("目标约为 " + Judgement.words(target.value()) + " " + unit() + "，允许相差多少尚未确定，不作判断。");
        }
        BigDecimal expected = Judgement.due(target.value(), isStanding() ? BigDecimal.ONE : course.gone(day));
        boolean isReachedFirst = isMet() && target.value().signum() != 0;
        return expected.signum() == 0 && !isReachedFirst ? Judgement.noVerdict("按序时尚无到期的部分。") : judge(expected);
    }

    private Judgement judge(BigDecimal expected) {
        boolean less = isLess();
        boolean met = isMet();
        boolean over = isOver();
        BigDecimal ratio = expected.signum() == 0 ? null : ratio(expected, less);
        var scale = scale(ratio, expected, less);
        Verdict verdict = met ? Verdict.MET : over || isExceeded() ? Verdict.MISSED : scale.verdict();
        if (verdict == Verdict.NO_DATA) return Judgement.noVerdict("按月亮灯：还没有满一个月，尚无到期的部分。");
        Strength strength = matter.target().strength();
        return new Judgement(
                expected, ratio, verdict, scale.light(verdict, strength), reason(verdict, over, expected, scale.words(verdict, strength)),
                forecast(over || isExceeded()));
    }

    private boolean isLess() {
        return matter.indicator().polarity() == Polarity.LESS;
    }

    private boolean isOver() {
        return !isStanding() && !matter.day().isBefore(stretch.end());
    }

    /** What may still become too much is not met before the end. */
    private boolean isMet() {
        boolean canBeLost = isLess() || matter.target().operator().equals("~");
        return Judgement.reaches(counted.actual(), matter.target()) && (!canBeLost || isOver() || isStanding());
    }

    /** More than about a number of what only grows does not become less again. */
    private boolean isExceeded() {
        Target target = matter.target();
        var accumulation = matter.indicator().accumulation();
        boolean grows = accumulation == Accumulation.FLOW || accumulation == Accumulation.CUMULATIVE;
        return target.operator().equals("~") && grows && !isStanding() && counted.actual().compareTo(target.value().add(target.tolerance())) > 0;
    }

    private BigDecimal ratio(BigDecimal expected, boolean less) {
        BigDecimal ratio = !less
                ? counted.actual().divide(expected, 4, RoundingMode.HALF_UP)
                : counted.actual().signum() == 0 ? BigDecimal.TEN : expected.divide(counted.actual(), 4, RoundingMode.HALF_UP);
        return Judgement.plain(ratio);
    }

    /** Levels, and what is better the less there is, have no months to miss: their distance is judged. */
    private Scale scale(BigDecimal ratio, BigDecimal expected, boolean less) {
        if (matter.lights().basis() == Basis.MONTHS && !less && !isStanding() && counted.months() != null) {
            return MonthlyScale.of(matter, course, counted);
        }
        return Pace.of(matter.lights(), ratio, counted.actual(), expected, matter.target().value(), less);
    }

    private boolean isStanding() {
        return matter.target().cadence() == Cadence.STANDING;
    }

    private String unit() {
        return matter.indicator().unit();
    }

    /** The sentence that says why. */
    private String reason(Verdict verdict, boolean over, BigDecimal expected, String line) {
        Target target = matter.target();
        BigDecimal missing = target.value().subtract(counted.actual());
        var text = new StringBuilder("已通过 ").append(Judgement.words(counted.actual())).append(' ').append(unit());
        text.append("，目标 ").append(Judgement.sign(target.operator())).append(' ').append(Judgement.words(target.value()));
        if (verdict == Verdict.MET) text.append("，已达到");
        else if (over) text.append("，期满未达到").append(gap(missing));
        else if (isExceeded()) text.append("，已超出允许的范围").append(gap(missing));
        else if (isStanding()) text.append(missing.signum() > 0 ? "，尚缺 " + Judgement.words(missing) : "，尚未达到");
        else text.append(pace(expected));
        text.append(line);
        if (counted.waiting() != null && counted.waiting().signum() > 0) {
            text.append("；另有 ").append(Judgement.words(counted.waiting())).append(" 待审核");
        }
        var forecast = forecast(over || isExceeded());
        if (forecast != null && verdict != Verdict.MET) {
            text.append("；照此到 ").append(forecast.on()).append(" 约 ").append(Judgement.words(forecast.value()));
            text.append("，达到目标每周还需 ").append(Judgement.words(forecast.neededPerWeek()));
        }
        if (target.strength() == Strength.ASPIRATIONAL) text.append("（力争目标，不亮红灯）");
        if (target.reading().openQuestion() != null) text.append("（口径待督查室确认）");
        return text.append("。").toString();
    }

    private static String gap(BigDecimal missing) {
        return missing.signum() == 0 ? "" : (missing.signum() > 0 ? "，少 " : "，多 ") + Judgement.words(missing.abs());
    }

    private String pace(BigDecimal expected) {
        BigDecimal difference = counted.actual().subtract(expected);
        return "，" + course.words() + "应达 " + Judgement.words(expected) + (difference.signum() < 0 ? "，少 " : "，多 ")
                + Judgement.words(difference.abs());
    }

    /** A young year has not had all these weeks yet. */
    private long daysLookedBack() {
        long sinceNewYear = ChronoUnit.DAYS.between(LocalDate.of(matter.year(), 1, 1), matter.day()) + 1;
        return Math.max(7, Math.min(Counted.DAYS_LOOKED_BACK, sinceNewYear));
    }

    /**
     * Approved, and the likely part of what waits, and the weeks to come at the rate of the last ones. Only what adds up goes on;
     * a level or a count of distinct places does not.
     */
    private Forecast forecast(boolean over) {
        boolean adds = counted.months() != null && matter.indicator().accumulation() != Accumulation.STOCK;
        if (over || isStanding() || !adds || counted.lately() == null) return null;
        long daysLeft = ChronoUnit.DAYS.between(matter.day(), stretch.end());
        BigDecimal lately = counted.lately().multiply(BigDecimal.valueOf(7)).divide(BigDecimal.valueOf(daysLookedBack()), 2, RoundingMode.HALF_UP);
        BigDecimal toCome = lately.multiply(BigDecimal.valueOf(daysLeft)).divide(BigDecimal.valueOf(7), 6, RoundingMode.HALF_UP);
        BigDecimal likely = counted.likely() == null ? BigDecimal.ZERO : counted.likely();
        BigDecimal value = counted.actual().add(likely).add(toCome).setScale(0, RoundingMode.HALF_UP);
        BigDecimal missing = matter.target().value().subtract(counted.actual()).max(BigDecimal.ZERO);
        BigDecimal weekly = daysLeft <= 0
                ? missing
                : missing.multiply(BigDecimal.valueOf(7)).divide(BigDecimal.valueOf(daysLeft), 1, RoundingMode.UP);
        return new Forecast(stretch.end(), value, Judgement.plain(weekly), Judgement.plain(lately));
    }
}
