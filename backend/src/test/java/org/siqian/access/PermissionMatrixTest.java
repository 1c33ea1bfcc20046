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
import java.util.Set;
import java.util.stream.Collectors;
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
    private static final int WIDTH = 27;
    private static final List<String> COLUMNS =
            List.of("own", "below", "beside", "above", "endorser", "lead", "stranger", "office", "leader", "admin");

    /** What each answers; ok stands for the 2xx of the operation. */
    private static final String TABLE =
            """
            operation                  own below beside above endorser lead stranger office leader admin
            readReport draft           ok  404   404    ok    ok       ok   404      ok     ok     ok
            readReport submitted       ok  404   404    ok    ok       ok   404      ok     ok     ok
            readReport approved        ok  ok    ok     ok    ok       ok   ok       ok     ok     ok
            readReportHistory          ok  404   404    ok    ok       ok   404      ok     ok     ok
            readReportSubmissions      ok  404   404    ok    ok       ok   404      ok     ok     ok
            listReportComments         ok  404   404    ok    ok       ok   404      ok     ok     ok
            commentOnReport submitted  ok  404   404    ok    ok       ok   404      ok     ok     403
            commentOnReport approved   ok  403   403    ok    ok       ok   403      ok     ok     403
            editReport draft           ok  404   404    ok    403      403  403      403    403    403
            submitReport               ok  404   404    ok    403      403  403      403    403    403
            withdrawReport             ok  404   404    ok    403      403  403      403    403    403
            endorseReport              403 403   403    403   ok       403  404      403    403    403
            approveReport submitted    403 403   403    403   403      409  404      403    403    403
            returnReport submitted     403 403   403    403   ok       403  404      403    403    403
            approveReport endorsed     403 403   403    403   403      ok   404      403    403    403
            returnReport endorsed      403 403   403    403   403      ok   404      403    403    403
            reopenReport               ok  403   403    ok    403      ok   403      403    403    403
            voidReport                 403 403   403    403   403      ok   403      ok     403    403
            previewCounting            ok  403   403    ok    403      403  403      403    403    403
            draftReport                ok  403   403    ok    403      403  403      403    403    403
            listReports                ok  ok    ok     ok    ok       ok   ok       ok     ok     ok
            listReviews                403 403   403    403   ok       ok   ok       ok     403    403
            readReviewSummary          403 403   403    403   ok       ok   ok       ok     403    403
            readFile of draft          ok  404   404    ok    ok       ok   404      ok     ok     ok
            readReportCounting         ok  404   404    ok    ok       ok   404      ok     ok     ok
            readReportBySource         ok  404   404    404   404      404  404      404    404    404
            listTrainingSessions       ok  ok    ok     ok    ok       ok   ok       ok     ok     ok
            readTrainingSession draft  ok  404   404    ok    ok       ok   404      ok     ok     ok
            editTrainingSession draft  ok  404   404    ok    403      403  403      403    403    403
            draftTrainingSession       ok  403   403    ok    403      403  403      403    403    403
            listDemoFields             ok  ok    ok     ok    ok       ok   ok       ok     ok     ok
            readDemoField draft        ok  404   404    ok    ok       ok   404      ok     ok     ok
            editDemoField draft        ok  404   404    ok    403      403  403      403    403    403
            draftDemoField             ok  403   403    ok    403      403  403      403    403    403
            listVolunteerEvents        ok  ok    ok     ok    ok       ok   ok       ok     ok     ok
            readVolunteerEvent draft   ok  404   404    ok    ok       ok   404      ok     ok     ok
            editVolunteerEvent draft   ok  404   404    ok    403      403  403      403    403    403
            draftVolunteerEvent        ok  403   403    ok    403      403  403      403    403    403
            writeReportBySource        ok  403   403    ok    403      403  403      403    403    403
            moveReports to endorsed    403 404   404    403   ok       403  404      403    403    403
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
            String operation = row.substring(0, WIDTH).strip();
            var wanted = Arrays.asList(row.substring(WIDTH).strip().split("\\s+"));
            var found = COLUMNS.stream().map(column -> outcome(operation, people.get(column))).toList();
            assertThat(String.join(" ", found)).as(operation + " by " + COLUMNS).isEqualTo(String.join(" ", wanted));
        }
    }

    private String outcome(String operation, Person by) {
        var answer = perform(operation, by);
        boolean inside = operation.startsWith("moveReports") && answer.statusCode() == 200;
        int status = inside ? answer.path("items[0].status") : answer.statusCode();
        return status / 100 == 2 ? "ok" : String.valueOf(status);
    }

    private Response perform(String operation, Person by) {
        return switch (operation) {
            case "readReport draft" -> by.get(path(inDraft()));
            case "readReport submitted" -> by.get(path(submitted()));
            case "readReport approved" -> by.get(path(approved()));
            case "readReportHistory" -> by.get(path(submitted()) + "/history");
            case "readReportSubmissions" -> by.get(path(submitted()) + "/submissions");
            case "listReportComments" -> by.get(path(submitted()) + "/comments");
            case "commentOnReport submitted" -> by.post(path(submitted()) + "/comments", Map.of("text", "请核对"));
            case "commentOnReport approved" -> by.post(path(approved()) + "/comments", Map.of("text", "请核对"));
            case "readReviewSummary" -> by.get("/reviews/summary");
            case "readReportCounting" -> by.get(path(inDraft()) + "/counting");
            case "readReportBySource" -> by.get("/activity-reports/by-source/oa/" + pushed());
            case "editReport draft" -> Reports.edit(by, inDraft(), Reports.but(draft, "summary", "改"));
            case "submitReport" -> move(by, inDraft(), "submission", Map.of());
            case "withdrawReport" -> move(by, submitted(), "withdrawal", Map.of());
            case "endorseReport" -> move(by, submitted(), "endorsement", Map.of());
            case "approveReport submitted" -> move(by, submitted(), "approval", Map.of());
            case "returnReport submitted" -> move(by, submitted(), "return", because("请补充"));
            case "approveReport endorsed" -> move(by, endorsed(), "approval", Map.of());
            case "returnReport endorsed" -> move(by, endorsed(), "return", because("请补充"));
            case "reopenReport" -> move(by, approved(), "reopening", because("有误"));
            case "voidReport" -> move(by, approved(), "voiding", because("误报"));
            case "moveReports to endorsed" -> by.post("/activity-reports/bulk-transitions", bulk(submitted()));
            case "previewCounting" -> by.post("/activity-reports/counting-preview", withoutPhoto());
            case "draftReport" -> by.post("/activity-reports", withoutPhoto());
            case "writeReportBySource" -> push(by, Scene.fresh("x"));
            case "listReports" -> by.get("/activity-reports?organisation=" + town.unit());
            case "listReviews" -> by.get("/reviews");
            case "readFile of draft" -> by.get("/files/" + Reports.draft(town, Reports.training(town)).at("/evidence/0/file").asText());
            default -> typed(operation, by);
        };
    }

    /** The three main kinds have doors of their own, behind which the same rules hold. */
    private Response typed(String operation, Person by) {
        String address = operation.contains("Training") ? "/training-sessions" : operation.contains("Demo") ? "/demo-fields" : "/volunteer-events";
        String measure = operation.contains("Volunteer") ? "M06" : "M04";
        var body = Map.<String, Object>of("title", Scene.fresh("试验"), "organisation", town.unit(), "measures", List.of(measure));
        if (operation.startsWith("list")) return by.get(address + "?organisation=" + town.unit());
        if (operation.startsWith("draft")) return by.post(address, body);
        var written = Person.tree(town.post(address, body));
        String one = address + "/" + written.get("id").asText();
        return operation.startsWith("read")
                ? by.get(one)
                : by.asks().header("If-Match", Reports.tag(written)).body(body).put("/api/v1" + one);
    }

    private Response push(Person by, String externalId) {
        return by.asks().body(withoutPhoto()).put("/api/v1/activity-reports/by-source/oa/" + externalId);
    }

    private String pushed() {
        String externalId = Scene.fresh("x");
        Person.tree(push(town, externalId));
        return externalId;
    }

    private static Map<String, Object> bulk(JsonNode report) {
        var move = Map.of("id", report.get("id").asText(), "version", report.get("version").asLong(), "transition", "ENDORSE");
        return Map.of("items", List.of(move));
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

    /** The operations the table has a row for. */
    static Set<String> operations() {
        return TABLE.lines().skip(1).map(row -> row.split("\\s")[0]).collect(Collectors.toSet());
    }
}
