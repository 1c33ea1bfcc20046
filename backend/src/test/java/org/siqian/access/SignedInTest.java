package org.siqian.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.siqian.ContractFilter;
import org.siqian.Person;
import org.siqian.Scene;

/** No one gets anywhere without signing in, and nothing is changed from another site's page. */
@QuarkusTest
class SignedInTest {
    private static final Set<String> BEFORE_SIGN_IN =
            Set.of("signIn", "readSignInOptions", "startOpenIdSignIn", "finishOpenIdSignIn");

    @Inject
    Scene scene;

    @Test
    void anonymous_requests_get_401_everywhere_but_at_the_sign_in() {
        int asked = 0;
        for (Map.Entry<String, JsonNode> path : ContractFilter.API.get("paths").properties()) {
            String address = path.getKey().replace("{id}", UUID.randomUUID().toString()).replaceAll("\\{[^}]+}", "M04");
            for (String method : path.getValue().properties().stream().map(Map.Entry::getKey).toList()) {
                if (!path.getValue().get(method).has("operationId")) continue;
                if (BEFORE_SIGN_IN.contains(path.getValue().get(method).get("operationId").asText())) continue;
                var request = given().filter(new ContractFilter()).urlEncodingEnabled(false);
                if (path.getKey().equals("/api/v1/files")) request.contentType("image/jpeg").body(new byte[] {1});
                else if (path.getKey().startsWith("/api/v1/files/")) request.contentType("application/octet-stream").body(new byte[] {1});
                else if (!method.equals("get") && !method.equals("delete")) request.contentType(ContentType.JSON).body("{}");
                var response = request.request(method, address);
                assertThat(response.statusCode()).as(method + " " + address).isEqualTo(401);
                assertThat(response.<String>path("code")).as(method + " " + address).isEqualTo("sign-in-needed");
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(30);
    }

    @Test
    void health_answers_without_a_sign_in() {
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void an_unknown_cookie_is_nobody() {
        Person.anonymous().cookie(Person.SESSION, "made-up").get("/api/v1/measures").then().statusCode(401);
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_told_apart_by_nobody() {
        var known = scene.reporter(scene.unit());
        for (String username : new String[] {known.username(), "nobody-of-this-name"}) {
            Person.anonymous().body(Map.of("username", username, "password", "wrong"))
                    .post("/api/v1/session")
                    .then()
                    .statusCode(401)
                    .body("code", is("sign-in-failed"))
                    .body("detail", is("用户名或密码不正确。"));
        }
    }

    @Test
    void the_session_says_who_one_is_and_ends_with_the_sign_out() {
        var person = scene.person("KX-500101", Role.REPORTER, Role.REVIEWER);
        var session = person.read("/session");
        assertThat(session.at("/user/username").asText()).isEqualTo(person.username());
        assertThat(session.get("roles")).extracting(JsonNode::asText).containsExactly("REPORTER", "REVIEWER");
        assertThat(session.at("/organisation/name").asText()).isEqualTo("万州区科协");
        assertThat(session.get("csrfToken").asText()).isEqualTo(person.csrfToken());

        person.asks().delete("/api/v1/session").then().statusCode(204);
        person.get("/session").then().statusCode(401);
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var person = scene.reporter(scene.unit());
        var response = Person.anonymous()
                .body(Map.of("username", person.username(), "password", Scene.PASSWORD))
                .post("/api/v1/session");
        response.then()
                .header("Set-Cookie", containsString("HttpOnly"))
                .header("Set-Cookie", containsString("SameSite=Strict"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void an_unsafe_request_without_the_sessions_token_is_refused() {
        var person = scene.reporter(scene.unit());
        var other = scene.reporter(scene.unit());
        var draft = Map.of("kind", "TRAINING_SESSION");
        Person.anonymous().cookie(Person.SESSION, person.cookie()).body(draft).post("/api/v1/activity-reports")
                .then().statusCode(403).body("code", is("csrf"));
        Person.anonymous().cookie(Person.SESSION, person.cookie()).header(Person.CSRF, other.csrfToken()).body(draft)
                .post("/api/v1/activity-reports")
                .then().statusCode(403).body("code", is("csrf"));
        person.post("/activity-reports", draft).then().statusCode(201);
    }
}
