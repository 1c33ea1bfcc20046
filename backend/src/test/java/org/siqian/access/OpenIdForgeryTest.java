package org.siqian.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.siqian.Person;

/** A provider that is not there, or hands out tokens that are not what they should be. */
@QuarkusTest
@Tag("keycloak")
@TestProfile(OpenIdForgeryTest.WithLiar.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenIdForgeryTest {
    public static class WithLiar implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(LyingProvider.class));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "siqian.openid.client-id", LyingProvider.CLIENT,
                    "siqian.openid.client-secret", LyingProvider.SECRET,
                    "siqian.openid.groups", "wanzhou=KX-500101:REPORTER,wanzhou=KX-NOWHERE:OFFICE");
        }
    }

    /** The way to the provider and back with what the test makes of the nonce. */
    private static OpenIdBrowser.Arrival back(OpenIdBrowser browser, Function<String, String> token) {
        String out = browser.once(OpenIdAuthentication.START).headers().firstValue("Location").orElseThrow();
        LyingProvider.NEXT_TOKEN.set(token.apply(parameter(out, "nonce")));
        return browser.go(OpenIdAuthentication.CALLBACK + "?code=any&state=" + parameter(out, "state"));
    }

    private static String parameter(String address, String name) {
        var found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
        assertThat(found.find()).as(name + " in " + address).isTrue();
        return found.group(1);
    }

    private static void refused(String what, Function<String, String> token) {
        var arrival = back(OpenIdBrowser.script(), token);
        assertThat(arrival.status()).as(what).isEqualTo(401);
        assertThat(arrival.json().get("code").asText()).as(what).isEqualTo("openid-failed");
        assertThat(arrival.cookiesSet()).as(what).noneMatch(c -> c.startsWith("siqian_session="));
    }

    @Test
    @Order(1)
    void a_provider_out_of_reach_is_said_and_all_else_works() {
        var problem = OpenIdBrowser.script().go(OpenIdAuthentication.START);
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.json().get("code").asText()).isEqualTo("openid-unreachable");
        assertThat(problem.json().get("detail").asText()).contains("联系不上");
        assertThat(OpenIdBrowser.fresh().go(OpenIdAuthentication.START + "?next=/board").address())
                .isEqualTo("/signin?refused=openid-unreachable&next=%2Fboard");
        Person.anonymous().get("/api/v1/measures").then().statusCode(401);
        assertThat(OpenIdBrowser.fresh().go("/q/health/ready").status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void an_honest_token_signs_in_as_soon_as_the_provider_is_back() {
        LyingProvider.wake();
        var browser = OpenIdBrowser.fresh();
        assertThat(back(browser, nonce -> LyingProvider.signed(LyingProvider.claims(nonce))).address()).isEqualTo("/");
        assertThat(LyingProvider.LAST_EXCHANGE.get()).contains("code_verifier=", "grant_type=authorization_code");
        var session = browser.go("/api/v1/session").json();
        assertThat(session.at("/user/displayName").asText()).isEqualTo("马丽");
        assertThat(session.get("roles")).hasSize(1); // a unit that is not in the register grants nothing
    }

    @Test
    @Order(3)
    void a_token_that_is_not_for_this_sign_in_is_refused_and_nothing_of_it_is_logged() {
        var said = new CopyOnWriteArrayList<String>();
        var ear = ear(said);
        Logger.getLogger("").addHandler(ear);
        try {
            refused("another nonce", nonce -> LyingProvider.signed(LyingProvider.claims("another")));
            refused("no nonce", nonce -> LyingProvider.signed(Jwt.claims(Map.of("sub", "x", "iss", "x"))));
            refused("another audience", nonce -> LyingProvider.signed(LyingProvider.claims(nonce).audience("another-client")));
            refused("another issuer", nonce -> LyingProvider.signed(LyingProvider.claims(nonce).issuer("https://evil.example")));
            refused("expired", nonce -> LyingProvider.signed(LyingProvider.claims(nonce).expiresAt(1_700_000_000L)));
            refused("another key", nonce -> LyingProvider.signed(LyingProvider.claims(nonce), LyingProvider.keys()));
            refused("altered", nonce -> altered(LyingProvider.signed(LyingProvider.claims(nonce))));
            refused("not signed", nonce -> unsigned(LyingProvider.signed(LyingProvider.claims(nonce))));
            refused("no token", nonce -> "");
            refused("an expired code", nonce -> null);
        } finally {
            Logger.getLogger("").removeHandler(ear);
        }
        assertThat(said).anyMatch(line -> line.contains("an OpenID sign-in was refused"));
        assertThat(said).noneMatch(line -> line.contains("ma.li") || line.contains("subject-of") || line.contains("eyJ") || line.contains(LyingProvider.SECRET));
    }

    @Test
    @Order(4)
    void a_provider_that_goes_away_in_between_is_said() {
        var browser = OpenIdBrowser.script();
        var gone = back(browser, nonce -> {
            LyingProvider.sleep();
            return LyingProvider.signed(LyingProvider.claims(nonce));
        });
        assertThat(gone.status()).as(gone.body()).isEqualTo(503);
        assertThat(gone.json().get("code").asText()).isEqualTo("openid-unreachable");
    }

    private static String altered(String token) {
        var parts = token.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("ma.li", "admin");
        return parts[0] + "." + encoded(claims) + "." + parts[2];
    }

    private static String unsigned(String token) {
        return encoded("{\"alg\":\"none\"}") + "." + token.split("\\.")[1] + ".";
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Handler ear(List<String> said) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                said.add(record.getMessage() + " " + (record.getParameters() == null ? "" : List.of(record.getParameters())) + " " + record.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
