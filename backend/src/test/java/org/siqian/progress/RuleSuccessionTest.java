package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siqian.activity.Reports.because;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;
import org.siqian.audit.Actor;
import org.siqian.indicator.CountingRule.Function;
import org.siqian.indicator.IndicatorViews.CountingRuleDraft;
import org.siqian.indicator.RuleDesk;
import org.siqian.shared.SiqianClock;

/** Counting rules end and follow one another; what was known stays known. */
@QuarkusTest
class RuleSuccessionTest {
    @Inject
    Scene scene;

    @Inject
    Session database;

    @Inject
    RuleDesk desk;

    @Inject
    SiqianClock clock;

    private Seeds seeds;

    @BeforeEach
    void sow() {
        seeds = new Seeds(scene, "FLOW");
    }

    @Test
    void a_rule_that_takes_anothers_place_counts_history_anew_and_the_old_one_stays_readable() {
        seeds.history();
        var old = seeds.add(seeds.sum());
        assertThat(seeds.in(2023)).isEqualTo(36);
        var answer = seeds.replace(old, seeds.sumOf("RICE"));
        var rule = Person.tree(answer);
        assertThat(rule.get("id").asText()).isNotEqualTo(old.get("id").asText());
        assertThat(rule.get("replaces").asText()).isEqualTo(old.get("id").asText());
        assertThat(rule.get("version").asInt()).isEqualTo(2);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(seeds.in(2023)).isEqualTo(16);
        assertThat(seeds.in(2024)).isEqualTo(17);
        seeds.approved("2024-04-01", "RICE", 1, "甲村");
        assertThat(seeds.in(2024)).isEqualTo(18);
        assertThat(ids(seeds.rules())).containsExactly(rule.get("id").asText());
        var all = seeds.office.read(seeds.rules() + "?ended=true").get("items");
        assertThat(all).hasSize(2);
        assertThat(all.get(1).get("endedAt").isNull()).isFalse();
        Numbers.agreeWithTheReports(seeds.office);
    }

    private List<String> ids(String path) {
        return seeds.office.read(path).get("items").valueStream().map(r -> r.get("id").asText()).toList();
    }

    @Test
    void a_rule_that_ends_takes_back_what_it_counted() {
        seeds.history();
        var rice = seeds.add(seeds.sumOf("RICE"));
        seeds.add(seeds.sumOf("BEAN"));
        assertThat(seeds.in(2023)).isEqualTo(29);
        seeds.end(rice, "").then().statusCode(204);
        assertThat(seeds.in(2023)).isEqualTo(13);
        assertThat(ids(seeds.rules())).hasSize(1);
        Numbers.agreeWithTheReports(seeds.office);
    }

    @Test
    void rules_over_keys_and_rules_that_add_up_may_take_each_others_place() {
        seeds.history();
        var rule = seeds.add(seeds.sum());
        int[][] expected = {{2, 2}, {20, 36}, {4, 2}, {24, 36}};
        var drafts = List.of(seeds.villages(), seeds.latest(), seeds.count(), seeds.latest());
        for (int i = 0; i < drafts.size(); i++) {
            rule = Person.tree(seeds.replace(rule, drafts.get(i)));
            if (i != 1 && i != 3) assertThat(List.of(seeds.in(2023), seeds.in(2024))).as("step " + i).containsExactly(expected[i][0], expected[i][1]);
            else assertThat(seeds.in(2024)).isEqualTo(36);
            Numbers.agreeWithTheReports(seeds.office);
        }
        var visit = seeds.approved("2024-05-01", "RICE", 100, "甲村");
        assertThat(seeds.in(2024)).isEqualTo(119);
        Person.tree(Reports.move(seeds.lead, visit, "voiding", because("误报")));
        assertThat(seeds.in(2024)).isEqualTo(36);
        seeds.end(rule, "").then().statusCode(204);
        assertThat(seeds.in(2024)).isZero();
        Numbers.agreeWithTheReports(seeds.office);
    }

    @Test
    void views_of_earlier_days_still_show_what_was_known_then() {
        seeds.history();
        // the indicator was entered before its rules, as the clock of this test has it
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery("update indicator set recorded_at = null where code = :code")
                .setParameter("code", seeds.indicator).executeUpdate());
        LocalDate today = clock.today();
        var first = new UUID[1];
        on(today.minusDays(30), () -> first[0] = desk.add(seeds.indicator, draft(Function.SUM, "bags", null), null, Actor.system("test")).id());
        on(today.minusDays(20), () -> first[0] =
                desk.replace(seeds.indicator, first[0], draft(Function.COUNT_DISTINCT, null, "village"), "\"1\"", null, Actor.system("test")).id());
        on(today.minusDays(10), () -> desk.end(seeds.indicator, first[0], "\"2\"", null, Actor.system("test")));
        var expected = Map.of(35, 0, 30, 36, 25, 36, 20, 2, 15, 2, 10, 0, 0, 0);
        expected.forEach((ago, number) -> assertThat(
                        Numbers.of(seeds.indicator, "year=2023&asOf=" + today.minusDays(ago), seeds.office))
                .as(ago + " days ago").isEqualByComparingTo(String.valueOf(number)));
        assertThat(seeds.in(2023)).isZero();
        Numbers.agreeWithTheReports(seeds.office);
    }

    private void on(LocalDate day, Runnable work) {
        clock.asOf(day.atTime(12, 0).atZone(SiqianClock.SHANGHAI).toInstant(), () -> QuarkusTransaction.requiringNew().run(work));
    }

    private CountingRuleDraft draft(Function function, String field, String key) {
        return new CountingRuleDraft(seeds.kind, function, field, key, null, null, null);
    }

    @RepeatedTest(3)
    void what_is_approved_or_voided_while_a_rule_changes_counts_once_by_the_rule_that_stays() {
        var waiting = IntStream.range(0, 12)
                .mapToObj(i -> Reports.submitted(seeds.reporter, seeds.exchange("2023-05-0" + (1 + i % 9), i % 2 == 0 ? "RICE" : "MAIZE", 1 + i, "村" + i % 3)))
                .toList();
        var voided = IntStream.range(0, 4).mapToObj(i -> seeds.approved("2023-05-01", "RICE", 1000, "甲村")).toList();
        var rule = seeds.add(seeds.sum());
        var approving = CompletableFuture.runAsync(() -> waiting.forEach(r -> Person.tree(Reports.move(seeds.lead, r, "approval", Map.of()))));
        var voiding = CompletableFuture.runAsync(() -> voided.forEach(r -> Person.tree(Reports.move(seeds.lead, r, "voiding", because("误报")))));
        for (var draft : List.of(seeds.count(), seeds.latest(), seeds.sumOf("MAIZE"), seeds.villages(), seeds.sumOf("RICE"))) {
            rule = Person.tree(seeds.replace(rule, draft));
        }
        CompletableFuture.allOf(approving, voiding).join();
        assertThat(seeds.in(2023)).isEqualTo(1 + 3 + 5 + 7 + 9 + 11);
        Numbers.agreeWithTheReports(seeds.office);
    }

    @Test
    void a_change_names_the_version_it_saw_and_a_rule_that_is_in_force() {
        var rule = seeds.add(seeds.sum());
        String path = "/api/v1" + seeds.rules() + "/" + rule.get("id").asText();
        seeds.office.asks().body(seeds.count()).put(path).then().statusCode(428);
        seeds.office.asks().header("If-Match", "\"7\"").body(seeds.count()).put(path).then().statusCode(412);
        seeds.office.asks().delete(path).then().statusCode(428);
        seeds.replace(rule, Map.of("kind", seeds.kind, "function", "SUM", "field", "bgas")).then().statusCode(422);
        Person.tree(seeds.replace(rule, seeds.count()));
        var late = seeds.replace(rule, seeds.villages());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.<String>path("code")).isEqualTo("rule-ended");
        seeds.end(rule, "").then().statusCode(409);
        seeds.office.asks().header("If-Match", "\"1\"").delete("/api/v1" + seeds.rules() + "/" + UUID.randomUUID()).then().statusCode(404);
        var stranger = new Seeds(scene, "FLOW");
        stranger.replace(ofForce(), seeds.count()).then().statusCode(404);
    }

    private JsonNode ofForce() {
        return seeds.office.read(seeds.rules()).get("items").get(0);
    }

    @Test
    void rules_over_keys_stand_alone_and_no_rule_is_said_twice() {
        var sum = seeds.add(seeds.sum());
        seeds.add(seeds.count());
        assertThat(seeds.replace(sum, seeds.villages()).<String>path("code")).isEqualTo("rules-mixed");
        assertThat(seeds.replace(sum, seeds.count()).<String>path("code")).isEqualTo("rule-exists");
    }

    @Test
    void each_change_is_in_the_trail_with_before_and_after() {
        var rule = seeds.add(seeds.sum());
        var next = Person.tree(seeds.replace(rule, seeds.count()));
        seeds.end(next, "").then().statusCode(204);
        var trail = seeds.office.read("/audit-events?entity=counting-rule&entityId=" + seeds.indicator).get("items");
        assertThat(trail.valueStream().map(e -> e.get("action").asText()))
                .containsExactly("counting-rule.end", "counting-rule.replace", "counting-rule.add");
        assertThat(trail.get(1).toString()).contains(rule.get("id").asText(), next.get("id").asText());
    }
}
