package org.siqian.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/** What is sent again has its effect once. */
@QuarkusTest
class IdempotencyTest {
    @Inject
    Scene scene;

    private Person reporter;
    private Map<String, Object> draft;
    private String key;

    @BeforeEach
    void someone() {
        reporter = scene.reporter(scene.unit());
        draft = Reports.training(reporter);
        key = Scene.fresh("key-");
    }

    private Response send(Person by, Map<String, Object> body) {
        return by.asks().header("Idempotency-Key", key).body(body).post("/api/v1/activity-reports");
    }

    private int written() {
        return reporter.read("/activity-reports?organisation=" + reporter.unit()).get("total").asInt();
    }

    @Test
    void the_same_key_and_body_get_the_first_answer_again() {
        var first = send(reporter, draft);
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        var second = send(reporter, draft);
        second.then().statusCode(201).header("Idempotency-Replayed", is("true"));
        assertThat(Person.body(second)).isEqualTo(Person.body(first));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        send(reporter, draft).then().statusCode(201);
        send(reporter, Reports.but(draft, "title", "另一份")).then().statusCode(422).body("code", is("idempotency-key-reused"));
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void another_persons_same_key_is_another_key() {
        var other = scene.reporter(scene.unit());
        send(reporter, draft).then().statusCode(201);
        send(other, Reports.training(other)).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void a_refusal_is_not_kept_so_that_a_retry_can_succeed() {
        var wrong = Reports.but(draft, "measures", List.of("M99"));
        send(reporter, wrong).then().statusCode(422);
        send(reporter, draft).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void a_move_sent_again_is_answered_before_its_version_is_looked_at() {
        var report = Reports.draft(reporter, draft);
        for (String replayed : new String[] {null, "true"}) {
            var response = reporter.asks()
                    .header("Idempotency-Key", key)
                    .header("If-Match", Reports.tag(report))
                    .body(Map.of())
                    .post("/api/v1/activity-reports/" + report.get("id").asText() + "/submission");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.header("Idempotency-Replayed")).isEqualTo(replayed);
            assertThat(Person.body(response).get("status").asText()).isEqualTo("SUBMITTED");
        }
        assertThat(reporter.read(Reports.path(report) + "/history").get("steps")).hasSize(1);
    }

    @Test
    void an_endless_key_is_refused() {
        reporter.asks().header("Idempotency-Key", "k".repeat(201)).body(draft).post("/api/v1/activity-reports")
                .then().statusCode(400).body("code", is("idempotency-key"));
    }
}
