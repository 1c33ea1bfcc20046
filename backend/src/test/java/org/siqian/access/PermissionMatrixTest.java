package org.siqian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siqian.activity.Reports.because;
import static org.siqian.activity.Reports.move;
import static org.siqian.activity.Reports.path;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/**
 * Role × operation × unit, as a table that can be read aloud.
 *
 * <p>The report is of a town below an association. Reporters stand in the town itself (own), in a station below it, in
 * another town (beside) and in the association (above). The endorser reviews for the association, the lead for the unit that
 * leads the measure, the stranger for a department that does not.
 */
@QuarkusTest
class PermissionMatrixTest {
    private static final List<String> COLUMNS =
            List.of("own", "below", "beside", "above", "endorser", "lead", "stranger", "office", "leader", "admin");

    /** What each answers; ok stands for the 2xx of the operation. */
    private static final String TABLE =
            """
            operation             own below beside above endorser lead stranger office leader admin
            read draft            ok  404   404    ok    ok       ok   404      ok     ok     ok
            read submitted        ok  404   404    ok    ok       ok   404      ok     ok     ok
            read approved         ok  ok    ok     ok    ok       ok   ok       ok     ok     ok
            read history          ok  404   404    ok    ok       ok   404      ok     ok     ok
            edit draft            ok  404   404    ok    403      403  403      403    403    403
            submit draft          ok  404   404    ok    403      403  403      403    403    403
            withdraw submitted    ok  404   404    ok    403      403  403      403    403    403
            endorse submitted     403 403   403    403   ok       403  404      403    403    403
            approve submitted     403 403   403    403   403      409  404      403    403    403
            return submitted      403 403   403    403   ok       403  404      403    403    403
            approve endorsed      403 403   403    403   403      ok   404      403    403    403
            return endorsed       403 403   403    403   403      ok   404      403    403    403
            reopen approved       ok  403   403    ok    403      ok   403      403    403    403
            void approved         403 403   403    403   403      ok   403      ok     403    403
            preview counting      ok  403   403    ok    403      403  403      403    403    403
            file for the town     ok  403   403    ok    403      403  403      403    403    403
            list                  ok  ok    ok     ok    ok       ok   ok       ok     ok     ok
            queue                 403 403   403    403   ok       ok   ok       ok     403    403
            open photo of draft   ok  404   404    ok    ok       ok   404      ok     ok     ok
            board                 ok  ok    ok     ok    ok       ok   ok       ok     ok     ok
            self-check            403 403   403    403   403      403  403      ok     403    ok
            audit events          403 403   403    403   403      403  403      ok     403    ok
            add a report kind     403 403   403    403   403      403  403      ok     403    ok
            add an indicator      403 403   403    403   403      403  403      ok     403    ok
            add a counting rule   403 403   403    403   403      403  403      ok     403    ok
            """;

    @Inject
    Scene scene;

    private final Map<String, Person> people = new LinkedHashMap<>();
    private Person town;
    private Map<String, Object> draft;

    private void moveIn() {
        String association = scene.association();
        String own = scene.below(association);
        town = scene.reporter(own);
        people.put("own", scene.reporter(own));
        people.put("below", scene.reporter(scene.below(own)));
        people.put("beside", scene.reporter(scene.below(association)));
        people.put("above", scene.reporter(association));
        people.put("endorser", scene.reviewer(association));
        people.put("lead", scene.lead());
        people.put("stranger", scene.reviewer("KX-DEPT-ZZRS"));
        people.put("office", scene.office());
        people.put("leader", scene.person("KX-500000", Role.LEADER));
        people.put("admin", scene.person("KX-500000", Role.ADMIN));
        draft = Reports.training(town);
    }

    @Test
    void everyone_does_what_the_table_says_and_nothing_else() {
        moveIn();
        var rows = TABLE.lines().skip(1).toList();
        for (String row : rows) {
            String operation = row.substring(0, 21).strip();
            var wanted = Arrays.asList(row.substring(21).strip().split("\\s+"));
            var found = COLUMNS.stream().map(column -> outcome(operation, people.get(column))).toList();
            assertThat(String.join(" ", found)).as(operation + " by " + COLUMNS).isEqualTo(String.join(" ", wanted));
        }
    }

    private String outcome(String operation, Person by) {
        int status = perform(operation, by).statusCode();
        return status / 100 == 2 ? "ok" : String.valueOf(status);
    }

    private Response perform(String operation, Person by) {
        return switch (operation) {
            case "read draft" -> by.get(path(inDraft()));
            case "read submitted" -> by.get(path(submitted()));
            case "read approved" -> by.get(path(approved()));
            case "read history" -> by.get(path(submitted()) + "/history");
            case "edit draft" -> Reports.edit(by, inDraft(), Reports.but(draft, "summary", "改"));
            case "submit draft" -> move(by, inDraft(), "submission", Map.of());
            case "withdraw submitted" -> move(by, submitted(), "withdrawal", Map.of());
            case "endorse submitted" -> move(by, submitted(), "endorsement", Map.of());
            case "approve submitted" -> move(by, submitted(), "approval", Map.of());
            case "return submitted" -> move(by, submitted(), "return", because("请补充"));
            case "approve endorsed" -> move(by, endorsed(), "approval", Map.of());
            case "return endorsed" -> move(by, endorsed(), "return", because("请补充"));
            case "reopen approved" -> move(by, approved(), "reopening", because("有误"));
            case "void approved" -> move(by, approved(), "voiding", because("误报"));
            case "preview counting" -> by.post("/activity-reports/counting-preview", withoutPhoto());
            case "file for the town" -> by.post("/activity-reports", withoutPhoto());
            case "list" -> by.get("/activity-reports?organisation=" + town.unit());
            case "queue" -> by.get("/reviews");
            case "open photo of draft" -> by.get("/files/" + inDraft().at("/evidence/0/file").asText());
            case "board" -> by.get("/progress?year=2023");
            case "self-check" -> by.get("/progress/self-check");
            case "audit events" -> by.get("/audit-events");
            case "add a report kind" -> by.post("/report-kinds", kind());
            case "add an indicator" -> by.post("/indicators", indicator(Scene.fresh("TEST-I")));
            case "add a counting rule" -> by.post("/indicators/" + newIndicator() + "/counting-rules", Map.of("function", "COUNT", "kind", "DEMO_FIELD"));
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private Map<String, Object> withoutPhoto() {
        return Reports.but(draft, "evidence", List.of());
    }

    private JsonNode inDraft() {
        return Reports.draft(town, draft);
    }

    private JsonNode submitted() {
        return Reports.submitted(town, draft);
    }

    private JsonNode endorsed() {
        return Person.tree(move(people.get("endorser"), submitted(), "endorsement", Map.of()));
    }

    private JsonNode approved() {
        return Person.tree(move(people.get("lead"), endorsed(), "approval", Map.of()));
    }

    private static Map<String, Object> kind() {
        return Map.of(
                "code", Scene.fresh("TEST_KIND_"), "name", Map.of("zh", "试验类型", "en", "Test kind"), "measures", List.of("M04"),
                "fields", List.of(), "joint", false, "participants", false);
    }

    private static Map<String, Object> indicator(String code) {
        return Map.of(
                "code", code, "name", "试验指标", "unit", "项", "indicatorClass", "OUTPUT", "owner", "M04",
                "accumulation", "FLOW", "source", "COUNTED");
    }

    private String newIndicator() {
        String code = Scene.fresh("TEST-I");
        Person.tree(people.get("office").post("/indicators", indicator(code)));
        return code;
    }
}
