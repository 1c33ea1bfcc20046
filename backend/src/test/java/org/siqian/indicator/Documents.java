package org.siqian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/** Documents of a test's own that promise something, and the office that enters them. */
record Documents(Person office) {
    /** An indicator of its own. */
    String added(String source) {
        String code = Scene.fresh("PROMISED-");
        Person.tree(office.post("/indicators", Map.of(
                "code", code, "name", "送科技下乡", "unit", "场", "indicatorClass", source.equals("COUNTED") ? "OUTPUT" : "OUTCOME", "owner", "M04",
                "accumulation", "FLOW", "source", source)));
        return code;
    }

    static Map<String, Object> promise() {
        var draft = new LinkedHashMap<String, Object>();
        draft.put("code", Scene.fresh("N"));
        draft.put("type", "VALUE");
        draft.put("operator", ">=");
        draft.put("value", 200);
        draft.put("strength", "FIRM");
        draft.put("cadence", "EACH_YEAR");
        draft.put("quote", "每年送科技下乡200场以上");
        draft.put("document", "渝科协发〔2023〕77号");
        return draft;
    }

    static Map<String, Object> promise(Object... changes) {
        return changed(promise(), changes);
    }

    /** With null a field is left out. */
    static Map<String, Object> changed(Map<String, Object> draft, Object... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) draft.remove(changes[i]);
            else draft.put((String) changes[i], changes[i + 1]);
        }
        return draft;
    }

    static Map<String, Object> later(String from, Object... changes) {
        return changed(new LinkedHashMap<>(Map.of("effectiveFrom", from, "document", "渝科协发〔2024〕5号")), changes);
    }

    Response supersede(String code, Map<String, Object> draft) {
        return office.asks().header("If-Match", Reports.tag(office.read("/targets/" + code))).body(draft).post("/api/v1/targets/" + code + "/succession");
    }

    Response withdraw(String code, String reason) {
        return office.asks().header("If-Match", Reports.tag(office.read("/targets/" + code))).body(Map.of("reason", reason))
                .post("/api/v1/targets/" + code + "/withdrawal");
    }

    static void refused(Response answer, String... pointers) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly(pointers);
    }
}
