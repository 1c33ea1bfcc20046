package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.siqian.activity.Reports.because;
import static org.siqian.activity.Reports.but;
import static org.siqian.activity.Reports.move;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;

/** A report another system, or a phone, knows by an id of its own. */
@QuarkusTest
class BySourceTest {
    @Inject
    Scene scene;

    private Person reporter;
    private Map<String, Object> draft;
    private String path;

    @BeforeEach
    void someone() {
        reporter = scene.reporter(scene.unit());
        draft = Reports.training(reporter);
        path = "/activity-reports/by-source/phone/" + Scene.fresh("draft:");
    }

    private Response put(Person by, Map<String, Object> body) {
        return by.asks().body(body).put("/api/v1" + path);
    }

    @Test
    void it_is_created_once_changed_while_open_and_left_alone_when_it_says_the_same() {
        var created = Person.tree(put(reporter, draft).then().statusCode(201).extract().response());
        put(reporter, draft).then().statusCode(200).body("unchanged", is(true)).body("version", is(created.get("version").asInt()));
        put(reporter, but(draft, "title", "改过的标题"))
                .then().statusCode(200).body("unchanged", nullValue()).body("title", is("改过的标题"));
        assertThat(reporter.read(path).get("id")).isEqualTo(created.get("id"));
        assertThat(reporter.read("/activity-reports?organisation=" + reporter.unit()).get("total").asInt()).isEqualTo(1);
    }

    @Test
    void numbers_that_are_equal_say_the_same() {
        put(reporter, but(draft, "details", Map.of("topic", "修剪", "setting", "FIELD", "hours", 2))).then().statusCode(201);
        put(reporter, but(draft, "details", Map.of("topic", "修剪", "setting", "FIELD", "hours", 2.0)))
                .then().statusCode(200).body("unchanged", is(true));
    }

    @Test
    void the_same_is_unchanged_in_any_state_and_anything_else_is_refused_once_it_is_approved() {
        var created = Person.tree(put(reporter, draft));
        var submitted = Person.tree(move(reporter, created, "submission", Map.of()));
        put(reporter, draft).then().statusCode(200).body("unchanged", is(true)).body("status", is("SUBMITTED"));
        Person.tree(move(scene.lead(), submitted, "approval", Map.of()));
        put(reporter, draft).then().statusCode(200).body("unchanged", is(true)).body("status", is("APPROVED"));
        put(reporter, but(draft, "participants", 41))
                .then().statusCode(409).body("code", is("report-status")).body("current.status", is("APPROVED"));
    }

    @Test
    void it_may_be_changed_after_a_return() {
        var submitted = Person.tree(move(reporter, Person.tree(put(reporter, draft)), "submission", Map.of()));
        Person.tree(move(scene.lead(), submitted, "return", because("请核对")));
        put(reporter, but(draft, "participants", 41)).then().statusCode(200).body("status", is("RETURNED"));
    }

    @Test
    void another_unit_does_not_see_it_and_has_the_same_name_for_itself() {
        String mine = Person.tree(put(reporter, draft)).get("id").asText();
        var other = scene.reporter(scene.unit());
        other.get(path).then().statusCode(404);
        put(other, Reports.training(other)).then().statusCode(201).body("id", not(is(mine)));
        put(reporter, draft).then().statusCode(200).body("id", is(mine)).body("unchanged", is(true));
    }

    @Test
    void an_old_version_is_refused_where_one_is_named() {
        Person.tree(put(reporter, draft));
        Person.tree(put(reporter, but(draft, "title", "第二稿")));
        reporter.asks().header("If-Match", "\"0\"").body(but(draft, "title", "第三稿")).put("/api/v1" + path)
                .then().statusCode(412);
    }

    @Test
    void a_source_of_other_letters_is_refused() {
        reporter.asks().body(draft).put("/api/v1/activity-reports/by-source/a%20b/1").then().statusCode(422);
    }
}
