package org.siqian.progress;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/** A kind of report of a test's own, with an indicator that no other test counts for. */
final class Seeds {
    final Person office;
    final Person reporter;
    final Person lead;
    final String kind = Scene.fresh("SEED_CHANGE_");
    final String indicator = Scene.fresh("SEED-BAGS-");

    Seeds(Scene scene, String accumulation) {
        office = scene.office();
        lead = scene.lead();
        reporter = scene.reporter(scene.unit());
        Person.tree(office.post("/report-kinds", described()));
        Person.tree(office.post("/indicators", Map.of(
                "code", indicator, "name", "交换良种", "unit", "袋", "indicatorClass", "OUTPUT", "owner", "M04",
                "accumulation", accumulation, "source", "COUNTED")));
    }

    Map<String, Object> described() {
        var kind = new LinkedHashMap<String, Object>();
        kind.put("code", this.kind);
        kind.put("name", Map.of("zh", "良种交换", "en", "Seed exchange"));
        kind.put("measures", List.of("M04"));
        kind.put("joint", false);
        kind.put("participants", false);
        kind.put("fields", List.of(
                Map.of("key", "crop", "label", Map.of("zh", "作物"), "type", "CHOICE", "required", true,
                        "choices", List.of(choice("RICE", "水稻"), choice("MAIZE", "玉米"), choice("BEAN", "大豆"))),
                Map.of("key", "bags", "label", Map.of("zh", "袋数"), "type", "INTEGER", "unit", "袋", "required", false, "min", 1),
                Map.of("key", "village", "label", Map.of("zh", "村名"), "type", "TEXT", "required", false)));
        return kind;
    }

    static Map<String, Object> choice(String code, String zh) {
        return Map.of("code", code, "label", Map.of("zh", zh));
    }

    Map<String, Object> exchange(String day, String crop, int bags, String village) {
        return exchange(reporter, day, crop, bags, village);
    }

    Map<String, Object> exchange(Person by, String day, String crop, int bags, String village) {
        var draft = new LinkedHashMap<>(Reports.training(by));
        draft.put("kind", kind);
        draft.put("occurredFrom", day);
        draft.put("occurredTo", day);
        draft.put("details", Map.of("crop", crop, "bags", bags, "village", village));
        draft.remove("participants");
        draft.remove("evidence");
        return draft;
    }

    JsonNode approved(String day, String crop, int bags, String village) {
        return Reports.approved(reporter, exchange(day, crop, bags, village), lead);
    }

    /** Two years, two crops, villages that come again. */
    void history() {
        approved("2023-03-01", "RICE", 5, "甲村");
        approved("2023-06-01", "MAIZE", 7, "乙村");
        approved("2023-09-01", "RICE", 11, "甲村");
        approved("2023-09-01", "BEAN", 13, "甲村");
        approved("2024-02-01", "RICE", 17, "甲村");
        approved("2024-03-01", "BEAN", 19, "丙村");
    }

    String rules() {
        return "/indicators/" + indicator + "/counting-rules";
    }

    Map<String, Object> count() {
        return Map.of("kind", kind, "function", "COUNT");
    }

    Map<String, Object> sum() {
        return Map.of("kind", kind, "function", "SUM", "field", "bags");
    }

    Map<String, Object> sumOf(String crop) {
        return Map.of("kind", kind, "function", "SUM", "field", "bags",
                "conditions", List.of(Map.of("field", "crop", "operator", "EQ", "value", crop)));
    }

    Map<String, Object> villages() {
        return Map.of("kind", kind, "function", "COUNT_DISTINCT", "key", "village");
    }

    Map<String, Object> latest() {
        return Map.of("kind", kind, "function", "LATEST", "field", "bags", "key", "village");
    }

    JsonNode add(Map<String, Object> rule) {
        return Person.tree(office.post(rules(), rule));
    }

    Response replace(JsonNode rule, Map<String, Object> draft) {
        return replace(rule, draft, "");
    }

    Response replace(JsonNode rule, Map<String, Object> draft, String query) {
        return office.asks().header("If-Match", Reports.tag(rule)).body(draft).put("/api/v1" + rules() + "/" + rule.get("id").asText() + query);
    }

    Response end(JsonNode rule, String query) {
        return office.asks().header("If-Match", Reports.tag(rule)).delete("/api/v1" + rules() + "/" + rule.get("id").asText() + query);
    }

    Response preview(String change, JsonNode rule, Map<String, Object> draft) {
        var body = new LinkedHashMap<String, Object>();
        body.put("change", change);
        if (rule != null) body.put("rule", rule.get("id").asText());
        if (draft != null) body.put("draft", draft);
        return office.post(rules() + "/preview", body);
    }

    int in(int year) {
        return Numbers.of(indicator, "year=" + year, office).intValueExact();
    }
}
