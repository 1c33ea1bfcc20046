package org.siqian.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.siqian.activity.Reports.move;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/** Versions: what has not changed is not sent again, what has changed is not overwritten. */
@QuarkusTest
class ConditionalRequestTest {
    private static final String REPORTS = "/api/v1/activity-reports/";

    @Inject
    Scene scene;

    private Person reporter;
    private Map<String, Object> draft;

    @BeforeEach
    void someone() {
        reporter = scene.reporter(scene.unit());
        draft = Reports.training(reporter);
    }

    private Response again(String path, String tag) {
        return reporter.asks().header("If-None-Match", tag).get("/api/v1" + path);
    }

    private void isNotSentAgain(String path) {
        String tag = reporter.get(path).then().statusCode(200).header("ETag", notNullValue()).extract().header("ETag");
        again(path, tag).then().statusCode(304).header("ETag", equalTo(tag));
        again(path, "\"another\"").then().statusCode(200);
    }

    @Test
    void what_the_caller_has_is_not_sent_again() {
        isNotSentAgain(Reports.path(Reports.draft(reporter, draft)));
        isNotSentAgain("/activity-reports?organisation=" + reporter.unit());
        isNotSentAgain("/progress?year=2023&organisation=" + reporter.unit());
        isNotSentAgain("/targets/T13");
        isNotSentAgain("/measures");
    }

    @Test
    void the_tags_of_a_report_its_list_and_its_units_board_change_with_it() {
        var report = Reports.submitted(reporter, draft);
        String list = "/activity-reports?organisation=" + reporter.unit();
        String board = "/progress?year=2023&organisation=" + reporter.unit();
        var tags = Map.of(
                list, reporter.get(list).header("ETag"),
                board, reporter.get(board).header("ETag"),
                Reports.path(report), reporter.get(Reports.path(report)).header("ETag"));
        Person.tree(move(scene.lead(), report, "approval", Map.of()));
        tags.forEach((path, tag) -> again(path, tag).then().statusCode(200).header("ETag", not(tag)));
    }

    @Test
    void the_tag_of_a_report_is_its_version_wherever_it_is_answered() {
        var created = reporter.post("/activity-reports", draft);
        JsonNode report = Person.tree(created);
        assertThat(created.header("ETag")).isEqualTo(Reports.tag(report));
        assertThat(created.header("Location")).endsWith(Reports.path(report));
        var edited = Reports.edit(reporter, report, draft);
        assertThat(edited.header("ETag")).isEqualTo(Reports.tag(Person.tree(edited)));
        assertThat(reporter.get(Reports.path(report)).header("ETag")).isEqualTo(edited.header("ETag"));
    }

    @Test
    void a_change_that_names_no_version_is_refused() {
        var report = Reports.draft(reporter, draft);
        reporter.asks().body(draft).put(REPORTS + report.get("id").asText())
                .then().statusCode(428).body("code", is("if-match-missing"));
        reporter.post(Reports.path(report) + "/submission", Map.of()).then().statusCode(428);
    }

    @Test
    void a_change_of_an_old_version_is_refused_and_writes_nothing() {
        var old = Reports.draft(reporter, draft);
        Person.tree(Reports.edit(reporter, old, Reports.but(draft, "title", "第二稿")));
        Reports.edit(reporter, old, Reports.but(draft, "title", "第三稿")).then().statusCode(412).body("code", is("stale"));
        move(reporter, old, "submission", Map.of()).then().statusCode(412);
        assertThat(reporter.read(Reports.path(old)).get("title").asText()).isEqualTo("第二稿");
    }

    @Test
    void a_move_the_state_does_not_allow_says_what_stands_there_and_who_made_it_so() {
        var report = Reports.submitted(reporter, draft);
        var reviewer = scene.lead();
        Person.tree(move(reviewer, report, "approval", Map.of()));
        move(scene.lead(), report, "approval", Map.of())
                .then()
                .statusCode(409)
                .body("code", is("report-status"))
                .body("current.status", is("APPROVED"))
                .body("current.by", is("试验·" + reviewer.username()))
                .body("current.at", notNullValue());
    }

    @Test
    void an_edit_the_state_does_not_allow_says_so_too() {
        var report = Reports.submitted(reporter, draft);
        Reports.edit(reporter, report, draft)
                .then()
                .statusCode(409)
                .body("current.status", is("SUBMITTED"))
                .body("current.by", is("试验·" + reporter.username()))
                .body("current.at", notNullValue());
    }
}
