package org.siqian.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: it keeps cookies, follows redirects and fills in the provider's form. */
final class OpenIdBrowser {
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern ATTRIBUTE_PATH = Pattern.compile("(?i); ?path=([^;]*)");
    private static final Pattern GONE = Pattern.compile("(?i); ?max-age=0");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where a walk ended: an address of our page (not fetched, a backend test has no page), or an answer that is no redirect. */
    record Arrival(int status, String address, String body, List<String> cookiesSet) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(body, e);
            }
        }
    }

    /** By path and name; Java's own jar quotes what Keycloak will not read. Like a browser's it does not look at ports. */
    private final Map<String, Map<String, String>> jar = new HashMap<>();

    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String accept;

    private OpenIdBrowser(String accept) {
        this.accept = accept;
    }

    static OpenIdBrowser fresh() {
        return new OpenIdBrowser("text/html,application/xhtml+xml,*/*;q=0.8");
    }

    /** Asks as a program does. */
    static OpenIdBrowser script() {
        return new OpenIdBrowser("application/json");
    }

    static String home() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    /** The whole way: our start, the provider's form, its answer, our page. */
    Arrival signIn(String username) {
        return signIn(username, "");
    }

    Arrival signIn(String username, String query) {
        return follow(answerOf(username, query));
    }

    /** The provider's answer to the form: the address of our callback, not yet gone to. */
    String answerOf(String username, String query) {
        var form = go(OpenIdAuthentication.START + query);
        if (form.status != 200) throw new AssertionError(form.toString());
        var action = FORM.matcher(form.body);
        if (!action.find()) throw new AssertionError("no form: " + form.body);
        var filled = "username=" + encoded(username) + "&password=" + encoded(username.replace('.', '-') + "-of-this-test");
        var answer = send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(filled)));
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    Arrival go(String path) {
        return follow(home() + path);
    }

    Arrival follow(String address) {
        var at = URI.create(address);
        for (int hops = 0; hops < 10; hops++) {
            var answer = send(HttpRequest.newBuilder(at));
            var location = answer.headers().firstValue("Location");
            var set = answer.headers().allValues("Set-Cookie");
            if (location.isEmpty()) return new Arrival(answer.statusCode(), at.toString(), answer.body(), set);
            at = at.resolve(location.get());
            if (at.toString().startsWith(home()) && !at.getPath().startsWith("/api/")) {
                return new Arrival(answer.statusCode(), at.toString().substring(home().length()), "", set);
            }
        }
        throw new AssertionError("redirected without end: " + at);
    }

    /** One request, no redirect followed. */
    HttpResponse<String> once(String path) {
        return send(HttpRequest.newBuilder(URI.create(home() + path)));
    }

    HttpResponse<String> post(String path, String csrfToken, String body) {
        return send(HttpRequest.newBuilder(URI.create(home() + path))
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", csrfToken)
                .POST(BodyPublishers.ofString(body)));
    }

    List<String> cookies() {
        return jar.values().stream().flatMap(ofPath -> ofPath.keySet().stream()).toList();
    }

    void set(String name, String value) {
        jar.computeIfAbsent("/", path -> new HashMap<>()).put(name, value);
    }

    private void keep(String setCookie) {
        var path = ATTRIBUTE_PATH.matcher(setCookie);
        var ofPath = jar.computeIfAbsent(path.find() ? path.group(1) : "/", p -> new HashMap<>());
        var pair = setCookie.split(";")[0].split("=", 2);
        if (GONE.matcher(setCookie).find()) ofPath.remove(pair[0]);
        else ofPath.put(pair[0], pair[1]);
    }

    private String sentTo(URI address) {
        return jar.entrySet().stream()
                .filter(ofPath -> address.getPath().startsWith(ofPath.getKey()))
                .flatMap(ofPath -> ofPath.getValue().entrySet().stream())
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            String cookies = sentTo(request.build().uri());
            if (!cookies.isEmpty()) request.header("Cookie", cookies);
            var answer = http.send(request.header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
