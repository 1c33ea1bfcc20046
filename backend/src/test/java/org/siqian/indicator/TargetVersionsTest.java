package org.siqian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
    private String indicator;
    private String target;

    @BeforeEach
    void aPromise() {
        office = scene.office();
        indicator = added("COUNTED");
        target = Person.tree(office.post("/indicators/" + indicator + "/targets", promise())).get("code").asText();
    }

    private String added(String source) {
        String code = Scene.fresh("PROMISED-");
        Person.tree(office.post("/indicators", Map.of(
                "code", code, "name", "送科技下乡", "unit", "场", "indicatorClass", source.equals("COUNTED") ? "OUTPUT" : "OUTCOME", "owner", "M04",
                "accumulation", "FLOW", "source", source)));
        return code;
    }

    private static Map<String, Object> promise() {
        var draft = new LinkedHashMap<String, Object>();
        draft.put("code", Scene.fresh("N"));
        draft.put("type", "VALUE");
        draft.put("operator", ">=");
        draft.put("value", 200);
        draft.put("strength", "FIRM");
        draft.put("cadence", "EACH_YEAR");
        draft.put("quote", "每年送科技下乡200场以上");
        draft.put("document", "渝科协发〔2023〕77号");
        return draft;
    }

    private static Map<String, Object> promise(Object... changes) {
        return changed(promise(), changes);
    }

    private static Map<String, Object> changed(Map<String, Object> draft, Object... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) draft.remove(changes[i]);
            else draft.put((String) changes[i], changes[i + 1]);
        }
        return draft;
    }

    private static Map<String, Object> later(String from, Object... changes) {
        return changed(new LinkedHashMap<>(Map.of("effectiveFrom", from, "document", "渝科协发〔2024〕5号")), changes);
    }

    private Response supersede(String code, Map<String, Object> draft) {
        return office.asks().header("If-Match", Reports.tag(office.read("/targets/" + code))).body(draft).post("/api/v1/targets/" + code + "/succession");
    }

    private Response withdraw(String code, String reason) {
        return office.asks().header("If-Match", Reports.tag(office.read("/targets/" + code))).body(Map.of("reason", reason))
                .post("/api/v1/targets/" + code + "/withdrawal");
    }

    private List<String> codes(String path) {
        return office.read(path).get("items").valueStream().map(t -> t.get("code").asText()).toList();
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
        var next = Person.tree(supersede(target, later("2024-03-01", "value", 240, "quote", "每年送科技下乡240场以上")));
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
        Person.tree(supersede(target, later(tomorrow.toString(), "value", 300)));
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
        Person.tree(supersede(target, later("2024-03-01", "value", 2400)));
        Instant mistaken = clock.instant();
        var taken = Person.tree(withdraw(target + "-2", "多录了一个0"));
        assertThat(taken.get("withdrawnWhy").asText()).isEqualTo("多录了一个0");
        assertThat(ofIndicator("")).containsExactly(target);
        assertThat(ofIndicator("?all=true")).containsExactly(target);
        assertThat(office.read("/targets/" + target).get("supersededBy").isNull()).isTrue();
        office.get("/targets/" + target + "-2").then().statusCode(404);
        assertThat(codes("/targets/" + target + "/versions")).containsExactly(target, target + "-2");
        assertThat(inForce(clock.today(), mistaken)).containsExactly(target + "-2");
        assertThat(inForce(clock.today(), null)).containsExactly(target);
        var right = Person.tree(supersede(target, later("2024-03-01", "value", 240)));
        assertThat(right.get("code").asText()).isEqualTo(target + "-3");
        assertThat(codes("/targets/" + target + "-2/versions")).containsExactly(target, target + "-2", target + "-3");
        var entry = office.read("/audit-events?entity=target&entityId=" + target).get("items").get(1);
        assertThat(entry.get("reason").asText()).isEqualTo("多录了一个0");
    }

    @Test
    void only_the_last_version_is_superseded_or_withdrawn() {
        Person.tree(supersede(target, later("2024-03-01", "value", 240)));
        supersede(target, later("2025-01-01", "value", 250)).then().statusCode(409).body("code", org.hamcrest.Matchers.is("target-superseded"));
        withdraw(target, "想反悔").then().statusCode(409).body("code", org.hamcrest.Matchers.is("target-superseded"));
        String tag = Reports.tag(office.read("/targets/" + target + "-2"));
        Person.tree(withdraw(target + "-2", "文号录错"));
        office.asks().header("If-Match", tag).body(later("2025-01-01", "value", 3)).post("/api/v1/targets/" + target + "-2/succession").then().statusCode(412);
        String now = Reports.tag(office.read("/targets/" + target));
        office.asks().header("If-Match", now).body(later("2025-01-01", "value", 3)).post("/api/v1/targets/" + target + "-2/succession")
                .then().statusCode(409).body("code", org.hamcrest.Matchers.is("target-withdrawn"));
        withdraw("T13", "不想要了").then().statusCode(409).body("code", org.hamcrest.Matchers.is("target-of-the-plan"));
        Person.tree(withdraw(target, "整项录错"));
        assertThat(ofIndicator("?all=true")).isEmpty();
    }

    @Test
    void a_succession_comes_after_changes_something_and_names_its_document() {
        Person.tree(supersede(target, later("2024-03-01", "value", 240)));
        String last = target + "-2";
        refused(supersede(last, later("2024-03-01", "value", 250)), "/effectiveFrom");
        refused(supersede(last, later("2022-12-31", "value", 250)), "/effectiveFrom");
        refused(supersede(last, later("2025-01-01")), "");
        refused(supersede(last, later("2025-01-01", "value", 250, "document", null)), "/document");
        refused(supersede(last, later("2025-01-01", "answersOpenQuestion", true, "note", "已答复")), "/answersOpenQuestion");
        refused(supersede(last, later("2025-01-01", "operator", "about")), "/operator");
        refused(supersede(last, later("2025-01-01", "tolerance", 3)), "/tolerance");
        refused(supersede(last, later("2025-01-01", "margin", 3)), "/margin");
        refused(supersede(last, later("2025-01-01", "cadence", "BY_DATE")), "/periodEnd");
        refused(supersede(last, later("2025-01-01", "cadence", "IN_YEAR", "periodStart", "2025-01-01", "periodEnd", "2026-12-31")), "/periodEnd");
        assertThat(ofIndicator("")).containsExactly(last);
    }

    private static void refused(Response answer, String... pointers) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly(pointers);
    }

    @Test
    void the_office_answers_an_open_question() {
        String asked = Person.tree(office.post("/indicators/" + indicator + "/targets", promise("operator", "~", "openQuestion", "左右是多少？"))).get("code").asText();
        refused(supersede(asked, later("2024-01-01", "document", null, "answersOpenQuestion", true, "tolerance", 10)), "/note");
        var answered = Person.tree(supersede(asked, later("2024-01-01", "document", null, "answersOpenQuestion", true, "tolerance", 10, "note", "按上下10场掌握")));
        assertThat(answered.get("openQuestion").isNull()).isTrue();
        assertThat(answered.get("tolerance").asInt()).isEqualTo(10);
        assertThat(answered.get("document").asText()).isEqualTo("渝科协发〔2023〕77号");
        var exact = Person.tree(supersede(asked + "-2", later("2025-01-01", "operator", ">=")));
        assertThat(exact.get("tolerance").isNull()).isTrue();
        assertThat(office.read("/targets/" + asked).get("openQuestion").asText()).isEqualTo("左右是多少？");
    }

    @Test
    void each_type_of_target_has_its_parts_and_no_others() {
        String path = "/indicators/" + added("OBSERVED") + "/targets";
        refused(office.post(path, promise("value", null)), "/value");
        refused(office.post(path, promise("tolerance", 5)), "/tolerance");
        refused(office.post(path, promise("operator", "~", "tolerance", 0)), "/tolerance");
        refused(office.post(path, promise("type", "RELATION", "operator", ">")), "/value", "/referenceIndicator");
        refused(office.post(path, promise("type", "RELATION", "value", null, "referenceIndicator", "NO-SUCH")), "/referenceIndicator");
        refused(office.post(path, promise("type", "RELATION", "value", null, "referenceIndicator", "O-RURAL-INCOME")), "/referenceIndicator");
        refused(office.post(path, promise("type", "FOR_EACH")), "/forEach");
        refused(office.post(path, promise("type", "FOR_EACH", "forEach", Map.of("collective", "COL-QX", "entityType", "park"))), "/forEach");
        refused(office.post(path, promise("type", "FOR_EACH", "forEach", Map.of("collective", "COL-NONE"))), "/forEach/collective");
        refused(office.post(path, promise("forEach", Map.of("collective", "COL-QX"))), "/forEach");
        refused(office.post(path, promise("type", "TREND")), "/value");
        refused(office.post(path, promise("type", "TREND", "value", null, "operator", "~")), "/operator");
        refused(office.post(path, promise("cadence", "THROUGHOUT", "periodStart", "2024-01-01")), "/periodEnd");
        refused(office.post(path, promise("cadence", "BY_DATE", "periodStart", "2025-01-01", "periodEnd", "2024-12-31")), "/periodEnd");
        refused(office.post(path, promise("periodEnd", "2027-06-30")), "/periodEnd");
        refused(office.post(path, promise("milestoneOf", "NONE")), "/milestoneOf");
        refused(office.post(path, promise("code", "T13-4")), "/code");
        refused(office.post(path, promise("quote", null)), "/quote");
        refused(office.post(path, promise("document", null)), "/document");
        office.post(path, promise("code", "T13")).then().statusCode(409);
        office.post("/indicators/NO-SUCH/targets", promise()).then().statusCode(404);
        for (var good : List.of(
                promise("operator", "~"),
                promise("type", "FOR_EACH", "forEach", Map.of("collective", "COL-TP14")),
                promise("type", "TREND", "value", null, "operator", ">", "cadence", "THROUGHOUT", "periodStart", "2024-01-01", "periodEnd", "2027-12-31"))) {
            Person.tree(office.post(path, good));
        }
        var relation = Person.tree(office.post("/indicators/O-RURAL-INCOME/targets", promise(
                "type", "RELATION", "operator", ">", "value", null, "referenceIndicator", "O-RURAL-INCOME", "referenceTerritory", "CN", "margin", 500)));
        assertThat(relation.get("margin").asInt()).isEqualTo(500);
        Person.tree(withdraw(relation.get("code").asText(), "试验"));
    }

    @Test
    void a_stretch_stays_with_the_chain_it_is_a_stretch_of() {
        String path = "/indicators/" + added("OBSERVED") + "/targets";
        var whole = Person.tree(office.post(path, promise("cadence", "BY_DATE", "periodEnd", "2027-12-31", "value", 1000))).get("code").asText();
        refused(office.post(path, promise("milestoneOf", whole, "cadence", "BY_DATE", "periodEnd", "2027-12-31")), "/periodEnd");
        var slice = Person.tree(office.post(path, promise("milestoneOf", whole, "cadence", "IN_YEAR", "periodStart", "2024-01-01", "periodEnd", "2024-12-31")))
                .get("code").asText();
        Person.tree(supersede(whole, later("2024-06-01", "value", 1200)));
        Person.tree(supersede(slice, later("2024-07-01", "value", 260)));
        assertThat(office.read("/targets/" + slice + "-2").get("milestoneOf").asText()).isEqualTo(whole);
        assertThat(office.read("/targets/" + slice + "-2").get("milestoneOfInForce").asText()).isEqualTo(whole + "-2");
        assertThat(office.read("/targets/" + whole + "-2").get("milestones").valueStream().map(JsonNode::asText)).containsExactly(slice + "-2");
        assertThat(office.read("/targets/T01").get("milestones").valueStream().map(JsonNode::asText)).containsExactly("T05");
        refused(office.post(path, promise("milestoneOf", whole + "-2", "cadence", "BY_DATE", "periodEnd", "2025-12-31")), "/milestoneOf");
        Person.tree(withdraw(whole + "-2", "撤回"));
        withdraw(whole, "撤回").then().statusCode(409).body("code", org.hamcrest.Matchers.is("target-has-milestones"));
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
