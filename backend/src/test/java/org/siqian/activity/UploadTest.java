package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.TravellingClock;
import org.siqian.access.Role;
import org.siqian.access.Scope;
import org.siqian.shared.EntityTag;

/** A file sent in parts over a network that breaks off: nothing twice, nothing lost, nothing of it for others to see. */
@QuarkusTest
class UploadTest {
    private static final int PART = 8 * 1024;

    @Inject
    Scene scene;

    @Inject
    Uploads uploads;

    @Inject
    StoredFiles files;

    @Inject
    TravellingClock clock;

    private Person filer;
    private byte[] photo;
    private String hash;

    @BeforeEach
    void someone() {
        filer = scene.reporter(scene.unit());
        photo = Pictures.jpeg(Pictures.landscape(System.nanoTime(), 1600, 1200), 0.95f);
        hash = EntityTag.hash(photo);
    }

    @AfterEach
    void now() {
        clock.goesAheadBy(Duration.ZERO);
    }

    private static Response put(Person by, String hash, long offset, long size, byte[] part) {
        return by.asks().contentType("application/octet-stream").header("X-File-Name", "%E7%8E%B0%E5%9C%BA.jpg").body(part)
                .put("/api/v1/files/by-hash/" + hash + "?offset=" + offset + "&size=" + size);
    }

    private Response put(Person by, int from, int to) {
        return put(by, hash, from, photo.length, Arrays.copyOfRange(photo, from, to));
    }

    private JsonNode state(Person by) {
        return by.read("/files/by-hash/" + hash);
    }

    private JsonNode sentBy(Person by) {
        JsonNode state = null;
        for (int at = 0; at < photo.length; at += PART) state = Person.tree(put(by, at, Math.min(photo.length, at + PART)));
        return state;
    }

    @Test
    void parts_make_the_whole_and_the_state_says_how_far_they_have_come() {
        var none = state(filer);
        assertThat(none.get("received").asInt()).isZero();
        assertThat(none.get("file").isNull()).isTrue();
        assertThat(none.get("size").isNull()).isTrue();
        put(filer, 0, PART).then().statusCode(200).body("received", is(PART)).body("size", is(photo.length)).body("file", nullValue());
        assertThat(state(filer).get("received").asInt()).isEqualTo(PART);
        assertThat(state(filer).get("sha256").asText()).isEqualTo(hash);
        var last = sentBy(filer);
        assertThat(last.get("received").asInt()).isEqualTo(photo.length);
        assertThat(last.at("/file/contentType").asText()).isEqualTo("image/jpeg");
        assertThat(last.at("/file/name").asText()).isEqualTo("现场.jpg");
        assertThat(state(filer)).isEqualTo(last);
        assertThat(filer.get("/files/" + last.at("/file/id").asText() + "?variant=ORIGINAL").asByteArray()).isEqualTo(photo);
    }

    @Test
    void a_small_file_is_whole_at_once() {
        put(filer, 0, photo.length).then().statusCode(200).body("file.sha256", is(hash));
    }

    @Test
    void the_same_part_again_is_harmless_also_the_last() {
        put(filer, 0, PART);
        put(filer, PART, 2 * PART);
        put(filer, PART, 2 * PART).then().statusCode(200).body("received", is(2 * PART));
        put(filer, 0, PART).then().statusCode(200).body("received", is(2 * PART));
        String id = sentBy(filer).at("/file/id").asText();
        put(filer, photo.length - PART, photo.length).then().statusCode(200).body("file.id", is(id));
        put(filer, 0, PART).then().statusCode(200).body("file.id", is(id));
    }

    @Test
    void a_part_that_does_not_follow_is_told_where_to_go_on() {
        put(filer, PART, 2 * PART).then().statusCode(409).body("code", is("upload-offset")).body("current.received", is(0));
        put(filer, 0, PART);
        put(filer, 2 * PART, 3 * PART).then().statusCode(409).body("current.received", is(PART));
        put(filer, 10, PART + 10).then().statusCode(409).body("current.received", is(PART));
        put(filer, hash, PART, photo.length + 5, new byte[] {1}).then().statusCode(409).body("current.received", is(PART));
        put(filer, PART, 2 * PART).then().statusCode(200).body("received", is(2 * PART));
    }

    @Test
    void another_size_from_the_start_begins_anew() {
        put(filer, hash, 0, photo.length + 5, Arrays.copyOf(photo, PART)).then().statusCode(200);
        put(filer, 0, PART).then().statusCode(200).body("received", is(PART)).body("size", is(photo.length));
        assertThat(sentBy(filer).at("/file/sha256").asText()).isEqualTo(hash);
    }

    @Test
    void what_has_not_the_hash_is_dropped() {
        byte[] other = photo.clone();
        other[other.length - 100] ^= 1;
        put(filer, hash, 0, photo.length, Arrays.copyOf(other, PART));
        put(filer, hash, PART, photo.length, Arrays.copyOfRange(other, PART, other.length))
                .then().statusCode(422).body("code", is("hash-mismatch"));
        assertThat(state(filer).get("received").asInt()).isZero();
        assertThat(sentBy(filer).get("file").isNull()).isFalse();
    }

    @Test
    void what_is_no_picture_is_refused_at_the_end_and_dropped() {
        byte[] program = new byte[PART + 5];
        new Random(System.nanoTime()).nextBytes(program);
        program[0] = 'M';
        String name = EntityTag.hash(program);
        put(filer, name, 0, program.length, Arrays.copyOf(program, PART)).then().statusCode(200);
        put(filer, name, PART, program.length, Arrays.copyOfRange(program, PART, program.length)).then().statusCode(415);
        assertThat(filer.read("/files/by-hash/" + name).get("received").asInt()).isZero();
    }

    @Test
    void limits_hold_before_anything_is_written() {
        put(filer, hash, 0, 20 * 1024 * 1024 + 1, new byte[10]).then().statusCode(413).body("code", is("too-large"));
        put(filer, hash, 0, 5_000_000, new byte[1024 * 1024 + 1]).then().statusCode(413).body("code", is("too-large"));
        put(filer, hash, 0, 0, new byte[1]).then().statusCode(422).body("errors[0].pointer", is("?size"));
        put(filer, hash, 0, 10, new byte[0]).then().statusCode(422);
        put(filer, hash, 0, 10, new byte[11]).then().statusCode(422).body("errors[0].pointer", is("?offset"));
        put(filer, hash, -1, 10, new byte[1]).then().statusCode(422);
        put(filer, hash, 2147483647, 2147483647, new byte[1]).then().statusCode(413);
        put(filer, hash, 2147483647, 100, new byte[1]).then().statusCode(422);
        assertThat(state(filer).get("size").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "ZZ", "..%00", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdeg"})
    void what_is_no_hash_is_refused(String name) {
        assertThat(filer.get("/files/by-hash/" + name).statusCode()).isIn(400, 404);
        assertThat(put(filer, name, 0, 10, new byte[1]).statusCode()).isIn(400, 404);
    }

    @Test
    void parameters_that_are_missing_or_no_numbers_are_refused() {
        filer.asks().contentType("application/octet-stream").body(new byte[1]).put("/api/v1/files/by-hash/" + hash).then().statusCode(422);
        filer.asks().contentType("application/octet-stream").body(new byte[1]).put("/api/v1/files/by-hash/" + hash + "?offset=x&size=1").then().statusCode(400);
        filer.asks().body("{}").put("/api/v1/files/by-hash/" + hash + "?offset=0&size=2").then().statusCode(415);
    }

    @Test
    void the_unit_has_what_one_of_its_people_stored_and_another_unit_is_told_nothing() {
        var colleague = scene.reporter(filer.unit());
        var stranger = scene.reporter(scene.unit());
        put(filer, 0, PART);
        assertThat(state(colleague).get("received").asInt()).as("an unfinished upload is one's own").isZero();
        String id = sentBy(filer).at("/file/id").asText();
        assertThat(state(colleague).at("/file/id").asText()).isEqualTo(id);
        var strange = state(stranger);
        assertThat(strange.get("file").isNull()).isTrue();
        assertThat(strange.get("received").asInt()).isZero();
        String own = sentBy(stranger).at("/file/id").asText();
        assertThat(own).as("they store it themselves").isNotEqualTo(id);
        stranger.get("/files/" + id).then().statusCode(404);
    }

    @Test
    void only_who_files_reports_uploads() {
        for (Person not : new Person[] {scene.person(filer.unit(), Role.REVIEWER), scene.office(), scene.admin()}) {
            not.get("/files/by-hash/" + hash).then().statusCode(403).body("code", is("right-missing"));
            put(not, 0, PART).then().statusCode(403);
        }
        String token = scene.token(filer.unit(), Scope.REPORTS_WRITE);
        Person.anonymous().header("Authorization", "Bearer " + token).contentType("application/octet-stream").body(photo)
                .put("/api/v1/files/by-hash/" + hash + "?offset=0&size=" + photo.length)
                .then().statusCode(200).body("file", notNullValue());
    }

    @Test
    void one_person_has_so_many_unfinished_and_the_one_longest_left_alone_makes_room() {
        put(filer, 0, PART).then().statusCode(200);
        for (int i = 0; i < UploadDesk.MOST_UNFINISHED - 1; i++) {
            put(filer, EntityTag.hash(Scene.fresh("file").getBytes()), 0, 100, new byte[50]).then().statusCode(200);
        }
        assertThat(state(filer).get("received").asInt()).isEqualTo(PART);
        put(scene.reporter(filer.unit()), EntityTag.hash(new byte[] {1}), 0, 100, new byte[50]).then().statusCode(200);
        assertThat(state(filer).get("received").asInt()).as("others have room of their own").isEqualTo(PART);
        put(filer, EntityTag.hash(Scene.fresh("file").getBytes()), 0, 100, new byte[50]).then().statusCode(200);
        assertThat(state(filer).get("received").asInt()).isZero();
        put(filer, PART, 2 * PART).then().statusCode(409).body("current.received", is(0));
        assertThat(sentBy(filer).get("file").isNull()).isFalse();
    }

    @Test
    void what_a_colleague_finished_first_is_no_longer_unfinished() {
        var colleague = scene.reporter(filer.unit());
        put(filer, 0, PART);
        String id = sentBy(colleague).at("/file/id").asText();
        put(filer, PART, 2 * PART).then().statusCode(200).body("file.id", is(id));
        var parts = QuarkusTransaction.requiringNew().call(() -> files.getEntityManager()
                .createNativeQuery("select 1 from upload_part where sha256 = :hash").setParameter("hash", hash).getResultList());
        assertThat(parts).isEmpty();
    }

    @Test
    void what_nobody_finishes_is_forgotten_after_two_days() {
        put(filer, 0, PART);
        clock.goesAheadBy(Duration.ofHours(47));
        uploads.tidy();
        clock.goesAheadBy(Duration.ZERO);
        assertThat(state(filer).get("received").asInt()).isEqualTo(PART);
        clock.goesAheadBy(Duration.ofHours(49));
        uploads.tidy();
        clock.goesAheadBy(Duration.ZERO);
        assertThat(state(filer).get("received").asInt()).isZero();
        var parts = QuarkusTransaction.requiringNew().call(() -> files.getEntityManager()
                .createNativeQuery("select 1 from upload_part where sha256 = :hash").setParameter("hash", hash).getResultList());
        assertThat(parts).isEmpty();
    }

    @Test
    void two_that_send_the_same_at_once_do_not_disturb_each_other() throws Exception {
        var workers = Executors.newFixedThreadPool(6);
        for (int at = 0; at < photo.length; at += PART) {
            int from = at;
            var answers = IntStream.range(0, 6)
                    .mapToObj(i -> workers.submit(() -> put(filer, from, Math.min(photo.length, from + PART)).statusCode()))
                    .toList();
            for (var answer : answers) assertThat(answer.get()).isEqualTo(200);
        }
        workers.shutdown();
        assertThat(state(filer).get("file").isNull()).isFalse();
        long stored = QuarkusTransaction.requiringNew().call(() -> files.count("sha256", hash));
        assertThat(stored).isOne();
    }
}
