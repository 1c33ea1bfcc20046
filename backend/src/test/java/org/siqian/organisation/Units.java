package org.siqian.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siqian.Person;
import org.siqian.Scene;

/** The register as administrators change it, over HTTP. */
public final class Units {
    private Units() {}

    /** A station below a society; what a test is about it puts over it. */
    public static Map<String, Object> draft() {
        var draft = new LinkedHashMap<String, Object>();
        draft.put("code", Scene.fresh("TEST-UNIT-"));
        draft.put("name", "试验小院");
        draft.put("shortName", "小院");
        draft.put("kind", "STATION");
        draft.put("parent", Scene.SOCIETY);
        return draft;
    }

    /** What a PUT takes of what a POST took. */
    public static Map<String, Object> edit(Map<String, Object> draft) {
        var edit = new LinkedHashMap<>(draft);
        List.of("code", "kind", "territory").forEach(edit::remove);
        return edit;
    }

    public static Response put(Person by, String code, String tag, Map<String, Object> edit) {
        return by.asks().header("If-Match", tag).body(edit).put("/api/v1/organisations/" + code);
    }

    public static Map<String, Object> succession(String on, String successor, String... predecessors) {
        return Map.of("on", on, "successor", successor, "predecessors", List.of(predecessors), "note", "试验〔2024〕1号");
    }

    public static JsonNode follow(Person admin, String on, String successor, String... predecessors) {
        return Person.tree(admin.post("/successions", succession(on, successor, predecessors)));
    }

    public static Response undo(Person by, JsonNode succession) {
        return by.asks()
                .header("If-Match", "\"" + succession.get("version").asText() + "\"")
                .delete("/api/v1/successions/" + succession.get("successor").asText() + "/" + succession.get("on").asText());
    }
}
