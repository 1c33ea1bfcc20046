package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;

/** Many moves in one request, and the typed doors of the three main kinds. */
@QuarkusTest
class BulkTest {
    @Inject
    Scene scene;

    private Person reporter;
    private Person reviewer;
    private JsonNode good;
    private JsonNode stale;

    @BeforeEach
    void two() {
        reporter = scene.reporter(scene.unit());
        reviewer = scene.lead();
        good = Reports.submitted(reporter, Reports.training(reporter));
        stale = Reports.draft(reporter, Reports.training(reporter));
        Reports.move(reporter, stale, "submission", Map.of()).then().statusCode(200);
    }

    private Response approveBoth(boolean atomic) {
        var items = new ArrayList<Map<String, Object>>();
        for (JsonNode report : List.of(good, stale)) {
            items.add(Map.of("id", report.get("id").asText(), "version", report.get("version").asLong(), "transition", "APPROVE"));
        }
        return reviewer.post("/activity-reports/bulk-transitions", Map.of("atomic", atomic, "items", items));
    }

    private String statusOf(JsonNode report) {
        return reporter.read(Reports.path(report)).get("status").asText();
    }

    @Test
    void each_move_has_a_result_of_its_own() {
        approveBoth(false).then()
                .statusCode(200)
                .body("items[0].status", is(200))
                .body("items[0].reportStatus", is("APPROVED"))
                .body("items[1].status", is(412))
                .body("items[1].code", is("stale"));
        assertThat(statusOf(good)).isEqualTo("APPROVED");
        assertThat(statusOf(stale)).isEqualTo("SUBMITTED");
    }

    @Test
    void who_comes_too_late_is_told_who_was_first_and_when() {
        var first = scene.lead();
        Reports.move(first, good, "approval", Map.of()).then().statusCode(200);
        approveBoth(false).then()
                .body("items[0].status", is(409))
                .body("items[0].code", is("report-status"))
                .body("items[0].detail", matchesPattern("试验·" + first.username() + "已于 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d 审核通过，报告现为“已通过”，不能审核通过。"))
                .body("items[0].current.by", is("试验·" + first.username()))
                .body("items[0].current.status", is("APPROVED"))
                .body("items[1].current.status", is("SUBMITTED"));
    }

    @Test
    void all_or_none_when_that_is_asked_for() {
        approveBoth(true).then().statusCode(412).body("errors[0].pointer", is("/items/1"));
        assertThat(statusOf(good)).isEqualTo("SUBMITTED");
    }

    @Test
    void more_than_two_hundred_are_too_many() {
        var one = Map.of("id", good.get("id").asText(), "version", 1, "transition", "APPROVE");
        reviewer.post("/activity-reports/bulk-transitions", Map.of("items", java.util.Collections.nCopies(201, one)))
                .then().statusCode(422).body("errors[0].pointer", is("/items"));
    }

    @Test
    void a_report_of_a_main_kind_is_the_same_through_its_typed_door() {
        var draft = new java.util.LinkedHashMap<>(Reports.training(reporter));
        draft.remove("kind");
        var typed = Person.tree(reporter.post("/training-sessions", draft));
        assertThat(typed.at("/details/topic").asText()).isEqualTo("柑橘春季修剪");
        var plain = reporter.read(Reports.path(typed));
        assertThat(plain.get("kind").asText()).isEqualTo("TRAINING_SESSION");
        assertThat(plain.at("/details/farmers").asInt()).isEqualTo(30);
        assertThat(reporter.read("/training-sessions/" + typed.get("id").asText()).get("version")).isEqualTo(plain.get("version"));
        reporter.get("/demo-fields/" + typed.get("id").asText()).then().statusCode(404);
        assertThat(reporter.read("/training-sessions?organisation=" + reporter.unit()).get("total").asInt()).isEqualTo(3);
        assertThat(reporter.read("/volunteer-events?organisation=" + reporter.unit()).get("total").asInt()).isZero();
    }
}
