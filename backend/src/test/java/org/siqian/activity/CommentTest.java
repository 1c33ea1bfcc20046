package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.access.Scope;

/** What those concerned say to each other about a report. */
@QuarkusTest
class CommentTest {
    @Inject
    Scene scene;

    private Person reporter;
    private Person lead;
    private JsonNode report;
    private String path;

    @BeforeEach
    void aReport() {
        reporter = scene.reporter(scene.unit());
        lead = scene.lead();
        report = Reports.submitted(reporter, Reports.training(reporter));
        path = Reports.path(report) + "/comments";
    }

    private List<JsonNode> said(Person to) {
        return to.read(path).get("items").valueStream().toList();
    }

    @Test
    void both_sides_speak_and_everybody_concerned_reads_it_in_order() {
        Person.tree(lead.post(path, Map.of("text", "签到表上是 46 人，请核对。", "pointer", "/participants")));
        Person.tree(reporter.post(path, Map.of("text", "已核对，确为 46 人。")));
        var items = said(scene.office());
        assertThat(items).extracting(c -> c.get("text").asText()).containsExactly("签到表上是 46 人，请核对。", "已核对，确为 46 人。");
        assertThat(items.get(0).get("pointer").asText()).isEqualTo("/participants");
        assertThat(items.get(0).get("by").asText()).isEqualTo("试验·" + lead.username());
        assertThat(items.get(0).get("organisation").asText()).isEqualTo(Scene.LEAD);
        assertThat(items.get(1).get("pointer").isNull()).isTrue();
        assertThat(said(reporter)).extracting(c -> c.get("own").asBoolean()).containsExactly(false, true);
        assertThat(reporter.read(path + "?page=2&pageSize=1").at("/items/0/text").asText()).startsWith("已核对");
        assertThat(reporter.read(Reports.path(report)).get("version")).as("nobody's version is stale for it").isEqualTo(report.get("version"));
    }

    @Test
    void outsiders_find_nothing_and_readers_of_approved_work_have_no_say() {
        var outsider = scene.reporter(scene.unit());
        outsider.get(path).then().statusCode(404);
        outsider.post(path, Map.of("text", "好")).then().statusCode(404);
        Person.tree(lead.post(path, Map.of("text", "很好")));
        Reports.move(lead, report, "approval", Map.of()).then().statusCode(200);
        assertThat(said(outsider)).isEmpty();
        outsider.post(path, Map.of("text", "好")).then().statusCode(403).body("code", is("right-missing"));
    }

    @Test
    void integrations_do_not_join_in() {
        String token = scene.token(reporter.unit(), Scope.REPORTS_WRITE, Scope.REPORTS_READ);
        Person.anonymous().header("Authorization", "Bearer " + token).body(Map.of("text", "好")).post("/api/v1" + path).then().statusCode(403);
    }

    @Test
    void nothing_is_said_with_no_words_or_too_many() {
        for (String text : List.of("", "  \n ", "长".repeat(2001))) {
            lead.post(path, Map.of("text", text)).then().statusCode(422).body("errors[0].pointer", is("/text"));
        }
        lead.post(path, Map.of("text", "a\0b")).then().statusCode(422);
        lead.post(path, Map.of("text", "好", "pointer", "/x".repeat(101))).then().statusCode(422);
        lead.post(path, Map.of()).then().statusCode(422);
        Person.tree(lead.post(path, Map.of("text", "长".repeat(2000))));
        assertThat(said(lead)).hasSize(1);
    }

    @Test
    void sent_again_with_its_key_it_is_said_once() {
        String key = Scene.fresh("key-");
        for (int i = 0; i < 2; i++) {
            lead.asks().header("Idempotency-Key", key).body(Map.of("text", "请核对")).post("/api/v1" + path).then().statusCode(201);
        }
        assertThat(said(lead)).hasSize(1);
    }

    @Test
    void numbers_of_people_are_covered_for_those_who_do_without_and_it_is_in_the_trail() {
        String partner = scene.unit();
        report = Reports.submitted(reporter, Reports.but(Reports.training(reporter), "jointOrganisations", List.of(partner)));
        path = Reports.path(report) + "/comments";
        Person.tree(reporter.post(path, Map.of("text", "问李某 13812345678")));
        assertThat(said(lead).get(0).get("text").asText()).contains("13812345678");
        assertThat(said(scene.reporter(partner)).get(0).get("text").asText()).isEqualTo("问李某 138****5678");
        var trail = scene.office().read("/audit-events?action=report.comment&actor=" + reporter.username());
        assertThat(trail.at("/items/0/entityId")).isEqualTo(report.get("id"));
        assertThat(trail.toString()).doesNotContain("13812345678");
    }
}
