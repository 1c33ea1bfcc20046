package org.siqian.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.siqian.indicator.Indicator.Accumulation;
import org.siqian.indicator.Indicator.IndicatorClass;
import org.siqian.indicator.Indicator.Polarity;
import org.siqian.indicator.Indicator.Source;
import org.siqian.indicator.Target.Cadence;
import org.siqian.indicator.Target.Strength;
import org.siqian.indicator.Target.Type;
import org.siqian.indicator.TargetViews.TargetView;

/** Indicators and targets for rules that need no database. */
public final class Promises {
    private Promises() {}

    public static Indicator indicator(Source source, Polarity polarity) {
        return new Indicator(
                new IndicatorViews.IndicatorDraft(
                        "SESSIONS", "技术培训", null, null, "场次", IndicatorClass.OUTPUT, "M04", Accumulation.FLOW, polarity, source, null, null),
                1, null);
    }

    public static Target target(Type type, String operator, Integer value, Strength strength, Cadence cadence, LocalDate from, LocalDate to) {
        return new Target(view(type, operator, value, null, strength, cadence, from, to, null), 1);
    }

    public static Target about(int value, Integer tolerance) {
        var by = LocalDate.of(2023, 12, 31);
        return new Target(view(Type.VALUE, "~", value, tolerance, Strength.FIRM, Cadence.BY_DATE, null, by, null), 1);
    }

    public static Target questioned(int value) {
        return new Target(view(Type.VALUE, ">=", value, null, Strength.FIRM, Cadence.EACH_YEAR, null, null, "每年吗？"), 1);
    }

    private static TargetView view(
            Type type, String operator, Integer value, Integer tolerance, Strength strength, Cadence cadence, LocalDate from,
            LocalDate to, String question) {
        return new TargetView(
                "T", "SESSIONS", "M04", type, operator, number(value), null, "场次", null, number(tolerance), strength, null, cadence,
                null, from, to, false, null, null, "技术培训", null, null, null, null, "另一侧", null, null, null, null, null, null, null,
                null, null, null, false, null, question, null, null, null, null, null, null, null, null, null, null, null, null, null, 0);
    }

    public static PaceProfile pace(PaceProfile.Kind kind, List<BigDecimal> shares) {
        return new PaceProfile("SESSIONS", 1, kind, shares, Instant.EPOCH, "试验");
    }

    private static BigDecimal number(Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
