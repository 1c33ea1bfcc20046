package org.siqian;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Someone signed in, who speaks HTTP; every answer is checked against the contract. */
public record Person(String username, String unit, String cookie, String csrfToken) {
    public static final String SESSION = "siqian_session";
    public static final String CSRF = "X-CSRF-Token";

    private static final ContractFilter CONTRACT = new ContractFilter();
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Person signIn(String username, String unit, String password) {
        var response = anonymous().body(Map.of("username", username, "password", password)).post("/api/v1/session");
        if (response.statusCode() != 200) throw new AssertionError(response.asString());
        return new Person(username, unit, response.cookie(SESSION), response.path("csrfToken"));
    }

    public static RequestSpecification anonymous() {
        return given().filter(CONTRACT).contentType(ContentType.JSON).urlEncodingEnabled(false);
    }

    /** A request by this person, with everything an unsafe method needs. */
    public RequestSpecification asks() {
        return anonymous().cookie(SESSION, cookie).header(CSRF, csrfToken);
    }

    public Response get(String path) {
        return asks().get("/api/v1" + path);
    }

    public Response post(String path, Object body) {
        return asks().body(body).post("/api/v1" + path);
    }

    /** A tree of the answer, for exact numbers; fails unless it is a 2xx. */
    public JsonNode read(String path) {
        return tree(get(path));
    }

    public static JsonNode tree(Response response) {
        if (response.statusCode() / 100 != 2) throw new AssertionError(response.statusCode() + " " + response.asString());
        return body(response);
    }

    public static JsonNode body(Response response) {
        try {
            return JSON.readTree(response.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
