package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/** A kind nobody has thought of yet needs no program: a form, its checks and its number come from data. */
@QuarkusTest
class AnotherKindTest {
    @Inject
    Scene scene;

    private Person office;
    private Person reporter;
    private String kind;
    private String indicator;

    @BeforeEach
    void invent() {
        office = scene.office();
        reporter = scene.reporter(scene.unit());
        kind = Scene.fresh("SEED_EXCHANGE_");
        indicator = Scene.fresh("SEEDS-");
        Person.tree(office.post("/report-kinds", Map.of(
                "code", kind, "name", Map.of("zh", "良种交换", "en", "Seed exchange"), "measures", List.of("M04"), "joint", false,
                "participants", false,
                "fields", List.of(
                        Map.of("key", "crop", "label", Map.of("zh", "作物"), "type", "CHOICE", "required", true,
                                "choices", List.of(choice("RICE", "水稻"), choice("MAIZE", "玉米"))),
                        Map.of("key", "bags", "label", Map.of("zh", "袋数"), "type", "INTEGER", "required", false, "min", 1)))));
        Person.tree(office.post("/indicators", Map.of(
                "code", indicator, "name", "交换良种", "unit", "袋", "indicatorClass", "OUTPUT", "owner", "M04", "accumulation", "FLOW",
                "source", "COUNTED")));
    }

    private static Map<String, Object> choice(String code, String zh) {
        return Map.of("code", code, "label", Map.of("zh", zh));
    }

    private Map<String, Object> exchange(Map<String, Object> details) {
        var draft = new LinkedHashMap<>(Reports.training(reporter));
        draft.put("kind", kind);
        draft.put("details", details);
        draft.remove("participants");
        draft.remove("evidence");
        return draft;
    }

    private void countBags() {
        Person.tree(office.post("/indicators/" + indicator + "/counting-rules", Map.of("kind", kind, "function", "SUM", "field", "bags")));
    }

    @Test
    void it_is_filed_checked_approved_and_summed() {
        countBags();
        Reports.approved(reporter, exchange(Map.of("crop", "RICE", "bags", 12)), scene.lead());
        Reports.approved(reporter, exchange(Map.of("crop", "MAIZE", "bags", 30)), scene.lead());
        assertThat(Numbers.of(indicator, office)).isEqualByComparingTo("42");
        Numbers.agreeWithTheReports(office);
    }

    @Test
    void its_own_fields_are_checked() {
        reporter.post("/activity-reports", exchange(Map.of("crop", "ROSES"))).then().statusCode(422);
        reporter.post("/activity-reports", exchange(Map.of("crop", "RICE", "bags", 0))).then().statusCode(422);
        var blank = Reports.draft(reporter, exchange(Map.of("bags", 3)));
        assertThat(Reports.move(reporter, blank, "submission", Map.of()).<List<String>>path("errors.pointer")).containsExactly("/details/crop");
    }

    @Test
    void a_rule_that_comes_later_counts_what_is_approved_already() {
        Reports.approved(reporter, exchange(Map.of("crop", "RICE", "bags", 12)), scene.lead());
        assertThat(Numbers.of(indicator, office)).isEqualByComparingTo("0");
        countBags();
        assertThat(Numbers.of(indicator, office)).isEqualByComparingTo("12");
        Numbers.agreeWithTheReports(office);
    }

    @Test
    void a_code_is_given_once_and_a_rule_names_fields_there_are() {
        office.post("/report-kinds", Map.of("code", kind, "name", Map.of("zh", "又一次", "en", "Again"), "measures", List.of("M04"),
                        "fields", List.of(), "joint", false, "participants", false))
                .then().statusCode(409);
        for (var rule : List.of(
                Map.of("kind", kind, "function", "SUM", "field", "nonsense"), Map.of("kind", kind, "function", "SUM"),
                Map.of("kind", kind, "function", "COUNT_DISTINCT"), Map.of("kind", kind, "function", "COUNT", "key", "crop"),
                Map.of("kind", "NO_SUCH", "function", "COUNT"))) {
            office.post("/indicators/" + indicator + "/counting-rules", rule).then().statusCode(422);
        }
        office.post("/indicators/O-FARMLAND/counting-rules", Map.of("function", "COUNT")).then().statusCode(409);
    }

    @Test
    void the_same_rule_is_added_once_and_a_rule_that_names_nothing_is_refused() {
        countBags();
        rule(Map.of("kind", kind, "function", "SUM", "field", "bags")).then().statusCode(409);
        rule(Map.of("kind", kind, "function", "SUM", "field", "bgas")).then().statusCode(422);
        rule(Map.of("kind", kind, "function", "COUNT", "conditions", List.of(
                Map.of("field", "crop", "operator", "IN", "value", "RICE")))).then().statusCode(422);
        rule(Map.of("kind", kind, "function", "COUNT", "conditions", List.of(
                Map.of("field", "corp", "operator", "EQ", "value", "RICE")))).then().statusCode(422);
    }

    private io.restassured.response.Response rule(Map<String, Object> rule) {
        return office.post("/indicators/" + indicator + "/counting-rules", rule);
    }
}
