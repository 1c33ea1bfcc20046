package org.siqian.launch;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {
    @Test
    void the_product_is_ready_when_its_database_answers() {
        given().get("/q/health/ready")
        .then()
            .statusCode(200)
            .body("status", is("UP"))
            .body("checks.name", hasItem("Database connections health check"));
    }

    @Test
    void an_unknown_address_of_the_interface_is_a_problem_and_not_a_page() {
        given().header("Accept", "text/html").get("/api/v2/plans")
        .then()
            .statusCode(404)
            .contentType("application/problem+json")
            .header("X-Content-Type-Options", equalTo("nosniff"))
            .body("code", is("not-found"));
    }

    @Test
    void the_page_runs_no_script_but_its_own() {
        given().get("/")
        .then()
            .header("Content-Security-Policy", containsString("script-src 'self'"))
            .header("Cache-Control", is("no-cache"));
    }
}
