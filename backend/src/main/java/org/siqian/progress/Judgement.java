package org.siqian.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.Indicator.Accumulation;
import org.siqian.indicator.Indicator.Polarity;
import org.siqian.indicator.Indicator.Source;
import org.siqian.indicator.Target;
import org.siqian.indicator.Target.Cadence;
import org.siqian.indicator.Target.Strength;
import org.siqian.indicator.Target.Type;
import org.siqian.plan.LightScheme;
import org.siqian.plan.Plan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an actual stands against a target on a day, with the reason in words: pace by the calendar, verdict and light.
 *
 * <p>Red and green mean only "against target". What has no data is never guessed, what is aspirational (力争) is never red.
 */
record Judgement(BigDecimal expected, BigDecimal ratio, Verdict verdict, Light light, String reason, Forecast forecast) {
    @Schema(description = "How an actual stands against a target.")
    enum Verdict {
        MET,
        ON_PACE,
        BEHIND,
        FAR_BEHIND,
        MISSED,
        NO_DATA
    }

    @Schema(description = "GREY without data or before anything is due; BLUE and ORANGE where the plan's scheme has five colours.")
    enum Light {
        GREEN,
        YELLOW,
        RED,
        GREY,
        BLUE,
        ORANGE
    }

    /** Where the pace so far leads, and what is needed; amounts in the indicator's unit. */
    record Forecast(LocalDate on, BigDecimal value, BigDecimal neededPerWeek) {}

    /** A target's stretch of time in the year at hand. */
    private record Stretch(LocalDate start, LocalDate end) {
        static Stretch of(Target target, Plan plan, int year) {
            return switch (target.cadence()) {
                case BY_DATE, THROUGHOUT -> new Stretch(
                        target.periodStart() == null ? LocalDate.of(plan.firstYear(), 1, 1) : target.periodStart(),
                        target.periodEnd());
                case EACH_YEAR, STANDING -> new Stretch(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
                case IN_YEAR -> new Stretch(target.periodStart(), target.periodEnd());
            };
        }

        /** The part of it that is gone at the end of the day, from 0 to 1. */
        BigDecimal gone(LocalDate day) {
            if (day.isBefore(start)) return BigDecimal.ZERO;
            long all = ChronoUnit.DAYS.between(start, end) + 1;
            long gone = Math.min(all, ChronoUnit.DAYS.between(start, day) + 1);
            return BigDecimal.valueOf(gone).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
        }
    }

    /** An indicator nobody has promised a number of. */
    static Judgement withoutTarget(Indicator indicator, BigDecimal actual) {
        String reason = actual == null
                ? "官方统计数据尚未录入，且未设目标值。"
                : "未设目标值，只作统计：已通过 " + words(actual) + " " + indicator.unit() + "。";
        return noVerdict(reason);
    }

    private static Judgement noVerdict(String reason) {
        return new Judgement(null, null, Verdict.NO_DATA, Light.GREY, reason, null);
    }

    /** Judges at the end of {@code today}, or of the year when that is over. */
    static Judgement of(
            Indicator indicator, Target target, Plan plan, int year, LocalDate today, BigDecimal actual, BigDecimal pending) {
        return of(indicator, target, plan, plan.lights(), year, today, actual, pending);
    }

    /** The same by a light scheme that need not be the plan's. */
    static Judgement of(
            Indicator indicator, Target target, Plan plan, LightScheme lights, int year, LocalDate today, BigDecimal actual,
            BigDecimal pending) {
        if (target.type() == Type.RELATION) {
            return noVerdict("这是一项比较目标（" + target.reading().subject() + " " + sign(target) + " "
                    + target.reading().reference() + "），两侧统计数据尚未公布或录入，不作判断。");
        }
        if (target.type() == Type.TREND) return noVerdict("这是一项趋势目标，没有数值；统计数据尚未公布或录入，不作判断。");
        if (target.type() == Type.FOR_EACH) return noVerdict("这项目标要逐个判断，各对象的统计数据尚未公布或录入。");
        if (indicator.source() == Source.OBSERVED || actual == null) {
            return noVerdict("官方统计数据尚未公布或录入；没有数据不等于 0，不作判断。");
        }
        LocalDate day = today.getYear() > year ? LocalDate.of(year, 12, 31) : today;
        Stretch stretch = Stretch.of(target, plan, year);
        if (day.isBefore(stretch.start) || day.getYear() < year) return noVerdict(year + " 年尚未开始，还没有到期的部分。");
        if (target.operator().equals("~") && target.tolerance() == null) {
            return noVerdict("目标约为 " + words(target.value()) + " " + indicator.unit() + "，允许相差多少尚未确定，不作判断。");
        }
        return counted(indicator, target, lights, stretch, day, actual, pending);
    }

    private static Judgement counted(
            Indicator indicator, Target target, LightScheme lights, Stretch stretch, LocalDate day, BigDecimal actual, BigDecimal pending) {
        boolean standing = target.cadence() == Cadence.STANDING;
        BigDecimal share = standing ? BigDecimal.ONE : stretch.gone(day);
        BigDecimal expected = target.value().multiply(share).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        if (expected.signum() == 0) return noVerdict("按序时尚无到期的部分。");
        boolean less = indicator.polarity() == Polarity.LESS;
        BigDecimal ratio = less
                ? (actual.signum() == 0 ? BigDecimal.TEN : expected.divide(actual, 4, RoundingMode.HALF_UP))
                : actual.divide(expected, 4, RoundingMode.HALF_UP);
        boolean over = !standing && !day.isBefore(stretch.end);
        boolean met = reaches(actual, target) && (!less || over || standing);
        var pace = Pace.of(lights, ratio, actual, expected, target.value(), less);
        Verdict verdict = met ? Verdict.MET : over ? Verdict.MISSED : pace.verdict();
        Light light = pace.light(verdict, target.strength());
        String line = pace.words(verdict, target.strength(), less);
        var words = new Words(indicator, target, stretch, day, actual, expected, pending, share, line);
        return new Judgement(expected, ratio, verdict, light, words.reason(verdict, over), words.forecast(over || standing));
    }

    /** The target's own operator decides. */
    private static boolean reaches(BigDecimal actual, Target target) {
        int order = actual.compareTo(target.value());
        return switch (target.operator()) {
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            default -> actual.subtract(target.value()).abs().compareTo(target.tolerance()) <= 0;
        };
    }

    private static String sign(Target target) {
        return switch (target.operator()) {
            case ">=" -> "≥";
            case "<=" -> "≤";
            case "~" -> "≈";
            default -> target.operator();
        };
    }

    /** A number as people read it: no needless zeros, no exponent. */
    static String words(BigDecimal number) {
        BigDecimal plain = number.setScale(Math.min(Math.max(number.scale(), 0), 2), RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }

    /** The sentence that says why. */
    private record Words(
            Indicator indicator, Target target, Stretch stretch, LocalDate day, BigDecimal actual, BigDecimal expected,
            BigDecimal pending, BigDecimal share, String line) {

        String reason(Verdict verdict, boolean over) {
            var text = new StringBuilder("已通过 ").append(words(actual)).append(' ').append(indicator.unit());
            text.append("，目标 ").append(sign(target)).append(' ').append(words(target.value()));
            if (verdict == Verdict.MET) text.append("，已达到");
            else if (over) text.append("，期满未达到，少 ").append(words(target.value().subtract(actual)));
            else if (target.cadence() == Cadence.STANDING) text.append("，尚缺 ").append(words(target.value().subtract(actual)));
            else pace(text);
            text.append(line);
            if (pending != null && pending.signum() > 0) text.append("；另有 ").append(words(pending)).append(" 待审核");
            Forecast forecast = forecast(over || target.cadence() == Cadence.STANDING);
            if (forecast != null && verdict != Verdict.MET) {
                text.append("；照此进度到 ").append(forecast.on).append(" 约 ").append(words(forecast.value));
                text.append("，达到目标每周还需 ").append(words(forecast.neededPerWeek));
            }
            if (target.strength() == Strength.ASPIRATIONAL) text.append("（力争目标，不亮红灯）");
            if (target.reading().openQuestion() != null) text.append("（口径待督查室确认）");
            return text.append("。").toString();
        }

        private void pace(StringBuilder text) {
            BigDecimal difference = actual.subtract(expected);
            text.append("，按序时应达 ").append(words(expected));
            text.append(difference.signum() < 0 ? "，少 " : "，多 ").append(words(difference.abs()));
        }

        /** Only what flows goes on as it went; a level or a count of distinct places does not. */
        Forecast forecast(boolean none) {
            if (none || share.signum() == 0 || indicator.accumulation() != Accumulation.FLOW) return null;
            BigDecimal atEnd = actual.divide(share, 0, RoundingMode.HALF_UP);
            long daysLeft = ChronoUnit.DAYS.between(day, stretch.end);
            BigDecimal missing = target.value().subtract(actual).max(BigDecimal.ZERO);
            BigDecimal weekly = daysLeft <= 0
                    ? missing
                    : missing.multiply(BigDecimal.valueOf(7)).divide(BigDecimal.valueOf(daysLeft), 1, RoundingMode.UP);
            return new Forecast(stretch.end, atEnd, weekly);
        }
    }
}
