package org.siqian.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.siqian.indicator.Derivation.Function;
import org.siqian.indicator.IndicatorViews.IndicatorDraft;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Fault;

/**
 * Whether an indicator can be worked out as it is drawn up: each function has its parts and no others. What it rests on must be there
 * before, and a derivation never changes, so that none leads back to itself.
 */
record DerivationChecks(Derivation derivation, Yardsticks yardsticks, List<Fault> faults) {
    private static final Set<String> OPERATORS = Set.of(">=", ">", "<=", "<");
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;

    /** Each step may ask two series for two years: no more steps than a board can take. */
    private static final int DEEPEST = 4;

    static void check(IndicatorDraft draft, Yardsticks yardsticks) {
        if (draft.derivation() == null) return;
        var checks = new DerivationChecks(draft.derivation(), yardsticks, new ArrayList<>());
        checks.require(draft.source() == Indicator.Source.OBSERVED, "", "not-asked", "只有统计指标才能由其他数据推算。");
        checks.parts();
        checks.numbers();
        checks.series("/of", draft.derivation().of());
        checks.series("/by", draft.derivation().by());
        if (!checks.faults.isEmpty()) throw Refusal.content(checks.faults);
    }

    private void require(boolean holds, String part, String code, String message) {
        if (!holds) faults.add(new Fault("/derivation" + part, code, message));
    }

    private void parts() {
        var function = derivation.function();
        boolean growth = function == Function.GROWTH;
        boolean ratio = function == Function.RATIO;
        boolean count = function == Function.COUNT_OVER;
        boolean things = count || function == Function.ENTITY_GROWTH;
        part("/of", derivation.of(), growth || ratio, growth || ratio);
        part("/by", derivation.by(), ratio, ratio);
        part("/baseYear", derivation.baseYear(), false, growth);
        part("/entityType", derivation.entityType(), things, things);
        part("/attribute", derivation.attribute(), things, things);
        part("/operator", derivation.operator(), count, count);
        part("/threshold", derivation.threshold(), count, count);
        part("/newly", derivation.onlyNew() ? true : null, false, count);
    }

    private void part(String pointer, Object said, boolean needed, boolean asked) {
        boolean blank = said == null || said instanceof String text && text.isBlank();
        if (needed) require(!blank, pointer, "required", "按 " + derivation.function() + " 推算，请填写这一项。");
        if (!asked) require(said == null, pointer, "not-asked", "按 " + derivation.function() + " 推算，不填写这一项。");
    }

    private void numbers() {
        Integer base = derivation.baseYear();
        require(base == null || base >= FIRST_YEAR && base <= LAST_YEAR, "/baseYear", "range", "基期年份应在 " + FIRST_YEAR + " 到 " + LAST_YEAR + " 之间。");
        String operator = derivation.operator();
        require(operator == null || OPERATORS.contains(operator), "/operator", "invalid", "比较方式应为 >=、>、<=、< 之一。");
    }

    private void series(String pointer, String code) {
        if (code == null || code.isBlank()) return;
        var found = yardsticks.find(code);
        require(found.isPresent(), pointer, "unknown-indicator", "没有这个指标：" + code);
        found.ifPresent(i -> {
            require(i.source() == Indicator.Source.OBSERVED, pointer, "indicator-counted", "“" + i.name() + "”由报告计数，不能用来推算统计指标。");
            require(depth(i) < DEEPEST, pointer, "too-deep", "推算最多 " + DEEPEST + " 层。");
        });
    }

    /** How many steps it takes to what is published. */
    private int depth(Indicator indicator) {
        var from = indicator.derivation();
        return from == null ? 0 : 1 + Math.max(depth(from.of()), depth(from.by()));
    }

    private int depth(String code) {
        return code == null ? 0 : yardsticks.find(code).map(this::depth).orElse(0);
    }
}
