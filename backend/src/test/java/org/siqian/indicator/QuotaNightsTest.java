package org.siqian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.access.Accounts;
import org.siqian.access.Viewer;
import org.siqian.indicator.QuotaViews.QuotaLineDraft;
import org.siqian.indicator.QuotaViews.QuotaNoteDraft;
import org.siqian.indicator.QuotaViews.QuotaRevisionDraft;
import org.siqian.indicator.QuotaViews.QuotaSetDraft;
import org.siqian.shared.SiqianClock;

/** What stood on a night is what is said of that night ever after, whoever spoke at once and whatever was said later. */
@QuarkusTest
class QuotaNightsTest {
    private static final String ANY = "*";

    @Inject
    Scene scene;

    @Inject
    QuotaDesk desk;

    @Inject
    QuotaBook book;

    @Inject
    Accounts accounts;

    @Inject
    SiqianClock clock;

    private Viewer viewer(Person person) {
        return QuarkusTransaction.requiringNew().call(() -> accounts.viewer(accounts.byUsername(person.username()).orElseThrow()));
    }

    @Test
    void each_night_is_later_told_as_it_was_recorded() {
        var split = new Splits(scene, 40);
        var units = List.of(scene.association(), scene.association(), scene.association());
        var office = viewer(split.office);
        var answering = units.stream().map(u -> viewer(scene.reporter(u))).toList();
        var random = new Random(20240301);
        var nights = new LinkedHashMap<LocalDate, JsonNode>();
        var day = LocalDate.of(2024, 3, 1);
        for (int night = 0; night < 24; night++) {
            var moment = day.atTime(9, 0).atZone(SiqianClock.SHANGHAI).toInstant();
            int step = night;
            clock.asOf(moment, () -> QuarkusTransaction.requiringNew().run(() -> speak(split, units, office, answering, random, step)));
            nights.put(day, told(split.set(split.office)));
            day = day.plusDays(1 + random.nextInt(4));
        }
        assertThat(nights.values().stream().distinct().count()).as("something happened").isGreaterThan(10);
        nights.forEach((then, recorded) -> {
            assertThat(told(split.office.read(split.path() + "&asOf=" + then))).as("night of " + then).isEqualTo(recorded);
            assertThat(split.office.read(split.path() + "&asOf=" + then).get("maySplit").asBoolean()).isFalse();
        });
        assertThat(split.office.read(split.path() + "&asOf=2024-02-29").get("items")).isEmpty();
    }

    private void speak(Splits split, List<String> units, Viewer office, List<Viewer> answering, Random random, int night) {
        var standing = book.of(split.target, Splits.YEAR, null);
        if (night == 0 || random.nextInt(4) == 0 || standing.isEmpty()) {
            var lines = new ArrayList<QuotaLineDraft>();
            for (String unit : units) if (random.nextInt(5) > 0) lines.add(new QuotaLineDraft(unit, BigDecimal.valueOf(1 + random.nextInt(20))));
            desk.propose(split.target, Splits.YEAR, new QuotaSetDraft("第 " + night + " 稿", lines), ANY, office);
            return;
        }
        var quota = standing.get(random.nextInt(standing.size()));
        var unit = answering.get(units.indexOf(quota.organisation()));
        switch (quota.status()) {
            case PROPOSED, REVISED -> {
                if (random.nextBoolean()) desk.accept(quota.id(), null, ANY, unit);
                else desk.object(quota.id(), new QuotaNoteDraft("任务过重"), ANY, unit);
            }
            case OBJECTED -> desk.revise(quota.id(), new QuotaRevisionDraft(BigDecimal.valueOf(1 + random.nextInt(20)), "调整"), ANY, office);
            case ACCEPTED -> desk.withdraw(quota.id(), new QuotaNoteDraft("机构调整"), ANY, office);
            case WITHDRAWN -> {}
        }
    }

    /** Without what the caller may do, which is said of now only. */
    private static JsonNode told(JsonNode set) {
        var told = (ObjectNode) set.deepCopy();
        told.remove("maySplit");
        told.get("items").forEach(q -> ((ObjectNode) q).remove("allowedActions"));
        return told;
    }

    @RepeatedTest(5)
    void of_two_who_answer_at_once_exactly_one_is_heard() throws Exception {
        var split = new Splits(scene, 20);
        String unit = scene.association();
        var quota = split.proposedTo(unit, 7);
        var one = scene.reporter(unit);
        var other = scene.reviewer(unit);
        var statuses = atOnce(List.of(
                () -> Splits.say(one, quota, "acceptance", Map.of()),
                () -> Splits.say(other, quota, "objection", Map.of("reason", "任务过重"))));
        assertThat(statuses).containsExactly(200, 412);
        assertThat(one.read("/quotas/" + quota.get("id").asText() + "/history").get("steps")).hasSize(2);
    }

    @RepeatedTest(5)
    void of_two_first_splits_at_once_exactly_one_is_written() throws Exception {
        var split = new Splits(scene, 20);
        String unit = scene.association();
        var other = scene.office();
        var before = split.set(split.office);
        Map<String, Object> body = Map.of("quotas", List.of(Splits.line(unit, 7)));
        var statuses = atOnce(List.of(() -> split.put(split.office, before, body), () -> split.put(other, before, body)));
        assertThat(statuses).containsExactly(200, 412);
        assertThat(split.set(other).get("version").asInt()).isEqualTo(1);
    }

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
}
