package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siqian.progress.Published.is;
import static org.siqian.progress.Published.promise;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.indicator.Yardsticks;
import org.siqian.organisation.Register;

/** Both sides, every member and every year are judged by whole figures; a part of a year decides nothing. */
@QuarkusTest
class ComparisonTest {
    @Inject
    Scene scene;

    @Inject
    Register register;

    @Inject
    Yardsticks yardsticks;

    @Inject
    JudgementDesk desk;

    private Person office;
    private Published figures;

    @BeforeEach
    void open() {
        office = scene.office();
        figures = new Published(office);
    }

    private List<String> members() {
        return register.members("COL-TP14", LocalDate.of(2023, 12, 31)).stream().map(unit -> register.require(unit).territory()).toList();
    }

    @Test
    void about_a_number_for_each_needs_a_tolerance_and_is_judged_within_it() {
        String vague = figures.level();
        var each = promise("FOR_EACH", "~", 100, "EACH_YEAR");
        each.put("forEach", Map.of("collective", "COL-TP14"));
        figures.promised(vague, each);
        figures.published(vague, members().get(0), 2023, 101);
        is(figures.stands(vague, 2023), "NO_DATA", "GREY", "14 个对象目标约为 100 元", "允许相差多少尚未确定");
        assertThat(figures.stands(vague, 2023).at("/members/0/light").asText()).isEqualTo("GREY");

        String clear = figures.level();
        each.put("code", Scene.fresh("O"));
        each.put("tolerance", 2);
        figures.promised(clear, each);
        for (String member : members().subList(1, 14)) figures.published(clear, member, 2023, 98);
        is(figures.stands(clear, 2023), "NO_DATA", "GREY", "13 个达到", "1 个未公布");
        figures.published(clear, members().get(0), 2023, 103);
        is(figures.stands(clear, 2023), "MISSED", "RED", "未达到的有");
    }

    @Test
    void a_relation_of_a_part_of_the_year_is_not_the_years() {
        String ours = figures.level();
        String theirs = figures.level();
        var relation = promise("RELATION", ">", null, "EACH_YEAR");
        relation.putAll(Map.of("reference", "全国平均", "referenceIndicator", theirs, "referenceTerritory", "CN"));
        figures.promised(ours, relation);
        figures.published(ours, "500000", "2024-01-01", "2024-09-30", 9);
        figures.published(theirs, "CN", "2024-01-01", "2024-09-30", 10);
        is(figures.stands(ours, 2024), "NO_DATA", "GREY", "2024 年 1—9 月 9 元", "目前未达到", "2024-12-31 已到期，当期数据尚未公布");
        figures.published(ours, "500000", 2024, 12);
        figures.published(theirs, "CN", 2024, 10);
        is(figures.stands(ours, 2024), "MET", "GREEN", "2024 年 12 元，达到");
    }

    @Test
    void a_trend_and_a_set_of_a_part_of_the_year_decide_nothing_either() {
        String trend = figures.level();
        figures.promised(trend, promise("TREND", ">", null, "EACH_YEAR"));
        figures.published(trend, "500000", "2024-01-01", "2024-06-30", 9);
        is(figures.stands(trend, 2024), "NO_DATA", "GREY", "目前达到");

        String growth = figures.level();
        var each = promise("FOR_EACH", ">=", 8, "EACH_YEAR");
        each.put("forEach", Map.of("collective", "COL-TP14"));
        figures.promised(growth, each);
        for (String member : members()) figures.published(growth, member, "2024-01-01", "2024-06-30", 7);
        is(figures.stands(growth, 2024), "NO_DATA", "GREY", "当期数据均未公布");
        figures.published(growth, members().get(0), 2024, 7);
        is(figures.stands(growth, 2024), "MISSED", "RED", "13 个未公布当期数据");
    }

    @Test
    void things_are_judged_by_their_values_and_by_growth_only_where_that_is_what_is_said_of_them() {
        String type = figures.type();
        String level = figures.indicator("STOCK", "MORE", Map.of(
                "function", "COUNT_OVER", "entityType", type, "attribute", "年产值", "operator", ">=", "threshold", 100));
        String growth = figures.indicator("RATE", "MORE", Map.of("function", "ENTITY_GROWTH", "entityType", type, "attribute", "年产值"));
        var each = promise("FOR_EACH", ">=", 90, "EACH_YEAR");
        each.put("forEach", Map.of("entityType", type));
        figures.promised(level, each);
        each.put("code", Scene.fresh("O"));
        figures.promised(growth, each);
        String park = figures.entity(type, "园区");
        figures.worth(park, 2023, 100);
        figures.worth(park, 2024, 120);
        is(figures.stands(level, 2024), "MET", "GREEN", "1 个达到");
        assertThat(figures.stands(level, 2024).at("/members/0/actual").asInt()).isEqualTo(120);
        is(figures.stands(growth, 2024), "MISSED", "RED");
        assertThat(figures.stands(growth, 2024).at("/members/0/actual").asInt()).isEqualTo(20);

        var relation = promise("RELATION", ">", null, "EACH_YEAR");
        relation.putAll(Map.of("referenceIndicator", growth, "forEach", Map.of("entityType", type)));
        var answer = office.post("/indicators/" + growth + "/targets", relation);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/forEach/entityType");
    }

    private Map<String, Object> throughout(String type, String operator, Object value) {
        var promise = promise(type, operator, value, "THROUGHOUT");
        promise.putAll(Map.of("periodStart", "2023-01-01", "periodEnd", "2025-12-31"));
        return promise;
    }

    private void published(String indicator, int... values) {
        for (int i = 0; i < values.length; i++) figures.published(indicator, "500000", 2023 + i, values[i]);
    }

    @Test
    void a_promise_for_all_years_is_not_kept_by_the_last_one_alone() {
        String trend = figures.indicator("RATE", "MORE", Map.of("function", "GROWTH", "of", figures.level()));
        String value = figures.level();
        figures.promised(trend, throughout("TREND", ">", null));
        figures.promised(value, throughout("VALUE", ">=", 10));
        for (String code : List.of(trend, value)) {
            published(code, code.equals(trend) ? new int[] {12, -3, 12} : new int[] {12, 9, 12});
            is(figures.stands(code, 2023), "MET", "GREEN");
            is(figures.stands(code, 2024), "MISSED", "RED");
            is(figures.stands(code, 2025), "MISSED", "RED", "达到", "此前 2024 年未达到");
        }
    }

    @Test
    void a_year_that_nobody_knows_keeps_a_promise_for_all_years_from_being_met() {
        String value = figures.level();
        figures.promised(value, throughout("VALUE", ">=", 10));
        published(value, 12);
        figures.published(value, "500000", 2025, 12);
        is(figures.stands(value, 2024), "NO_DATA", "GREY");
        is(figures.stands(value, 2025), "NO_DATA", "GREY", "此前 2024 年没有数据，不能判定全程达到");
        figures.published(value, "500000", 2024, 12);
        is(figures.stands(value, 2025), "MET", "GREEN");
    }

    @Test
    void growth_compares_the_same_days_of_leap_years_and_others() {
        assertThat(growth("2024-03-01", "2024-03-31", "2023-03-01", "2023-03-31").value()).isEqualByComparingTo("10");
        assertThat(growth("2024-01-01", "2024-02-29", "2023-01-01", "2023-02-28").value()).isEqualByComparingTo("10");
        assertThat(growth("2024-01-01", "2024-03-31", "2023-01-01", "2023-03-30").gap()).contains("长短不同");
        assertThat(growth("2023-03-01", "2023-12-31", "2024-02-29", "2024-12-31").gap()).contains("长短不同");
    }

    private static Reading growth(String from, String to, String baseFrom, String baseTo) {
        return Series.growth(
                Reading.of(BigDecimal.valueOf(110), LocalDate.parse(from), LocalDate.parse(to), false),
                Reading.of(BigDecimal.valueOf(100), LocalDate.parse(baseFrom), LocalDate.parse(baseTo), false));
    }

    @Test
    void a_sum_begins_with_its_own_plan_whatever_other_plans_there_are() {
        String land = figures.indicator("CUMULATIVE", "MORE", null);
        published(land, 200, 400);
        var sum = QuarkusTransaction.requiringNew().call(() -> {
            // as it is beside a plan that began in 2018
            var sitting = desk.sit(new Window(2018, 2024, null, null), null);
            return sitting.series().upTo(yardsticks.require(land), JudgementDesk.CITY, 2024);
        });
        assertThat(sum.value()).as(sum.toString()).isEqualByComparingTo("600");
    }

    @Test
    void what_is_observed_is_no_target_of_the_counted_ones() {
        int before = office.read("/progress/totals?year=2023").get("targets").asInt();
        String income = figures.level();
        figures.promised(income, promise("VALUE", ">=", 10, "EACH_YEAR"));
        figures.published(income, "500000", 2023, 12);
        is(figures.stands(income, 2023), "MET", "GREEN");
        assertThat(office.read("/progress/totals?year=2023").get("targets").asInt()).isEqualTo(before);
    }
}
