package org.siqian.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.siqian.indicator.Documents.later;
import static org.siqian.indicator.Documents.promise;
import static org.siqian.indicator.Documents.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;
import org.siqian.shared.SiqianClock;

/** A later document supersedes a target from a day on and overwrites nothing; a mistake is taken back. */
@QuarkusTest
class TargetVersionsTest {
    @Inject
    Scene scene;

    @Inject
    SiqianClock clock;

    @Inject
    Yardsticks yardsticks;

    private Person office;
    private Documents documents;
    private String indicator;
    private String target;

    @BeforeEach
    void aPromise() {
        office = scene.office();
        documents = new Documents(office);
        indicator = documents.added("COUNTED");
        target = Person.tree(office.post("/indicators/" + indicator + "/targets", promise())).get("code").asText();
    }

    private List<String> codes(String path) {
        return office.read(path).get("items").findValuesAsText("code");
    }

    private List<String> ofIndicator(String query) {
        return codes("/indicators/" + indicator + "/targets" + query);
    }

    private List<String> inForce(LocalDate day, Instant known) {
        return yardsticks.promised(indicator, day, known).stream().map(Target::code).toList();
    }

    @Test
    void a_later_document_holds_from_its_day_on_and_what_it_leaves_out_stays() {
        Instant before = clock.instant();
        var next = Person.tree(documents.supersede(target, later("2024-03-01", "value", 240, "quote", "每年送科技下乡240场以上")));
        assertThat(next.get("code").asText()).isEqualTo(target + "-2");
        assertThat(next.get("root").asText()).isEqualTo(target);
        assertThat(next.get("value").asInt()).isEqualTo(240);
        assertThat(next.get("operator").asText()).isEqualTo(">=");
        assertThat(next.get("cadence").asText()).isEqualTo("EACH_YEAR");
        assertThat(next.get("document").asText()).isEqualTo("渝科协发〔2024〕5号");
        assertThat(ofIndicator("")).containsExactly(target + "-2");
        assertThat(ofIndicator("?all=true")).containsExactly(target, target + "-2");
        assertThat(office.read("/targets/" + target).get("versionInForce").asText()).isEqualTo(target + "-2");
        assertThat(office.read("/targets/" + target).get("supersededBy").asText()).isEqualTo(target + "-2");
        assertThat(office.read("/targets/" + target).get("value").asInt()).isEqualTo(200);
        var eve = LocalDate.parse("2024-02-29");
        assertThat(inForce(eve, null)).containsExactly(target);
        assertThat(inForce(eve.plusDays(1), null)).containsExactly(target + "-2");
        assertThat(inForce(eve.plusDays(1), before)).containsExactly(target);
        assertThat(yardsticks.chain(target + "-2")).extracting(Target::code).containsExactly(target, target + "-2");
        assertThat(yardsticks.inForce(target, eve, null).orElseThrow().root()).isEqualTo(target);
        var entry = office.read("/audit-events?entity=target&entityId=" + target).get("items").get(0);
        assertThat(entry.get("action").asText()).isEqualTo("target.supersede");
    }

    @Test
    void a_version_to_come_is_known_and_does_not_hold_yet() {
        var tomorrow = clock.today().plusDays(1);
        Person.tree(documents.supersede(target, later(tomorrow.toString(), "value", 300)));
        assertThat(ofIndicator("")).containsExactly(target);
        assertThat(ofIndicator("?asOf=" + clock.today())).containsExactly(target);
        assertThat(ofIndicator("?all=true")).containsExactly(target, target + "-2");
        assertThat(inForce(tomorrow, null)).containsExactly(target + "-2");
        office.get("/indicators/" + indicator + "/targets?asOf=" + tomorrow).then().statusCode(400);
    }

    @Test
    void before_it_was_entered_nobody_knew_of_it() {
        String yesterday = "asOf=" + clock.today().minusDays(1);
        assertThat(ofIndicator("?" + yesterday)).isEmpty();
        assertThat(codes("/targets?pageSize=200&owner=M04&" + yesterday)).contains("T13").doesNotContain(target);
        assertThat(codes("/targets?pageSize=200&owner=M04&asOf=" + clock.today())).contains("T13", target);
        office.get("/targets/" + target + "?" + yesterday).then().statusCode(404);
        office.get("/indicators/" + indicator + "?" + yesterday).then().statusCode(404);
        assertThat(codes("/indicators?pageSize=200&" + yesterday)).contains("TRAINING-SESSIONS").doesNotContain(indicator);
        for (String path : List.of("/targets", "/targets/T13", "/indicators", "/indicators/" + indicator)) {
            office.get(path + "?asOf=" + clock.today().plusDays(1)).then().statusCode(400);
        }
    }

    @Test
    void a_mistake_is_taken_back_and_what_it_superseded_holds_again() {
        Person.tree(documents.supersede(target, later("2024-03-01", "value", 2400)));
        Instant mistaken = clock.instant();
        var taken = Person.tree(documents.withdraw(target + "-2", "多录了一个0"));
        assertThat(taken.get("withdrawnWhy").asText()).isEqualTo("多录了一个0");
        assertThat(ofIndicator("")).containsExactly(target);
        assertThat(ofIndicator("?all=true")).containsExactly(target);
        assertThat(office.read("/targets/" + target).get("supersededBy").isNull()).isTrue();
        office.get("/targets/" + target + "-2").then().statusCode(404);
        assertThat(codes("/targets/" + target + "/versions")).containsExactly(target, target + "-2");
        assertThat(inForce(clock.today(), mistaken)).containsExactly(target + "-2");
        assertThat(inForce(clock.today(), null)).containsExactly(target);
        var right = Person.tree(documents.supersede(target, later("2024-03-01", "value", 240)));
        assertThat(right.get("code").asText()).isEqualTo(target + "-3");
        assertThat(codes("/targets/" + target + "-2/versions")).containsExactly(target, target + "-2", target + "-3");
        var entry = office.read("/audit-events?entity=target&entityId=" + target).get("items").get(1);
        assertThat(entry.get("reason").asText()).isEqualTo("多录了一个0");
    }

    @Test
    void only_the_last_version_is_superseded_or_withdrawn() {
        Person.tree(documents.supersede(target, later("2024-03-01", "value", 240)));
        documents.supersede(target, later("2025-01-01", "value", 250)).then().statusCode(409).body("code", is("target-superseded"));
        documents.withdraw(target, "想反悔").then().statusCode(409).body("code", is("target-superseded"));
        String tag = Reports.tag(office.read("/targets/" + target + "-2"));
        Person.tree(documents.withdraw(target + "-2", "文号录错"));
        office.asks().header("If-Match", tag).body(later("2025-01-01", "value", 3)).post("/api/v1/targets/" + target + "-2/succession").then().statusCode(412);
        String now = Reports.tag(office.read("/targets/" + target));
        office.asks().header("If-Match", now).body(later("2025-01-01", "value", 3)).post("/api/v1/targets/" + target + "-2/succession")
                .then().statusCode(409).body("code", is("target-withdrawn"));
        documents.withdraw("T13", "不想要了").then().statusCode(409).body("code", is("target-of-the-plan"));
        Person.tree(documents.withdraw(target, "整项录错"));
        assertThat(ofIndicator("?all=true")).isEmpty();
    }

    @Test
    void a_succession_comes_after_changes_something_and_names_its_document() {
        Person.tree(documents.supersede(target, later("2024-03-01", "value", 240)));
        String last = target + "-2";
        refused(documents.supersede(last, later("2024-03-01", "value", 250)), "/effectiveFrom");
        refused(documents.supersede(last, later("2022-12-31", "value", 250)), "/effectiveFrom");
        refused(documents.supersede(last, later("2025-01-01")), "");
        refused(documents.supersede(last, later("2025-01-01", "value", 250, "document", null)), "/document");
        refused(documents.supersede(last, later("2025-01-01", "answersOpenQuestion", true, "note", "已答复")), "/answersOpenQuestion");
        refused(documents.supersede(last, later("2025-01-01", "operator", "about")), "/operator");
        refused(documents.supersede(last, later("2025-01-01", "tolerance", 3)), "/tolerance");
        refused(documents.supersede(last, later("2025-01-01", "margin", 3)), "/margin");
        refused(documents.supersede(last, later("2025-01-01", "cadence", "BY_DATE")), "/periodEnd");
        refused(documents.supersede(last, later("2025-01-01", "cadence", "IN_YEAR", "periodStart", "2025-01-01", "periodEnd", "2026-12-31")), "/periodEnd");
        assertThat(ofIndicator("")).containsExactly(last);
    }

    @Test
    void the_office_decides_on_what_it_saw_and_once() {
        var draft = later("2024-03-01", "value", 240);
        String path = "/api/v1/targets/" + target + "/succession";
        office.asks().body(draft).post(path).then().statusCode(428);
        office.asks().header("If-Match", "\"999\"").body(draft).post(path).then().statusCode(412);
        office.asks().header("If-Match", "\"1\"").body(draft).post("/api/v1/targets/NONE/succession").then().statusCode(404);
        String tag = Reports.tag(office.read("/targets/" + target));
        assertThat(office.get("/targets/" + target).header("ETag")).isEqualTo(tag);
        String key = UUID.randomUUID().toString();
        for (int again = 0; again < 2; again++) {
            var answer = office.asks().header("If-Match", tag).header("Idempotency-Key", key).body(draft).post(path);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            assertThat(answer.<String>path("code")).isEqualTo(target + "-2");
        }
        assertThat(ofIndicator("?all=true")).hasSize(2);
        assertThat(office.get("/targets/" + target).header("ETag")).isNotEqualTo(tag);
        var reporter = scene.reporter(scene.unit());
        String now = Reports.tag(reporter.read("/targets/" + target + "-2"));
        reporter.asks().header("If-Match", now).body(later("2025-01-01", "value", 1)).post("/api/v1/targets/" + target + "-2/succession").then().statusCode(403);
        reporter.asks().header("If-Match", now).body(Map.of("reason", "不要")).post("/api/v1/targets/" + target + "-2/withdrawal").then().statusCode(403);
        reporter.post("/indicators/" + indicator + "/targets", promise()).then().statusCode(403);
        office.asks().header("If-Match", now).body(Map.of("reason", " ")).post("/api/v1/targets/" + target + "-2/withdrawal").then().statusCode(422);
    }
}
