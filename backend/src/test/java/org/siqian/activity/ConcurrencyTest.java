package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siqian.activity.Reports.because;
import static org.siqian.activity.Reports.move;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.siqian.Person;
import org.siqian.Scene;

/** What happens when several people do it at the same moment. */
@QuarkusTest
class ConcurrencyTest {
    @Inject
    Scene scene;

    private static List<Integer> atOnce(List<Callable<Response>> requests) throws Exception {
        var start = new CyclicBarrier(requests.size());
        var people = Executors.newFixedThreadPool(requests.size());
        try {
            var answers = new ArrayList<Future<Response>>();
            for (var request : requests) {
                answers.add(people.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) statuses.add(answer.get().statusCode());
            return statuses.stream().sorted().toList();
        } finally {
            people.shutdown();
        }
    }

    @RepeatedTest(5)
    void of_two_reviewers_who_approve_at_once_exactly_one_wins_and_the_report_counts_once() throws Exception {
        var reporter = scene.reporter(scene.unit());
        var one = scene.lead();
        var other = scene.lead();
        var report = Reports.submitted(reporter, Reports.training(reporter));

        var statuses = atOnce(List.of(
                () -> move(one, report, "approval", Map.of()), () -> move(other, report, "approval", Map.of())));

        assertThat(statuses.get(0)).isEqualTo(200);
        assertThat(statuses.get(1)).isIn(409, 412);
        var behind = one.read("/progress/TRAINING-SESSIONS/contributions?year=2023&organisation=" + reporter.unit());
        assertThat(behind.get("sum").asInt()).isEqualTo(1);
        assertThat(reporter.read(Reports.path(report) + "/history").get("steps")).hasSize(2);
    }

    @RepeatedTest(5)
    void of_one_who_approves_and_one_who_returns_at_once_exactly_one_wins_and_the_other_is_told_who_did() throws Exception {
        var reporter = scene.reporter(scene.unit());
        var one = scene.lead();
        var other = scene.lead();
        var report = Reports.submitted(reporter, Reports.training(reporter));
        var answers = java.util.Collections.synchronizedList(new ArrayList<Response>());

        var statuses = atOnce(List.of(
                () -> kept(answers, move(one, report, "approval", Map.of())),
                () -> kept(answers, move(other, report, "return", because("请补充"))),
                () -> kept(answers, other.post("/activity-reports/bulk-transitions", Map.of("items", List.of(Map.of(
                        "id", report.get("id").asText(), "version", report.get("version").asLong(), "transition", "RETURN", "comment", "请补充")))))));

        var now = reporter.read(Reports.path(report));
        String winner = now.get("status").asText().equals("APPROVED") ? one.username() : other.username();
        assertThat(reporter.read(Reports.path(report) + "/history").get("steps")).as("one move was made").hasSize(2);
        for (Response answer : answers) {
            boolean bulk = answer.path("items") != null;
            int status = bulk ? answer.<Integer>path("items[0].status") : answer.statusCode();
            if (status == 200) continue;
            assertThat(status).isEqualTo(409);
            assertThat(answer.<String>path(bulk ? "items[0].detail" : "detail")).contains("试验·" + winner + "已于 ");
            assertThat(answer.<String>path(bulk ? "items[0].current.by" : "current.by")).isEqualTo("试验·" + winner);
        }
        assertThat(statuses).hasSize(3);
    }

    private static Response kept(List<Response> answers, Response answer) {
        answers.add(answer);
        return answer;
    }

    @RepeatedTest(5)
    void one_key_sent_by_several_hands_at_once_has_its_effect_once() throws Exception {
        var reporter = scene.reporter(scene.unit());
        var draft = Reports.training(reporter);
        String key = Scene.fresh("key-");
        Callable<Response> send = () -> reporter.asks().header("Idempotency-Key", key).body(draft).post("/api/v1/activity-reports");

        var statuses = atOnce(List.of(send, send, send));

        assertThat(statuses).contains(201).isSubsetOf(201, 409);
        assertThat(reporter.read("/activity-reports?organisation=" + reporter.unit()).get("total").asInt()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void one_external_id_sent_twice_at_once_makes_one_report() throws Exception {
        var reporter = scene.reporter(scene.unit());
        var draft = Reports.training(reporter);
        String path = "/api/v1/activity-reports/by-source/phone/" + Scene.fresh("draft-");
        Callable<Response> send = () -> reporter.asks().body(draft).put(path);

        var statuses = atOnce(List.of(send, send));

        assertThat(statuses).contains(201).isSubsetOf(200, 201, 409);
        assertThat(reporter.read("/activity-reports?organisation=" + reporter.unit()).get("total").asInt()).isEqualTo(1);
    }

    @RepeatedTest(8)
    void of_two_visits_voided_at_once_neither_speaks_on() throws Exception {
        var reporter = scene.reporter(scene.unit());
        var one = scene.lead();
        var other = scene.lead();
        String station = Scene.fresh("科技小院");
        Reports.approved(reporter, Reports.residence(reporter, station, 2, "2023-03-01"), one);
        var between = Reports.approved(reporter, Reports.residence(reporter, station, 5, "2023-06-01"), one);
        var latest = Reports.approved(reporter, Reports.residence(reporter, station, 9, "2023-09-01"), one);

        atOnce(List.of(() -> move(one, latest, "voiding", because("误报")), () -> move(other, between, "voiding", because("误报"))));

        var behind = one.read("/progress/RESIDENT-STUDENTS/contributions?year=2023&organisation=" + reporter.unit());
        assertThat(behind.get("sum").asInt()).isEqualTo(2);
    }

    @RepeatedTest(3)
    void voiding_the_latest_visit_while_another_is_approved_leaves_the_right_one_speaking() throws Exception {
        var reporter = scene.reporter(scene.unit());
        var one = scene.lead();
        var other = scene.lead();
        String station = Scene.fresh("科技小院");
        Reports.approved(reporter, Reports.residence(reporter, station, 2, "2023-03-01"), one);
        var latest = Reports.approved(reporter, Reports.residence(reporter, station, 9, "2023-09-01"), one);
        var between = Reports.submitted(reporter, Reports.residence(reporter, station, 5, "2023-06-01"));

        var statuses = atOnce(List.of(
                () -> move(one, latest, "voiding", because("误报")), () -> move(other, between, "approval", Map.of())));

        assertThat(statuses).containsExactly(200, 200);
        var behind = one.read("/progress/RESIDENT-STUDENTS/contributions?year=2023&organisation=" + reporter.unit());
        assertThat(behind.get("sum").asInt()).isEqualTo(5);
        assertThat(scene.office().read("/progress/self-check").get("differences")).isEmpty();
    }
}
