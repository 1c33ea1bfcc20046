package org.siqian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/** Duties hang on posts: they begin and end with the term, pass on with the open work, and can be stood in for. */
@QuarkusTest
class HandoverTest {
    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));

    @Inject
    Scene scene;

    private Response at(String post, String what, Person by, Map<String, Object> body) {
        long version = by.read("/posts/" + post).get("version").asLong();
        return by.asks().header("If-Match", "\"" + version + "\"").body(body).post("/api/v1/posts/" + post + "/" + what);
    }

    private static String postOf(String unit, Role role) {
        return unit + "-" + role;
    }

    @Test
    void a_handover_ends_one_term_begins_the_other_and_moves_the_open_work() {
        var admin = scene.admin();
        String unit = scene.unit();
        var leaving = scene.reporter(unit);
        var coming = scene.person(unit);
        var draft = Reports.draft(leaving, Reports.training(leaving));
        assertThat(coming.post("/activity-reports", Map.of("kind", "TRAINING_SESSION")).statusCode()).isEqualTo(403);

        var post = Person.tree(at(postOf(unit, Role.REPORTER), "handover", admin,
                Map.of("from", leaving.username(), "to", coming.username(), "on", TODAY.toString(), "comment", "轮岗")));
        assertThat(post.at("/terms/0/to").asText()).isEqualTo(TODAY.minusDays(1).toString());
        assertThat(post.at("/terms/1/username").asText()).isEqualTo(coming.username());
        assertThat(post.at("/terms/1/tookOverFrom").asText()).isEqualTo(leaving.username());

        assertThat(leaving.post("/activity-reports", Map.of("kind", "TRAINING_SESSION")).statusCode()).isEqualTo(403);
        var report = coming.read("/activity-reports/" + draft.get("id").asText());
        assertThat(report.at("/handledBy/displayName").asText()).contains(coming.username());
        assertThat(report.at("/filedBy/displayName").asText()).contains(leaving.username());
        Person.tree(Reports.edit(coming, report, Reports.but(Reports.training(coming), "title", "接任后续报")));
        String me = coming.read("/session").at("/user/id").asText();
        assertThat(coming.read("/activity-reports?handledBy=" + me).get("total").asInt()).isEqualTo(1);
        assertThat(admin.read("/audit-events?entity=activity-report&entityId=" + draft.get("id").asText()).get("items"))
                .extracting(e -> e.get("action").asText()).contains("report.hand-over");
    }

    @Test
    void a_handover_entered_ahead_changes_nothing_before_its_day() {
        var admin = scene.admin();
        String unit = scene.unit();
        var leaving = scene.reporter(unit);
        var coming = scene.person(unit);
        Person.tree(at(postOf(unit, Role.REPORTER), "handover", admin,
                Map.of("from", leaving.username(), "to", coming.username(), "on", TODAY.plusDays(3).toString())));
        assertThat(leaving.post("/activity-reports", Map.of("kind", "TRAINING_SESSION")).statusCode()).isEqualTo(201);
        assertThat(coming.post("/activity-reports", Map.of("kind", "TRAINING_SESSION")).statusCode()).isEqualTo(403);
    }

    @Test
    void a_deputy_acts_under_both_names() {
        String station = scene.unit();
        var filer = scene.reporter(station);
        var lead = scene.lead();
        var deputy = scene.person(Scene.LEAD);
        var submitted = Reports.submitted(filer, Reports.training(filer));
        assertThat(Reports.move(deputy, submitted, "approval", Map.of()).statusCode()).isEqualTo(403);

        at(postOf(Scene.LEAD, Role.REVIEWER), "deputies", lead, deputising(lead, deputy, "年休假")).then().statusCode(200);
        var approved = Person.tree(Reports.move(deputy, submitted, "approval", Map.of()));
        assertThat(approved.get("status").asText()).isEqualTo("APPROVED");
        var last = lastStep(filer, approved);
        assertThat(last.get("by").asText()).contains(deputy.username()).contains("代").contains(lead.username());
    }

    @Test
    void nobody_approves_their_own_report_nor_their_principals_through_a_deputy() {
        String station = scene.unit();
        var lead = scene.person(Scene.LEAD, Role.REVIEWER);
        var admin = scene.admin();
        String reporters = postOf(station, Role.REPORTER);
        scene.reporter(station);
        Person.tree(at(reporters, "terms", admin, Map.of("username", lead.username())));
        var draft = Reports.but(Reports.training(lead), "organisation", station);
        var own = Reports.submitted(lead, draft);
        var deputy = scene.person(Scene.LEAD);
        at(postOf(Scene.LEAD, Role.REVIEWER), "deputies", lead, deputising(lead, deputy, "出差")).then().statusCode(200);

        Reports.move(lead, own, "approval", Map.of()).then().statusCode(403).body("code", is("own-report"));
        Reports.move(deputy, own, "approval", Map.of()).then().statusCode(403).body("code", is("own-report"));
        assertThat(deputy.read("/activity-reports/" + own.get("id").asText()).get("allowedActions").toString()).doesNotContain("APPROVE");
        Person.tree(Reports.move(scene.lead(), own, "approval", Map.of()));
    }

    @Test
    void standing_in_is_arranged_by_the_holder_or_an_administrator_for_a_stated_time() {
        String unit = scene.unit();
        var holder = scene.reporter(unit);
        var other = scene.person(unit);
        String post = postOf(unit, Role.REPORTER);
        at(post, "deputies", other, deputising(holder, other, "自荐")).then().statusCode(403).body("code", is("right-missing"));
        at(post, "deputies", holder, deputising(holder, holder, "自己")).then().statusCode(422);
        var tooLong = Map.<String, Object>of("standsInFor", holder.username(), "deputy", other.username(),
                "from", TODAY.toString(), "to", TODAY.plusYears(2).toString(), "reason", "长期");
        at(post, "deputies", holder, tooLong).then().statusCode(422).body("errors[0].pointer", is("/to"));
        var yesterday = Map.<String, Object>of("standsInFor", holder.username(), "deputy", other.username(),
                "from", TODAY.minusDays(1).toString(), "to", TODAY.toString(), "reason", "补记");
        at(post, "deputies", holder, yesterday).then().statusCode(422).body("errors[0].pointer", is("/from"));

        var standing = Person.tree(at(post, "deputies", holder, deputising(holder, other, "病假")));
        assertThat(other.post("/activity-reports", Map.of("kind", "TRAINING_SESSION", "organisation", unit)).statusCode()).isEqualTo(201);
        String term = standing.at("/terms/1/id").asText();
        holder.asks().header("If-Match", "\"" + standing.get("version").asLong() + "\"")
                .body(Map.of("to", TODAY.minusDays(1).toString())).put("/api/v1/posts/" + post + "/terms/" + term)
                .then().statusCode(200);
        assertThat(other.post("/activity-reports", Map.of("kind", "TRAINING_SESSION", "organisation", unit)).statusCode()).isEqualTo(403);
    }

    @Test
    void a_deputys_duty_ends_when_the_principals_does() {
        String unit = scene.unit();
        var holder = scene.reporter(unit);
        var deputy = scene.person(unit);
        var admin = scene.admin();
        String post = postOf(unit, Role.REPORTER);
        at(post, "deputies", holder, deputising(holder, deputy, "培训")).then().statusCode(200);
        var read = admin.read("/posts/" + post);
        admin.asks().header("If-Match", "\"" + read.get("version").asLong() + "\"")
                .body(Map.of("to", TODAY.minusDays(1).toString()))
                .put("/api/v1/posts/" + post + "/terms/" + read.at("/terms/0/id").asText())
                .then().statusCode(200);
        assertThat(deputy.post("/activity-reports", Map.of("kind", "TRAINING_SESSION", "organisation", unit)).statusCode()).isEqualTo(403);
    }

    @Test
    void two_at_once_do_not_both_change_a_post() {
        String unit = scene.unit();
        var holder = scene.reporter(unit);
        var admin = scene.admin();
        String post = postOf(unit, Role.REPORTER);
        at(post, "terms", admin, Map.of("username", scene.person(unit).username())).then().statusCode(200);
        admin.asks().header("If-Match", "\"0\"").body(Map.of("username", scene.person(unit).username()))
                .post("/api/v1/posts/" + post + "/terms").then().statusCode(412);
        admin.asks().body(Map.of("username", holder.username())).post("/api/v1/posts/" + post + "/terms").then().statusCode(428);
        at(post, "terms", admin, Map.of("username", holder.username())).then().statusCode(409).body("code", is("post-held"));
    }

    @Test
    void the_office_and_the_administrators_are_the_associations_own() {
        var admin = scene.admin();
        admin.post("/posts", Map.of("organisation", scene.association(), "role", "ADMIN")).then().statusCode(422)
                .body("errors[0].code", is("role-unfit"));
    }

    private static Map<String, Object> deputising(Person holder, Person deputy, String reason) {
        return Map.of("standsInFor", holder.username(), "deputy", deputy.username(), "from", TODAY.toString(),
                "to", TODAY.plusDays(7).toString(), "reason", reason);
    }

    private static JsonNode lastStep(Person by, JsonNode report) {
        var steps = by.read("/activity-reports/" + report.get("id").asText() + "/history").get("steps");
        return steps.get(steps.size() - 1);
    }
}
