package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siqian.activity.Reports.because;
import static org.siqian.activity.Reports.but;
import static org.siqian.activity.Reports.edit;
import static org.siqian.activity.Reports.move;
import static org.siqian.activity.Reports.path;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.access.Role;
import org.siqian.activity.Reports;

/** The promise of the product: a report, a review, a number that opens. */
@QuarkusTest
class JourneyTest {
    private static final String TRAININGS = "TRAINING-SESSIONS";

    @Inject
    Scene scene;

    private Person reporter;
    private Person reviewer;
    private Person leader;

    @BeforeEach
    void people() {
        reporter = scene.reporter(scene.unit());
        reviewer = scene.lead();
        leader = scene.person("KX-500000", Role.LEADER);
    }

    @Test
    void a_training_session_counts_when_it_is_approved_and_not_before() {
        BigDecimal before = Numbers.of(TRAININGS, leader);

        var report = Reports.submitted(reporter, Reports.training(reporter));
        assertThat(Numbers.of(TRAININGS, leader)).isEqualByComparingTo(before);

        Person.tree(move(reviewer, report, "approval", Map.of()));
        assertThat(Numbers.of(TRAININGS, leader)).isEqualByComparingTo(before.add(BigDecimal.ONE));
        assertThat(Numbers.reportsBehind(TRAININGS, reporter.unit(), leader)).containsExactly(report.get("id").asText());
        Numbers.agreeWithTheReports(scene.office());
    }

    @Test
    void a_returned_report_shows_the_note_at_its_field_and_counts_once_it_is_mended() {
        var draft = Reports.training(reporter);
        var report = Reports.submitted(reporter, draft);

        var note = Map.of("pointer", "/participants", "note", "与签到表人数不一致");
        var returned = Person.tree(move(reviewer, report, "return", Map.of("comment", "请核对人数", "fieldNotes", List.of(note))));
        assertThat(returned.get("status").asText()).isEqualTo("RETURNED");

        var seen = reporter.read(path(report));
        assertThat(seen.at("/fieldNotes/0/pointer").asText()).isEqualTo("/participants");
        assertThat(seen.at("/fieldNotes/0/note").asText()).isEqualTo("与签到表人数不一致");
        assertThat(seen.get("comment").asText()).isEqualTo("请核对人数");
        assertThat(seen.get("allowedActions")).extracting(a -> a.asText()).contains("EDIT", "SUBMIT");

        var mended = Person.tree(edit(reporter, seen, but(draft, "participants", 38)));
        var again = Person.tree(move(reporter, mended, "submission", Map.of()));
        assertThat(again.get("fieldNotes")).isEmpty();
        Person.tree(move(reviewer, again, "approval", Map.of()));

        assertThat(Numbers.of(TRAININGS, reporter.unit(), leader)).isEqualByComparingTo("1");
        assertThat(Numbers.of("PEOPLE-REACHED", reporter.unit(), leader)).isEqualByComparingTo("38");
        assertThat(reporter.read(path(report) + "/history").get("steps"))
                .extracting(step -> step.get("transition").asText())
                .containsExactly("SUBMIT", "RETURN", "SUBMIT", "APPROVE");
    }

    @Test
    void a_return_without_a_reason_is_refused() {
        var report = Reports.submitted(reporter, Reports.training(reporter));
        move(reviewer, report, "return", Map.of()).then().statusCode(422);
    }

    @Test
    void a_reopened_report_keeps_counting_as_it_was_until_its_next_revision_is_approved() {
        var draft = Reports.training(reporter);
        var report = Reports.approved(reporter, draft, reviewer);
        assertThat(Numbers.of("PEOPLE-REACHED", reporter.unit(), leader)).isEqualByComparingTo("40");

        var reopened = Person.tree(move(reporter, report, "reopening", because("人数有误")));
        assertThat(reopened.get("revision").asInt()).isEqualTo(2);
        assertThat(reopened.get("countedRevision").asInt()).isEqualTo(1);

        var changed = Person.tree(edit(reporter, reopened, but(draft, "participants", 55)));
        assertThat(Numbers.of("PEOPLE-REACHED", reporter.unit(), leader)).isEqualByComparingTo("40");
        var submitted = Person.tree(move(reporter, changed, "submission", Map.of()));
        assertThat(Numbers.of("PEOPLE-REACHED", reporter.unit(), leader)).isEqualByComparingTo("40");

        Person.tree(move(reviewer, submitted, "approval", Map.of()));
        assertThat(Numbers.of("PEOPLE-REACHED", reporter.unit(), leader)).isEqualByComparingTo("55");
        assertThat(Numbers.of(TRAININGS, reporter.unit(), leader)).isEqualByComparingTo("1");
        Numbers.agreeWithTheReports(scene.office());
    }

    @Test
    void outsiders_read_the_approved_revision_while_the_next_one_is_written() {
        var outsider = scene.reporter(scene.unit());
        var draft = Reports.training(reporter);
        var report = Reports.approved(reporter, draft, reviewer);
        var reopened = Person.tree(move(reporter, report, "reopening", because("题目有误")));
        Person.tree(edit(reporter, reopened, but(draft, "title", "尚未审核的新题目")));

        var seen = outsider.read(path(report));
        assertThat(seen.get("title").asText()).isEqualTo(draft.get("title"));
        assertThat(seen.get("status").asText()).isEqualTo("APPROVED");
        assertThat(seen.get("filedBy").isNull()).isTrue();
        assertThat(reporter.read(path(report)).get("title").asText()).isEqualTo("尚未审核的新题目");
    }

    @Test
    void a_voided_report_is_out_of_every_number() {
        var report = Reports.approved(reporter, Reports.training(reporter), reviewer);
        assertThat(Numbers.of(TRAININGS, reporter.unit(), leader)).isEqualByComparingTo("1");

        Person.tree(move(reviewer, report, "voiding", because("重复填报")));
        assertThat(Numbers.of(TRAININGS, reporter.unit(), leader)).isEqualByComparingTo("0");
        assertThat(Numbers.of("FARMERS-TRAINED", reporter.unit(), leader)).isEqualByComparingTo("0");
        assertThat(Numbers.reportsBehind(TRAININGS, reporter.unit(), leader)).isEmpty();
        Numbers.agreeWithTheReports(scene.office());
    }

    @Test
    void what_comes_from_below_a_district_association_is_endorsed_before_it_is_approved() {
        String association = scene.association();
        var town = scene.reporter(scene.below(association));
        var report = Reports.submitted(town, Reports.training(town));

        move(reviewer, report, "approval", Map.of()).then().statusCode(409);
        var endorsed = Person.tree(move(scene.reviewer(association), report, "endorsement", Map.of()));
        assertThat(endorsed.get("status").asText()).isEqualTo("ENDORSED");
        Person.tree(move(reviewer, endorsed, "approval", Map.of()));
        assertThat(Numbers.of(TRAININGS, association, leader)).isEqualByComparingTo("1");
    }

    @Test
    void the_preview_says_what_the_report_will_count_for() {
        var draft = Reports.training(reporter);
        var preview = Person.tree(reporter.post("/activity-reports/counting-preview", draft)).get("contributions");
        assertThat(preview).extracting(c -> c.at("/indicator/code").asText() + " " + c.get("amount").asText())
                .containsExactlyInAnyOrder(
                        "TRAINING-SESSIONS 1", "FARMERS-TRAINED 30", "ACTIVITIES 1", "PEOPLE-REACHED 40", "M04-REPORTS 1");
    }
}
