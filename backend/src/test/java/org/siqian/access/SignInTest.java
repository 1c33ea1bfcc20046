package org.siqian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siqian.Person;
import org.siqian.Scene;

/** Passwords, pauses, time-outs and one's own sign-ins. */
@QuarkusTest
class SignInTest {
    private static final String NEW_PASSWORD = "橘红山坡上的 37 棵树";

    @Inject
    Scene scene;

    @Inject
    EntityManager database;

    private static Response tryIn(String username, String password) {
        return Person.anonymous().body(Map.of("username", username, "password", password)).post("/api/v1/session");
    }

    private void sql(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = database.createNativeQuery(statement);
            for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
            query.executeUpdate();
        });
    }

    // ── the first sign-in and the rules

    @Test
    void a_password_somebody_else_has_set_is_good_for_changing_it_only() {
        var admin = scene.admin();
        String name = Scene.fresh("user-");
        var opened = Person.tree(admin.post("/users", Map.of("username", name, "displayName", "赵六", "organisation", scene.unit(), "roles", List.of("REPORTER"))));
        String temporary = opened.get("temporaryPassword").asText();
        var person = Person.signIn(name, opened.at("/user/organisation").asText(), temporary);
        assertThat(person.read("/session").get("mustChangePassword").asBoolean()).isTrue();
        person.get("/measures").then().statusCode(403).body("code", is("password-change-needed"));
        person.get("/activity-reports").then().statusCode(403).body("code", is("password-change-needed"));

        change(person, temporary, NEW_PASSWORD).then().statusCode(204);
        person.get("/measures").then().statusCode(200);
        assertThat(person.read("/session").get("mustChangePassword").asBoolean()).isFalse();
        tryIn(name, temporary).then().statusCode(401);
        tryIn(name, NEW_PASSWORD).then().statusCode(200);
    }

    private static Response change(Person person, String current, String next) {
        return person.asks().body(Map.of("currentPassword", current, "newPassword", next)).put("/api/v1/session/password");
    }

    @ParameterizedTest
    @CsvSource({
        "short1, too-short", "aaaaaaaaaa, common", "1234567890, common", "Qwertyuiop1, common", "password123, common",
        "xkvqzmwtjp, one-kind", "ababababab1, common", "我我我我我我我我我我我我我我我我我我我我我我我我我我, too-long"})
    void a_password_that_is_easily_guessed_is_refused_with_the_rule_it_breaks(String password, String rule) {
        var person = scene.reporter(scene.unit());
        change(person, Scene.PASSWORD, password).then().statusCode(422)
                .body("errors.pointer", everyItem(is("/newPassword")))
                .body("errors.code", org.hamcrest.Matchers.hasItem(rule));
    }

    @Test
    void nor_may_it_hold_the_owners_name_or_stay_the_same_and_the_current_one_must_be_known() {
        var person = scene.reporter(scene.unit());
        change(person, Scene.PASSWORD, "x9!" + person.username().toUpperCase() + "77").then().statusCode(422).body("errors[0].code", is("names-owner"));
        change(person, Scene.PASSWORD, Scene.PASSWORD).then().statusCode(422).body("errors[0].code", is("same-password"));
        change(person, "not it at all", NEW_PASSWORD).then().statusCode(422).body("errors[0].pointer", is("/currentPassword"));
    }

    @Test
    void a_changed_password_ends_every_other_sign_in_at_once() {
        var here = scene.reporter(scene.unit());
        var there = Person.signIn(here.username(), here.unit(), Scene.PASSWORD);
        there.get("/session").then().statusCode(200);
        change(here, Scene.PASSWORD, NEW_PASSWORD).then().statusCode(204);
        there.get("/session").then().statusCode(401);
        here.get("/session").then().statusCode(200);
    }

    @Test
    void only_a_slow_hash_is_kept() {
        var person = scene.reporter(scene.unit());
        assertThat((String) database.createNativeQuery("select password_hash from account where username = ?1").setParameter(1, person.username()).getSingleResult())
                .startsWith("$2").doesNotContain(Scene.PASSWORD);
    }

    // ── guessing

    @Test
    void after_five_tries_that_failed_there_is_a_pause_that_further_tries_do_not_lengthen() {
        var person = scene.reporter(scene.unit());
        for (int i = 0; i < SignInTries.FREE; i++) tryIn(person.username(), "wrong " + i).then().statusCode(401).body("code", is("sign-in-failed"));
        for (int i = 0; i < 3; i++) {
            tryIn(person.username(), Scene.PASSWORD).then().statusCode(429).body("code", is("sign-in-paused")).header("Retry-After", not(nullValue()));
        }
        person.get("/session").then().statusCode(200); // who is in stays in
        sql("update sign_in_try set paused_until = paused_until - interval '61 seconds' where paused_until is not null");
        tryIn(person.username(), Scene.PASSWORD).then().statusCode(200);
    }

    @Test
    void names_that_do_not_exist_are_paused_alike() {
        String nobody = Scene.fresh("nobody-");
        for (int i = 0; i < SignInTries.FREE; i++) tryIn(nobody, "wrong").then().statusCode(401).body("code", is("sign-in-failed"));
        tryIn(nobody, "wrong").then().statusCode(429).body("code", is("sign-in-paused"));
    }

    @Test
    void a_stranger_who_keeps_guessing_does_not_keep_the_owner_out() {
        var person = scene.reporter(scene.unit());
        String device = tryIn(person.username(), Scene.PASSWORD).then().statusCode(200).extract().cookie(SessionResource.DEVICE_COOKIE);
        for (int i = 0; i <= SignInTries.FREE; i++) tryIn(person.username(), "wrong");
        tryIn(person.username(), Scene.PASSWORD).then().statusCode(429);
        Person.anonymous().cookie(SessionResource.DEVICE_COOKIE, device).body(Map.of("username", person.username(), "password", Scene.PASSWORD))
                .post("/api/v1/session").then().statusCode(200);
        var other = scene.reporter(scene.unit());
        for (int i = 0; i <= SignInTries.FREE; i++) tryIn(other.username(), "wrong");
        Person.anonymous().cookie(SessionResource.DEVICE_COOKIE, device).body(Map.of("username", other.username(), "password", Scene.PASSWORD))
                .post("/api/v1/session").then().statusCode(429); // a device is known for its owner alone
    }

    @Test
    void a_name_under_pressure_from_many_addresses_leaves_a_new_address_one_free_try() {
        var person = scene.reporter(scene.unit());
        tryIn(person.username(), "wrong").then().statusCode(401);
        sql("update sign_in_try set origin = 'address:192.0.2.7', failures = ?2 where name_hash = sha256(convert_to(?1, 'UTF8'))",
                person.username(), SignInTries.NAME_UNDER_PRESSURE);
        tryIn(person.username(), "wrong").then().statusCode(401);
        tryIn(person.username(), Scene.PASSWORD).then().statusCode(429);
        var another = scene.reporter(scene.unit());
        tryIn(another.username(), "wrong").then().statusCode(401);
        sql("update sign_in_try set origin = 'address:192.0.2.7', failures = ?2 where name_hash = sha256(convert_to(?1, 'UTF8'))",
                another.username(), SignInTries.NAME_UNDER_PRESSURE);
        tryIn(another.username(), Scene.PASSWORD).then().statusCode(200);
    }

    @Test
    void tries_at_the_same_moment_all_count() throws Exception {
        var person = scene.reporter(scene.unit());
        var pool = Executors.newFixedThreadPool(8);
        try {
            var answers = pool.invokeAll(IntStream.range(0, 20).<java.util.concurrent.Callable<Integer>>mapToObj(i -> () -> tryIn(person.username(), "wrong").statusCode()).toList());
            int looked = 0;
            for (var answer : answers) looked += answer.get() == 401 ? 1 : 0;
            assertThat(looked).isEqualTo(SignInTries.FREE);
        } finally {
            pool.shutdown();
        }
    }

    // ── time-outs and one's own sign-ins

    @Test
    void a_sign_in_ends_when_idle_and_when_its_time_is_over() {
        for (String column : List.of("last_seen_at", "expires_at")) {
            var person = scene.reporter(scene.unit());
            sql("update sign_in_session set " + column + " = now() - interval '2 hours 1 minute' where account = (select id from account where username = ?1)", person.username());
            person.get("/measures").then().statusCode(401).body("code", is("session-expired"));
            person.get("/measures").then().statusCode(401).body("code", is("sign-in-needed"));
        }
    }

    @Test
    void people_see_their_sign_ins_and_end_them() {
        var here = scene.reporter(scene.unit());
        var there = Person.anonymous().header("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Chrome/87.0")
                .body(Map.of("username", here.username(), "password", Scene.PASSWORD)).post("/api/v1/session");
        var second = new Person(here.username(), here.unit(), there.cookie(Person.SESSION), there.path("csrfToken"));
        second.get("/session").then().statusCode(200);
        var listed = here.read("/sessions").get("items");
        assertThat(listed).hasSize(2);
        var other = listed.get(0).get("current").asBoolean() ? listed.get(1) : listed.get(0);
        assertThat(other.get("device").asText()).isEqualTo("Chrome · Windows");
        assertThat(other.get("address").asText()).isEqualTo("127.0.0.1");

        scene.reporter(scene.unit()).asks().delete("/api/v1/sessions/" + other.get("id").asText()).then().statusCode(404);
        here.asks().delete("/api/v1/sessions/" + other.get("id").asText()).then().statusCode(204);
        second.get("/session").then().statusCode(401);
        var third = Person.signIn(here.username(), here.unit(), Scene.PASSWORD);
        here.asks().delete("/api/v1/sessions").then().statusCode(204);
        third.get("/session").then().statusCode(401);
        here.get("/session").then().statusCode(200);
    }

    @Test
    void whoever_signs_in_begins_anew_and_the_old_cookie_ends() {
        var person = scene.reporter(scene.unit());
        var again = Person.anonymous().cookie(Person.SESSION, person.cookie()).body(Map.of("username", person.username(), "password", Scene.PASSWORD))
                .post("/api/v1/session");
        assertThat(again.cookie(Person.SESSION)).isNotEqualTo(person.cookie());
        person.get("/session").then().statusCode(401);
        Person.anonymous().cookie(Person.SESSION, "chosen-by-somebody-else").body(Map.of("username", person.username(), "password", Scene.PASSWORD))
                .post("/api/v1/session").then().statusCode(200).cookie(Person.SESSION, not("chosen-by-somebody-else"));
    }

    // ── other sites

    @Test
    void what_comes_from_another_sites_page_is_refused_signing_in_included() {
        var person = scene.reporter(scene.unit());
        for (String origin : List.of("https://evil.example", "null", "http://localhost.evil.example")) {
            person.asks().header("Origin", origin).body(Map.of("kind", "TRAINING_SESSION")).post("/api/v1/activity-reports")
                    .then().statusCode(403).body("code", is("csrf"));
            Person.anonymous().header("Origin", origin).body(Map.of("username", person.username(), "password", Scene.PASSWORD)).post("/api/v1/session")
                    .then().statusCode(403).body("code", is("csrf"));
        }
        person.asks().header("Sec-Fetch-Site", "cross-site").body(Map.of("kind", "TRAINING_SESSION")).post("/api/v1/activity-reports")
                .then().statusCode(403).body("code", is("csrf"));
        String own = io.restassured.RestAssured.baseURI + ":" + io.restassured.RestAssured.port;
        person.asks().header("Origin", own).header("Sec-Fetch-Site", "same-origin").body(Map.of("kind", "TRAINING_SESSION")).post("/api/v1/activity-reports")
                .then().statusCode(201);
    }

    @Test
    void the_cookies_are_strict() {
        var person = scene.reporter(scene.unit());
        var cookies = tryIn(person.username(), Scene.PASSWORD).headers().getValues("Set-Cookie");
        assertThat(cookies).hasSize(2).allSatisfy(c -> assertThat(c).contains("HttpOnly", "SameSite=Strict"));
        assertThat(cookies).anySatisfy(c -> assertThat(c).contains("siqian_device=", "Path=/api/v1/session"));
        tryIn(person.username(), Scene.PASSWORD).then().header("Cache-Control", containsString("no-store"));
    }
}
