package org.siqian.launch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;

/** What a browser may do with our answers, how large a request may be, and what is told to nobody. */
@QuarkusTest
class HeadersTest {
    @Inject
    Scene scene;

    @Test
    void every_answer_is_guarded() {
        for (String path : List.of("/api/v1/session", "/q/swagger-ui/", "/api/nowhere", "/q/health/live")) {
            var headers = given().get(path).headers();
            assertThat(headers.getValue("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(headers.getValue("X-Frame-Options")).as(path).isEqualTo("DENY");
            assertThat(headers.getValue("Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
            assertThat(headers.getValue("Cross-Origin-Opener-Policy")).as(path).isEqualTo("same-origin");
            assertThat(headers.getValue("Permissions-Policy")).as(path).contains("microphone=()");
            assertThat(headers.getValue("Strict-Transport-Security")).as(path + ": without TLS there is nothing to insist on").isNull();
            assertThat(headers.hasHeaderWithName("Server") || headers.hasHeaderWithName("X-Powered-By")).as(path).isFalse();
        }
        given().get("/api/v1/session").then().header("Content-Security-Policy", is("default-src 'none'; frame-ancestors 'none'"));
        given().get("/").then().header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("Content-Security-Policy", not(containsString("unsafe-eval")));
    }

    @Test
    void what_a_stranger_forwards_is_not_believed() {
        var person = scene.reporter(scene.unit());
        Person.anonymous().header("X-Forwarded-Proto", "https").header("X-Forwarded-For", "203.0.113.9")
                .body(Map.of("username", person.username(), "password", Scene.PASSWORD)).post("/api/v1/session")
                .then().statusCode(200).header("Set-Cookie", not(containsString("Secure"))).header("Strict-Transport-Security", org.hamcrest.Matchers.nullValue());
        assertThat(person.read("/sessions").get("items")).allSatisfy(s -> assertThat(s.get("address").asText()).isEqualTo("127.0.0.1"));
    }

    @Test
    void only_files_may_be_large() {
        var person = scene.reporter(scene.unit());
        String large = "{\"kind\": \"TRAINING_SESSION\", \"summary\": \"" + "a".repeat(2_200_000) + "\"}";
        person.asks().body(large).post("/api/v1/activity-reports").then().statusCode(413).body("code", is("too-large"));
        byte[] photo = new byte[3_000_000];
        photo[0] = (byte) 0xFF;
        photo[1] = (byte) 0xD8;
        photo[2] = (byte) 0xFF;
        person.asks().contentType("image/jpeg").body(photo).post("/api/v1/files").then().statusCode(422).body("code", is("broken-image"));
    }

    @Test
    void what_is_too_large_is_refused_also_without_a_stated_length() throws IOException {
        var person = scene.reporter(scene.unit());
        try (var socket = new Socket("127.0.0.1", io.restassured.RestAssured.port)) {
            var out = socket.getOutputStream();
            out.write(("POST /api/v1/activity-reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
                    + "Connection: close\r\nCookie: siqian_session=" + person.cookie() + "\r\nX-CSRF-Token: " + person.csrfToken() + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            chunk(out, "{\"kind\": \"TRAINING_SESSION\", \"summary\": \"");
            for (int i = 0; i < 30; i++) chunk(out, "a".repeat(100_000));
            chunk(out, "\"}");
            chunk(out, "");
            out.flush();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 413");
        }
    }

    private static void chunk(java.io.OutputStream out, String text) throws IOException {
        out.write((Integer.toHexString(text.length()) + "\r\n" + text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void what_is_nested_too_deep_is_refused() {
        var person = scene.reporter(scene.unit());
        person.asks().body("{\"kind\": \"TRAINING_SESSION\", \"details\": " + "{\"a\":".repeat(200) + "1" + "}".repeat(200) + "}").post("/api/v1/activity-reports")
                .then().statusCode(413).body("code", is("too-large"));
    }
}
