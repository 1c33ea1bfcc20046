package org.siqian.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.access.Role;
import org.siqian.activity.Reports;

/** What the clock says, day by day: the days are simulated, the sweep is the one that runs every hour. */
@QuarkusTest
class EscalationTest {
    @Inject
    Scene scene;

    @Inject
    Affairs affairs;

    @Inject
    Escalation escalation;

    /** The day's sweeps: the second finds nothing left to say. */
    private void day(int day) {
        affairs.after(day, escalation::sweep);
        affairs.after(day, escalation::sweep);
    }

    private static List<String> about(Person person, String what) {
        return Affairs.told(person).stream().map(n -> n.get("title").asText()).filter(t -> t.contains(what)).toList();
    }

    private Person deputyOf(Person holder, Role role) {
        var deputy = scene.person(holder.unit());
        String post = holder.unit() + "-" + role;
        var version = scene.admin().read("/posts/" + post).get("version").asText();
        Person.tree(scene.admin().asks().header("If-Match", "\"" + version + "\"")
                .body(Map.of("standsInFor", holder.username(), "deputy", deputy.username(), "from", affairs.today().toString(),
                        "to", affairs.today().plusDays(60).toString(), "reason", "出差"))
                .post("/api/v1/posts/" + post + "/deputies"));
        return deputy;
    }

    @Test
    void an_unanswered_directive_goes_from_the_owner_to_the_deputy_to_the_office_each_level_once() {
        var office = scene.office();
        var owner = scene.reporter(scene.unit());
        var deputy = deputyOf(owner, Role.REPORTER);
        var directive = affairs.issued(office, owner.unit(), affairs.today().plusDays(10));
        String number = directive.get("number").asText();
        int atIssue = about(owner, number).size();

        day(6);
        assertThat(about(owner, number)).hasSize(atIssue);
        day(7);
        assertThat(about(owner, number).get(0)).startsWith("到期前提醒");
        day(8);
        day(9);
        assertThat(about(owner, number)).as("not every day").hasSize(atIssue + 1);
        day(10);
        assertThat(about(owner, number).get(0)).startsWith("到期提醒");
        assertThat(about(deputy, "提醒：" + number)).isEmpty();
        day(11);
        assertThat(about(deputy, "逾期").get(0)).contains(number);
        assertThat(about(office, "逾期")).noneMatch(t -> t.contains(number));
        day(12);
        day(14);
        assertThat(about(office, "报督查室")).anyMatch(t -> t.contains(number));
        day(20);

        assertThat(Affairs.steps(owner, directive)).containsExactly("ISSUE", "ESCALATE", "ESCALATE", "ESCALATE", "ESCALATE");
        var last = office.read("/directives/" + directive.get("id").asText() + "/history").get("steps").get(4);
        assertThat(last.get("by").asText()).isEqualTo("系统");
        assertThat(last.get("comment").asText()).contains(deputy.username()).contains(office.username());
        assertThat(Affairs.read(owner, directive).get("status").asText()).as("nothing is decided by the clock").isEqualTo("OPEN");
    }

    @Test
    void an_answer_ends_it_and_more_time_begins_it_anew() {
        var office = scene.office();
        var owner = scene.reporter(scene.unit());
        var directive = affairs.issued(office, owner.unit(), affairs.today().plusDays(4));
        day(2);
        var replied = affairs.replied(owner, directive);
        day(5);
        assertThat(Affairs.steps(owner, directive)).containsExactly("ISSUE", "ESCALATE", "REPLY");
        Person.tree(Affairs.move(office, replied, "returning", Map.of("comment", "不够具体", "dueOn", affairs.today().plusDays(20).toString())));
        day(18);
        assertThat(Affairs.steps(owner, directive)).endsWith("RETURN", "ESCALATE");
    }

    @Test
    void a_stopped_clock_makes_up_for_nothing_but_says_where_it_stands() {
        var office = scene.office();
        var owner = scene.reporter(scene.unit());
        var directive = affairs.issued(office, owner.unit(), affairs.today().plusDays(5));
        day(25);
        assertThat(Affairs.steps(owner, directive)).containsExactly("ISSUE", "ESCALATE");
        assertThat(about(office, directive.get("number").asText()).get(0)).contains("报督查室");
    }

    @Test
    void an_overdue_report_goes_from_reviewer_to_deputy_to_office_and_is_never_approved() {
        String association = scene.association();
        var reviewer = scene.reviewer(association);
        var deputy = deputyOf(reviewer, Role.REVIEWER);
        var office = scene.office();
        JsonNode report = affairs.waiting(scene, association);
        String desk = "试验单位" + association;

        day(6);
        assertThat(about(reviewer, desk)).isEmpty();
        day(8);
        assertThat(about(reviewer, desk)).hasSize(1);
        assertThat(about(deputy, desk)).isEmpty();
        day(9);
        assertThat(about(reviewer, desk)).hasSize(1);
        day(11);
        assertThat(about(deputy, desk)).hasSize(1);
        assertThat(about(office, desk)).isEmpty();
        day(15);
        assertThat(about(office, desk)).hasSize(1);
        day(16);
        assertThat(about(reviewer, desk)).hasSize(3);
        assertThat(Affairs.told(reviewer).get(0).get("text").asText()).contains("1 份报告").contains("不会自动通过");
        assertThat(reviewer.read(Reports.path(report)).get("status").asText()).isEqualTo("SUBMITTED");
    }

    @Test
    void a_desk_answers_for_the_days_a_report_has_lain_on_it_and_for_no_others() {
        String association = scene.association();
        var reviewer = scene.reviewer(association);
        JsonNode report = affairs.waiting(scene, association);
        affairs.submittedAgo(report, 12);
        day(0);
        String levels = "select count(*) from review_escalation where report = '" + report.get("id").asText() + "'";
        assertThat(affairs.count(levels)).as("overdue on the first desk, and for its deputy").isEqualTo(2);
        Person.tree(Reports.move(reviewer, reviewer.read(Reports.path(report)), "endorsement", Map.of()));

        day(6);
        assertThat(affairs.count(levels)).as("new on the second desk").isEqualTo(2);
        assertThat(Affairs.attention(scene.office(), "kind=OVERDUE_REVIEW").stream().map(i -> i.get("reference").asText())).doesNotContain(association);
        affairs.sql("delete from reminder where kind = 'OVERDUE_REVIEW' and reference = '" + Scene.LEAD + "' and level <> 'BY_HAND'"); // of other tests
        day(8);
        assertThat(affairs.count(levels)).as("the second desk has a week of its own, and is told of its own").isEqualTo(3);
    }
}
