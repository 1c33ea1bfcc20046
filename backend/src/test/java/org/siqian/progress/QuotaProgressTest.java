package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.siqian.activity.Reports.but;
import static org.siqian.indicator.Splits.line;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;
import org.siqian.indicator.Splits;
import org.siqian.organisation.Units;

/** Each unit stands against its quota with everything below it, and all of them together are the city's number. */
@QuarkusTest
class QuotaProgressTest {
    @Inject
    Scene scene;

    private Seeds seeds;
    private Splits split;
    private String one;
    private String other;
    private String without;

    @BeforeEach
    void promise() {
        seeds = new Seeds(scene, "FLOW");
        split = new Splits(seeds.office, seeds.indicator, 20, "EACH_YEAR", null);
        one = scene.unit();
        other = scene.unit();
        without = scene.unit();
    }

    private void done(String unit, String day, int bags, String village) {
        var reporter = scene.reporter(unit);
        Reports.approved(reporter, but(seeds.exchange(day, "RICE", bags, village), "organisation", unit), seeds.lead);
    }

    private JsonNode progress(String more) {
        return seeds.office.read("/progress/" + seeds.indicator + "/quotas?year=2023" + more);
    }

    private static BigDecimal sum(JsonNode items, String field) {
        return items.valueStream().map(i -> i.get(field).decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void addsUp(JsonNode progress, String filter) {
        var whole = sum(progress.get("items"), "actual").add(progress.get("others").decimalValue()).subtract(progress.get("overlap").decimalValue());
        assertThat(whole).isEqualByComparingTo(progress.at("/city/actual").decimalValue());
        assertThat(Numbers.of(seeds.indicator, "year=2023", seeds.office)).isEqualByComparingTo(whole);
        for (JsonNode item : progress.get("items")) {
            assertThat(Numbers.of(seeds.indicator, "year=2023" + filter + "&organisation=" + item.get("organisation").asText(), seeds.office))
                    .isEqualByComparingTo(item.get("actual").decimalValue());
        }
    }

    @Test
    void a_unit_is_judged_by_its_own_quota_and_the_one_furthest_behind_stands_first() {
        seeds.add(seeds.sum());
        done(one, "2023-03-01", 4, "甲村");
        done(scene.below(one), "2023-04-01", 3, "乙村");
        done(other, "2023-04-01", 2, "丙村");
        done(without, "2023-05-01", 5, "丁村");
        split.proposed(line(one, 7), line(other, 9));

        var progress = progress("");
        addsUp(progress, "");
        assertThat(progress.get("others").asInt()).isEqualTo(5);
        assertThat(progress.at("/city/value").asInt()).isEqualTo(20);
        assertThat(progress.at("/city/sum").asInt()).isEqualTo(16);
        assertThat(progress.at("/city/buffer").asInt()).isEqualTo(-4);
        assertThat(progress.at("/city/verdict").asText()).isEqualTo("MISSED");
        assertThat(progress.get("items").valueStream().map(i -> i.get("organisation").asText())).containsExactly(other, one);
        var behind = progress.at("/items/0");
        assertThat(behind.get("light").asText()).isEqualTo("RED");
        assertThat(behind.get("completion").decimalValue()).isEqualByComparingTo("0.2222");
        assertThat(behind.get("reason").asText()).contains("目标 ≥ 9").contains("少 7");
        assertThat(progress.at("/items/1/verdict").asText()).isEqualTo("MET");
        assertThat(progress.at("/items/1/actual").asInt()).isEqualTo(7);
    }

    @Test
    void a_key_that_two_units_report_is_each_ones_own_and_the_overlap_says_so() {
        seeds.add(seeds.villages());
        done(one, "2023-03-01", 4, "甲村");
        done(one, "2023-03-02", 4, "乙村");
        done(other, "2023-04-01", 2, "乙村");
        done(without, "2023-04-01", 2, "乙村");
        split.proposed(line(one, 2), line(other, 9));
        var progress = progress("");
        addsUp(progress, "");
        assertThat(progress.at("/city/actual").asInt()).isEqualTo(2);
        assertThat(progress.get("overlap").asInt()).isEqualTo(2);
    }

    @Test
    void under_todays_units_the_quotas_of_those_that_ended_are_one() {
        seeds.add(seeds.sum());
        done(one, "2023-03-01", 4, "甲村");
        done(other, "2023-04-01", 2, "丙村");
        split.proposed(line(one, 7), line(other, 9));
        String after = scene.unit();
        Units.follow(scene.admin(), "2024-01-01", after, one, other);
        addsUp(progress(""), "");
        var today = progress("&register=TODAY");
        addsUp(today, "&register=TODAY");
        assertThat(today.get("items")).hasSize(1);
        assertThat(today.at("/items/0/organisation").asText()).isEqualTo(after);
        assertThat(today.at("/items/0/quota").asInt()).isEqualTo(16);
        assertThat(today.at("/items/0/actual").asInt()).isEqualTo(6);
        assertThat(today.at("/items/0/parts").valueStream().map(p -> p.get("organisation").asText())).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void before_anything_was_proposed_or_approved_there_was_nothing() {
        seeds.add(seeds.sum());
        done(one, "2023-03-01", 4, "甲村");
        split.proposed(line(one, 7));
        var then = progress("&asOf=2024-01-01");
        assertThat(then.get("items")).isEmpty();
        assertThat(then.at("/city/actual").asInt()).isZero();
        assertThat(then.at("/city/sum").asInt()).isZero();
        seeds.office.get("/progress/O-FARMLAND/quotas?year=2023").then().statusCode(404);
        seeds.office.get("/progress/" + seeds.indicator + "/quotas?year=2023&target=T13").then().statusCode(400);
    }

    @Test
    void last_years_work_says_how_a_total_is_shared_out() {
        seeds.add(seeds.sum());
        done(one, "2023-03-01", 30, "甲村");
        done(scene.below(one), "2023-04-01", 30, "乙村");
        done(other, "2023-04-01", 20, "丙村");
        var preview = splitNextYear(Map.of("method", "LAST_YEAR", "units", List.of(one, other, without)));
        assertThat(preview.get("lastYear").asInt()).isEqualTo(80);
        assertThat(preview.get("items").valueStream().map(i -> i.get("value").asInt())).containsExactly(15, 5, 0);
        var least = splitNextYear(Map.of("method", "LAST_YEAR", "units", List.of(one, other, without), "minimum", 4, "total", 24));
        assertThat(least.get("items").valueStream().map(i -> i.get("value").asInt())).containsExactly(15, 5, 4);
        assertThat(least.get("buffer").asInt()).isEqualTo(4);
        var equal = splitNextYear(Map.of("method", "EQUAL", "units", List.of(one, other, without), "total", 20.5));
        assertThat(sum(equal.get("items"), "value")).isEqualByComparingTo("20.5");
        assertThat(split.set(seeds.office).get("items")).as("nothing is written").isEmpty();
    }

    private JsonNode split(Map<String, Object> how) {
        return Person.tree(seeds.office.post(split.path().replace("?", "/split?"), how));
    }

    private JsonNode splitNextYear(Map<String, Object> how) {
        return Person.tree(seeds.office.post("/targets/" + split.target + "/quotas/split?year=2024", how));
    }

    @Test
    void a_split_that_cannot_be_is_refused_with_its_place() {
        seeds.add(seeds.sum());
        String path = split.path().replace("?", "/split?");
        var office = seeds.office;
        office.post(path, Map.of("method", "LAST_YEAR", "units", List.of(one, other))).then().statusCode(422).body("errors[0].code", is("no-last-year"));
        office.post(path, Map.of("method", "EQUAL", "units", List.of(one, other), "minimum", 11)).then().statusCode(422).body("errors[0].pointer", is("/minimum"));
        office.post(path, Map.of("method", "EQUAL", "units", List.of(one, other), "total", 3, "minimum", 1.5)).then().statusCode(422).body("errors[0].pointer", is("/minimum"));
        office.post(path, Map.of("method", "EQUAL", "units", List.of(one, other), "step", 3)).then().statusCode(422).body("errors[0].pointer", is("/step"));
        office.post(path, Map.of("method", "EQUAL", "units", List.of(one, one))).then().statusCode(422).body("errors[0].code", is("duplicate"));
        office.post(path, Map.of("method", "EQUAL", "units", List.of("KX-NOWHERE"))).then().statusCode(422);
        office.post(path, Map.of("units", List.of(one))).then().statusCode(422);
    }

    @Test
    void the_districts_that_answer_for_the_measure_share_it_if_nobody_is_named() {
        var preview = split(Map.of("method", "EQUAL", "total", 400));
        assertThat(preview.get("items").size()).isGreaterThan(37);
        assertThat(preview.get("items").valueStream().map(i -> i.get("organisation").asText())).contains("KX-500101").doesNotContain(Scene.SOCIETY);
        assertThat(sum(preview.get("items"), "value")).isEqualByComparingTo("400");
    }
}
