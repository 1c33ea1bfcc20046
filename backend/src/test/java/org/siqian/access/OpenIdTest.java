package org.siqian.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.audit.Actor;
import org.siqian.shared.SiqianClock;

/** Signing in at a real Keycloak, from our door to its form and back. */
@QuarkusTest
@Tag("keycloak")
@TestProfile(OpenIdTest.WithKeycloak.class)
class OpenIdTest {
    public static class WithKeycloak implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(KeycloakServer.class));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "siqian.openid.client-id", "siqian",
                    "siqian.openid.client-secret", KeycloakServer.SECRET,
                    "siqian.openid.groups",
                    "/siqian/wanzhou-reporters=KX-500101:REPORTER,/siqian/wanzhou-reviewers=KX-500101:REVIEWER,/siqian/kepu=KX-DEPT-KPB:REVIEWER");
        }
    }

    @Inject
    Scene scene;

    @Inject
    Accounts accounts;

    @Inject
    SiqianClock clock;

    @Inject
    EntityManager database;

    @Inject
    OpenIdSettings settings;

    private static JsonNode session(OpenIdBrowser browser) {
        return browser.go("/api/v1/session").json();
    }

    private JsonNode events(String entity, String id) {
        return scene.office().read("/audit-events?entity=" + entity + "&entityId=" + id).get("items");
    }

    @Test
    void the_page_learns_that_there_is_a_second_way() {
        var options = OpenIdBrowser.fresh().go("/api/v1/session/options").json();
        assertThat(options.get("password").asBoolean()).isTrue();
        assertThat(options.at("/openId/label").asText()).isEqualTo("统一身份认证");
        assertThat(options.at("/openId/startAt").asText()).isEqualTo("/api/v1/session/openid");
    }

    @Test
    void a_person_of_a_mapped_group_acts_for_that_unit_in_that_role() {
        var browser = OpenIdBrowser.fresh();
        var arrival = browser.signIn("li.ming");
        assertThat(arrival.address()).isEqualTo("/");
        assertThat(arrival.cookiesSet()).anyMatch(c -> c.startsWith("siqian_session=") && c.contains("HttpOnly") && c.contains("SameSite=Strict"));
        assertThat(browser.cookies()).contains("siqian_session").noneMatch(name -> name.startsWith("q_"));

        var session = session(browser);
        assertThat(session.at("/user/username").asText()).isEqualTo("li.ming");
        assertThat(session.at("/organisation/code").asText()).isEqualTo("KX-500101");
        assertThat(session.get("roles")).extracting(JsonNode::asText).containsExactly("REPORTER");
        assertThat(browser.go("/api/v1/measures").status()).isEqualTo(200);
        var draft = "{\"kind\": \"TRAINING_SESSION\"}";
        assertThat(browser.post("/api/v1/activity-reports", session.get("csrfToken").asText(), draft).statusCode()).isEqualTo(201);
        assertThat(browser.post("/api/v1/activity-reports", "made-up", draft).statusCode()).isEqualTo(403);
        var events = events("account", session.at("/user/id").asText());
        assertThat(events).extracting(e -> e.get("action").asText()).contains("account.open", "session.begin");
        assertThat(events.get(0).at("/after/means").asText()).isEqualTo("OPENID");
    }

    @Test
    void two_groups_are_two_duties_and_the_person_stays_the_same_account() {
        var first = OpenIdBrowser.fresh();
        first.signIn("wang.fang");
        assertThat(session(first).get("roles")).extracting(JsonNode::asText).containsExactly("REPORTER", "REVIEWER");
        var again = OpenIdBrowser.fresh();
        again.signIn("wang.fang");
        assertThat(session(again).at("/user/id")).isEqualTo(session(first).at("/user/id"));
    }

    @Test
    void another_group_there_is_another_duty_here_at_the_next_sign_in() {
        var before = OpenIdBrowser.fresh();
        before.signIn("sun.li");
        String id = session(before).at("/user/id").asText();
        KeycloakServer.leave("sun.li", "/siqian/wanzhou-reporters");
        KeycloakServer.join("sun.li", "/siqian/kepu");

        var after = OpenIdBrowser.fresh();
        after.signIn("sun.li");
        assertThat(session(after).at("/organisation/code").asText()).isEqualTo("KX-DEPT-KPB");
        assertThat(session(after).get("roles")).extracting(JsonNode::asText).containsExactly("REVIEWER");
        var change = events("account", id).get(1);
        assertThat(change.get("action").asText()).isEqualTo("account.duties");
        assertThat(change.at("/before/posts/0").asText()).isEqualTo("KX-500101-REPORTER");
        assertThat(change.at("/after/posts/0").asText()).isEqualTo("KX-DEPT-KPB-REVIEWER");

        KeycloakServer.leave("sun.li", "/siqian/kepu");
        assertThat(OpenIdBrowser.fresh().signIn("sun.li").address()).startsWith("/signin?refused=openid-no-role");
        assertThat(events("account", id)).extracting(e -> e.get("action").asText()).startsWith("session.refuse", "account.duties");
        assertThat(events("account", id).get(1).at("/after/posts")).isEmpty();
    }

    @Test
    void who_has_no_mapped_group_is_told_so_and_noted() {
        var browser = OpenIdBrowser.fresh();
        assertThat(browser.signIn("zhao.gang", "?next=/reports").address()).isEqualTo("/signin?refused=openid-no-role&next=%2Freports");
        assertThat(browser.cookies()).doesNotContain("siqian_session");

        var script = OpenIdBrowser.script();
        var problem = script.signIn("zhao.gang");
        assertThat(problem.status()).isEqualTo(403);
        assertThat(problem.json().get("code").asText()).isEqualTo("openid-no-role");
        assertThat(problem.json().get("detail").asText()).contains("没有给您分配");
        var noted = scene.office().read("/audit-events?entity=openid-subject&pageSize=200").get("items");
        assertThat(noted).anyMatch(e -> e.at("/after/username").asText().equals("zhao.gang") && e.at("/after/code").asText().equals("openid-no-role"));
    }

    @Test
    void an_account_of_the_same_name_is_not_taken_over() {
        QuarkusTransaction.requiringNew().run(() -> accounts.open(
                new Account("chen.jie", "陈洁", "KX-500154", clock.instant()), Set.of(Role.REPORTER), null, Actor.system("test")));
        var browser = OpenIdBrowser.fresh();
        browser.signIn("chen.jie");
        assertThat(session(browser).at("/user/username").asText()).isEqualTo("chen.jie-2");
        assertThat(session(browser).get("roles")).extracting(JsonNode::asText).containsExactly("REVIEWER");
    }

    @Test
    void a_closed_account_stays_out_and_no_password_opens_one_that_came_by_openid() {
        var browser = OpenIdBrowser.fresh();
        browser.signIn("zhou.tao");
        for (String guess : new String[] {"!", "zhou-tao-of-this-test"}) {
            Person.anonymous().body(Map.of("username", "zhou.tao", "password", guess)).post("/api/v1/session").then().statusCode(401);
        }
        QuarkusTransaction.requiringNew().run(() -> database.createQuery("update Account set active = false where username = 'zhou.tao'").executeUpdate());
        var again = OpenIdBrowser.script().signIn("zhou.tao");
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.json().get("code").asText()).isEqualTo("openid-account-closed");
    }

    @Test
    void a_changed_state_a_foreign_answer_and_a_used_code_are_refused() {
        var browser = OpenIdBrowser.script();
        String answer = browser.answerOf("li.ming", "");
        refused(browser.follow(answer.replaceFirst("state=[^&]{8}", "state=00000000")));
        assertThat(browser.follow(answer).address()).isEqualTo("/"); // the forged answer has not spoilt the true one

        var other = OpenIdBrowser.script();
        String caught = OpenIdBrowser.script().answerOf("li.ming", "");
        refused(other.follow(caught)); // somebody else's answer, in a browser that asked for nothing
        other.go(OpenIdAuthentication.START);
        refused(other.follow(caught)); // or for something else

        var meddling = OpenIdBrowser.script();
        String state = caught.replaceFirst(".*[?&]state=([^&]+).*", "$1");
        meddling.set("q_auth_openid_" + state, state + "|made-up");
        refused(meddling.follow(caught));
        meddling.set("q_auth_openid_" + state, state);
        refused(meddling.follow(caught));

        var honest = OpenIdBrowser.script();
        String once = honest.answerOf("li.ming", "");
        assertThat(honest.follow(once).address()).isEqualTo("/");
        refused(honest.follow(once));
        refused(OpenIdBrowser.script().go(OpenIdAuthentication.CALLBACK));
        refused(OpenIdBrowser.script().go(OpenIdAuthentication.CALLBACK + "?error=access_denied&state=x"));
    }

    private static void refused(OpenIdBrowser.Arrival arrival) {
        assertThat(arrival.status()).as(arrival.toString()).isEqualTo(401);
        assertThat(arrival.json().get("code").asText()).isEqualTo("openid-failed");
        assertThat(arrival.cookiesSet()).noneMatch(c -> c.startsWith("siqian_session="));
    }

    @Test
    void the_browser_returns_to_the_page_it_came_from_and_never_to_another_site() {
        assertThat(OpenIdBrowser.fresh().signIn("li.ming", "?next=%2Freports%3Fyear%3D2023").address()).isEqualTo("/reports?year=2023");
        for (String elsewhere : List.of("https://evil.example", "//evil.example", "/%5Cevil.example", "/api/v1/session", "javascript:alert(1)")) {
            assertThat(OpenIdBrowser.fresh().signIn("li.ming", "?next=" + elsewhere).address()).as(elsewhere).isEqualTo("/");
        }
    }

    @Test
    void the_api_sends_nobody_away_to_sign_in() {
        for (var browser : List.of(OpenIdBrowser.fresh(), OpenIdBrowser.script())) {
            browser.set("q_session_openid", "made-up");
            browser.set("q_auth_openid_abc", "abc");
            browser.set("q_session", "made-up");
            for (String path : List.of("/api/v1/measures", "/api/v1/session", "/api/v1/session?state=abc&code=x")) {
                var answer = browser.once(path);
                assertThat(answer.statusCode()).as(path).isIn(400, 401);
                assertThat(answer.headers().firstValue("Location")).isEmpty();
                assertThat(answer.body()).contains("\"code\"").doesNotContain("<html");
            }
        }
    }

    @Test
    void the_way_out_carries_pkce_state_and_nonce() {
        var location = OpenIdBrowser.fresh().once(OpenIdAuthentication.START).headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(settings.issuer())
                .contains("response_type=code", "code_challenge=", "code_challenge_method=S256", "state=", "nonce=", "client_id=siqian")
                .doesNotContain(KeycloakServer.SECRET);
    }

    @Test
    void starts_that_nobody_finished_do_not_pile_up_and_two_tabs_do_not_disturb_each_other() {
        var browser = OpenIdBrowser.fresh();
        for (int i = 0; i < 12; i++) browser.once(OpenIdAuthentication.START);
        assertThat(browser.cookies()).filteredOn(name -> name.startsWith("q_auth")).hasSizeLessThanOrEqualTo(5);

        var tabs = OpenIdBrowser.fresh();
        String first = tabs.answerOf("li.ming", "");
        tabs.once(OpenIdAuthentication.START);
        assertThat(tabs.follow(first).address()).isEqualTo("/");
    }

    @Test
    void signing_in_again_replaces_who_was_signed_in_at_this_browser() {
        var browser = OpenIdBrowser.fresh();
        var local = scene.reporter(scene.unit());
        browser.set(Person.SESSION, local.cookie());
        assertThat(session(browser).at("/user/username").asText()).isEqualTo(local.username());
        browser.signIn("li.ming");
        assertThat(session(browser).at("/user/username").asText()).isEqualTo("li.ming");
    }
}
