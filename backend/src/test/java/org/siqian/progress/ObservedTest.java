package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siqian.progress.Published.is;
import static org.siqian.progress.Published.promise;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.organisation.Register;

/** Published statistics are judged at their date by the figure of that date; what is not published is never guessed. */
@QuarkusTest
class ObservedTest {
    @Inject
    Scene scene;

    @Inject
    Register register;

    private Person office;
    private Published figures;

    @BeforeEach
    void open() {
        office = scene.office();
        figures = new Published(office);
    }

    @Test
    void a_level_by_a_date_is_grey_until_then_and_judged_by_the_figure_of_that_year() {
        String income = figures.level();
        var byDate = promise("VALUE", ">=", 27900, "BY_DATE");
        byDate.put("periodEnd", "2024-12-31");
        figures.promised(income, byDate);
        is(figures.stands(income, 2023), "NO_DATA", "GREY", "没有数据不等于 0");
        assertThat(figures.stands(income, 2023).get("actual").isNull()).isTrue();
        figures.published(income, "500000", 2023, 28000);
        is(figures.stands(income, 2023), "NO_DATA", "GREY", "2023 年 28000", "目前达到", "2024-12-31 到期时判断");
        is(figures.stands(income, 2024), "NO_DATA", "GREY", "2024-12-31 已到期，当期数据尚未公布");
        figures.published(income, "500000", 2024, 27000);
        is(figures.stands(income, 2024), "MISSED", "RED", "2024 年 27000", "期满未达到", "差 900");
        assertThat(figures.stands(income, 2024).at("/figure/to").asText()).isEqualTo("2024-12-31");
    }

    @Test
    void a_sum_that_cannot_fall_is_met_as_soon_as_it_is_reached_and_a_gap_in_it_is_no_zero() {
        String land = figures.indicator("CUMULATIVE", "MORE", null);
        var byDate = promise("VALUE", ">=", 500, "BY_DATE");
        byDate.put("periodEnd", "2027-12-31");
        figures.promised(land, byDate);
        figures.published(land, "500000", 2024, 400);
        is(figures.stands(land, 2024), "NO_DATA", "GREY", "2023 年以来的数据尚未公布");
        figures.published(land, "500000", 2023, 200);
        is(figures.stands(land, 2023), "NO_DATA", "GREY", "2023 年 200", "差 300");
        is(figures.stands(land, 2024), "MET", "GREEN", "2023—2024 年 600", "已达到");
    }

    @Test
    void less_is_better_and_about_needs_a_tolerance() {
        String grade = figures.indicator("RATE", "LESS", null);
        var byDate = promise("VALUE", "<=", new BigDecimal("4.5"), "BY_DATE");
        byDate.put("periodEnd", "2023-12-31");
        figures.promised(grade, byDate);
        figures.published(grade, "500000", 2023, new BigDecimal("4.6"));
        is(figures.stands(grade, 2023), "MISSED", "RED", "超出 0.1");

        String about = figures.level();
        var near = promise("VALUE", "~", 100, "BY_DATE");
        near.put("periodEnd", "2023-12-31");
        figures.promised(about, near);
        figures.published(about, "500000", 2023, 101);
        is(figures.stands(about, 2023), "NO_DATA", "GREY", "允许相差多少尚未确定");
        String target = "/targets/" + near.get("code");
        Person.tree(office.asks().header("If-Match", office.get(target).header("ETag")).body(Map.of(
                "effectiveFrom", "2023-06-01", "tolerance", 2, "document", "试验〔2023〕2号")).post("/api/v1" + target + "/succession"));
        is(figures.stands(about, 2023), "MET", "GREEN", "允许相差 2");
    }

    @Test
    void what_is_aspirational_is_yellow_at_worst() {
        String code = figures.level();
        var strive = promise("VALUE", ">=", 10, "EACH_YEAR");
        strive.put("strength", "ASPIRATIONAL");
        figures.promised(code, strive);
        figures.published(code, "500000", 2023, 9);
        is(figures.stands(code, 2023), "MISSED", "YELLOW", "力争目标");
    }

    @Test
    void growth_needs_its_base_and_a_published_figure_goes_first() {
        String income = figures.level();
        String growth = figures.indicator("RATE", "MORE", Map.of("function", "GROWTH", "of", income));
        figures.promised(growth, promise("TREND", ">", null, "EACH_YEAR"));
        figures.published(income, "500000", 2024, 110);
        is(figures.stands(growth, 2024), "NO_DATA", "GREY", "基期：2023 年数据尚未公布");
        figures.published(income, "500000", 2023, 100);
        assertThat(figures.stands(growth, 2024).get("actual").decimalValue()).isEqualByComparingTo("10");
        is(figures.stands(growth, 2024), "MET", "GREEN");
        figures.published(growth, "500000", 2024, new BigDecimal("-0.5"));
        assertThat(figures.stands(growth, 2024).get("actual").decimalValue()).isEqualByComparingTo("-0.5");
        is(figures.stands(growth, 2024), "MISSED", "RED");
    }

    @Test
    void a_relation_holds_two_series_of_one_time_against_each_other_with_a_margin() {
        String ours = figures.level();
        String theirs = figures.level();
        var relation = promise("RELATION", ">", null, "EACH_YEAR");
        relation.putAll(Map.of("reference", "全国平均", "referenceIndicator", theirs, "referenceTerritory", "CN", "margin", 2));
        figures.promised(ours, relation);
        figures.published(ours, "500000", 2023, 12);
        is(figures.stands(ours, 2023), "NO_DATA", "GREY", "全国平均：2023 年数据尚未公布");
        figures.published(theirs, "CN", 2023, 10);
        is(figures.stands(ours, 2023), "MISSED", "RED", "未达到", "> 全国平均 12");
        assertThat(figures.stands(ours, 2023).at("/figure/reference").decimalValue()).isEqualByComparingTo("10");
        figures.published(ours, "500000", 2024, new BigDecimal("12.1"));
        figures.published(theirs, "CN", "2024-01-01", "2024-09-30", 10);
        is(figures.stands(ours, 2024), "NO_DATA", "GREY", "时期不同");
    }

    @Test
    void for_each_of_a_collective_one_failure_decides_and_one_gap_holds_back() {
        String growth = figures.level();
        var each = promise("RELATION", ">", null, "EACH_YEAR");
        each.putAll(Map.of("reference", "全市", "referenceIndicator", growth, "referenceTerritory", "500000", "forEach", Map.of("collective", "COL-TP14")));
        figures.promised(growth, each);
        figures.published(growth, "500000", 2023, 8);
        var members = register.members("COL-TP14", LocalDate.of(2023, 12, 31)).stream().map(unit -> register.require(unit).territory()).toList();
        assertThat(members).hasSize(14);
        for (int i = 0; i < 13; i++) figures.published(growth, members.get(i), 2023, 9);
        is(figures.stands(growth, 2023), "NO_DATA", "GREY", "14 个对象中 13 个达到", "1 个未公布");
        assertThat(figures.stands(growth, 2023).get("members")).hasSize(14);
        figures.published(growth, members.get(13), 2023, 8);
        is(figures.stands(growth, 2023), "MISSED", "RED", "未达到的有");
        assertThat(figures.stands(growth, 2023).get("members")).anySatisfy(m -> {
            assertThat(m.get("verdict").asText()).isEqualTo("MISSED");
            assertThat(m.get("against").decimalValue()).isEqualByComparingTo("8");
        });
    }

    @Test
    void things_over_a_threshold_are_counted_and_those_near_it_named() {
        String type = figures.type();
        var rule = new LinkedHashMap<String, Object>(Map.of(
                "function", "COUNT_OVER", "entityType", type, "attribute", "年产值", "operator", ">=", "threshold", 100));
        String parks = figures.indicator("STOCK", "MORE", rule);
        rule.put("newly", true);
        String fresh = figures.indicator("FLOW", "MORE", rule);
        figures.promised(parks, promise("VALUE", ">=", 2, "EACH_YEAR"));
        figures.promised(fresh, promise("VALUE", ">=", 1, "EACH_YEAR"));
        String big = figures.entity(type, "大园区");
        String grown = figures.entity(type, "新上的园区");
        String near = figures.entity(type, "差一点的园区");
        String blank = figures.entity(type, "没有公布的园区");
        figures.worth(big, 2023, 150);
        figures.worth(big, 2024, 160);
        figures.worth(grown, 2023, 90);
        figures.worth(near, 2024, 85);
        is(figures.stands(parks, 2024), "NO_DATA", "GREY", "1%", "另有 2 个未公布", "不能判定未达到");
        figures.worth(grown, 2024, 100);
        is(figures.stands(parks, 2024), "MET", "GREEN", "2%");
        is(figures.stands(fresh, 2024), "MET", "GREEN");
        assertThat(figures.stands(fresh, 2024).get("actual").decimalValue()).isEqualByComparingTo("1");

        var standings = office.read("/progress/" + parks + "/entities?year=2024");
        assertThat(standings.get("items")).extracting(i -> i.get("name").asText()).containsExactly("大园区", "新上的园区", "差一点的园区", "没有公布的园区");
        assertThat(standings.get("items")).extracting(i -> i.get("near").asBoolean()).containsExactly(false, false, true, false);
        assertThat(standings.get("unpublished").asInt()).isEqualTo(1);
        assertThat(standings.at("/items/3/value").isNull()).isTrue();
        assertThat(standings.at("/items/1/growth").decimalValue()).isEqualByComparingTo("11.11");
        assertThat(blank).isNotBlank();
        office.get("/progress/TRAINING-SESSIONS/entities").then().statusCode(404);
    }

    @Test
    void a_number_each_unit_was_promised_to_do_is_judged_unit_by_unit() {
        String code = Scene.fresh("EACH-");
        Person.tree(office.post("/indicators", Map.of(
                "code", code, "name", "每区县至少一场", "unit", "场", "indicatorClass", "OUTPUT", "owner", "M04", "accumulation", "FLOW",
                "source", "COUNTED")));
        var each = promise("FOR_EACH", ">=", 1, "EACH_YEAR");
        each.put("forEach", Map.of("collective", "COL-TP14"));
        figures.promised(code, each);
        var item = figures.stands(code, 2023);
        is(item, "MISSED", "RED", "14 个单位中，14 个落后");
        assertThat(item.get("members")).hasSize(14);
    }

    @Test
    void lights_of_past_months_are_as_they_were_known_then() {
        String code = figures.level();
        figures.promised(code, promise("VALUE", ">=", 10, "EACH_YEAR"));
        figures.published(code, "500000", 2023, 11);
        var lights = office.read("/progress/" + code + "/lights?year=2023").get("items");
        // neither the promise nor the figure had been entered by then
        assertThat(lights).allSatisfy(l -> assertThat(l.get("light").asText()).isEqualTo("GREY"));
        var trainings = office.read("/progress/TRAINING-SESSIONS/lights?year=2023").get("items");
        assertThat(trainings).hasSize(12);
        assertThat(trainings.get(11).get("day").asText()).isEqualTo("2023-12-31");
        assertThat(trainings.get(11).get("target").asText()).isEqualTo("T13");
    }
}
