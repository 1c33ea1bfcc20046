package org.siqian.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.siqian.indicator.Target.Strength;
import org.siqian.plan.LightScheme;
import org.siqian.plan.LightScheme.Basis;
import org.siqian.plan.LightScheme.Colours;
import org.siqian.progress.Judgement.Light;
import org.siqian.progress.Judgement.Verdict;

/** Where an actual stands on a plan's scale of lights: the measure the lines are drawn in, the light, and the line that decided. */
record Pace(LightScheme scheme, BigDecimal measure, boolean less) implements Scale {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The ratio is at hand; points are of the target, and where less is better what is below the expected is ahead. */
    static Pace of(LightScheme scheme, BigDecimal ratio, BigDecimal actual, BigDecimal expected, BigDecimal target, boolean less) {
        if (scheme.basis() != Basis.POINTS) return new Pace(scheme, ratio, less);
        BigDecimal ahead = less ? expected.subtract(actual) : actual.subtract(expected);
        return new Pace(scheme, ahead.multiply(HUNDRED).divide(target.abs(), 2, RoundingMode.HALF_UP), less);
    }

    /** Where nothing is due yet there is no ratio to it. */
    private boolean reaches(BigDecimal line) {
        return line != null && measure != null && measure.compareTo(line) >= 0;
    }

    /** The verdict knows three steps; finer colours lie within them. */
    @Override
    public Verdict verdict() {
        if (reaches(scheme.green())) return Verdict.ON_PACE;
        return reaches(scheme.yellow()) ? Verdict.BEHIND : Verdict.FAR_BEHIND;
    }

    /** What is met is green at least, what has failed red. */
    @Override
    public Light light(Verdict verdict, Strength strength) {
        Light light = switch (verdict) {
            case MET -> reaches(scheme.blue()) ? Light.BLUE : Light.GREEN;
            case MISSED -> Light.RED;
            case NO_DATA -> Light.GREY;
            default -> onScale();
        };
        return Scale.within(light, strength);
    }

    private Light onScale() {
        if (reaches(scheme.blue())) return Light.BLUE;
        if (reaches(scheme.green())) return Light.GREEN;
        if (reaches(scheme.yellow())) return Light.YELLOW;
        return reaches(scheme.orange()) ? Light.ORANGE : Light.RED;
    }

    @Override
    public String words(Verdict verdict, Strength strength) {
        if (verdict == Verdict.MISSED || verdict == Verdict.NO_DATA) return "";
        if (verdict == Verdict.MET && !reaches(scheme.blue())) return "";
        Light light = onScale();
        var text = new StringBuilder("，").append(stand()).append("，").append(lines(light));
        if (light(verdict, strength) != light) return text.append("，按力争目标亮黄灯").toString();
        return text.append("，亮").append(name(light)).toString();
    }

    private String stand() {
        if (scheme.basis() == Basis.POINTS) {
            return measure.signum() == 0 ? "与序时持平" : (measure.signum() < 0 ? "落后" : "领先") + "序时 " + amount(measure.abs());
        }
        return (less ? "应控制数与实际之比为 " : "为应达的 ") + amount(measure);
    }

    private String lines(Light light) {
        return switch (light) {
            case BLUE -> reached(Light.BLUE, scheme.blue());
            case GREEN -> reached(Light.GREEN, scheme.green());
            case YELLOW -> missed(Light.GREEN, scheme.green()) + "、" + reached(Light.YELLOW, scheme.yellow());
            case ORANGE -> missed(Light.YELLOW, scheme.yellow()) + "、" + reached(Light.ORANGE, scheme.orange());
            default -> scheme.colours() == Colours.FIVE
                    ? missed(Light.ORANGE, scheme.orange())
                    : missed(Light.YELLOW, scheme.yellow());
        };
    }

    private String reached(Light light, BigDecimal line) {
        return "达到" + name(light) + "线 " + amount(line);
    }

    private String missed(Light light, BigDecimal line) {
        return "低于" + name(light) + "线 " + amount(line);
    }

    /** In per cent, or in points; lines have four decimals at most, so that nothing is rounded across one. */
    private String amount(BigDecimal number) {
        boolean ratio = scheme.basis() != Basis.POINTS;
        BigDecimal shown = (ratio ? number.multiply(HUNDRED) : number).stripTrailingZeros();
        return (shown.signum() == 0 ? "0" : shown.toPlainString()) + (ratio ? "%" : " 个百分点");
    }

    private static String name(Light light) {
        return switch (light) {
            case BLUE -> "蓝灯";
            case GREEN -> "绿灯";
            case YELLOW -> "黄灯";
            case ORANGE -> "橙灯";
            case RED -> "红灯";
            case GREY -> "灰灯";
        };
    }
}
