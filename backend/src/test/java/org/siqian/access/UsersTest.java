package org.siqian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/** Accounts are opened with a temporary password, changed with a version, and closed at once. */
@QuarkusTest
class UsersTest {
    @Inject
    Scene scene;

    private Map<String, Object> draft(String username, String unit) {
        return Map.of("username", username, "displayName", "王五", "organisation", unit, "phone", "13812345678", "roles", List.of("REPORTER"));
    }

    @Test
    void an_account_is_opened_with_a_password_shown_once_and_a_post_from_today_on() {
        var admin = scene.admin();
        String unit = scene.unit();
        String name = Scene.fresh("user-");
        var opened = Person.tree(admin.post("/users", draft(name, unit)));
        assertThat(opened.get("temporaryPassword").asText()).hasSizeGreaterThan(11);
        assertThat(opened.at("/user/duties/0/post").asText()).isEqualTo(unit + "-REPORTER");
        assertThat(admin.read("/users/" + name).toString()).doesNotContain(opened.get("temporaryPassword").asText());
        admin.post("/users", draft(name, unit)).then().statusCode(409).body("code", is("code-taken"));
        assertThat(admin.read("/posts/" + unit + "-REPORTER").at("/terms/0/username").asText()).isEqualTo(name);
    }

    @Test
    void telephone_numbers_are_masked_in_lists_and_a_look_at_one_is_recorded() {
        var admin = scene.admin();
        String name = Scene.fresh("user-");
        var opened = Person.tree(admin.post("/users", draft(name, scene.unit())));
        assertThat(admin.read("/users?q=" + name).at("/items/0/phone").asText()).isEqualTo("138****5678");
        assertThat(admin.read("/users/" + name).get("phone").asText()).isEqualTo("13812345678");
        assertThat(admin.read("/audit-events?entity=account&entityId=" + opened.at("/user/id").asText()).get("items"))
                .extracting(e -> e.get("action").asText()).contains("personal-data.read", "account.open");
    }

    @Test
    void a_closed_account_is_out_at_once_and_an_administrator_does_not_close_their_own() {
        var admin = scene.admin();
        var person = scene.reporter(scene.unit());
        change(admin, person.username(), false).then().statusCode(200).body("active", is(false));
        person.get("/session").then().statusCode(401);
        change(admin, admin.username(), false).then().statusCode(409).body("code", is("own-account"));
    }

    @Test
    void a_reset_password_ends_every_sign_in() {
        var admin = scene.admin();
        var person = scene.reporter(scene.unit());
        var reset = Person.tree(admin.post("/users/" + person.username() + "/password-reset", Map.of()));
        person.get("/session").then().statusCode(401);
        Person.anonymous().body(Map.of("username", person.username(), "password", Scene.PASSWORD)).post("/api/v1/session").then().statusCode(401);
        Person.anonymous().body(Map.of("username", person.username(), "password", reset.get("temporaryPassword").asText()))
                .post("/api/v1/session").then().statusCode(200);
    }

    @Test
    void what_an_account_cannot_be_is_said_at_its_field() {
        var admin = scene.admin();
        var bad = Map.of("username", "有空格 的", "displayName", " ", "organisation", "KX-500000", "phone", "abc", "roles", List.of());
        var answer = Person.body(admin.post("/users", bad).then().statusCode(422).extract().response());
        assertThat(answer.get("errors")).extracting(e -> e.get("pointer").asText()).contains("/username", "/displayName", "/phone");
        admin.post("/users", draft(Scene.fresh("user-"), "KX-NOWHERE")).then().statusCode(422).body("errors[0].pointer", is("/organisation"));
        admin.post("/users", Reports.but(draft(Scene.fresh("user-"), scene.unit()), "active", false)).then().statusCode(422)
                .body("errors[0].code", is("unknown-field"));
        admin.post("/users", Reports.but(draft(Scene.fresh("user-"), scene.unit()), "roles", List.of("ADMIN"))).then().statusCode(422)
                .body("errors[0].code", is("role-unfit"));
    }

    private static io.restassured.response.Response change(Person admin, String username, boolean active) {
        var read = admin.read("/users/" + username);
        return admin.asks().header("If-Match", Reports.tag(read))
                .body(Map.of("displayName", "改名", "organisation", read.get("organisation").asText(), "active", active))
                .put("/api/v1/users/" + username);
    }
}
