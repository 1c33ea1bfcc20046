package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.siqian.activity.Reports.but;

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

/** In today's register what was filed under ended units stands under their successor, and every sum stays the same. */
@QuarkusTest
class TodaysRegisterTest {
    private static final List<String> ENDED = List.of("KX-500105", "KX-500112", "KX-ZONE-LJXQ");
    private static final String NOW = "KX-500157";

    @Inject
    Scene scene;

    @Inject
    Event<ReportCounted> counted;

    private Person lead;

    @BeforeEach
    void someone() {
        lead = scene.lead();
    }

    private Map<String, Object> on(String day, Map<String, Object> draft) {
        return but(but(draft, "occurredFrom", day), "occurredTo", day);
    }

    private JsonNode rows(String indicator, int year, String register) {
        return lead.read("/progress/by-organisation?indicator=" + indicator + "&year=" + year + "&register=" + register);
    }

    private static BigDecimal of(JsonNode rows, String unit) {
        return row(rows, unit) == null ? BigDecimal.ZERO : row(rows, unit).get("amount").decimalValue();
    }

    private static JsonNode row(JsonNode rows, String unit) {
        return rows.get("organisations").valueStream().filter(r -> r.get("organisation").asText().equals(unit)).findFirst().orElse(null);
    }

    private static BigDecimal sum(JsonNode amounts) {
        return amounts.valueStream().map(r -> r.get("amount").decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void the_three_of_2025_stand_under_the_one_that_took_over_and_each_part_can_be_opened() {
        for (String unit : ENDED) {
            var reporter = scene.reporter(unit);
            Reports.approved(reporter, on("2025-03-10", Reports.training(reporter)), lead);
        }
        var reporter = scene.reporter(NOW);
        Reports.approved(reporter, on("2025-12-01", Reports.training(reporter)), lead);

        var filed = rows("TRAINING-SESSIONS", 2025, "FILED");
        var today = rows("TRAINING-SESSIONS", 2025, "TODAY");
        assertThat(of(filed, NOW)).isEqualByComparingTo("1");
        assertThat(row(filed, NOW).get("rolledUp")).isEmpty();
        assertThat(of(today, NOW)).isEqualByComparingTo("4");
        for (String unit : ENDED) assertThat(row(today, unit)).as(unit).isNull();
        var parts = row(today, NOW).get("rolledUp");
        assertThat(parts.findValuesAsText("organisation")).containsExactlyElementsOf(ENDED);
        assertThat(parts.findValuesAsText("until")).containsOnly("2025-11-06");
        assertThat(parts.at("/0/name").asText()).isEqualTo("江北区科协");
        for (JsonNode part : parts) {
            var opened = Numbers.of("TRAINING-SESSIONS", "year=2025&organisation=" + part.get("organisation").asText(), lead);
            assertThat(opened).isEqualByComparingTo(part.get("amount").decimalValue());
        }
        assertThat(today.get("total")).isEqualTo(filed.get("total"));
        assertThat(sum(today.get("organisations"))).isEqualByComparingTo(sum(filed.get("organisations")));

        assertThat(Numbers.of("TRAINING-SESSIONS", "year=2025&organisation=" + NOW, lead)).isEqualByComparingTo("1");
        assertThat(Numbers.of("TRAINING-SESSIONS", "year=2025&register=TODAY&organisation=" + NOW, lead)).isEqualByComparingTo("4");
        assertThat(Numbers.of("TRAINING-SESSIONS", "year=2025&register=TODAY", lead))
                .isEqualByComparingTo(Numbers.of("TRAINING-SESSIONS", "year=2025", lead));
        assertThat(byMonth("TODAY")).isEqualByComparingTo("4");
        assertThat(byMonth("FILED")).isEqualByComparingTo("1");
        assertThat(byMeasure("TODAY")).isEqualByComparingTo("4");
        assertThat(byMeasure("FILED")).isEqualByComparingTo("1");
    }

    private BigDecimal byMonth(String register) {
        return lead.read("/progress/by-month?indicator=TRAINING-SESSIONS&year=2025&organisation=" + NOW + "&register=" + register)
                .at("/months/11/cumulative").decimalValue();
    }

    private BigDecimal byMeasure(String register) {
        var m = lead.read("/progress/by-measure?year=2025&register=" + register).get("measures").valueStream()
                .filter(x -> x.get("measure").asText().equals("M04")).findFirst().orElseThrow();
        assertThat(sum(m.get("organisations"))).isEqualByComparingTo(m.get("reports").decimalValue());
        return of(m, NOW);
    }

    @Test
    void a_station_two_predecessors_report_counts_once_in_their_successors_row() {
        String station = Scene.fresh("科技小院");
        var one = scene.reporter("KX-500105");
        var other = scene.reporter("KX-500112");
        Reports.approved(one, Reports.residence(one, station, 4, "2024-03-01"), lead);
        Reports.approved(other, Reports.residence(other, station, 6, "2024-04-01"), lead);
        var filed = rows("RESIDENT-STUDENTS", 2024, "FILED");
        var today = rows("RESIDENT-STUDENTS", 2024, "TODAY");
        assertThat(of(filed, "KX-500105")).isEqualByComparingTo("4");
        assertThat(of(filed, "KX-500112")).isEqualByComparingTo("6");
        assertThat(of(today, NOW)).isEqualByComparingTo("6");
        assertThat(today.get("total")).isEqualTo(filed.get("total"));
        assertThat(Numbers.of("RESIDENT-STUDENTS", "year=2024&register=TODAY&organisation=" + NOW, lead)).isEqualByComparingTo("6");
        assertThat(of(rows("STATIONS-STAFFED", 2024, "TODAY"), NOW)).isEqualByComparingTo("1");
    }

    @Test
    void a_unit_that_is_not_in_the_register_of_the_day_names_its_successor() {
        lead.get("/progress?register=TODAY&organisation=KX-500105").then().statusCode(400).body("detail", containsString(NOW));
        lead.get("/progress?register=TODAY&organisation=KX-500105&asOf=2025-11-06").then().statusCode(200);
        lead.get("/progress?register=TODAY&organisation=KX-500105&asOf=2025-11-07").then().statusCode(400);
        lead.get("/progress?register=YESTERDAY").then().statusCode(400);
        lead.get("/progress/by-organisation?register=today").then().statusCode(400);
    }

    @Test
    void what_is_filed_below_an_ended_association_is_in_its_successors_number() {
        String before = scene.association();
        String after = scene.association();
        var town = scene.reporter(scene.below(before));
        var endorsed = Person.tree(Reports.move(
                scene.reviewer(before), Reports.submitted(town, Reports.training(town)), "endorsement", Map.of()));
        Person.tree(Reports.move(lead, endorsed, "approval", Map.of()));
        Units.follow(scene.person("KX-500000", Role.ADMIN), "2024-01-01", after, before);
        assertThat(Numbers.of("TRAINING-SESSIONS", "year=2023&register=TODAY&organisation=" + after, lead)).isEqualByComparingTo("1");
        assertThat(Numbers.of("TRAINING-SESSIONS", after, lead)).isEqualByComparingTo("0");
        var measure = lead.read("/progress/by-measure?year=2023&register=TODAY").get("measures").valueStream()
                .filter(x -> x.get("measure").asText().equals("M04")).findFirst().orElseThrow();
        assertThat(row(measure, after).at("/rolledUp/0/organisation").asText()).isEqualTo(before);
    }

    /** Successors by chance, some of them several steps, and work filed by everyone; the seed is in the message when it fails. */
    @Test
    void whatever_was_filed_wherever_both_registers_add_up_to_the_same() {
        var office = scene.office();
        var admin = scene.person("KX-500000", Role.ADMIN);
        for (long seed = 1; seed <= 4; seed++) {
            var random = new Random(seed);
            String summed = indicator(office, Map.of("function", "SUM", "field", "participants"));
            String distinct = indicator(office, Map.of("function", "COUNT_DISTINCT", "key", "place.district"));
            var units = new ArrayList<String>();
            for (int i = 0; i < 7; i++) units.add(scene.unit());
            var follows = new HashMap<String, String>();
            for (int i = 0; i < 5; i++) { // each by one that comes after it in the list and on a later day: chains, no circles
                if (random.nextInt(4) == 0) continue;
                String to = units.get(i + 1 + random.nextInt(units.size() - i - 1));
                Units.follow(admin, "2024-0" + (i + 2) + "-01", to, units.get(i));
                follows.put(units.get(i), to);
            }
            var keys = new HashMap<String, java.util.Set<String>>();
            var sums = new HashMap<String, BigDecimal>();
            file(random, units, follows, summed, distinct, sums, keys);
            agree("seed " + seed, rows(summed, 2023, "FILED"), rows(summed, 2023, "TODAY"), sums);
            var filed = rows(distinct, 2023, "FILED");
            var today = rows(distinct, 2023, "TODAY");
            assertThat(today.get("total")).as("seed " + seed).isEqualTo(filed.get("total"));
            assertThat(today.get("organisations")).as("seed " + seed).hasSize(keys.size());
            keys.forEach((unit, of) -> assertThat(of(today, unit)).isEqualByComparingTo(BigDecimal.valueOf(of.size())));
        }
    }

    private void file(
            Random random, List<String> units, Map<String, String> follows, String summed, String distinct,
            Map<String, BigDecimal> sums, Map<String, java.util.Set<String>> keys) {
        for (int n = 0; n < 40; n++) {
            String unit = units.get(random.nextInt(units.size()));
            var amount = new BigDecimal(random.nextInt(10_000)).movePointLeft(random.nextInt(3));
            String key = "key " + random.nextInt(6);
            var day = LocalDate.of(2023, 1 + random.nextInt(12), 1 + random.nextInt(28));
            var facts = new ReportFacts(UUID.randomUUID(), 1, "TRAINING_SESSION", unit, List.of("M04"), day, 1, null, Map.of());
            QuarkusTransaction.requiringNew().run(() -> counted.fire(new ReportCounted(facts, List.of(
                    new Amount(summed, UUID.randomUUID(), 1, null, amount),
                    new Amount(distinct, UUID.randomUUID(), 1, key, BigDecimal.ONE)))));
            String at = unit;
            while (follows.containsKey(at)) at = follows.get(at);
            sums.merge(at, amount, BigDecimal::add);
            keys.computeIfAbsent(at, a -> new java.util.HashSet<>()).add(key);
        }
    }

    private static void agree(String seed, JsonNode filed, JsonNode today, Map<String, BigDecimal> sums) {
        var total = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum(filed.get("organisations"))).as(seed).isEqualByComparingTo(total);
        assertThat(sum(today.get("organisations"))).as(seed).isEqualByComparingTo(total);
        assertThat(today.get("total").decimalValue()).as(seed).isEqualByComparingTo(total);
        assertThat(filed.get("total").decimalValue()).as(seed).isEqualByComparingTo(total);
        sums.forEach((unit, amount) -> assertThat(of(today, unit)).as(seed).isEqualByComparingTo(amount));
        for (JsonNode row : today.get("organisations")) {
            var own = of(filed, row.get("organisation").asText());
            assertThat(sum(row.get("rolledUp")).add(own)).as(seed).isEqualByComparingTo(row.get("amount").decimalValue());
        }
    }

    private static String indicator(Person office, Map<String, Object> rule) {
        String code = Scene.fresh("TEST-ROLLED-");
        Person.tree(office.post("/indicators", Map.of(
                "code", code, "name", "试验指标", "unit", "项", "indicatorClass", "OUTPUT", "owner", "M04",
                "accumulation", "FLOW", "source", "COUNTED")));
        Person.tree(office.post("/indicators/" + code + "/counting-rules", but(rule, "kind", "PAIRED_SUPPORT")));
        return code;
    }
}
