package org.siqian.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A real Keycloak with the realm of this test, on a port of its own, gone with the test. */
public class KeycloakServer implements QuarkusTestResourceLifecycleManager {
    static final String SECRET = "a-secret-of-this-test-and-no-other-place";
    private static final String KEEPER = "keeper";
    private static final String KEEPERS_PASSWORD = UUID.randomUUID().toString();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static String address;
    private Process process;

    @Override
    public Map<String, String> start() {
        var home = Path.of(System.getProperty("keycloak.home")).toAbsolutePath();
        try {
            forget(home.resolve("data"));
            Files.createDirectories(home.resolve("data/import"));
            Files.copy(Path.of("src/test/resources/openid/siqian-realm.json"), home.resolve("data/import/siqian-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            int port = freePort();
            address = "http://127.0.0.1:" + port;
            var log = Path.of("target", "keycloak.log").toFile();
            var command = new ProcessBuilder(home.resolve("bin/kc.sh").toString(), "start-dev", "--http-host=127.0.0.1", "--http-port=" + port, "--import-realm")
                    .redirectErrorStream(true)
                    .redirectOutput(log);
            command.environment().putAll(Map.of(
                    "KC_BOOTSTRAP_ADMIN_USERNAME", KEEPER,
                    "KC_BOOTSTRAP_ADMIN_PASSWORD", KEEPERS_PASSWORD,
                    "JAVA_OPTS_KC_HEAP", "-Xmx512m",
                    "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1"));
            process = command.start();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            await(log.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("siqian.openid.issuer", address + "/realms/siqian");
    }

    private void await(Path log) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                if (ask("GET", "/realms/siqian/.well-known/openid-configuration", null, null).statusCode() == 200) return;
            } catch (UncheckedIOException notYet) {
                // it does not listen yet
            }
            sleep();
        }
        stop();
        throw new AssertionError("Keycloak did not start:\n" + Files.readString(log));
    }

    private static void sleep() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void forget(Path directory) throws IOException {
        if (!Files.exists(directory)) return;
        try (var all = Files.walk(directory)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    @Override
    public synchronized void stop() {
        if (process == null) return;
        var all = java.util.stream.Stream.concat(process.descendants(), java.util.stream.Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) all.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            all.forEach(ProcessHandle::destroyForcibly);
        }
        process = null;
    }

    /** Puts the person into the group there. */
    static void join(String username, String group) {
        ask("PUT", "/admin/realms/siqian/users/" + user(username) + "/groups/" + group(group), keepersToken(), "{}");
    }

    static void leave(String username, String group) {
        ask("DELETE", "/admin/realms/siqian/users/" + user(username) + "/groups/" + group(group), keepersToken(), null);
    }

    private static String user(String username) {
        return tree(ask("GET", "/admin/realms/siqian/users?exact=true&username=" + username, keepersToken(), null)).at("/0/id").asText();
    }

    private static String group(String path) {
        return tree(ask("GET", "/admin/realms/siqian/group-by-path" + path, keepersToken(), null)).get("id").asText();
    }

    private static String keepersToken() {
        var form = "grant_type=password&client_id=admin-cli&username=" + KEEPER + "&password=" + KEEPERS_PASSWORD;
        return tree(ask("POST", "/realms/master/protocol/openid-connect/token", null, form)).get("access_token").asText();
    }

    private static HttpResponse<String> ask(String method, String path, String token, String body) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", body != null && body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded");
        if (token != null) request.header("Authorization", "Bearer " + token);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) throw new AssertionError(answer.statusCode() + " " + answer.body());
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
