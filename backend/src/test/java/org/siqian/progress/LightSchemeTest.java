package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;
import org.siqian.shared.SiqianClock;

/** The office decides from where a light has its colour. */
@QuarkusTest
class LightSchemeTest {
    private static final String PLAN = "/plans/SQ2023";
    private static final Map<String, Object> USUAL = Map.of("basis", "RATIO", "colours", "THREE", "green", 1, "yellow", 0.85);

    /** Nothing is so far behind that it would be red. */
    private static final Map<String, Object> MILD =
            Map.of("basis", "POINTS", "colours", "FIVE", "blue", 100, "green", 0, "yellow", -0.01, "orange", -101);

    @Inject
    Scene scene;

    @Inject
    SiqianClock clock;

    private Person office;

    @BeforeEach
    void people() {
        office = scene.office();
    }

    @AfterEach
    void asItWas() {
        Person.tree(decide(USUAL));
    }

    private Response decide(Map<String, Object> scheme) {
        return office.asks().header("If-Match", Reports.tag(office.read(PLAN))).body(scheme).put("/api/v1" + PLAN + "/light-scheme");
    }

    @Test
    void the_previewed_lights_are_the_boards_once_the_scheme_is_decided() {
        var before = lights();
        var changes = Person.tree(office.post(PLAN + "/light-scheme/preview", MILD));
        assertThat(changes.get("year").asInt()).isEqualTo(clock.today().getYear());
        assertThat(lights()).isEqualTo(before);
        var expected = new HashMap<>(before);
        for (JsonNode change : changes.get("items")) {
            assertThat(before.get(change.get("target").asText())).isEqualTo(change.get("before").asText());
            expected.put(change.get("target").asText(), change.get("after").asText());
        }
        assertThat(changes.get("items")).isNotEmpty();
        var plan = Person.tree(decide(MILD));
        assertThat(plan.at("/thresholds/basis").asText()).isEqualTo("POINTS");
        assertThat(plan.at("/thresholds/orange").decimalValue()).isEqualByComparingTo("-101");
        assertThat(lights()).isEqualTo(expected).containsValue("ORANGE").doesNotContainValue("RED");
        var totals = office.read("/progress/totals?year=" + clock.today().getYear()).get("lights");
        assertThat(totals.get("orange").asInt()).isPositive();
        assertThat(totals.get("red").asInt()).isZero();
    }

    private Map<String, String> lights() {
        var lights = new HashMap<String, String>();
        for (JsonNode item : office.read("/progress").get("items")) {
            if (!item.get("target").isNull()) lights.put(item.at("/target/id").asText(), item.get("light").asText());
        }
        return lights;
    }

    @Test
    void lines_descend_and_are_those_of_the_colours() {
        refused(Map.of("basis", "RATIO", "colours", "THREE", "green", 0.8, "yellow", 0.8), "/yellow");
        refused(Map.of("basis", "RATIO", "colours", "THREE", "green", 1, "yellow", 0.8, "blue", 2), "/blue");
        refused(Map.of("basis", "RATIO", "colours", "FIVE", "green", 1, "yellow", 0.8, "blue", 1.2), "/orange");
        refused(Map.of("basis", "RATIO", "colours", "FIVE", "green", 1, "yellow", 0.8, "blue", 1, "orange", 0.9), "/green", "/orange");
        refused(Map.of("basis", "RATIO", "colours", "THREE", "green", 1, "yellow", -0.5), "/yellow");
        refused(Map.of("basis", "RATIO", "colours", "THREE", "green", 1.00001, "yellow", 0.5), "/green");
        refused(Map.of("basis", "RATIO", "colours", "THREE", "green", 1), "/yellow");
    }

    private void refused(Map<String, Object> scheme, String... pointers) {
        for (var answer : List.of(decide(scheme), office.post(PLAN + "/light-scheme/preview", scheme))) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
            assertThat(answer.<List<String>>path("errors.pointer")).containsExactly(pointers);
        }
    }

    @Test
    void a_scheme_is_decided_on_the_version_that_was_seen_and_stands_in_the_trail() {
        String path = "/api/v1" + PLAN + "/light-scheme";
        office.asks().body(MILD).put(path).then().statusCode(428);
        String seen = office.get(PLAN).header("ETag");
        Person.tree(decide(MILD));
        office.asks().header("If-Match", seen).body(USUAL).put(path).then().statusCode(412);
        assertThat(office.get(PLAN).header("ETag")).isNotEqualTo(seen);
        office.asks().header("If-Match", "\"0\"").body(MILD).put("/api/v1/plans/NONE/light-scheme").then().statusCode(404);
        var entry = office.read("/audit-events?entity=plan&entityId=SQ2023").get("items").get(0);
        assertThat(entry.get("action").asText()).isEqualTo("plan.light-scheme");
        assertThat(entry.toString()).contains("THREE", "FIVE");
        scene.reviewer(scene.unit()).post(PLAN + "/light-scheme/preview", MILD).then().statusCode(403);
    }
}
