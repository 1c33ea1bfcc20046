package org.siqian.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/** Those who filed a report are told what becomes of it, and each side what the other says. */
@QuarkusTest
class ReportTidingsTest {
    @Inject
    Scene scene;

    @Inject
    Affairs affairs;

    private Person reporter;
    private Person colleague;
    private Person lead;

    @BeforeEach
    void people() {
        reporter = scene.reporter(scene.unit());
        colleague = scene.reporter(reporter.unit());
        lead = scene.lead();
    }

    private static List<String> told(Person person) {
        return Affairs.told(person).stream().map(n -> n.get("cause").asText() + " " + n.get("title").asText().replaceAll("：.*", "")).toList();
    }

    private static JsonNode moved(Person by, JsonNode report, String move) {
        return Person.tree(Reports.move(by, report, move, Reports.because("请看说明 13812345678")));
    }

    @Test
    void everybody_who_filed_or_edited_it_is_told_of_each_move_of_somebody_else() {
        var draft = Reports.training(reporter);
        var report = Reports.draft(reporter, draft);
        report = Person.tree(Reports.edit(colleague, report, Reports.but(draft, "participants", 41)));
        report = Person.tree(Reports.move(reporter, report, "submission", Map.of()));
        assertThat(Affairs.told(reporter)).isEmpty();
        report = moved(lead, report, "return");
        report = Person.tree(Reports.move(reporter, report, "submission", Map.of()));
        report = moved(lead, report, "approval");
        report = moved(reporter, report, "reopening");
        moved(lead, report, "voiding");

        assertThat(told(reporter)).containsExactly("REVIEW 报告被作废", "REVIEW 报告已审核通过", "REVIEW 报告被退回");
        assertThat(told(colleague)).containsExactly("REVIEW 报告被作废", "REVIEW 报告被重新打开", "REVIEW 报告已审核通过", "REVIEW 报告被退回");
        assertThat(Affairs.told(lead)).as("who did it knows").isEmpty();
        var last = Affairs.told(reporter).get(0);
        assertThat(last.get("link").asText()).isEqualTo("/activity-reports/" + report.get("id").asText());
        assertThat(last.get("text").asText()).contains("试验·" + lead.username()).contains("作废").contains("138****5678");
        assertThat(last.get("sentBy").asText()).isEqualTo("试验·" + lead.username());
    }

    @Test
    void a_town_is_told_when_its_report_is_endorsed() {
        String association = scene.association();
        var town = scene.reporter(scene.below(association));
        var report = Reports.submitted(town, Reports.training(town));
        Reports.move(scene.reviewer(association), report, "endorsement", Map.of()).then().statusCode(200);
        assertThat(told(town)).containsExactly("REVIEW 报告已通过初审");
    }

    @Test
    void a_comment_is_told_to_the_other_side_and_not_to_ones_own() {
        var report = Reports.submitted(reporter, Reports.training(reporter));
        String path = Reports.path(report) + "/comments";
        var bystander = scene.lead();
        Person.tree(lead.post(path, Map.of("text", "请核对人数")));
        assertThat(told(reporter)).containsExactly("COMMENT 新的讨论");
        assertThat(Affairs.told(lead)).isEmpty();
        Person.tree(reporter.post(path, Map.of("text", "已核对")));
        assertThat(told(lead)).containsExactly("COMMENT 新的讨论");
        assertThat(Affairs.told(bystander)).as("the one who spoke answers for the desk").isEmpty();
        assertThat(Affairs.told(colleague)).as("had no hand in it").isEmpty();
    }

    @Test
    void before_anybody_of_the_desk_has_spoken_all_of_it_are_told() {
        String association = scene.association();
        var endorser = scene.reviewer(association);
        var town = scene.reporter(scene.below(association));
        var report = Reports.submitted(town, Reports.training(town));
        Person.tree(town.post(Reports.path(report) + "/comments", Map.of("text", "照片稍后补充")));
        assertThat(told(endorser)).containsExactly("COMMENT 新的讨论");
    }

    @Test
    void an_account_that_has_been_closed_is_told_nothing() {
        var report = Reports.submitted(reporter, Reports.training(reporter));
        var admin = scene.admin();
        var user = admin.read("/users/" + reporter.username());
        Person.tree(admin.asks().header("If-Match", Reports.tag(user))
                .body(Map.of("displayName", "离任", "organisation", reporter.unit(), "active", false)).put("/api/v1/users/" + reporter.username()));
        Person.tree(Reports.move(lead, report, "approval", Map.of()));
        assertThat(affairs.count("select count(*) from notification n join account a on a.id = n.account where a.username = '" + reporter.username() + "'"))
                .isZero();
    }

    @Test
    void a_number_where_a_long_text_is_cut_is_covered_as_well() {
        var report = Reports.submitted(reporter, Reports.training(reporter));
        String text = "请".repeat(292) + "电13812345678";
        Person.tree(lead.post(Reports.path(report) + "/comments", Map.of("text", text)));
        Person.tree(Reports.move(lead, report, "return", Reports.because(text)));
        assertThat(Affairs.told(reporter)).hasSize(2).allSatisfy(n -> assertThat(n.get("text").asText()).doesNotContain("13812"));
    }
}
