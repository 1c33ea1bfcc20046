package org.siqian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/** What an attacker tries is refused with the right problem, and stands in the trail afterwards. */
@QuarkusTest
class RefusalsTest {
    @Inject
    Scene scene;

    @Inject
    RefusalRecorder recorder;

    @Inject
    EntityManager database;

    private Person office;
    private Person person;

    @BeforeEach
    void moveIn() {
        office = scene.office();
        person = scene.reporter(scene.unit());
        recorder.forgetCounts(); // all tests come from one address
    }

    /** The row of a refused request, by the id its problem names. */
    private JsonNode taken(Response refused, int status, String code) throws InterruptedException {
        refused.then().statusCode(status).body("code", is(code));
        String request = refused.path("requestId");
        for (int i = 0; i < 50; i++) {
            for (JsonNode row : office.read("/audit-events?outcome=REFUSED&pageSize=50").get("items")) {
                if (row.get("requestId").asText().equals(request)) {
                    assertThat(row.get("action").asText()).isEqualTo("refusal." + code);
                    assertThat(row.get("address").asText()).isEqualTo("127.0.0.1");
                    return row;
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no row for " + refused.asString());
    }

    private static Response with(String token) {
        return Person.anonymous().header("Authorization", "Bearer " + token).get("/api/v1/activity-reports");
    }

    @Test
    void bad_tokens() throws InterruptedException {
        assertThat(taken(with("sq_made-up"), 401, "token-invalid").get("actor").asText()).isEqualTo("anonymous");
        assertThat(taken(with(scene.token(scene.unit(), Scope.PLAN_READ)), 403, "right-missing").get("actorKind").asText()).isEqualTo("INTEGRATION");
    }

    @Test
    void expired_and_revoked_tokens() throws InterruptedException {
        var admin = scene.admin();
        String code = Scene.fresh("test-app-");
        Person.tree(admin.post("/integrations", Map.of("code", code, "name", "试验", "organisation", person.unit(), "owner", person.username(),
                "scopes", List.of("reports:read"))));
        var issued = Person.tree(admin.post("/integrations/" + code + "/tokens", Map.of()));
        admin.asks().delete("/api/v1/integrations/" + code + "/tokens/" + issued.at("/integration/tokens/0/id").asText()).then().statusCode(204);
        taken(with(issued.get("token").asText()), 401, "token-revoked");

        var expiring = Person.tree(admin.post("/integrations/" + code + "/tokens", Map.of()));
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update integration_token set expires_at = now() - interval '1 second' where id = cast(:id as uuid)")
                .setParameter("id", expiring.at("/integration/tokens/0/id").asText())
                .executeUpdate());
        taken(with(expiring.get("token").asText()), 401, "token-expired");
    }

    @Test
    void a_tampered_cookie() throws InterruptedException {
        String tampered = person.cookie().substring(1) + "x";
        taken(Person.anonymous().cookie(Person.SESSION, tampered).get("/api/v1/measures"), 401, "sign-in-needed");
    }

    @Test
    void a_forged_csrf_token() throws InterruptedException {
        var forged = Person.anonymous().cookie(Person.SESSION, person.cookie()).header(Person.CSRF, "forged")
                .body(Map.of("kind", "TRAINING_SESSION")).post("/api/v1/activity-reports");
        assertThat(taken(forged, 403, "csrf").get("actor").asText()).isEqualTo(person.username());
    }

    @Test
    void fields_of_the_servers_own_in_a_draft() throws InterruptedException {
        for (var field : Map.of("status", "APPROVED", "version", 99, "filedBy", Map.of("id", UUID.randomUUID().toString()), "countedRevision", 1,
                "handledBy", "x", "id", UUID.randomUUID().toString()).entrySet()) {
            var draft = new LinkedHashMap<String, Object>(Map.of("kind", "TRAINING_SESSION"));
            draft.put(field.getKey(), field.getValue());
            var refused = person.post("/activity-reports", draft);
            assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/" + field.getKey());
            taken(refused, 422, "content");
        }
    }

    @Test
    void the_ids_of_others() throws InterruptedException {
        var other = scene.reporter(scene.unit());
        var draft = Reports.draft(other, Reports.training(other));
        String id = draft.get("id").asText();
        assertThat(taken(person.get("/activity-reports/" + id), 404, "not-found").get("entityId").asText()).endsWith(id);
        taken(Reports.edit(person, draft, Reports.training(person)), 404, "not-found");
        taken(Reports.move(person, draft, "submission", Map.of()), 404, "not-found");
        taken(person.get("/files/" + draft.at("/evidence/0/file").asText()), 404, "not-found");
    }

    @Test
    void a_missing_right() throws InterruptedException {
        taken(person.get("/users"), 403, "right-missing");
        taken(person.post("/users", Map.of()), 403, "right-missing");
    }

    @Test
    void a_wrong_password_leaves_no_name_and_no_password() throws InterruptedException {
        var row = taken(Person.anonymous().body(Map.of("username", person.username(), "password", "hunter2-hunter2")).post("/api/v1/session"), 401, "sign-in-failed");
        assertThat(row.toString()).doesNotContain("hunter2").doesNotContain(person.username());
        assertThat(office.read("/audit-events?action=session.fail&actor=" + person.username()).get("total").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_simply_not_there_and_what_is_mistyped_is_not_taken_down() {
        person.get("/activity-reports/" + UUID.randomUUID()).then().statusCode(404);
        person.post("/activity-reports", Map.of("kind", "NO_SUCH_KIND")).then().statusCode(422);
        Person.anonymous().get("/api/v1/measures").then().statusCode(401);
        assertThat(office.read("/audit-events?outcome=REFUSED&actor=" + person.username()).get("total").asInt()).isZero();
    }

    @Test
    void a_stranger_cannot_fill_the_trail() {
        long before = office.read("/audit-events?outcome=REFUSED&count=exact").get("total").asLong();
        for (int i = 0; i < RefusalRecorder.PER_MINUTE * 3; i++) with("sq_made-up").then().statusCode(401);
        long after = office.read("/audit-events?outcome=REFUSED&count=exact").get("total").asLong();
        assertThat(after - before).isBetween(1L, (long) RefusalRecorder.PER_MINUTE);
    }
}
