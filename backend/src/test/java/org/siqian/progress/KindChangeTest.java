package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/** A kind of report is changed for what is to come; what has been answered keeps its place. */
@QuarkusTest
class KindChangeTest {
    @Inject
    Scene scene;

    private Seeds seeds;
    private Map<String, Object> kind;

    @BeforeEach
    void sow() {
        seeds = new Seeds(scene, "FLOW");
        kind = seeds.described();
        kind.remove("code");
        kind.put("retired", false);
    }

    private Response change(Map<String, Object> draft) {
        return seeds.office.asks().header("If-Match", seeds.office.get(path()).header("ETag")).body(draft).put("/api/v1" + path());
    }

    private String path() {
        return "/report-kinds/" + seeds.kind;
    }

    private List<Map<String, Object>> fields() {
        var copies = new ArrayList<Map<String, Object>>();
        for (Object field : (List<?>) kind.get("fields")) {
            var copy = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) field).forEach((k, v) -> copy.put((String) k, v));
            copies.add(copy);
        }
        return copies;
    }

    private Map<String, Object> with(List<Map<String, Object>> fields) {
        return Reports.but(kind, "fields", fields);
    }

    private void refused(Map<String, Object> draft, String code, String... says) {
        var answer = change(draft);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.<String>path("code")).isEqualTo(code);
        assertThat(answer.<String>path("detail")).contains(says);
    }

    @Test
    void names_choices_fields_and_evidence_change_for_what_is_written_from_then_on() {
        var approved = seeds.approved("2023-03-01", "RICE", 5, "甲村");
        var fields = fields();
        fields.get(0).put("choices", List.of(Seeds.choice("RICE", "稻"), Seeds.choice("TEA", "茶")));
        fields.get(1).put("max", 3);
        fields.add(Map.of("key", "donor", "label", Map.of("zh", "提供单位"), "type", "TEXT", "required", true));
        var draft = with(fields);
        draft.put("name", Map.of("zh", "良种互换", "en", "Seeds"));
        draft.put("evidence", Map.of("photos", 1, "sheets", 0, "documents", 0));
        var answer = change(draft);
        var view = Person.tree(answer);
        assertThat(view.at("/name/zh").asText()).isEqualTo("良种互换");
        assertThat(answer.header("ETag")).isEqualTo(Reports.tag(view));
        seeds.reporter.post("/activity-reports", seeds.exchange("2023-04-01", "TEA", 4, "甲村")).then().statusCode(422);
        var incomplete = Reports.draft(seeds.reporter, seeds.exchange("2023-04-01", "TEA", 3, "甲村"));
        assertThat(Reports.move(seeds.reporter, incomplete, "submission", Map.of()).<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/details/donor", "/evidence");
        seeds.add(seeds.sum()); // what is approved is not looked at again
        assertThat(seeds.in(2023)).isEqualTo(5);
        assertThat(seeds.lead.read(Reports.path(approved)).get("status").asText()).isEqualTo("APPROVED");
    }

    @Test
    void what_reports_answer_keeps_its_place_type_and_unit() {
        Reports.draft(seeds.reporter, seeds.exchange("2023-03-01", "RICE", 5, "甲村"));
        Reports.draft(seeds.reporter, seeds.exchange("2023-03-02", "MAIZE", 5, "甲村"));
        refused(with(without("village")), "field-in-use", "村名", "village", "2 份");
        var typed = fields();
        typed.get(2).put("type", "INTEGER");
        refused(with(typed), "field-in-use", "village");
        var unit = fields();
        unit.get(1).put("unit", "公斤");
        refused(with(unit), "field-in-use", "bags");
        var chosen = fields();
        chosen.get(0).put("choices", List.of(Seeds.choice("RICE", "水稻"), Seeds.choice("BEAN", "大豆")));
        refused(with(chosen), "field-in-use", "crop", "MAIZE", "1 份");
        var unchosen = fields();
        unchosen.get(0).put("choices", List.of(Seeds.choice("RICE", "水稻"), Seeds.choice("MAIZE", "玉米")));
        Person.tree(change(with(unchosen)));
    }

    private List<Map<String, Object>> without(String key) {
        return fields().stream().filter(f -> !f.get("key").equals(key)).toList();
    }

    @Test
    void a_field_that_no_report_answers_may_go_but_none_that_a_rule_names() {
        var rule = seeds.add(seeds.sumOf("RICE"));
        refused(with(without("bags")), "field-in-rule", seeds.indicator, "bags");
        refused(with(without("crop")), "field-in-rule", seeds.indicator, "crop");
        var typed = fields();
        typed.get(1).put("type", "TEXT");
        typed.get(1).remove("min");
        refused(with(typed), "field-in-rule", "bags");
        Person.tree(change(with(without("village"))));
        seeds.end(rule, "").then().statusCode(204);
        var left = Person.tree(change(with(without("bags").stream().filter(f -> !f.get("key").equals("village")).toList())));
        assertThat(left.get("fields")).hasSize(1);
    }

    @Test
    void a_retired_kind_takes_no_new_drafts_and_its_reports_go_on() {
        var open = Reports.draft(seeds.reporter, seeds.exchange("2023-03-01", "RICE", 5, "甲村"));
        assertThat(Person.tree(change(Reports.but(kind, "retired", true))).get("retired").asBoolean()).isTrue();
        var refused = seeds.reporter.post("/activity-reports", seeds.exchange("2023-04-01", "RICE", 5, "甲村"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("kind-retired");
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/kind");
        String bySource = "/api/v1/activity-reports/by-source/phone/" + Scene.fresh("draft-");
        seeds.reporter.asks().body(seeds.exchange("2023-04-01", "RICE", 5, "甲村")).put(bySource).then().statusCode(422);
        var edited = Person.tree(Reports.edit(seeds.reporter, open, seeds.exchange("2023-03-01", "RICE", 6, "甲村")));
        var submitted = Person.tree(Reports.move(seeds.reporter, edited, "submission", Map.of()));
        Person.tree(Reports.move(seeds.lead, submitted, "approval", Map.of()));
        Person.tree(change(kind));
        Reports.draft(seeds.reporter, seeds.exchange("2023-04-01", "RICE", 5, "甲村"));
    }

    @Test
    void a_change_is_checked_names_its_version_and_is_in_the_trail() {
        seeds.office.asks().body(kind).put("/api/v1" + path()).then().statusCode(428);
        seeds.office.asks().header("If-Match", "\"99\"").body(kind).put("/api/v1" + path()).then().statusCode(412);
        seeds.office.asks().header("If-Match", "\"0\"").body(kind).put("/api/v1/report-kinds/NONE").then().statusCode(404);
        change(Reports.but(kind, "measures", List.of("M99"))).then().statusCode(422);
        var twice = fields();
        twice.get(1).put("key", "crop");
        assertThat(change(with(twice)).<List<String>>path("errors.pointer")).containsExactly("/fields/1/key");
        change(Reports.but(kind, "code", "OTHER")).then().statusCode(422);
        seeds.reporter.asks().header("If-Match", "\"0\"").body(kind).put("/api/v1" + path()).then().statusCode(403);
        Person.tree(change(Reports.but(kind, "joint", true)));
        JsonNode entry = seeds.office.read("/audit-events?entity=report-kind&entityId=" + seeds.kind).get("items").get(0);
        assertThat(entry.get("action").asText()).isEqualTo("report-kind.change");
        assertThat(entry.at("/before/joint").asBoolean()).isFalse();
        assertThat(entry.at("/after/joint").asBoolean()).isTrue();
    }
}
