package org.siqian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siqian.indicator.Condition.Operator;
import org.siqian.indicator.CountingRule.Function;
import org.siqian.indicator.IndicatorViews.CountingRuleDraft;

/** What a rule makes of one report. */
class CountingRuleTest {
    private static ReportFacts report(Map<String, Object> details) {
        return new ReportFacts(
                UUID.randomUUID(), 1, "TRAINING_SESSION", "KX-500101", List.of("M04", "M05"), LocalDate.of(2023, 5, 10), 40, "500101", details);
    }

    private static CountingRule rule(String kind, Function function, String field, String key, Condition... conditions) {
        return new CountingRule("SESSIONS", new CountingRuleDraft(kind, function, field, key, List.of(conditions), null, null));
    }

    @Test
    void a_count_is_one_for_each_report_of_its_kind() {
        var rule = rule("TRAINING_SESSION", Function.COUNT, null, null);
        assertThat(rule.amountOf(report(Map.of()))).hasValueSatisfying(a -> {
            assertThat(a.amount()).isEqualByComparingTo("1");
            assertThat(a.key()).isNull();
        });
        assertThat(rule("DEMO_FIELD", Function.COUNT, null, null).amountOf(report(Map.of()))).isEmpty();
        assertThat(rule(null, Function.COUNT, null, null).amountOf(report(Map.of()))).isPresent();
    }

    @Test
    void a_sum_takes_a_field_of_the_kind_or_the_participants() {
        assertThat(rule(null, Function.SUM, "participants", null).amountOf(report(Map.of())))
                .hasValueSatisfying(a -> assertThat(a.amount()).isEqualByComparingTo("40"));
        assertThat(rule(null, Function.SUM, "hours", null).amountOf(report(Map.of("hours", 2.5))))
                .hasValueSatisfying(a -> assertThat(a.amount()).isEqualByComparingTo("2.5"));
        assertThat(rule(null, Function.SUM, "hours", null).amountOf(report(Map.of()))).isEmpty();
        assertThat(rule(null, Function.SUM, "topic", null).amountOf(report(Map.of("topic", "12")))).isEmpty();
    }

    @Test
    void keys_are_taken_without_the_blanks_around_them_and_nothing_counts_without_one() {
        var rule = rule(null, Function.LATEST, "students", "station");
        assertThat(rule.amountOf(report(Map.of("station", " 恒合小院 ", "students", 4))))
                .hasValueSatisfying(a -> assertThat(a.key()).isEqualTo("恒合小院"));
        assertThat(rule.amountOf(report(Map.of("station", "  ", "students", 4)))).isEmpty();
        assertThat(rule.amountOf(report(Map.of("students", 4)))).isEmpty();
        assertThat(rule.amountOf(report(Map.of("station", "恒合小院")))).isEmpty();
    }

    @Test
    void a_distinct_count_is_one_for_each_key_which_may_be_the_place_or_the_unit() {
        assertThat(rule(null, Function.COUNT_DISTINCT, null, "place.district").amountOf(report(Map.of())))
                .hasValueSatisfying(a -> assertThat(a.key()).isEqualTo("500101"));
        assertThat(rule(null, Function.COUNT_DISTINCT, null, "organisation").amountOf(report(Map.of())))
                .hasValueSatisfying(a -> assertThat(a.key()).isEqualTo("KX-500101"));
    }

    @ParameterizedTest
    @CsvSource({"GE, 4, true", "GE, 5, false", "GT, 4, false", "GT, 3, true", "LE, 4, true", "LE, 3, false", "LT, 5, true", "LT, 4, false", "EQ, 4, true", "EQ, 5, false"})
    void numbers_are_compared_as_numbers(Operator operator, int with, boolean counts) {
        for (Object four : new Object[] {4, 4L, 4.0}) {
            var rule = rule(null, Function.COUNT, null, null, new Condition("students", operator, with));
            assertThat(rule.amountOf(report(Map.of("students", four))).isPresent()).isEqualTo(counts);
        }
    }

    @Test
    void all_conditions_must_hold_and_a_blank_meets_none() {
        var open = new Condition("open", Operator.EQ, true);
        var where = new Condition("setting", Operator.IN, List.of("FIELD", "MIXED"));
        var rule = rule(null, Function.COUNT, null, null, open, where);
        assertThat(rule.amountOf(report(Map.of("open", true, "setting", "FIELD")))).isPresent();
        assertThat(rule.amountOf(report(Map.of("open", false, "setting", "FIELD")))).isEmpty();
        assertThat(rule.amountOf(report(Map.of("open", true, "setting", "INDOOR")))).isEmpty();
        assertThat(rule.amountOf(report(Map.of("open", true)))).isEmpty();
    }

    @Test
    void of_several_choices_one_that_fits_is_enough() {
        var rule = rule(null, Function.COUNT, null, null, new Condition("measures", Operator.EQ, "M05"));
        assertThat(rule.amountOf(report(Map.of()))).isPresent();
        assertThat(rule(null, Function.COUNT, null, null, new Condition("measures", Operator.EQ, "M06")).amountOf(report(Map.of()))).isEmpty();
    }
}
