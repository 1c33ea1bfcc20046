package org.siqian.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.siqian.indicator.Documents.later;
import static org.siqian.indicator.Documents.promise;
import static org.siqian.indicator.Documents.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;

/** Each type of target has what it is judged by; stretches stay with their whole, open questions get their answer. */
@QuarkusTest
class NewTargetTest {
    @Inject
    Scene scene;

    private Person office;
    private Documents documents;

    @BeforeEach
    void anOffice() {
        office = scene.office();
        documents = new Documents(office);
    }

    @Test
    void the_office_answers_an_open_question() {
        String asked = Person.tree(office.post("/indicators/" + documents.added("COUNTED") + "/targets", promise("operator", "~", "openQuestion", "左右是多少？"))).get("code").asText();
        refused(documents.supersede(asked, later("2024-01-01", "document", null, "answersOpenQuestion", true, "tolerance", 10)), "/note");
        var answered = Person.tree(documents.supersede(asked, later("2024-01-01", "document", null, "answersOpenQuestion", true, "tolerance", 10, "note", "按上下10场掌握")));
        assertThat(answered.get("openQuestion").isNull()).isTrue();
        assertThat(answered.get("tolerance").asInt()).isEqualTo(10);
        assertThat(answered.get("document").asText()).isEqualTo("渝科协发〔2023〕77号");
        var exact = Person.tree(documents.supersede(asked + "-2", later("2025-01-01", "operator", ">=")));
        assertThat(exact.get("tolerance").isNull()).isTrue();
        assertThat(office.read("/targets/" + asked).get("openQuestion").asText()).isEqualTo("左右是多少？");
    }

    @Test
    void each_type_of_target_has_its_parts_and_no_others() {
        String path = "/indicators/" + documents.added("OBSERVED") + "/targets";
        refused(office.post(path, promise("value", null)), "/value");
        refused(office.post(path, promise("tolerance", 5)), "/tolerance");
        refused(office.post(path, promise("operator", "~", "tolerance", 0)), "/tolerance");
        refused(office.post(path, promise("type", "RELATION", "operator", ">")), "/value", "/referenceIndicator");
        refused(office.post(path, promise("type", "RELATION", "value", null, "referenceIndicator", "NO-SUCH")), "/referenceIndicator");
        refused(office.post(path, promise("type", "RELATION", "value", null, "referenceIndicator", "O-RURAL-INCOME")), "/referenceIndicator");
        refused(office.post(path, promise("type", "RELATION", "operator", ">", "value", null, "referenceIndicator", documents.added("OBSERVED"), "referenceTerritory", "500999")),
                "/referenceTerritory");
        refused(office.post(path, promise("type", "FOR_EACH")), "/forEach");
        refused(office.post(path, promise("type", "FOR_EACH", "forEach", Map.of("entityType", "no-such"))), "/forEach/entityType");
        refused(office.post(path, promise("type", "FOR_EACH", "forEach", Map.of("collective", "COL-QX", "entityType", "park"))), "/forEach");
        refused(office.post(path, promise("type", "FOR_EACH", "forEach", Map.of("collective", "COL-NONE"))), "/forEach/collective");
        refused(office.post(path, promise("forEach", Map.of("collective", "COL-QX"))), "/forEach");
        refused(office.post(path, promise("type", "TREND")), "/value");
        refused(office.post(path, promise("type", "TREND", "value", null, "operator", "~")), "/operator");
        refused(office.post(path, promise("cadence", "THROUGHOUT", "periodStart", "2024-01-01")), "/periodEnd");
        refused(office.post(path, promise("cadence", "BY_DATE", "periodStart", "2025-01-01", "periodEnd", "2024-12-31")), "/periodEnd");
        refused(office.post(path, promise("periodEnd", "2027-06-30")), "/periodEnd");
        refused(office.post(path, promise("milestoneOf", "NONE")), "/milestoneOf");
        refused(office.post(path, promise("code", "T13-4")), "/code");
        refused(office.post(path, promise("quote", null)), "/quote");
        refused(office.post(path, promise("document", null)), "/document");
        office.post(path, promise("code", "T13")).then().statusCode(409);
        office.post("/indicators/NO-SUCH/targets", promise()).then().statusCode(404);
        for (var good : List.of(
                promise("operator", "~"),
                promise("type", "FOR_EACH", "forEach", Map.of("collective", "COL-TP14")),
                promise("type", "TREND", "value", null, "operator", ">", "cadence", "THROUGHOUT", "periodStart", "2024-01-01", "periodEnd", "2027-12-31"))) {
            Person.tree(office.post(path, good));
        }
        var relation = Person.tree(office.post("/indicators/O-RURAL-INCOME/targets", promise(
                "type", "RELATION", "operator", ">", "value", null, "referenceIndicator", "O-RURAL-INCOME", "referenceTerritory", "CN", "margin", 500)));
        assertThat(relation.get("margin").asInt()).isEqualTo(500);
        Person.tree(documents.withdraw(relation.get("code").asText(), "试验"));
    }

    @Test
    void a_stretch_stays_with_the_chain_it_is_a_stretch_of() {
        String path = "/indicators/" + documents.added("OBSERVED") + "/targets";
        var whole = Person.tree(office.post(path, promise("cadence", "BY_DATE", "periodEnd", "2027-12-31", "value", 1000))).get("code").asText();
        refused(office.post(path, promise("milestoneOf", whole, "cadence", "BY_DATE", "periodEnd", "2027-12-31")), "/periodEnd");
        var slice = Person.tree(office.post(path, promise("milestoneOf", whole, "cadence", "IN_YEAR", "periodStart", "2024-01-01", "periodEnd", "2024-12-31")))
                .get("code").asText();
        Person.tree(documents.supersede(whole, later("2024-06-01", "value", 1200)));
        Person.tree(documents.supersede(slice, later("2024-07-01", "value", 260)));
        assertThat(office.read("/targets/" + slice + "-2").get("milestoneOf").asText()).isEqualTo(whole);
        assertThat(office.read("/targets/" + slice + "-2").get("milestoneOfInForce").asText()).isEqualTo(whole + "-2");
        assertThat(office.read("/targets/" + whole + "-2").get("milestones").valueStream().map(JsonNode::asText)).containsExactly(slice + "-2");
        assertThat(office.read("/targets/T01").get("milestones").valueStream().map(JsonNode::asText)).containsExactly("T05");
        refused(office.post(path, promise("milestoneOf", whole + "-2", "cadence", "BY_DATE", "periodEnd", "2025-12-31")), "/milestoneOf");
        Person.tree(documents.withdraw(whole + "-2", "撤回"));
        documents.withdraw(whole, "撤回").then().statusCode(409).body("code", is("target-has-milestones"));
        Person.tree(documents.withdraw(slice + "-2", "撤回"));
        Person.tree(documents.withdraw(slice, "撤回"));
        String toCome = Person.tree(office.post(path, promise("milestoneOf", whole, "cadence", "IN_YEAR", "periodStart", "2027-01-01", "periodEnd", "2027-06-30",
                "effectiveFrom", "2027-01-01"))).get("code").asText();
        documents.withdraw(whole, "撤回").then().statusCode(409).body("code", is("target-has-milestones")).body("current.milestones", contains(toCome));
    }
}
