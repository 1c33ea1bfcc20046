package org.siqian.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siqian.plan.PlanViews.LightSchemeDraft;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Fault;

/** The lines from which a light has its colour: ratios of actual to expected, or percentage points ahead of or behind it. */
public record LightScheme(Basis basis, Colours colours, BigDecimal green, BigDecimal yellow, BigDecimal blue, BigDecimal orange) {
    /**
     * RATIO is actual by expected; POINTS how many percentage points of the target actual is ahead of (+) or behind (−) expected;
     * MONTHS, as many offices do it, whether each month and quarter brought its part: a missed month is yellow, a missed quarter
     * red, and what was made up later is yellow, not green. What has no months, such as a standing level, goes by the ratio.
     */
    @Schema(name = "LightBasis", description = "RATIO is actual by expected; POINTS are percentage points of the target ahead of (+) or behind (−) what is expected; "
            + "MONTHS: a missed month is yellow, a missed quarter red, made up later is yellow; what has no months goes by the ratio.")
    public enum Basis {
        RATIO,
        POINTS,
        MONTHS
    }

    /** FIVE adds BLUE above green and ORANGE between yellow and red. */
    @Schema(name = "LightColours", description = "THREE are green, yellow and red; FIVE add blue above green and orange between yellow and red.")
    public enum Colours {
        THREE,
        FIVE
    }

    static LightScheme of(BigDecimal green, BigDecimal yellow) {
        return new LightScheme(Basis.RATIO, Colours.THREE, green, yellow, null, null);
    }

    /** Refuses lines that do not descend, or that the colours do not have. */
    public static LightScheme of(LightSchemeDraft draft) {
        var scheme = new LightScheme(draft.basis(), draft.colours(), draft.green(), draft.yellow(), draft.blue(), draft.orange());
        var faults = new ArrayList<Fault>();
        scheme.line("/blue", draft.blue(), "蓝灯", faults);
        scheme.line("/orange", draft.orange(), "橙灯", faults);
        descend(draft.blue(), "蓝灯", "/green", draft.green(), "绿灯", faults);
        descend(draft.green(), "绿灯", "/yellow", draft.yellow(), "黄灯", faults);
        descend(draft.yellow(), "黄灯", "/orange", draft.orange(), "橙灯", faults);
        if (draft.basis() == Basis.MONTHS && draft.colours() == Colours.FIVE) {
            faults.add(new Fault("/colours", "months-three-colours", "逐月判定只有红、黄、绿三色。"));
        }
        if (draft.basis() != Basis.POINTS) {
            BigDecimal lowest = draft.orange() == null ? draft.yellow() : draft.orange();
            String pointer = draft.orange() == null ? "/yellow" : "/orange";
            if (lowest.signum() < 0) faults.add(new Fault(pointer, "range", "完成率界线不能为负。"));
        }
        if (!faults.isEmpty()) throw Refusal.content(faults);
        return scheme;
    }

    private void line(String pointer, BigDecimal line, String name, List<Fault> faults) {
        if (colours == Colours.FIVE && line == null) faults.add(new Fault(pointer, "required", "五色方案请填写" + name + "界线。"));
        if (colours == Colours.THREE && line != null) faults.add(new Fault(pointer, "not-asked", "三色方案没有" + name + "。"));
    }

    private static void descend(BigDecimal upper, String upperName, String pointer, BigDecimal lower, String lowerName, List<Fault> faults) {
        if (upper == null || lower == null || upper.compareTo(lower) > 0) return;
        faults.add(new Fault(pointer, "not-descending", lowerName + "界线应低于" + upperName + "界线。"));
    }

    /** Whether no light could tell them apart. */
    boolean saysTheSameAs(LightScheme other) {
        return basis == other.basis && colours == other.colours && same(green, other.green) && same(yellow, other.yellow)
                && same(blue, other.blue) && same(orange, other.orange);
    }

    private static boolean same(BigDecimal line, BigDecimal other) {
        return line == null || other == null ? line == other : line.compareTo(other) == 0;
    }

    PlanViews.Thresholds view() {
        return new PlanViews.Thresholds(green, yellow, basis, colours, blue, orange);
    }
}
