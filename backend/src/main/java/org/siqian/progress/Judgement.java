package org.siqian.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siqian.indicator.Target;
import org.siqian.indicator.Target.Strength;

/**
 * How an actual stands against a target on a day, with the reason in words: what was due, verdict and light.
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

    /** Where it leads, and what is needed; amounts in the indicator's unit. */
    record Forecast(LocalDate on, BigDecimal value, BigDecimal neededPerWeek, BigDecimal lately) {}

    static Judgement noVerdict(String reason) {
        return new Judgement(null, null, Verdict.NO_DATA, Light.GREY, reason, null);
    }

    /** What of a promise is due when that part of its time is gone. */
    static BigDecimal due(BigDecimal value, BigDecimal gone) {
        return plain(value.multiply(gone).setScale(1, RoundingMode.HALF_UP));
    }

    static Light of(Verdict verdict, Strength strength) {
        return Scale.within(
                switch (verdict) {
                    case MET, ON_PACE -> Light.GREEN;
                    case BEHIND -> Light.YELLOW;
                    case FAR_BEHIND, MISSED -> Light.RED;
                    case NO_DATA -> Light.GREY;
                },
                strength);
    }

    /** The target's own operator decides. */
    static boolean reaches(BigDecimal actual, Target target) {
        if (target.operator().equals("~")) return actual.subtract(target.value()).abs().compareTo(target.tolerance()) <= 0;
        return holds(actual, target.operator(), target.value());
    }

    static boolean holds(BigDecimal left, String operator, BigDecimal right) {
        int order = left.compareTo(right);
        return switch (operator) {
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            default -> throw new IllegalArgumentException("no comparison: " + operator);
        };
    }

    static String sign(String operator) {
        return switch (operator) {
            case ">=" -> "≥";
            case "<=" -> "≤";
            case "~" -> "≈";
            default -> operator;
        };
    }

    /** A number as people read it: no needless zeros, no exponent. */
    static String words(BigDecimal number) {
        return plain(number.setScale(Math.min(Math.max(number.scale(), 0), 2), RoundingMode.HALF_UP)).toPlainString();
    }

    /** The same number always written the same, however it was added up. */
    static BigDecimal plain(BigDecimal number) {
        if (number == null) return null;
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
