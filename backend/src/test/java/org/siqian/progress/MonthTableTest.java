package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.siqian.activity.Reports.because;
import static org.siqian.activity.Reports.but;
import static org.siqian.activity.Reports.edit;
import static org.siqian.activity.Reports.move;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.access.Role;
import org.siqian.activity.ReportCounting.ReportCounted;
import org.siqian.activity.Reports;
import org.siqian.indicator.CountingRule.Amount;
import org.siqian.indicator.ReportFacts;
import org.siqian.organisation.Units;
import org.siqian.shared.SiqianClock;

/** Units by months: every row, column and total is what the other views of the number say. */
@QuarkusTest
class MonthTableTest {
    @Inject
    Scene scene;

    @Inject
    Event<ReportCounted> counted;

    @Inject
    SiqianClock clock;

    private Person lead;

    @BeforeEach
    void someone() {
        lead = scene.lead();
    }

    private JsonNode table(String indicator, String filter) {
        return lead.read("/progress/by-organisation-and-month?indicator=" + indicator + "&" + filter);
    }

    private static JsonNode row(JsonNode table, String unit) {
        return table.get("organisations").valueStream().filter(r -> r.get("organisation").asText().equals(unit)).findFirst().orElse(null);
    }

    private static BigDecimal amount(JsonNode row, int month) {
        assertThat(row.at("/months/" + (month - 1) + "/month").asInt()).isEqualTo(month);
        return row.at("/months/" + (month - 1) + "/amount").decimalValue();
    }

    private static BigDecimal sum(JsonNode rows, String of) {
        return rows.valueStream().map(r -> r.at(of).decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By the table alone, then against by-month, by-organisation and the board, under the same filter. */
    private void agrees(String indicator, String filter) {
        var table = table(indicator, filter);
        for (JsonNode row : table.get("organisations")) {
            var months = sum(row.get("months"), "/amount").add(row.get("before").decimalValue());
            assertThat(row.get("total").decimalValue()).as(row.toString()).isEqualByComparingTo(months);
        }
        var months = lead.read("/progress/by-month?indicator=" + indicator + "&" + filter).get("months");
        for (int m = 1; m <= 12; m++) {
            assertThat(amount(table, m)).as("month " + m).isEqualByComparingTo(sum(table.get("organisations"), "/months/" + (m - 1) + "/amount"));
            assertThat(amount(table, m)).as("month " + m).isEqualByComparingTo(months.at("/" + (m - 1) + "/amount").decimalValue());
            assertThat(opened(indicator, m, filter).get("sum").decimalValue()).as("month " + m).isEqualByComparingTo(amount(table, m));
        }
        assertThat(table.get("total").decimalValue())
                .isEqualByComparingTo(sum(table.get("organisations"), "/total"))
                .isEqualByComparingTo(lead.read("/progress/by-organisation?indicator=" + indicator + "&" + filter).get("total").decimalValue())
                .isEqualByComparingTo(Numbers.item(indicator, filter, lead).get("actual").decimalValue());
    }

    private JsonNode opened(String indicator, int month, String filter) {
        return lead.read("/progress/" + indicator + "/contributions?month=" + month + "&" + filter);
    }

    @Test
    void a_month_of_a_unit_opens_to_the_reports_that_make_it() {
        var reporter = scene.reporter(scene.unit());
        var approved = Reports.approved(reporter, Reports.training(reporter), lead);
        String mine = "year=2023&organisation=" + reporter.unit();
        for (String indicator : List.of("ACTIVITIES", "FARMERS-TRAINED")) {
            var may = opened(indicator, 5, mine);
            assertThat(may.get("total").asInt()).isOne();
            assertThat(may.at("/items/0/report")).isEqualTo(approved.get("id"));
            assertThat(may.get("sum")).isEqualTo(may.at("/items/0/amount"));
            assertThat(opened(indicator, 6, mine).get("total").asInt()).isZero();
            assertThat(opened(indicator, 6, mine).get("sum").decimalValue()).isZero();
        }
        lead.get("/progress/ACTIVITIES/contributions?month=13").then().statusCode(400).body("detail", containsString("月份"));
        lead.get("/progress/RESIDENT-STUDENTS/contributions?month=5").then().statusCode(400).body("detail", containsString("按对象去重"));
    }

    @Test
    void on_pace_counts_firm_targets_of_what_is_counted_only() {
        var firm = lead.read("/progress?year=2023").get("items").valueStream()
                .filter(i -> i.at("/target/strength").asText().equals("FIRM") && !i.path("actual").isNull() && i.path("figure").isNull())
                .toList();
        var totals = lead.read("/progress/totals?year=2023");
        assertThat(totals.get("targets").asInt()).isEqualTo(firm.size());
        assertThat(totals.get("onPace").asInt())
                .isEqualTo((int) firm.stream().filter(i -> List.of("MET", "ON_PACE").contains(i.get("verdict").asText())).count());
        assertThat(totals.get("met").asInt()).isEqualTo((int) firm.stream().filter(i -> i.get("verdict").asText().equals("MET")).count());
    }

    @Test
    void joint_revised_and_voided_reports_stand_once_in_their_units_month() {
        String unit = scene.unit();
        var reporter = scene.reporter(unit);
        var joint = scene.reporter(scene.unit());
        Reports.approved(reporter, but(Reports.training(reporter), "jointOrganisations", List.of(joint.unit())), lead);
        Person.tree(move(lead, Reports.approved(reporter, Reports.training(reporter), lead), "voiding", because("误报")));
        var moved = Person.tree(move(reporter, Reports.approved(reporter, Reports.training(reporter), lead), "reopening", because("日期有误")));
        var later = but(but(Reports.training(reporter), "occurredFrom", "2023-08-30"), "occurredTo", "2023-09-02");
        var again = Person.tree(move(reporter, Person.tree(edit(reporter, moved, later)), "submission", Map.of()));
        Person.tree(move(lead, again, "approval", Map.of()));

        var row = row(table("TRAINING-SESSIONS", "year=2023"), unit);
        assertThat(amount(row, 5)).isEqualByComparingTo("1");
        assertThat(amount(row, 8)).isEqualByComparingTo("0");
        assertThat(amount(row, 9)).isEqualByComparingTo("1");
        assertThat(row.at("/months/4/reports").asInt()).isOne();
        assertThat(row.at("/months/7/reports").asInt()).isZero();
        assertThat(row(table("TRAINING-SESSIONS", "year=2023"), joint.unit())).isNull();
        var people = row(table("FARMERS-TRAINED", "year=2023"), unit);
        assertThat(amount(people, 9)).isEqualByComparingTo("30");
        assertThat(people.at("/months/8/reports").asInt()).isOne();
        for (String indicator : List.of("ACTIVITIES", "PEOPLE-REACHED", "TRAINING-SESSIONS", "M04-REPORTS")) {
            agrees(indicator, "year=2023&register=FILED");
            agrees(indicator, "year=2023&register=TODAY");
        }
    }

    @Test
    void a_towns_work_stands_under_its_association_and_a_silent_association_is_listed() {
        String association = scene.association();
        String silent = scene.association();
        var town = scene.reporter(scene.below(association));
        var endorsed = Person.tree(move(
                scene.reviewer(association), Reports.submitted(town, Reports.training(town)), "endorsement", Map.of()));
        Person.tree(move(lead, endorsed, "approval", Map.of()));
        var table = table("ACTIVITIES", "year=2023");
        assertThat(amount(row(table, association), 5)).isEqualByComparingTo("1");
        assertThat(row(table, town.unit())).isNull();
        assertThat(row(table, silent).get("total").decimalValue()).isZero();
        assertThat(row(table, silent).get("months")).hasSize(12).allSatisfy(m -> assertThat(m.get("reports").asInt()).isZero());
    }

    @Test
    void associations_are_those_of_the_register_asked_for() {
        for (String ended : List.of("KX-500105", "KX-500112", "KX-ZONE-LJXQ")) {
            assertThat(row(table("ACTIVITIES", "year=2025&register=FILED"), ended)).as(ended).isNotNull();
            assertThat(row(table("ACTIVITIES", "year=2025&register=TODAY"), ended)).as(ended).isNull();
            assertThat(row(table("ACTIVITIES", "year=2025&register=TODAY&asOf=2025-11-06"), ended)).as(ended).isNotNull();
        }
        assertThat(row(table("ACTIVITIES", "year=2023&register=FILED"), "KX-500157")).isNull();
        assertThat(row(table("ACTIVITIES", "year=2023&register=TODAY"), "KX-500157")).isNotNull();
    }

    /** Associations with towns, some of which others took over; the seed is in the message when it fails. */
    @Test
    void whatever_was_filed_by_whomever_in_any_month_all_sides_add_up_to_the_same() {
        var admin = scene.person("KX-500000", Role.ADMIN);
        for (long seed = 1; seed <= 3; seed++) {
            var random = new Random(seed);
            String indicator = indicator("CUMULATIVE", Map.of("function", "SUM", "field", "participants"));
            var units = new ArrayList<String>();
            var rowOf = new HashMap<String, String>();
            for (int i = 0; i < 4; i++) {
                String association = scene.association();
                units.add(association);
                rowOf.put(association, association);
                for (int t = 0; t < random.nextInt(3); t++) {
                    units.add(scene.below(association));
                    rowOf.put(units.get(units.size() - 1), association);
                }
            }
            String successor = scene.association();
            Units.follow(admin, "2024-06-01", successor, rowOf.get(units.get(0)));
            var filed = new HashMap<String, BigDecimal>();
            var today = new HashMap<String, BigDecimal>();
            for (int n = 0; n < 40; n++) {
                String unit = units.get(random.nextInt(units.size()));
                var day = LocalDate.of(2023 + random.nextInt(2), 1 + random.nextInt(12), 1 + random.nextInt(28));
                var amount = new BigDecimal(random.nextInt(10_000)).movePointLeft(random.nextInt(3));
                count(indicator, unit, day, amount);
                filed.merge(rowOf.get(unit), amount, BigDecimal::add);
                today.merge(rowOf.get(unit).equals(units.get(0)) ? successor : rowOf.get(unit), amount, BigDecimal::add);
            }
            agrees(indicator, "year=2024&register=FILED");
            agrees(indicator, "year=2024&register=TODAY");
            totals("seed " + seed, table(indicator, "year=2024&register=FILED"), filed);
            totals("seed " + seed, table(indicator, "year=2024&register=TODAY"), today);
        }
    }

    private static void totals(String seed, JsonNode table, Map<String, BigDecimal> expected) {
        expected.forEach((unit, amount) -> assertThat(row(table, unit).get("total").decimalValue()).as(seed).isEqualByComparingTo(amount));
        for (JsonNode row : table.get("organisations")) {
            if (row.get("rolledUp").isEmpty()) continue;
            assertThat(sum(row.get("rolledUp"), "/amount")).as(seed).isLessThanOrEqualTo(row.get("total").decimalValue());
        }
    }

    @Test
    void a_past_day_knows_the_months_that_were_approved_by_then() {
        String unit = scene.unit();
        String indicator = indicator("FLOW", Map.of("function", "COUNT"));
        var first = clock.today().minusDays(20);
        var second = clock.today().minusDays(5);
        on(first, () -> count(indicator, unit, LocalDate.of(2023, 3, 1), BigDecimal.ONE));
        on(second, () -> count(indicator, unit, LocalDate.of(2023, 2, 1), BigDecimal.TEN));
        var then = row(table(indicator, "year=2023&asOf=" + second.minusDays(1)), unit);
        assertThat(amount(then, 3)).isEqualByComparingTo("1");
        assertThat(amount(then, 2)).isZero();
        assertThat(row(table(indicator, "year=2023&asOf=" + first.minusDays(1)), unit)).isNull();
        assertThat(row(table(indicator, "year=2023"), unit).get("total").decimalValue()).isEqualByComparingTo("11");
    }

    @Test
    void the_totals_of_a_past_day_are_what_was_known_then() {
        var reporter = scene.reporter(scene.unit());
        var submitted = Reports.submitted(reporter, Reports.training(reporter));
        var yesterday = lead.read("/progress/totals?year=2023&asOf=" + clock.today().minusDays(1));
        var before = lead.read("/progress/totals?year=2023");
        Person.tree(move(lead, submitted, "approval", Map.of()));
        var now = lead.read("/progress/totals?year=2023");
        assertThat(now.get("activities").decimalValue()).isEqualByComparingTo(before.get("activities").decimalValue().add(BigDecimal.ONE));
        assertThat(now.get("waiting").asInt()).isEqualTo(before.get("waiting").asInt() - 1);
        assertThat(lead.read("/progress/totals?year=2023&asOf=" + clock.today().minusDays(1))).isEqualTo(yesterday);
        assertThat(yesterday.get("yearGone").decimalValue()).isEqualByComparingTo("1");
    }

    @Test
    void what_does_not_add_up_has_no_such_table() {
        lead.get("/progress/by-organisation-and-month?indicator=RESIDENT-STUDENTS").then().statusCode(400)
                .body("detail", containsString("按对象去重"));
        lead.get("/progress/by-organisation-and-month?indicator=O-RURAL-INCOME").then().statusCode(400)
                .body("detail", containsString("统计数据"));
        lead.get("/progress/by-organisation-and-month?indicator=NO-SUCH").then().statusCode(404);
    }

    private void count(String indicator, String unit, LocalDate day, BigDecimal amount) {
        var facts = new ReportFacts(UUID.randomUUID(), 1, "TRAINING_SESSION", unit, List.of("M04"), day, 1, null, Map.of());
        QuarkusTransaction.requiringNew().run(() -> counted.fire(
                new ReportCounted(facts, List.of(new Amount(indicator, UUID.randomUUID(), 1, null, amount)))));
    }

    private void on(LocalDate day, Runnable work) {
        clock.asOf(day.atTime(12, 0).atZone(SiqianClock.SHANGHAI).toInstant(), work);
    }

    private String indicator(String accumulation, Map<String, Object> rule) {
        var office = scene.office();
        String code = Scene.fresh("TEST-MONTHS-");
        Person.tree(office.post("/indicators", Map.of(
                "code", code, "name", "试验指标", "unit", "项", "indicatorClass", "OUTPUT", "owner", "M04",
                "accumulation", accumulation, "source", "COUNTED")));
        Person.tree(office.post("/indicators/" + code + "/counting-rules", but(rule, "kind", "PAIRED_SUPPORT")));
        return code;
    }
}
