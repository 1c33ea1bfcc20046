package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;
import org.siqian.shared.DataVersion;
import org.siqian.shared.ReadyAnswer;
import org.siqian.shared.SiqianClock;

/** Boards are remembered, and nobody can tell but by the clock. */
@QuarkusTest
class BoardCacheTest {
    @Inject
    Scene scene;

    @Inject
    ProgressBoard board;

    @Inject
    DataSource source;

    @Inject
    Session database;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    ExecutorService workers;

    @Inject
    ObjectMapper json;

    @Inject
    SiqianClock clock;

    private BoardCache otherReplica;
    private Person reporter;
    private Person lead;
    private Person office;

    @BeforeEach
    void another_replica_over_the_same_database() {
        var versions = new DataVersion(source, database, transaction, workers);
        otherReplica = new BoardCache(versions, database, json, clock, workers);
        reporter = scene.reporter(scene.unit());
        lead = scene.lead();
        office = scene.office();
    }

    private JsonNode there(String unit) {
        Object ready = otherReplica
                .answer("board", () -> board.board(2023, unit, List.of(), null, RegisterView.FILED), 2023, unit)
                .await().indefinitely().getEntity();
        try {
            return json.readTree(((ReadyAnswer) ready).content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(JsonNode board, String indicator) {
        return board.get("items").valueStream()
                .filter(i -> i.at("/indicator/code").asText().equals(indicator)).findFirst().orElseThrow().get("actual").intValue();
    }

    private int here(String unit) {
        return number(reporter.read("/progress?year=2023" + (unit == null ? "" : "&organisation=" + unit)), "ACTIVITIES");
    }

    @Test
    void what_is_approved_is_on_the_board_for_whoever_reads_afterwards_on_any_replica_however_many_read() {
        String unit = reporter.unit();
        int city = here(null);
        var reports = IntStream.range(0, 200).mapToObj(i -> Reports.submitted(reporter, Reports.volunteering(reporter, i % 2 == 0))).toList();
        var done = new AtomicBoolean();
        var readers = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.runAsync(() -> {
            for (int last = 0, now; !done.get(); last = now) {
                now = i % 2 == 0 ? here(unit) : number(there(unit), "ACTIVITIES");
                assertThat(now).isGreaterThanOrEqualTo(last);
            }
        })).toList();
        String path = "/api/v1/progress?year=2023&organisation=" + unit;
        for (int i = 1; i <= reports.size(); i++) {
            String tag = reporter.asks().get(path).header("ETag");
            Person.tree(Reports.move(lead, reports.get(i - 1), "approval", Map.of()));
            var answer = reporter.asks().header("If-None-Match", tag).get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(number(Person.body(answer), "ACTIVITIES")).isEqualTo(i);
            assertThat(number(there(unit), "ACTIVITIES")).isEqualTo(i);
            assertThat(here(null)).isEqualTo(city + i);
        }
        done.set(true);
        readers.forEach(CompletableFuture::join);
    }

    @Test
    void what_changes_nothing_of_a_board_leaves_it_remembered() {
        var versions = new DataVersion(source, database, transaction, workers);
        var before = versions.now().toCompletableFuture().join();
        var draft = Reports.draft(reporter, Reports.training(reporter));
        Person.tree(Reports.edit(reporter, draft, Reports.training(reporter)));
        office.get("/progress/self-check");
        assertThat(versions.now().toCompletableFuture().join()).isEqualTo(before);
        Reports.submitted(reporter, Reports.training(reporter));
        assertThat(versions.now().toCompletableFuture().join().counted()).isEqualTo(before.counted() + 1);
    }

    @Test
    void another_replicas_change_of_what_is_measured_by_is_on_the_next_board() {
        var seeds = new Seeds(scene, "FLOW");
        there(null);
        reporter.read("/progress?year=2023");
        for (String unit : List.of("包", "袋", "箱")) {
            // as another replica writes it: nothing in this one's memory is told
            QuarkusTransaction.requiringNew().run(() -> {
                database.createNativeMutationQuery("update indicator set unit = :unit where code = :code")
                        .setParameter("unit", unit).setParameter("code", seeds.indicator).executeUpdate();
                database.createNativeMutationQuery("update data_version set reference = reference + 1 where slot = 7").executeUpdate();
            });
            for (var seen : List.of(there(null), reporter.read("/progress?year=2023"))) {
                assertThat(seen.get("items").valueStream().filter(i -> i.at("/indicator/code").asText().equals(seeds.indicator))
                        .map(i -> i.at("/indicator/unit").asText())).containsExactly(unit);
            }
        }
    }

    @Test
    void a_rule_that_begins_or_ends_is_on_the_next_board() {
        var seeds = new Seeds(scene, "FLOW");
        seeds.approved("2023-03-01", "RICE", 5, "甲村");
        assertThat(number(there(null), seeds.indicator)).isZero();
        for (int i = 0; i < 5; i++) {
            var rule = seeds.add(seeds.sum());
            assertThat(number(there(null), seeds.indicator)).isEqualTo(5);
            assertThat(seeds.in(2023)).isEqualTo(5);
            seeds.end(rule, "").then().statusCode(204);
            assertThat(number(there(null), seeds.indicator)).isZero();
            assertThat(seeds.in(2023)).isZero();
        }
    }

    @Test
    void a_measure_that_is_none_is_refused_and_a_long_question_takes_its_room() {
        reporter.get("/progress?measure=M04&measure=" + Scene.fresh("M-NONE-")).then().statusCode(400);
        reporter.get("/progress?measure=M04&measure=A1&measure=SQ2023").then().statusCode(200);
        long before = otherReplica.bytes();
        otherReplica.answer("board", () -> "", "M04,".repeat(1000)).await().indefinitely();
        assertThat(otherReplica.bytes() - before).isGreaterThan(8000);
    }

    @Test
    void a_refusal_is_answered_each_time_and_not_remembered() {
        reporter.get("/progress?year=2023&organisation=KX-NOBODY").then().statusCode(404);
        reporter.get("/progress?year=1999").then().statusCode(400);
        reporter.get("/progress?yaer=2023").then().statusCode(400);
        Person.anonymous().get("/api/v1/progress").then().statusCode(401);
        String later = scene.unit();
        assertThat(reporter.get("/progress?year=2023&organisation=" + later).statusCode()).isEqualTo(200);
    }
}
