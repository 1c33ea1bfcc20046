package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.shared.EntityTag;

/** Files in an S3 store and looked at by a virus scanner, both real servers as far as the product can tell. */
@QuarkusTest
@TestProfile(ElsewhereTest.Elsewhere.class)
class ElsewhereTest {
    public static class Elsewhere implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(S3Server.class), new TestResourceEntry(Clamd.class));
        }
    }

    @Inject
    Scene scene;

    @Inject
    StoredFiles files;

    @AfterEach
    void healthy() {
        Clamd.answer = null;
        Clamd.first = () -> {};
    }

    private static Response post(Person by, byte[] content) {
        return by.asks().contentType("application/octet-stream").body(content).post("/api/v1/files");
    }

    private static byte[] infected() {
        return ("%PDF-1.4\n" + Scene.fresh("") + Clamd.EICAR).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void pictures_lie_in_the_bucket_and_are_shown_from_it() {
        var filer = scene.reporter(scene.unit());
        byte[] photo = Pictures.jpeg(Pictures.landscape(System.nanoTime(), 3000, 2000), 0.9f);
        String id = Reports.upload(filer, photo, "photo.jpg").get("id").asText();
        assertThat(filer.get("/files/" + id + "?variant=ORIGINAL").asByteArray()).isEqualTo(photo);
        filer.get("/files/" + id).then().statusCode(200).contentType("image/jpeg");
        filer.get("/files/" + id + "?variant=THUMBNAIL").then().statusCode(200);
        String hash = EntityTag.hash(photo);
        assertThat(Files.exists(Path.of("target/test-data/files", hash.substring(0, 2), hash))).isFalse();
    }

    @Test
    void what_is_infected_is_refused_and_taken_down_and_nothing_is_kept() {
        var filer = scene.reporter(scene.unit());
        byte[] content = infected();
        post(filer, content).then().statusCode(422).body("code", is("infected"));
        var taken = scene.office().read("/audit-events?action=file.infected&actor=" + filer.username());
        assertThat(taken.get("total").asInt()).isOne();
        assertThat(taken.at("/items/0/entityId").asText()).isEqualTo(EntityTag.hash(content));
        assertThat(taken.at("/items/0/after/found").asText()).isEqualTo("Eicar-Test-Signature");
        assertThat(filer.read("/files/by-hash/" + EntityTag.hash(content)).get("file").isNull()).isTrue();
    }

    @Test
    void what_is_infected_is_refused_in_parts_too_and_dropped() {
        var filer = scene.reporter(scene.unit());
        byte[] content = infected();
        String path = "/api/v1/files/by-hash/" + EntityTag.hash(content);
        filer.asks().contentType("application/octet-stream").body(Arrays.copyOf(content, 20)).put(path + "?offset=0&size=" + content.length).then().statusCode(200);
        filer.asks().contentType("application/octet-stream").body(Arrays.copyOfRange(content, 20, content.length))
                .put(path + "?offset=20&size=" + content.length).then().statusCode(422).body("code", is("infected"));
        assertThat(filer.read(path.substring(7)).get("received").asInt()).isZero();
    }

    @Test
    void without_an_answer_nothing_is_kept_and_the_parts_wait() {
        var filer = scene.reporter(scene.unit());
        byte[] photo = Pictures.photo();
        String path = "/api/v1/files/by-hash/" + EntityTag.hash(photo) + "?size=" + photo.length;
        filer.asks().contentType("application/octet-stream").body(Arrays.copyOf(photo, 100)).put(path + "&offset=0").then().statusCode(200);
        byte[] rest = Arrays.copyOfRange(photo, 100, photo.length);
        Clamd.down();
        try {
            post(filer, Pictures.photo()).then().statusCode(503).body("code", is("scanner-unavailable")).header("Retry-After", matchesPattern("\\d+"));
            filer.asks().contentType("application/octet-stream").body(rest).put(path + "&offset=100").then().statusCode(503);
        } finally {
            Clamd.up();
        }
        filer.asks().contentType("application/octet-stream").body(rest).put(path + "&offset=100").then().statusCode(200).body("file.size", is(photo.length));
    }

    @Test
    void while_the_scanner_thinks_no_connection_is_held() {
        var filer = scene.reporter(scene.unit());
        byte[] photo = Pictures.photo();
        var open = new java.util.ArrayList<Object>();
        Clamd.first = () -> open.addAll(QuarkusTransaction.requiringNew().call(() -> files.getEntityManager()
                .createNativeQuery("select query from pg_stat_activity where datname = current_database() and state = 'idle in transaction'")
                .getResultList()));
        post(filer, photo).then().statusCode(201);
        byte[] other = Pictures.photo();
        filer.asks().contentType("application/octet-stream").body(other)
                .put("/api/v1/files/by-hash/" + EntityTag.hash(other) + "?offset=0&size=" + other.length).then().statusCode(200);
        assertThat(open).isEmpty();
    }

    @Test
    void an_answer_that_is_neither_yes_nor_no_lets_nothing_through() {
        var filer = scene.reporter(scene.unit());
        for (String said : List.of("INSTREAM size limit exceeded. ERROR", "", "stream: OKAY")) {
            Clamd.answer = said;
            post(filer, Pictures.photo()).then().statusCode(503).body("code", is("scanner-unavailable"));
        }
    }
}
