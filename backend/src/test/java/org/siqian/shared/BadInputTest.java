package org.siqian.shared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.siqian.activity.Reports.but;
import static org.siqian.activity.Reports.move;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/** Bad input is a problem with its place, in the caller's language, and nothing is written. */
@QuarkusTest
class BadInputTest {
    private static final String REPORTS = "/api/v1/activity-reports";

    @Inject
    Scene scene;

    private Person reporter;
    private Map<String, Object> draft;

    @BeforeEach
    void someone() {
        reporter = scene.reporter(scene.unit());
        draft = Reports.training(reporter);
    }

    private void nothingIsWritten() {
        assertThat(reporter.read("/activity-reports?organisation=" + reporter.unit()).get("total").asInt()).isZero();
    }

    private Response sendRaw(String body) {
        return reporter.asks().body(body).post(REPORTS);
    }

    private void isRefusedAt(String pointer, Map<String, Object> body) {
        var response = reporter.asks().body(body).post(REPORTS);
        response.then().statusCode(422).body("code", is("content")).body("errors.pointer", hasItem(pointer));
        assertThat(response.<List<String>>path("errors.message")).allMatch(m -> m.matches("(?s).*\\p{IsHan}.*"));
        nothingIsWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\": ", "not json", "{\"kind\": \"TRAINING_SESSION\",}", "[]", "\"text\"", ""})
    void what_is_no_json_object_is_malformed(String body) {
        var response = sendRaw(body);
        assertThat(response.statusCode()).as(response.asString()).isIn(400, 422);
        if (!body.isEmpty()) response.then().statusCode(400).body("code", is("malformed-json"));
        nothingIsWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "version", "status", "filedBy", "revision", "countedRevision", "createdAt", "nonsense"})
    void unknown_fields_and_the_servers_own_are_refused_by_name(String field) {
        isRefusedAt("/" + field, but(draft, field, "x"));
    }

    @Test
    void unknown_fields_further_in_are_refused_by_their_place() {
        isRefusedAt("/place/planet", but(draft, "place", Map.of("district", "500101", "planet", "Mars")));
        isRefusedAt("/details/nonsense", but(draft, "details", Map.of("topic", "修剪", "nonsense", 1)));
        isRefusedAt("/evidence/0/size", but(draft, "evidence", List.of(Map.of("file", Reports.photo(reporter), "kind", "PHOTO", "size", 1))));
    }

    @ParameterizedTest
    @CsvSource({"participants, many", "participants, 1.5", "measures, M04", "occurredTo, yesterday", "occurredTo, 2023-02-30", "place, here"})
    void values_of_a_wrong_type_are_refused_by_their_place(String field, String value) {
        isRefusedAt("/" + field, but(draft, field, value));
    }

    @Test
    void a_day_that_no_calendar_has_is_refused_in_the_details_too() {
        var facility = Map.<String, Object>of("kind", "OUTREACH_FACILITY", "details", Map.of("openedOn", "2023-02-30"));
        isRefusedAt("/details/openedOn", facility);
    }

    @Test
    void days_out_of_order_in_the_future_or_before_the_plan_are_refused() {
        isRefusedAt("/occurredTo", but(draft, "occurredTo", "2023-05-01"));
        isRefusedAt("/occurredTo", but(draft, "occurredTo", "2999-01-01"));
        isRefusedAt("/occurredFrom", but(draft, "occurredFrom", "2022-12-31"));
    }

    @Test
    void what_a_field_does_not_allow_is_refused_by_its_place() {
        isRefusedAt("/details/hours", but(draft, "details", Map.of("topic", "修剪", "setting", "FIELD", "hours", 81)));
        isRefusedAt("/details/setting", but(draft, "details", Map.of("topic", "修剪", "setting", "MOON")));
        isRefusedAt("/details/farmers", but(draft, "details", Map.of("topic", "修剪", "setting", "FIELD", "farmers", 1.5)));
        isRefusedAt("/participants", but(draft, "participants", -1));
        isRefusedAt("/title", but(draft, "title", "长".repeat(201)));
        isRefusedAt("/place/district", but(draft, "place", Map.of("district", "999999")));
        isRefusedAt("/kind", but(draft, "kind", "NO_SUCH_KIND"));
        isRefusedAt("/evidence/0/file", but(draft, "evidence", List.of(Map.of("file", java.util.UUID.randomUUID(), "kind", "PHOTO"))));
    }

    @Test
    void a_report_for_a_measure_that_is_not_the_units_is_refused() {
        isRefusedAt("/measures/0", but(draft, "measures", List.of("M05")));
        isRefusedAt("/measures/0", but(draft, "measures", List.of("M01")));
        isRefusedAt("/measures/1", but(draft, "measures", List.of("M04", "M99")));
    }

    @Test
    void a_submission_names_everything_that_is_missing_at_once() {
        var report = Reports.draft(reporter, Map.of("kind", "TRAINING_SESSION"));
        var response = move(reporter, report, "submission", Map.of());
        response.then().statusCode(422);
        assertThat(response.<List<String>>path("errors.pointer"))
                .containsExactlyInAnyOrder("/title", "/measures", "/occurredTo", "/place/district", "/participants", "/evidence",
                        "/details/topic", "/details/setting");
        assertThat(reporter.read(Reports.path(report)).get("status").asText()).isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "nonsense=1", "page=0", "page=x", "pageSize=201", "pageSize=0", "page=600&pageSize=20", "status=NO_SUCH", "occurredFrom=2023-02-30",
        "sort=title", "sort=-"
    })
    void unknown_and_malformed_parameters_are_400_with_their_name(String query) {
        reporter.get("/activity-reports?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("?" + query.replaceAll("=.*", "")));
    }

    @Test
    void other_doors_are_as_strict() {
        for (String path : List.of("/targets?x=1", "/progress?year=abc", "/progress?year=1999", "/progress?asOf=2023-13-01",
                "/progress?asOf=2999-01-01", "/measures?asOf=today", "/organisations?kind=NO_SUCH", "/reviews?x=1", "/targets?page=0",
                "/progress/TRAINING-SESSIONS/contributions?pageSize=1000")) {
            var by = path.startsWith("/reviews") ? scene.lead() : reporter;
            assertThat(by.get(path).statusCode()).as(path).isEqualTo(400);
        }
    }

    @Test
    void what_is_not_there_is_404() {
        for (String path : List.of("/activity-reports/not-a-uuid", "/activity-reports/018f0000-0000-7000-8000-000000000000",
                "/targets/T99", "/measures/M99", "/organisations/NOBODY", "/indicators/NO-SUCH", "/report-kinds/NO_SUCH",
                "/progress/NO-SUCH/contributions", "/progress?organisation=NOBODY", "/plans/NONE")) {
            assertThat(reporter.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_body_beyond_all_measure_is_413() {
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        large[0] = (byte) 0xFF;
        large[1] = (byte) 0xD8;
        large[2] = (byte) 0xFF;
        reporter.asks().contentType("image/jpeg").body(large).post("/api/v1/files")
                .then().statusCode(413).body("code", is("too-large"));
    }

    @Test
    void other_content_types_are_415() {
        reporter.asks().contentType(ContentType.TEXT).body("kind: TRAINING_SESSION").post(REPORTS)
                .then().statusCode(415).body("code", is("unsupported-type"));
        reporter.asks().contentType("image/jpeg").body("GIF89a".getBytes()).post("/api/v1/files")
                .then().statusCode(415).body("code", is("unsupported-type"));
    }

    @Test
    void unknown_addresses_and_methods_are_problems_and_never_pages() {
        given().header("Accept", "text/html").get("/api/v1/nonsense")
                .then().statusCode(404).contentType("application/problem+json").body("code", is("not-found"));
        var patched = given().cookie(Person.SESSION, reporter.cookie()).header(Person.CSRF, reporter.csrfToken())
                .header("Accept", "text/html").contentType(ContentType.JSON).body("{}").patch(REPORTS);
        patched.then().statusCode(405).contentType("application/problem+json");
        assertThat(patched.asString()).doesNotContain("<html");
    }

    @Test
    void titles_are_chinese_unless_english_is_asked_for() {
        reporter.get("/targets/T99").then().statusCode(404).body("title", is("找不到"));
        reporter.asks().header("Accept-Language", "en-GB,en;q=0.9").get("/api/v1/targets/T99").then().body("title", is("Not found"));
    }

    @Test
    void every_answer_names_its_request_and_every_problem_names_it_too() {
        var seen = new ArrayList<String>();
        seen.add(reporter.get("/measures").then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}")).extract().header("X-Request-Id"));
        var problem = reporter.get("/targets/T99");
        problem.then()
                .header("X-Request-Id", equalTo(problem.<String>path("requestId")))
                .header("X-Request-Id", not(seen.get(0)))
                .body("type", is("/problems/not-found"))
                .body("instance", startsWith("/api/v1/targets/"))
                .header("Cache-Control", is("no-store"));
    }
}
