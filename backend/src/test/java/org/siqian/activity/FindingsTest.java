package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;

/** What strikes about a report, and to whom it is said. */
@QuarkusTest
class FindingsTest {
    @Inject
    Scene scene;

    private Person reporter;
    private Person neighbour;
    private Person lead;

    @BeforeEach
    void people() {
        reporter = scene.reporter(scene.unit());
        neighbour = scene.reporter(scene.unit());
        lead = scene.lead();
    }

    /** Nobody else's title is like it: a word of the test's own stands in it. */
    private Map<String, Object> event(Person by, String title) {
        return Reports.but(Reports.training(by), "title", title);
    }

    private String own(String what) {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + what;
    }

    private static List<JsonNode> preview(Person by, Map<String, Object> draft, String report) {
        String query = report == null ? "" : "?report=" + report;
        return Person.tree(by.post("/activity-reports/counting-preview" + query, draft)).get("findings").valueStream().toList();
    }

    private static List<String> codes(List<JsonNode> findings) {
        return findings.stream().map(f -> f.get("code").asText()).toList();
    }

    private static List<JsonNode> findings(JsonNode report) {
        return report.get("findings").valueStream().toList();
    }

    private static List<String> flags(JsonNode report) {
        return report.get("flags").valueStream().map(JsonNode::asText).toList();
    }

    @Test
    void the_same_event_of_ones_own_unit_is_shown_before_submitting_and_goes_with_the_report() {
        String word = own("柑橘");
        var first = Reports.submitted(reporter, event(reporter, word + "春季修剪技术培训"));
        var again = event(reporter, "春季" + word + "修剪培训班");

        var shown = preview(reporter, again, null);
        assertThat(codes(shown)).contains("SAME_EVENT");
        var same = shown.stream().filter(f -> f.get("code").asText().equals("SAME_EVENT")).findFirst().orElseThrow();
        assertThat(same.get("pointer").asText()).isEqualTo("/title");
        assertThat(same.at("/reports/0/id")).isEqualTo(first.get("id"));
        assertThat(same.get("message").asText()).contains("2023-05-10").contains(word).contains("相似度");

        var second = Reports.submitted(reporter, again);
        assertThat(second.get("status").asText()).as("nothing is refused for it").isEqualTo("SUBMITTED");
        assertThat(flags(second)).contains("SAME_EVENT");
        assertThat(findings(second)).isEqualTo(shown);
    }

    @Test
    void a_report_is_not_like_itself_and_another_thing_on_the_day_is_not_like_it() {
        String word = own("柑橘");
        var report = Reports.submitted(reporter, event(reporter, word + "修剪"));
        assertThat(codes(preview(reporter, event(reporter, word + "修剪"), report.get("id").asText()))).doesNotContain("SAME_EVENT");
        assertThat(codes(preview(reporter, event(reporter, own("水稻") + "直播"), null))).doesNotContain("SAME_EVENT");
        assertThat(codes(preview(reporter, Reports.but(Reports.but(event(reporter, word + "修剪"), "occurredFrom", "2023-05-11"), "occurredTo", "2023-05-11"), null)))
                .as("the next day").doesNotContain("SAME_EVENT");
        assertThat(codes(preview(reporter, Reports.but(event(reporter, word + "修剪"), "place", Map.of("district", "500102")), null)))
                .as("elsewhere").doesNotContain("SAME_EVENT");
    }

    @Test
    void what_a_neighbour_has_not_had_approved_is_the_reviewers_to_know_and_nobody_elses() {
        String word = own("榨菜");
        var theirs = Reports.submitted(neighbour, event(neighbour, word + "种植"));
        var mine = event(reporter, word + "种植培训");
        assertThat(codes(preview(reporter, mine, null))).as("it does not exist").doesNotContain("SAME_EVENT");

        var report = Reports.submitted(reporter, mine);
        assertThat(codes(findings(report))).doesNotContain("SAME_EVENT");
        assertThat(flags(report)).doesNotContain("SAME_EVENT");
        var listed = reporter.read("/activity-reports?organisation=" + reporter.unit()).at("/items/0");
        assertThat(flags(listed)).doesNotContain("SAME_EVENT");
        assertThat(reporter.read(Reports.path(report) + "/submissions").at("/items/0/findings").toString()).doesNotContain("SAME_EVENT");

        var seen = findings(lead.read(Reports.path(report)));
        assertThat(codes(seen)).contains("SAME_EVENT");
        assertThat(seen.get(0).at("/reports/0/id")).isEqualTo(theirs.get("id"));
        assertThat(seen.get(0).at("/reports/0/organisation").asText()).isEqualTo(neighbour.unit());
        var item = lead.read("/reviews?organisation=" + reporter.unit()).at("/items/0");
        assertThat(item.at("/findings/0/reports/0/id")).isEqualTo(theirs.get("id"));
        assertThat(flags(item.get("report"))).contains("SAME_EVENT");

        Reports.move(lead, theirs, "approval", Map.of()).then().statusCode(200);
        var now = reporter.read(Reports.path(report));
        assertThat(codes(findings(now))).as("approved work is open to all").contains("SAME_EVENT");
        assertThat(flags(now)).contains("SAME_EVENT");
        assertThat(codes(preview(reporter, mine, report.get("id").asText()))).contains("SAME_EVENT");

        Reports.move(lead, reporter.read("/activity-reports/" + theirs.get("id").asText()), "voiding", Reports.because("误报")).then().statusCode(200);
        assertThat(codes(findings(reporter.read(Reports.path(report))))).as("and gone again").doesNotContain("SAME_EVENT");
    }

    @Test
    void drafts_strike_nobody() {
        String word = own("蚕桑");
        Reports.draft(reporter, event(reporter, word + "养殖"));
        assertThat(codes(preview(reporter, event(reporter, word + "养殖"), null))).doesNotContain("SAME_EVENT");
    }

    @Test
    void outsiders_read_an_approved_report_without_its_findings() {
        String word = own("茶叶");
        Reports.submitted(reporter, event(reporter, word + "采摘"));
        var report = Reports.approved(reporter, event(reporter, word + "采摘"), lead);
        assertThat(codes(findings(reporter.read(Reports.path(report))))).contains("SAME_EVENT");
        var seen = neighbour.read(Reports.path(report));
        assertThat(findings(seen)).isEmpty();
        assertThat(flags(seen)).doesNotContain("SAME_EVENT");
        assertThat(neighbour.read(Reports.path(report) + "/counting").get("findings")).isEmpty();
        assertThat(neighbour.read(Reports.path(report) + "/submissions").get("items")).isEmpty();
        assertThat(flags(neighbour.read("/activity-reports?organisation=" + reporter.unit()).at("/items/0"))).doesNotContain("SAME_EVENT");
    }

    @Test
    void anothers_report_is_not_taken_for_ones_own_in_a_preview() {
        var draft = Reports.training(neighbour);
        var open = Reports.approved(neighbour, draft, lead);
        reporter.post("/activity-reports/counting-preview?report=" + open.get("id").asText(), Reports.but(draft, "organisation", reporter.unit()))
                .then().statusCode(404);
        neighbour.post("/activity-reports/counting-preview?report=" + open.get("id").asText(), draft).then().statusCode(200);
        var theirs = Reports.draft(neighbour, Reports.training(neighbour));
        reporter.post("/activity-reports/counting-preview?report=" + theirs.get("id").asText(), Reports.training(reporter)).then().statusCode(404);
        reporter.post("/activity-reports/counting-preview?report=" + UUID.randomUUID(), Reports.training(reporter)).then().statusCode(404);
    }

    @Test
    void many_more_people_than_is_usual_for_the_unit_are_asked_about_with_the_figures() {
        for (int i = 0; i < 8; i++) Reports.approved(reporter, Reports.but(Reports.training(reporter), "participants", 38 + i), lead);
        var far = preview(reporter, Reports.but(Reports.training(reporter), "participants", 640), null).stream()
                .filter(f -> f.get("code").asText().equals("PARTICIPANTS")).findFirst().orElseThrow();
        assertThat(far.get("message").asText()).contains("640").contains("近 8 次“技术培训”").contains("中位数 4");
        assertThat(far.get("pointer").asText()).isEqualTo("/participants");
        assertThat(codes(preview(reporter, Reports.but(Reports.training(reporter), "participants", 60), null))).doesNotContain("PARTICIPANTS");
        assertThat(codes(preview(neighbour, Reports.but(Reports.training(neighbour), "participants", 640), null)))
                .as("a unit without a history").doesNotContain("PARTICIPANTS");
    }

    @Test
    void a_burst_on_the_last_day_of_a_month_is_seen_and_one_on_the_day_before_is_not() {
        for (String day : List.of("2023-10-31", "2023-10-30")) {
            var draft = Reports.but(Reports.but(Reports.training(reporter), "occurredFrom", day), "occurredTo", day);
            for (int i = 0; i < 4; i++) Reports.submitted(reporter, draft);
            var found = preview(reporter, draft, null).stream().filter(f -> f.get("pointer").asText().equals("/occurredTo")).toList();
            if (day.endsWith("30")) assertThat(found).isEmpty();
            else assertThat(found.get(0).get("message").asText()).contains("2023-10-31").contains("连同本份已有 5 份");
        }
    }

    @Test
    void a_draft_that_says_impossible_things_is_previewed_all_the_same() {
        var draft = Reports.but(Reports.but(Reports.training(reporter), "occurredFrom", "9999-12-31"), "occurredTo", "9999-12-31");
        assertThat(preview(reporter, draft, null)).isEmpty();
        assertThat(preview(reporter, Reports.but(Reports.training(reporter), "participants", -5), null)).isEmpty();
        assertThat(preview(reporter, Map.of("kind", "TRAINING_SESSION"), null)).isEmpty();
    }

    @Test
    void what_an_approved_report_will_say_next_is_found_by_nobody_before_it_is_handed_in_and_by_no_outsider_before_it_is_approved() {
        String word = own("花椒");
        var theirs = Reports.approved(neighbour, Reports.training(neighbour), lead);
        theirs = Person.tree(Reports.move(neighbour, theirs, "reopening", Reports.because("题目有误")));
        theirs = Person.tree(Reports.edit(neighbour, theirs, event(neighbour, word + "种植")));
        var mine = event(reporter, word + "种植培训");
        assertThat(codes(preview(reporter, mine, null))).doesNotContain("SAME_EVENT");
        Reports.move(neighbour, theirs, "submission", Map.of()).then().statusCode(200);
        assertThat(codes(preview(reporter, mine, null))).doesNotContain("SAME_EVENT");
        var report = Reports.submitted(reporter, mine);
        assertThat(codes(findings(reporter.read(Reports.path(report))))).doesNotContain("SAME_EVENT");
        assertThat(codes(findings(lead.read(Reports.path(report))))).contains("SAME_EVENT");
        Reports.move(lead, neighbour.read(Reports.path(theirs)), "approval", Map.of()).then().statusCode(200);
        assertThat(codes(findings(reporter.read(Reports.path(report))))).contains("SAME_EVENT");
    }

    @Test
    void ones_own_report_is_named_although_many_hidden_ones_are_as_much_alike() {
        String word = own("黄精");
        for (int i = 0; i < 6; i++) Reports.submitted(neighbour, event(neighbour, word + "种植培训"));
        var own = Reports.submitted(reporter, event(reporter, word + "种植技术培训"));
        var seen = preview(reporter, event(reporter, word + "种植培训"), null).get(0);
        assertThat(seen.get("reports")).hasSize(1);
        assertThat(seen.at("/reports/0/id")).isEqualTo(own.get("id"));
        assertThat(findings(lead.read(Reports.path(Reports.submitted(reporter, event(reporter, word + "种植培训"))))).get(0).get("reports")).hasSize(5);
    }

    @Test
    void what_lasted_a_year_is_the_same_as_what_began_and_ended_with_it() {
        String word = own("科普");
        var year = Reports.but(Reports.but(event(reporter, word + "驻点服务"), "occurredFrom", "2023-01-01"), "occurredTo", "2023-12-31");
        Reports.submitted(reporter, event(reporter, word + "驻点服务"));
        assertThat(codes(preview(reporter, year, null))).doesNotContain("SAME_EVENT");
        Reports.submitted(reporter, year);
        assertThat(codes(preview(reporter, year, null))).contains("SAME_EVENT");
    }

    @Test
    void no_door_says_that_nothing_is_new_while_what_strikes_may_be() {
        String word = own("天麻");
        Reports.submitted(reporter, event(reporter, word + "种植"));
        String source = "/activity-reports/by-source/phone/" + Scene.fresh("finding-");
        var report = Person.tree(reporter.asks().body(event(reporter, word + "种植")).put("/api/v1" + source));
        report = Person.tree(Reports.move(reporter, report, "submission", Map.of()));
        for (String door : List.of(Reports.path(report), source, "/training-sessions/" + report.get("id").asText())) {
            reporter.asks().header("If-None-Match", Reports.tag(report)).get("/api/v1" + door).then().statusCode(200);
        }
    }
}
