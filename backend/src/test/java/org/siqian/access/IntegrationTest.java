package org.siqian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/** Another system signs in by a token of its own, does what its scopes say, and never approves. */
@QuarkusTest
class IntegrationTest {
    @Inject
    Scene scene;

    @Inject
    EntityManager database;

    private Person admin;
    private String unit;
    private Person owner;

    @BeforeEach
    void moveIn() {
        admin = scene.admin();
        unit = scene.unit();
        owner = scene.reporter(unit);
    }

    private String opened(String... scopes) {
        String code = Scene.fresh("test-app-");
        Person.tree(admin.post("/integrations", draft(code, scopes)));
        return code;
    }

    private Map<String, Object> draft(String code, String... scopes) {
        return Map.of("code", code, "name", "试验接入", "organisation", unit, "owner", owner.username(), "scopes", List.of(scopes));
    }

    private String token(String integration) {
        return token(integration, Map.of());
    }

    private String token(String integration, Map<String, Object> draft) {
        return Person.tree(admin.post("/integrations/" + integration + "/tokens", draft)).get("token").asText();
    }

    private static RequestSpecification with(String token) {
        return Person.anonymous().header("Authorization", "Bearer " + token);
    }

    private Response pushes(String token, String externalId) {
        var report = Reports.but(Reports.but(Reports.training(owner), "evidence", List.of()), "organisation", unit);
        return with(token).body(report).put("/api/v1/activity-reports/by-source/oa/" + externalId);
    }

    @Test
    void a_token_files_by_source_once_and_without_a_csrf_token() {
        String token = token(opened("reports:write", "reports:read"));
        assertThat(token).matches("sq_[A-Za-z0-9_-]{43}");
        var created = Person.tree(pushes(token, "x1").then().statusCode(201).extract().response());
        assertThat(created.at("/filedBy/displayName").asText()).isEqualTo("试验接入");
        with(token).get("/api/v1/activity-reports/by-source/oa/x1").then().statusCode(200).body("source", is("oa"));
        assertThat(owner.read("/activity-reports/" + created.get("id").asText()).get("organisation").asText()).isEqualTo(unit);
        assertThat(admin.read("/audit-events?entity=activity-report&entityId=" + created.get("id").asText()).at("/items/0/actorKind").asText())
                .isEqualTo("INTEGRATION");
    }

    @Test
    void a_token_is_shown_once_and_only_its_hash_is_kept() {
        String code = opened("plan:read");
        String token = token(code, Map.of("name", "甲", "days", 30));
        var read = admin.read("/integrations/" + code);
        assertThat(read.toString()).doesNotContain(token);
        assertThat(read.at("/tokens/0/hint").asText()).isEqualTo(token.substring(0, 7) + "…");
        assertThat(read.at("/tokens/0/lastUsedAt").isNull()).isTrue();
        with(token).get("/api/v1/measures").then().statusCode(200);
        assertThat(admin.read("/integrations/" + code).at("/tokens/0/lastUsedAt").isNull()).isFalse();
        assertThat((List<?>) database.createNativeQuery("select code from integration i join integration_token t on t.integration = i.id where encode(t.hash, 'escape') like :token")
                .setParameter("token", "%" + token + "%").getResultList()).isEmpty();
    }

    @Test
    void the_scopes_say_what_it_may_do() {
        String planOnly = token(opened("plan:read"));
        with(planOnly).get("/api/v1/plans").then().statusCode(200);
        with(planOnly).get("/api/v1/activity-reports").then().statusCode(403).body("code", is("right-missing"));
        pushes(planOnly, "x2").then().statusCode(403).body("code", is("right-missing"));
        String reader = token(opened("reports:read"));
        with(reader).get("/api/v1/progress?year=2023").then().statusCode(200);
        with(reader).get("/api/v1/plans").then().statusCode(403);
        pushes(reader, "x3").then().statusCode(403);
        admin.post("/integrations", draft(Scene.fresh("test-app-"), "reports:approve")).then().statusCode(422)
                .body("errors[0].code", is("unknown-scope"));
    }

    @Test
    void an_integration_never_approves_and_its_owner_has_a_hand_in_what_it_pushes() {
        var lead = scene.person(Scene.LEAD, Role.REVIEWER);
        String code = Scene.fresh("test-app-");
        Person.tree(admin.post("/integrations", Map.of("code", code, "name", "试验接入", "organisation", Scene.LEAD, "owner", lead.username(),
                "scopes", List.of("reports:write", "reports:read", "plan:read", "webhooks:manage"))));
        String token = token(code);
        var draft = Reports.training(scene.reporter(Scene.LEAD));
        var filed = Person.tree(with(token).body(draft).post("/api/v1/activity-reports"));
        var submitted = Person.tree(with(token).header("If-Match", Reports.tag(filed)).body(Map.of())
                .post("/api/v1" + Reports.path(filed) + "/submission"));
        for (String move : List.of("approval", "return", "endorsement", "voiding")) {
            with(token).header("If-Match", Reports.tag(submitted)).body(Map.of("comment", "x")).post("/api/v1" + Reports.path(submitted) + "/" + move)
                    .then().statusCode(403).body("code", is("right-missing"));
        }
        assertThat(submitted.get("allowedActions").toString()).doesNotContain("APPROVE");
        Reports.move(lead, submitted, "approval", Map.of()).then().statusCode(403).body("code", is("own-report"));
        Person.tree(Reports.move(scene.lead(), submitted, "approval", Map.of()));
    }

    @Test
    void bad_expired_revoked_and_switched_off_tokens_are_told_apart() {
        String code = opened("plan:read");
        String token = token(code);
        with("sq_made-up").get("/api/v1/plans").then().statusCode(401).body("code", is("token-invalid"));
        with(token.substring(0, token.length() - 1) + "x").get("/api/v1/plans").then().statusCode(401).body("code", is("token-invalid"));
        Person.anonymous().header("Authorization", "Basic YTpi").get("/api/v1/plans").then().statusCode(401).body("code", is("token-invalid"));

        with(token).get("/api/v1/plans").then().statusCode(200);
        var id = admin.read("/integrations/" + code).at("/tokens/0/id").asText();
        admin.asks().delete("/api/v1/integrations/" + code + "/tokens/" + id).then().statusCode(204);
        with(token).get("/api/v1/plans").then().statusCode(401).body("code", is("token-revoked"));

        String other = opened("plan:read");
        String running = token(other);
        with(running).get("/api/v1/plans").then().statusCode(200);
        change(other, Map.of("name", "停", "owner", owner.username(), "scopes", List.of("plan:read"), "requestsPerMinute", 60, "active", false));
        with(running).get("/api/v1/plans").then().statusCode(401).body("code", is("token-revoked"));
    }

    @Test
    void an_expired_token_is_refused() {
        String code = opened("plan:read");
        String token = token(code);
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update integration_token set expires_at = now() - interval '1 second' where integration = (select id from integration where code = :code)")
                .setParameter("code", code).executeUpdate());
        with(token).get("/api/v1/plans").then().statusCode(401).body("code", is("token-expired"));
    }

    @Test
    void a_rotation_leaves_the_old_token_time_to_be_replaced() {
        String code = opened("plan:read");
        String old = token(code);
        String fresh = token(code, Map.of("name", "轮换", "othersEndInHours", 24));
        with(old).get("/api/v1/plans").then().statusCode(200);
        with(fresh).get("/api/v1/plans").then().statusCode(200);
        admin.post("/integrations/" + code + "/tokens", Map.of()).then().statusCode(409).body("code", is("too-many-tokens"));
        assertThat(admin.read("/integrations/" + code).at("/tokens/1/expiresAt").asText()).isLessThan(java.time.Instant.now().plusSeconds(90_000).toString());
    }

    @Test
    void a_token_calls_from_its_networks_only() {
        String code = opened("plan:read");
        String token = token(code);
        var elsewhere = Map.<String, Object>of("name", "限地址", "owner", owner.username(), "scopes", List.of("plan:read"),
                "addresses", List.of("10.8.0.0/16", "2001:db8::/32"), "requestsPerMinute", 600, "active", true);
        change(code, elsewhere);
        with(token).get("/api/v1/plans").then().statusCode(403).body("code", is("address-not-allowed"));
        var here = new java.util.HashMap<>(elsewhere);
        here.put("addresses", List.of("127.0.0.0/8", "::1"));
        change(code, here);
        with(token).get("/api/v1/plans").then().statusCode(200);
        here.put("addresses", List.of("127.0.0.0/8", "somewhere"));
        var read = admin.read("/integrations/" + code);
        admin.asks().header("If-Match", Reports.tag(read)).body(here).put("/api/v1/integrations/" + code).then().statusCode(422)
                .body("errors[0].pointer", is("/addresses/1"));
    }

    @Test
    void beyond_its_rate_it_is_told_when_to_come_back() {
        String code = Scene.fresh("test-app-");
        var draft = new java.util.HashMap<>(draft(code, "plan:read"));
        draft.put("requestsPerMinute", 3);
        Person.tree(admin.post("/integrations", draft));
        String token = token(code);
        for (int i = 0; i < 3; i++) with(token).get("/api/v1/plans").then().statusCode(200);
        with(token).get("/api/v1/plans").then().statusCode(429).body("code", is("too-many-requests")).header("Retry-After", not(nullValue()));
        String other = token(opened("plan:read"));
        with(other).get("/api/v1/plans").then().statusCode(200);
    }

    @Test
    void beside_a_bad_token_a_good_cookie_signs_nobody_in() {
        owner.asks().header("Authorization", "Bearer sq_made-up").get("/api/v1/plans").then().statusCode(401);
    }

    private JsonNode change(String code, Map<String, Object> draft) {
        var read = admin.read("/integrations/" + code);
        return Person.tree(admin.asks().header("If-Match", Reports.tag(read)).body(draft).put("/api/v1/integrations/" + code));
    }
}
