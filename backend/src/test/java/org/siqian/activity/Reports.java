package org.siqian.activity;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siqian.Person;
import org.siqian.Scene;

/** Reports as people write and move them, over HTTP. */
public final class Reports {
    private Reports() {}

    /** A complete training session of the unit; what a test is about it puts over it. */
    public static Map<String, Object> training(Person by) {
        return report("TRAINING_SESSION", "M04", by, "2023-05-10", Map.of("topic", "柑橘春季修剪", "setting", "FIELD", "farmers", 30));
    }

    public static Map<String, Object> residence(Person by, String station, int students, String day) {
        var draft = report("STATION_RESIDENCE", "M04", by, day, Map.of("station", station, "students", students));
        draft.remove("participants");
        return draft;
    }

    public static Map<String, Object> volunteering(Person by, boolean partOfYuzhou) {
        return report("VOLUNTEER_EVENT", "M06", by, "2023-06-01", Map.of("partOfYuzhou", partOfYuzhou, "volunteers", 8));
    }

    private static Map<String, Object> report(String kind, String measure, Person by, String day, Map<String, Object> details) {
        var draft = new LinkedHashMap<String, Object>();
        draft.put("kind", kind);
        draft.put("title", Scene.fresh("试验报告"));
        draft.put("organisation", by.unit());
        draft.put("measures", List.of(measure));
        draft.put("occurredFrom", day);
        draft.put("occurredTo", day);
        draft.put("place", Map.of("district", "500101", "address", "箱子村"));
        draft.put("participants", 40);
        draft.put("details", details);
        draft.put("evidence", List.of(Map.of("file", photo(by), "kind", "PHOTO", "caption", "现场")));
        return draft;
    }

    /** The same report with one thing said otherwise. */
    public static Map<String, Object> but(Map<String, Object> draft, String field, Object value) {
        var changed = new LinkedHashMap<>(draft);
        changed.put(field, value);
        return changed;
    }

    /** The id of an uploaded picture like no other. */
    public static String photo(Person by) {
        return upload(by, Pictures.photo(), "photo.jpg").get("id").asText();
    }

    public static JsonNode upload(Person by, byte[] content, String name) {
        return Person.tree(by.asks().contentType("application/octet-stream").header("X-File-Name", name == null ? "" : name).body(content).post("/api/v1/files"));
    }

    public static JsonNode draft(Person by, Map<String, Object> draft) {
        return Person.tree(by.post("/activity-reports", draft));
    }

    public static JsonNode submitted(Person by, Map<String, Object> draft) {
        return Person.tree(move(by, draft(by, draft), "submission", Map.of()));
    }

    public static JsonNode approved(Person by, Map<String, Object> draft, Person reviewer) {
        return Person.tree(move(reviewer, submitted(by, draft), "approval", Map.of()));
    }

    /** Tries a move on the version the report was seen in. */
    public static Response move(Person by, JsonNode report, String transition, Map<String, Object> note) {
        return by.asks()
                .header("If-Match", tag(report))
                .body(note)
                .post("/api/v1/activity-reports/" + report.get("id").asText() + "/" + transition);
    }

    public static Response edit(Person by, JsonNode report, Map<String, Object> draft) {
        return by.asks().header("If-Match", tag(report)).body(draft).put("/api/v1/activity-reports/" + report.get("id").asText());
    }

    public static String tag(JsonNode report) {
        return "\"" + report.get("version").asText() + "\"";
    }

    public static Map<String, Object> because(String reason) {
        return Map.of("comment", reason);
    }

    public static String path(JsonNode report) {
        return "/activity-reports/" + report.get("id").asText();
    }
}
