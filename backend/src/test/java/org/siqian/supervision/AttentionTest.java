package org.siqian.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.access.Role;
import org.siqian.activity.Reports;

/** What needs someone: one of each kind, who sees it, and that it goes when it is dealt with. */
@QuarkusTest
class AttentionTest {
    private static final String QUIET = "KX-500229";

    @Inject
    Scene scene;

    @Inject
    Affairs affairs;

    private static List<String> references(Person viewer, String query) {
        return Affairs.attention(viewer, query).stream().map(i -> i.get("reference").asText()).toList();
    }

    private static JsonNode item(Person viewer, String query, String reference) {
        return Affairs.attention(viewer, query).stream().filter(i -> i.get("reference").asText().equals(reference)).findFirst().orElseThrow();
    }

    @Test
    void a_firm_target_behind_stands_there_for_everyone_with_the_boards_sentence_and_who_answers() {
        var viewer = scene.reporter(scene.unit());
        var item = item(viewer, "year=2023&kind=BEHIND", "T13");

        var board = viewer.read("/progress?year=2023").get("items").valueStream()
                .filter(i -> i.at("/target/id").asText().equals("T13")).findFirst().orElseThrow();
        assertThat(item.get("reason").asText()).isEqualTo(board.get("reason").asText());
        assertThat(item.get("light").asText()).isEqualTo(board.get("light").asText());
        assertThat(item.at("/answerable/leaders/0/person").asText()).isEqualTo("牛杰");
        assertThat(item.at("/answerable/leadUnits/0/code").asText()).isEqualTo(Scene.LEAD);
        assertThat(item.at("/opens/indicator").asText()).isEqualTo("TRAINING-SESSIONS");
        assertThat(item.get("actionable").asBoolean()).as("a reporter issues nothing").isFalse();
    }

    @Test
    void what_is_aspirational_is_not_behind() {
        assertThat(references(scene.office(), "year=2023&kind=BEHIND")).contains("T13").doesNotContain("T16");
    }

    @Test
    void a_desk_that_lets_reports_wait_is_named_to_itself_to_the_office_and_to_leaders_and_to_nobody_else() {
        String association = scene.association();
        affairs.submittedAgo(affairs.waiting(scene, association), 9);
        affairs.submittedAgo(affairs.waiting(scene, association), 12);
        affairs.waiting(scene, association);

        var item = item(scene.office(), "kind=OVERDUE_REVIEW", association);
        assertThat(item.get("reason").asText()).contains("2 份报告").contains("最久的已等 12 天").contains("不会自动通过");
        assertThat(references(scene.reviewer(association), "kind=OVERDUE_REVIEW")).contains(association);
        assertThat(references(scene.person("KX-500000", Role.LEADER), "kind=OVERDUE_REVIEW")).contains(association);
        assertThat(references(scene.reporter(scene.unit()), "kind=OVERDUE_REVIEW")).doesNotContain(association);
        assertThat(references(scene.reviewer("KX-DEPT-ZZRS"), "kind=OVERDUE_REVIEW")).doesNotContain(association);
    }

    @Test
    void a_unit_that_reports_nothing_is_silent_until_it_hands_something_in() {
        var office = scene.office();
        var item = item(office, "kind=SILENT_UNIT", QUIET);
        assertThat(item.get("reason").asText()).contains("本年");
        assertThat(references(scene.lead(), "kind=SILENT_UNIT")).as("leads its measures").contains(QUIET);
        assertThat(references(scene.reporter(scene.unit()), "kind=SILENT_UNIT")).isEmpty();

        var reporter = scene.reporter(QUIET);
        assertThat(references(reporter, "kind=SILENT_UNIT")).as("of its own silence it is told").containsExactly(QUIET);
        String today = affairs.today().toString();
        Reports.submitted(reporter, Reports.but(Reports.but(Reports.training(reporter), "occurredFrom", today), "occurredTo", today));

        assertThat(references(office, "kind=SILENT_UNIT")).doesNotContain(QUIET).contains("KX-500242");
    }

    @Test
    void what_its_predecessors_and_its_towns_did_is_a_units_own_and_ended_units_are_not_asked() {
        var office = scene.office();
        assertThat(references(office, "kind=SILENT_UNIT&year=2024")).as("it did not exist yet").doesNotContain("KX-500157");
        assertThat(references(office, "kind=SILENT_UNIT")).doesNotContain("KX-500105", "KX-500112");

        var town = scene.reporter(scene.below("KX-500243"));
        Reports.submitted(town, Reports.but(Reports.but(Reports.training(town), "occurredFrom", affairs.today().toString()), "occurredTo", affairs.today().toString()));
        assertThat(references(office, "kind=SILENT_UNIT")).doesNotContain("KX-500243");
    }

    @Test
    void an_objection_to_a_quota_stands_there_until_it_is_answered() {
        String unit = scene.unit();
        var quota = UUID.randomUUID();
        affairs.sql("insert into quota (id, target, year, organisation) values ('" + quota + "', 'T13', 2026, '" + unit + "')");
        affairs.sql("insert into quota_step values ('" + quota + "', 1, now() - interval '5 days', '督查室', 'PROPOSED', 12, null)");
        affairs.sql("insert into quota_step values ('" + quota + "', 2, now() - interval '3 days', '某人', 'OBJECTED', 12, '去年只有 6 场')");

        var office = scene.office();
        var item = item(office, "year=2026&kind=QUOTA_OBJECTED", quota.toString());
        assertThat(item.get("reason").asText()).contains("12").contains("去年只有 6 场").contains("3 天");
        assertThat(item.at("/opens/indicator").asText()).isEqualTo("TRAINING-SESSIONS");
        assertThat(item.at("/opens/target").asText()).as("whose split it opens").isEqualTo("T13");
        assertThat(references(scene.reporter(unit), "year=2026&kind=QUOTA_OBJECTED")).contains(quota.toString());
        assertThat(references(scene.reporter(scene.unit()), "year=2026&kind=QUOTA_OBJECTED")).isEmpty();

        affairs.sql("insert into quota_step values ('" + quota + "', 3, now(), '督查室', 'PROPOSED', 8, null)");
        assertThat(references(office, "year=2026&kind=QUOTA_OBJECTED")).doesNotContain(quota.toString());
    }

    @Test
    void a_figure_nobody_has_entered_is_asked_for_two_months_after_its_year_and_not_before() {
        var viewer = scene.reporter(scene.unit());
        int last = affairs.today().getYear() - 1;
        var item = item(viewer, "kind=OBSERVATION_DUE", "O-MACHINE-READY-SHARE");
        assertThat(item.get("year").asInt()).as("this year's cannot be out").isEqualTo(last);
        assertThat(item.get("reason").asText()).contains(last + " 年").contains("没有数据不等于 0");

        var office = scene.office();
        var figure = Person.tree(office.post("/indicators/O-MACHINE-READY-SHARE/observations", Map.of(
                "territory", "500000", "periodStart", last + "-01-01", "periodEnd", last + "-12-31", "value", 61, "status", "FINAL",
                "publisher", "市农业农村委", "citation", "试验", "publishedOn", affairs.today().toString())));
        assertThat(references(viewer, "kind=OBSERVATION_DUE")).doesNotContain("O-MACHINE-READY-SHARE").contains("O-GRAIN-CAPACITY-GROWTH");
        Person.tree(office.asks().header("If-Match", "\"1\"").body(Map.of("reason", "试验结束")).post("/api/v1/observations/" + figure.get("id").asText() + "/withdrawal"));
        assertThat(references(viewer, "kind=OBSERVATION_DUE")).contains("O-MACHINE-READY-SHARE");
    }

    @Test
    void a_directive_not_answered_in_time_stands_there_and_the_item_it_is_about_names_it() {
        var office = scene.office();
        var reporter = scene.reporter(scene.unit());
        var directive = affairs.issued(office, reporter.unit(), affairs.today());
        assertThat(references(office, "kind=DIRECTIVE_OVERDUE")).doesNotContain(directive.get("id").asText());
        affairs.dueOn(directive, affairs.today().minusDays(4));

        var item = item(reporter, "kind=DIRECTIVE_OVERDUE", directive.get("id").asText());
        assertThat(item.get("reason").asText()).contains(directive.get("number").asText()).contains("逾期 4 天");
        assertThat(references(scene.reporter(scene.unit()), "kind=DIRECTIVE_OVERDUE")).isEmpty();
        assertThat(item(office, "year=2023&kind=BEHIND", "T13").at("/directive/number").asText()).startsWith("督办〔");

        affairs.replied(reporter, Affairs.read(reporter, directive));
        assertThat(references(office, "kind=DIRECTIVE_OVERDUE")).doesNotContain(directive.get("id").asText());
    }

    @Test
    void the_worst_come_first_and_pages_follow_one_another() {
        var office = scene.office();
        var whole = Affairs.attention(office, "year=2023");
        assertThat(whole).isNotEmpty();
        var ranks = whole.stream().map(i -> List.of("URGENT", "PRESSING", "NOTED").indexOf(i.get("urgency").asText())).toList();
        assertThat(ranks).isSorted();
        var second = office.read("/attention?year=2023&pageSize=3&page=2");
        assertThat(second.get("items").get(0).get("reference")).isEqualTo(whole.get(3).get("reference"));
        assertThat(second.get("total")).isEqualTo(office.read("/attention?year=2023&pageSize=1").get("total"));
        assertThat(second.get("total").asInt()).as("the longest page holds 200").isGreaterThanOrEqualTo(whole.size());
        assertThat(Affairs.attention(office, "year=2023&organisation=" + Scene.LEAD))
                .allSatisfy(i -> assertThat(i.at("/answerable/measures").toString()).isNotEqualTo("[]"));
    }

    @Test
    void a_token_reads_no_names_of_people() {
        String token = scene.token(scene.unit(), org.siqian.access.Scope.REPORTS_READ);
        assertThat(Person.anonymous().header("Authorization", "Bearer " + token).get("/api/v1/attention").statusCode()).isEqualTo(403);
        assertThat(scene.office().get("/attention?year=1999").statusCode()).isEqualTo(400);
        assertThat(scene.office().get("/attention?kind=NOTHING").statusCode()).isEqualTo(400);
    }
}
