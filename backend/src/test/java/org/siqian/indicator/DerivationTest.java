package org.siqian.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siqian.indicator.Documents.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;

/** What cannot be worked out is refused when it is drawn up: there would be no undo, and every board would ask for it. */
@QuarkusTest
class DerivationTest {
    @Inject
    Scene scene;

    private Person office;

    @BeforeEach
    void anOffice() {
        office = scene.office();
    }

    @AfterEach
    void the_board_still_answers() {
        assertThat(office.get("/progress?year=2023").statusCode()).isEqualTo(200);
    }

    private Response drawn(String code, String source, Map<String, Object> derivation) {
        return office.post("/indicators", Map.of(
                "code", code, "name", "推算" + code, "unit", "%", "indicatorClass", "OUTCOME", "owner", "A3", "accumulation", "RATE",
                "source", source, "derivation", derivation));
    }

    private Response drawn(Map<String, Object> derivation) {
        return drawn(Scene.fresh("O-DERIVED-"), "OBSERVED", derivation);
    }

    private static Map<String, Object> over(Object... changes) {
        var rule = new LinkedHashMap<String, Object>(Map.of(
                "function", "COUNT_OVER", "entityType", "nothing-yet", "attribute", "年产值", "operator", ">=", "threshold", 100));
        return Documents.changed(rule, changes);
    }

    @Test
    void a_series_follows_from_others_that_are_there_before_and_never_from_itself() {
        String code = Scene.fresh("O-ITSELF-");
        refused(drawn(code, "OBSERVED", Map.of("function", "GROWTH", "of", code)), "/derivation/of");
        refused(drawn(code, "OBSERVED", Map.of("function", "RATIO", "of", "O-RURAL-INCOME", "by", code)), "/derivation/by");
        refused(drawn(Map.of("function", "GROWTH", "of", "O-NOWHERE")), "/derivation/of");
        refused(drawn(Map.of("function", "GROWTH", "of", "TRAINING-SESSIONS")), "/derivation/of");
        refused(drawn(Scene.fresh("O-COUNTED-"), "COUNTED", Map.of("function", "GROWTH", "of", "O-RURAL-INCOME")), "/derivation");
    }

    @Test
    void each_function_has_its_parts_and_no_others() {
        refused(drawn(Map.of("function", "GROWTH")), "/derivation/of");
        refused(drawn(Map.of("function", "GROWTH", "of", "O-RURAL-INCOME", "by", "O-RURAL-INCOME")), "/derivation/by");
        refused(drawn(Map.of("function", "GROWTH", "of", "O-RURAL-INCOME", "entityType", "cluster")), "/derivation/entityType");
        refused(drawn(Map.of("function", "RATIO", "of", "O-RURAL-INCOME")), "/derivation/by");
        refused(drawn(Map.of("function", "RATIO", "of", "O-RURAL-INCOME", "by", "O-RURAL-INCOME", "baseYear", 2020)), "/derivation/baseYear");
        refused(drawn(over("entityType", null)), "/derivation/entityType");
        refused(drawn(over("attribute", " ")), "/derivation/attribute");
        refused(drawn(over("operator", null, "threshold", null)), "/derivation/operator", "/derivation/threshold");
        refused(drawn(over("function", "ENTITY_GROWTH", "newly", true)), "/derivation/operator", "/derivation/threshold", "/derivation/newly");
    }

    @Test
    void numbers_and_operators_are_within_reason() {
        for (int year : new int[] {2000000000, -1, 1948, 2101}) {
            refused(drawn(Map.of("function", "GROWTH", "of", "O-RURAL-INCOME", "baseYear", year)), "/derivation/baseYear");
        }
        for (String operator : new String[] {"x", "~", "="}) refused(drawn(over("operator", operator)), "/derivation/operator");
        assertThat(drawn(over("threshold", new java.math.BigDecimal("1e40"))).statusCode()).isEqualTo(422);
    }

    @Test
    void what_can_be_worked_out_is_taken_a_few_steps_deep() {
        String before = "O-RURAL-INCOME";
        for (int step = 1; step <= 4; step++) {
            String code = Scene.fresh("O-STEP-");
            Person.tree(drawn(code, "OBSERVED", Map.of("function", "RATIO", "of", before, "by", before)));
            before = code;
        }
        refused(drawn(Map.of("function", "RATIO", "of", before, "by", "O-RURAL-INCOME")), "/derivation/of");
        Person.tree(drawn(Map.of("function", "GROWTH", "of", "O-RURAL-INCOME", "baseYear", 2020)));
        Person.tree(drawn(over("newly", true)));
        Person.tree(drawn(over("function", "ENTITY_GROWTH", "operator", null, "threshold", null)));
    }
}
