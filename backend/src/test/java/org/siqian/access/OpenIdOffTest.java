package org.siqian.access;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.siqian.Person;

/** Where nobody set OpenID up there is none. */
@QuarkusTest
class OpenIdOffTest {
    @Test
    void the_page_is_told_of_the_password_alone() {
        Person.anonymous().get("/api/v1/session/options").then()
                .statusCode(200)
                .body("password", is(true))
                .body("openId", nullValue());
    }

    @Test
    void its_addresses_are_not_there() {
        for (String path : new String[] {OpenIdAuthentication.START, OpenIdAuthentication.CALLBACK, OpenIdAuthentication.CALLBACK + "?code=x&state=y"}) {
            Person.anonymous().accept("text/html").get(path).then().statusCode(404).body("code", is("not-found"));
            Person.anonymous().get(path).then().statusCode(404).body("code", is("not-found"));
        }
    }
}
