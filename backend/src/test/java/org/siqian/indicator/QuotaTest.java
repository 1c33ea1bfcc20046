package org.siqian.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.siqian.indicator.Splits.line;
import static org.siqian.indicator.Splits.of;
import static org.siqian.indicator.Splits.say;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.organisation.Units;

/** A target is split, each unit answers, and the city's own number stays what was promised. */
@QuarkusTest
class QuotaTest {
    @Inject
    Scene scene;

    private Splits split;
    private String one;
    private String other;

    @BeforeEach
    void promise() {
        split = new Splits(scene, 20);
        one = scene.association();
        other = scene.association();
    }

    private void adds(JsonNode set, int sum, int objected, int buffer) {
        assertThat(set.get("value").asInt()).isEqualTo(20);
        assertThat(set.get("sum").asInt()).isEqualTo(sum);
        assertThat(set.get("objected").asInt()).isEqualTo(objected);
        assertThat(set.get("buffer").asInt()).isEqualTo(buffer);
    }

    @Test
    void what_is_proposed_is_added_up_beside_the_target_and_never_in_its_place() {
        adds(split.set(split.office), 0, 0, -20);
        adds(split.proposed(line(one, 12), line(other, 11)), 23, 0, 3);
        adds(split.proposed(line(one, 12), line(other, 5)), 17, 0, -3);
        assertThat(split.office.read("/targets/" + split.target).get("value").asInt()).isEqualTo(20);
        assertThat(split.office.read("/progress?year=2023").get("items").valueStream()
                        .filter(i -> i.at("/indicator/code").asText().equals(split.indicator)))
                .allSatisfy(i -> assertThat(i.at("/target/value").asInt()).isEqualTo(20));
    }

    @Test
    void a_unit_objects_with_a_reason_the_office_answers_and_the_unit_accepts() {
        var unit = scene.reporter(one);
        var set = split.proposed(line(one, 12), line(other, 8));
        say(unit, of(set, one), "objection", Map.of("reason", " ")).then().statusCode(422).body("errors[0].pointer", is("/reason"));
        var objected = Person.tree(say(unit, of(set, one), "objection", Map.of("reason", "今年没有新建小院")));
        adds(split.set(unit), 8, 12, -12);
        say(split.office, objected, "revision", Map.of()).then().statusCode(422).body("errors[0].pointer", is("/reply"));
        var kept = Person.tree(say(split.office, objected, "revision", Map.of("reply", "已有两个小院，请维持")));
        assertThat(kept.get("status").asText()).isEqualTo("REVISED");
        assertThat(kept.get("value").asInt()).isEqualTo(12);
        var again = Person.tree(say(unit, kept, "objection", Map.of("reason", "仍有困难")));
        var less = Person.tree(say(split.office, again, "revision", Map.of("value", 9, "reply", "调减")));
        var accepted = Person.tree(say(unit, less, "acceptance", Map.of()));
        assertThat(accepted.get("allowedActions")).isEmpty();
        adds(split.set(unit), 17, 0, -3);
        var steps = unit.read("/quotas/" + accepted.get("id").asText() + "/history").get("steps");
        assertThat(steps.valueStream().map(s -> s.get("status").asText() + " " + s.get("value").asInt()))
                .containsExactly("PROPOSED 12", "OBJECTED 12", "REVISED 12", "OBJECTED 12", "REVISED 9", "ACCEPTED 9");
        assertThat(steps.get(1).get("reason").asText()).isEqualTo("今年没有新建小院");
    }

    @Test
    void an_accepted_number_that_changes_is_to_be_accepted_again_and_one_that_stays_is_left_in_peace() {
        var unit = scene.reporter(one);
        var set = split.proposed(line(one, 12), line(other, 8));
        var accepted = Person.tree(say(unit, of(set, one), "acceptance", Map.of()));
        say(unit, accepted, "objection", Map.of("reason", "反悔")).then().statusCode(409).body("code", is("quota-status")).body("current.status", is("ACCEPTED"));
        assertThat(of(split.proposed(line(one, 12), line(other, 7)), one).get("status").asText()).isEqualTo("ACCEPTED");
        var revised = of(split.proposed(line(one, 13), line(other, 7)), one);
        assertThat(revised.get("status").asText()).isEqualTo("REVISED");
        assertThat(unit.read("/quotas/" + revised.get("id").asText()).get("allowedActions").valueStream().map(JsonNode::asText))
                .containsExactly("ACCEPT", "OBJECT");
    }

    @Test
    void who_is_left_out_is_relieved_with_a_reason_and_may_be_asked_again() {
        var set = split.proposed(line(one, 12), line(other, 8));
        split.put(split.office, set, Map.of("quotas", List.of(line(one, 12)))).then().statusCode(422).body("errors[0].pointer", is("/reason"));
        var after = Person.tree(split.put(split.office, set, Map.of("quotas", List.of(line(one, 12)), "reason", "机构调整")));
        assertThat(of(after, other).get("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(of(after, other).get("reason").asText()).isEqualTo("机构调整");
        adds(after, 12, 0, -8);
        assertThat(of(split.proposed(line(one, 12), line(other, 6)), other).get("status").asText()).isEqualTo("PROPOSED");
    }

    @Test
    void nobody_writes_over_what_somebody_else_has_just_said() {
        var set = split.proposed(line(one, 12));
        Person.tree(say(scene.reporter(one), of(set, one), "acceptance", Map.of()));
        split.put(split.office, set, Map.of("quotas", List.of(line(one, 9)))).then().statusCode(412);
        say(split.office, of(set, one), "revision", Map.of("value", 9)).then().statusCode(412);
        split.office.asks().body(Map.of("quotas", List.of())).put("/api/v1" + split.path()).then().statusCode(428);
        split.office.post("/quotas/" + of(set, one).get("id").asText() + "/withdrawal", Map.of("reason", "无")).then().statusCode(428);
    }

    @Test
    void a_set_that_makes_no_sense_is_refused_with_its_places() {
        String town = scene.below(one);
        var set = split.set(split.office);
        split.put(split.office, set, Map.of("quotas", List.of(line(one, 1), line("KX-NOWHERE", 2), line(one, 3), line(town, 4), line("KX-DEPT-ZZRS", 5))))
                .then().statusCode(422)
                .body("errors.pointer", contains("/quotas/1/organisation", "/quotas/2/organisation", "/quotas/4/organisation", "/quotas/3/organisation"))
                .body("errors.code", contains("unknown-organisation", "duplicate", "measure-not-of-unit", "overlap"));
        split.put(split.office, set, Map.of("quotas", List.of(line(one, 0)))).then().statusCode(422);
        split.put(split.office, set, Map.of("quotas", List.of(line(one, "12")))).then().statusCode(422);
        split.put(split.office, set, Map.of("quotas", List.of(line(one, 1.23456)))).then().statusCode(422);
        assertThat(split.set(split.office).get("items")).isEmpty();
    }

    @Test
    void statistics_and_relations_are_not_split() {
        for (String target : List.of("T01", "T10", "T17")) {
            split.office.get("/targets/" + target + "/quotas?year=2023").then().statusCode(409).body("code", is("target-indivisible"));
        }
        split.office.get("/targets/T13/quotas?year=1999").then().statusCode(400);
        split.office.get("/targets/S01/quotas?year=2031").then().statusCode(400);
        split.office.get("/targets/T99/quotas").then().statusCode(404);
        split.office.get("/targets/T13/quotas?asOf=2100-01-01").then().statusCode(400);
    }

    @Test
    void what_is_due_by_a_date_is_due_year_by_year() {
        var later = new Splits(split.office, Splits.fresh(split.office, "CUMULATIVE"), 12, "BY_DATE", "2027-12-31");
        for (int[] due : new int[][] {{2023, 3}, {2024, 5}, {2025, 8}, {2026, 10}, {2027, 12}}) {
            var set = split.office.read("/targets/" + later.target + "/quotas?year=" + due[0]);
            assertThat(set.get("value").asInt()).as("year " + due[0]).isEqualTo(due[1]);
        }
    }

    @Test
    void whoever_took_over_from_units_answers_for_their_quotas() {
        var before = scene.reporter(one);
        var set = split.proposed(line(one, 12), line(other, 8));
        String after = scene.association();
        Units.follow(scene.admin(), "2024-01-01", after, one, other);
        var successor = scene.reporter(after);
        var listed = successor.read("/quotas?year=2023&organisation=" + after).get("items");
        assertThat(listed.valueStream().map(q -> q.get("organisation").asText())).containsExactlyInAnyOrder(one, other);
        assertThat(listed.valueStream()).allSatisfy(q -> assertThat(q.get("answeredBy").asText()).isEqualTo(after));
        say(before, of(set, one), "acceptance", Map.of()).then().statusCode(403);
        assertThat(Person.tree(say(successor, of(set, one), "acceptance", Map.of())).get("status").asText()).isEqualTo("ACCEPTED");
        assertThat(successor.read("/quotas?organisation=" + other + "&status=PROPOSED&status=REVISED").get("items")).hasSize(1);
        assertThat(successor.read("/quotas?organisation=" + other + "&status=ACCEPTED").get("items")).isEmpty();
    }

    @Test
    void every_step_is_in_the_audit_trail() {
        var unit = scene.reporter(one);
        var quota = split.proposedTo(one, 12);
        Person.tree(say(unit, quota, "objection", Map.of("reason", "任务过重")));
        var trail = split.office.read("/audit-events?entity=quota&entityId=" + quota.get("id").asText()).get("items");
        assertThat(trail.valueStream().map(e -> e.get("action").asText())).containsExactly("quota.objected", "quota.proposed");
        assertThat(trail.get(0).get("reason").asText()).isEqualTo("任务过重");
    }

    @Test
    void reasons_and_names_are_for_those_who_split_and_those_who_answer() {
        var unit = scene.reporter(one);
        var objected = Person.tree(say(unit, split.proposedTo(one, 12), "objection", Map.of("reason", "人手不足，张三离岗")));
        String id = objected.get("id").asText();
        List<String> places = List.of("/quotas/" + id, "/quotas/" + id + "/history", "/quotas?status=OBJECTED&organisation=" + one, split.path());
        for (String place : places) {
            for (Person party : List.of(split.office, unit, scene.lead())) assertThat(party.get(place).asString()).as(place).contains("张三离岗").contains(unit.username());
            var other = scene.reporter(this.other).get(place);
            assertThat(other.statusCode()).isEqualTo(200);
            assertThat(other.asString()).as(place).contains("OBJECTED").doesNotContain("张三离岗").doesNotContain(unit.username());
        }
        String token = scene.token(one, org.siqian.access.Scope.PLAN_READ);
        var answer = Person.anonymous().header("Authorization", "Bearer " + token).get("/api/v1/quotas/" + id + "/history");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).doesNotContain("张三离岗").doesNotContain(unit.username());
    }

    @Test
    void whether_a_target_can_be_split_says_the_version_in_force() {
        var documents = new Documents(split.office);
        String target = Person.tree(split.office.post("/indicators/" + documents.added("COUNTED") + "/targets", Documents.promise())).get("code").asText();
        Person.tree(documents.supersede(target, Documents.later("2024-01-01", "cadence", "THROUGHOUT", "periodStart", "2024-01-01", "periodEnd", "2027-12-31")));
        for (String version : List.of(target, target + "-2")) {
            split.office.get("/targets/" + version + "/quotas?year=2023").then().statusCode(200).body("inForce", is(target));
            split.office.get("/targets/" + version + "/quotas?year=2025").then().statusCode(409).body("code", is("target-indivisible"));
        }
    }

    @Test
    void a_target_whose_quotas_stand_is_not_withdrawn() {
        var documents = new Documents(split.office);
        String target = Person.tree(split.office.post("/indicators/" + documents.added("COUNTED") + "/targets", Documents.promise())).get("code").asText();
        String path = "/api/v1/targets/" + target + "/quotas?year=2023";
        var set = Person.tree(split.office.asks().header("If-Match", "\"0\"").body(Map.of("quotas", List.of(line(one, 12)))).put(path));
        documents.withdraw(target, "录错").then().statusCode(409).body("code", is("target-has-quotas")).body("current.quotas", contains(of(set, one).get("id").asText()));
        Person.tree(documents.supersede(target, Documents.later("2024-01-01", "value", 300)));
        Person.tree(documents.withdraw(target + "-2", "录错")); // the first version, on which they hang, holds again
        Person.tree(say(split.office, of(set, one), "withdrawal", Map.of("reason", "目标录错")));
        Person.tree(documents.withdraw(target, "录错"));
    }
}
