package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.siqian.Person;
import org.siqian.Scene;

/** Statistics of a test's own: indicators, what was promised of them, figures as they are published, and what the board says. */
record Published(Person office) {
    String indicator(String accumulation, String polarity, Map<String, Object> derivation) {
        String code = Scene.fresh("OBS-");
        var draft = new LinkedHashMap<String, Object>(Map.of(
                "code", code, "name", "统计" + code, "unit", derivation == null ? "元" : "%", "indicatorClass", "OUTCOME", "owner", "A3", "accumulation", accumulation,
                "polarity", polarity, "source", "OBSERVED"));
        if (derivation != null) draft.put("derivation", derivation);
        Person.tree(office.post("/indicators", draft));
        return code;
    }

    String level() {
        return indicator("RATE", "MORE", null);
    }

    static Map<String, Object> promise(String type, String operator, Object value, String cadence) {
        var promise = new LinkedHashMap<String, Object>(Map.of(
                "code", Scene.fresh("O"), "type", type, "operator", operator, "strength", "FIRM", "cadence", cadence, "quote", "试验",
                "document", "试验〔2023〕1号"));
        if (value != null) promise.put("value", value);
        return promise;
    }

    void promised(String indicator, Map<String, Object> promise) {
        Person.tree(office.post("/indicators/" + indicator + "/targets", promise));
    }

    void published(String indicator, String territory, String from, String to, Object value) {
        Person.tree(office.post("/indicators/" + indicator + "/observations", Map.of(
                "territory", territory, "periodStart", from, "periodEnd", to, "value", value, "status", "FINAL", "publisher", "市统计局",
                "citation", "统计公报", "publishedOn", (Integer.parseInt(to.substring(0, 4)) + 1) + "-03-20")));
    }

    void published(String indicator, String territory, int year, Object value) {
        published(indicator, territory, year + "-01-01", year + "-12-31", value);
    }

    JsonNode stands(String indicator, int year) {
        return Numbers.item(indicator, "year=" + year, office);
    }

    static void is(JsonNode item, String verdict, String light, String... words) {
        for (String part : words) assertThat(item.get("reason").asText()).contains(part);
        assertThat(item.get("verdict").asText()).as(item.toString()).isEqualTo(verdict);
        assertThat(item.get("light").asText()).isEqualTo(light);
    }

    String type() {
        // letters only
        return "park-" + Scene.fresh("").chars().mapToObj(c -> String.valueOf((char) ('a' + c - '0'))).collect(Collectors.joining());
    }

    String entity(String type, String name) {
        String code = Scene.fresh("E-");
        Person.tree(office.post("/entities", Map.of("code", code, "type", type, "name", name)));
        return code;
    }

    void worth(String entity, int year, Object value) {
        String attribute = URLEncoder.encode("年产值", StandardCharsets.UTF_8);
        Person.tree(office.asks().body(Map.of(
                        "value", value, "status", "FINAL", "publisher", "市农业农村委", "citation", "统计表", "publishedOn", (year + 1) + "-02-01"))
                .put("/api/v1/entities/" + entity + "/values/" + attribute + "/" + year));
    }
}
