package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/** A change of rules over many reports is a job: it can be looked at, and its numbers come all at once. */
@QuarkusTest
class RuleJobTest {
    @Inject
    Scene scene;

    @Inject
    Session database;

    private JsonNode over(Seeds seeds, Response accepted) throws InterruptedException {
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        for (int i = 0; i < 600; i++) {
            var job = Person.tree(seeds.office.asks().get(accepted.header("Location")));
            if (!job.get("finishedAt").isNull()) return job;
            Thread.sleep(100);
        }
        throw new AssertionError("the job is not over");
    }

    private Response adding(Seeds seeds, Map<String, Object> rule, String key) {
        return seeds.office.asks().header("Prefer", "respond-async").header("Idempotency-Key", key).body(rule).post("/api/v1" + seeds.rules());
    }

    private Response replacing(Seeds seeds, JsonNode rule, Map<String, Object> draft) {
        return seeds.office.asks().header("Prefer", "respond-async").header("If-Match", Reports.tag(rule)).body(draft)
                .put("/api/v1" + seeds.rules() + "/" + rule.get("id").asText());
    }

    @Test
    void a_change_that_is_asked_for_later_is_done_by_a_job_that_can_be_looked_at() throws Exception {
        var seeds = new Seeds(scene, "FLOW");
        seeds.history();
        var accepted = adding(seeds, seeds.sum(), Scene.fresh("key-"));
        var job = over(seeds, accepted);
        assertThat(job.get("state").asText()).isEqualTo("DONE");
        assertThat(job.get("done").asLong()).isEqualTo(job.get("total").asLong()).isPositive();
        assertThat(job.get("by").asText()).isEqualTo(seeds.office.username());
        assertThat(job.get("change").asText()).isEqualTo("ADD");
        assertThat(seeds.in(2023)).isEqualTo(36);
        assertThat(seeds.office.read("/jobs?indicator=" + seeds.indicator).get("items")).containsExactly(job);
        assertThat(seeds.reporter.get("/jobs").statusCode()).isEqualTo(403);
        Numbers.agreeWithTheReports(seeds.office);
    }

    @Test
    void jobs_come_in_pages_of_a_bearable_size() {
        var office = scene.office();
        for (String page : java.util.List.of("page=0", "page=-1", "pageSize=0", "pageSize=1000000", "page=2000000000")) {
            assertThat(office.get("/jobs?" + page).statusCode()).as(page).isEqualTo(400);
        }
        assertThat(office.get("/jobs?page=2&pageSize=1").statusCode()).isEqualTo(200);
    }

    @Test
    void the_same_request_again_is_the_same_job() throws Exception {
        var seeds = new Seeds(scene, "FLOW");
        String key = Scene.fresh("key-");
        var accepted = adding(seeds, seeds.count(), key);
        var again = adding(seeds, seeds.count(), key);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.header("Location")).isEqualTo(accepted.header("Location"));
        over(seeds, accepted);
    }

    @Test
    void a_job_fails_with_its_reason_when_the_outcome_is_not_the_one_that_was_seen() throws Exception {
        var seeds = new Seeds(scene, "FLOW");
        seeds.history();
        var preview = Person.tree(seeds.preview("ADD", null, seeds.sum())).get("previewHash").asText();
        seeds.approved("2023-10-01", "RICE", 100, "甲村");
        var job = over(seeds, seeds.office.asks().header("Prefer", "respond-async").body(seeds.sum())
                .post("/api/v1" + seeds.rules() + "?previewHash=" + preview));
        assertThat(job.get("state").asText()).isEqualTo("FAILED");
        assertThat(job.get("message").asText()).contains("重新预览");
        assertThat(seeds.in(2023)).isZero();
        assertThat(seeds.office.read(seeds.rules()).get("items")).isEmpty();
    }

    @Test
    void while_a_job_is_under_way_the_indicators_rules_are_left_alone_and_one_that_broke_off_begins_again() throws Exception {
        var seeds = new Seeds(scene, "FLOW");
        seeds.history();
        var turn = new CompletableFuture<Void>();
        var held = new CompletableFuture<Void>();
        var another = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("select pg_advisory_xact_lock(1246708307)", Object.class).getSingleResultOrNull();
            held.complete(null);
            turn.join();
        }));
        held.join();
        Response accepted;
        try {
            accepted = adding(seeds, seeds.sum(), Scene.fresh("key-"));
            var refused = seeds.office.post(seeds.rules(), seeds.count());
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.<String>path("code")).isEqualTo("rule-change-running");
            // as a replica leaves it that was killed over it
            QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                    "update job set state = 'RUNNING', attempts = 1, done = 3, total = 6, started_at = now() where indicator = :indicator")
                    .setParameter("indicator", seeds.indicator).executeUpdate());
            assertThat(seeds.in(2023)).isZero();
        } finally {
            turn.complete(null);
            another.join();
        }
        assertThat(over(seeds, accepted).get("state").asText()).isEqualTo("DONE");
        assertThat(seeds.in(2023)).isEqualTo(36);
    }

    @RepeatedTest(2)
    void approvals_and_voidings_go_on_beside_a_job_and_every_reader_finds_all_numbers_old_or_all_new() throws Exception {
        var seeds = new Seeds(scene, "FLOW");
        var waiting = IntStream.range(0, 12)
                .mapToObj(i -> Reports.submitted(seeds.reporter, seeds.exchange("2023-05-0" + (1 + i % 9), "RICE", 100, "村" + i % 3)))
                .toList();
        var voided = IntStream.range(0, 6).mapToObj(i -> seeds.approved("2023-05-01", "RICE", 100, "甲村")).toList();
        IntStream.range(0, 10).forEach(i -> seeds.approved("2023-06-01", "RICE", 100, "村" + i));
        var rule = seeds.add(seeds.sum());
        var done = new AtomicBoolean();
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        var reading = CompletableFuture.runAsync(() -> {
            while (!done.get()) seen.add(Numbers.item(seeds.indicator, "year=2023", seeds.office).get("actual").intValue());
        });
        var approving = CompletableFuture.runAsync(() -> waiting.forEach(r -> Person.tree(Reports.move(seeds.lead, r, "approval", Map.of()))));
        var voiding = CompletableFuture.runAsync(() -> voided.forEach(r -> Person.tree(Reports.move(seeds.lead, r, "voiding", Reports.because("误报")))));
        for (var draft : java.util.List.of(seeds.count(), seeds.sumOf("RICE"), seeds.count(), seeds.villages(), seeds.sum())) {
            assertThat(over(seeds, replacing(seeds, rule, draft)).get("state").asText()).isEqualTo("DONE");
            rule = seeds.office.read(seeds.rules()).get("items").get(0);
        }
        CompletableFuture.allOf(approving, voiding).join();
        done.set(true);
        reading.join();
        assertThat(seeds.in(2023)).isEqualTo(2200);
        // hundreds by the sum, a few by the count: never some of one and some of the other
        assertThat(seen).allMatch(n -> n % 100 == 0 || n <= 28);
        Numbers.agreeWithTheReports(seeds.office);
    }
}
