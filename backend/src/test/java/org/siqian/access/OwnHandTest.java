package org.siqian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.siqian.activity.Reports.because;
import static org.siqian.activity.Reports.but;
import static org.siqian.activity.Reports.edit;
import static org.siqian.activity.Reports.move;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/** Nobody judges a report they created, edited or submitted, whatever else they are. */
@QuarkusTest
class OwnHandTest {
    @Inject
    Scene scene;

    /** Both writes and reviews for the lead unit. */
    private Person both() {
        return scene.person(Scene.LEAD, Role.REPORTER, Role.REVIEWER);
    }

    private static void mayNotJudge(Person person, JsonNode report) {
        move(person, report, "approval", Map.of()).then().statusCode(403).body("code", is("own-report"));
        move(person, report, "return", because("不行")).then().statusCode(403).body("code", is("own-report"));
        assertThat(person.read(Reports.path(report)).get("allowedActions"))
                .extracting(JsonNode::asText)
                .doesNotContain("APPROVE", "RETURN", "ENDORSE");
    }

    @Test
    void nobody_approves_what_they_filed() {
        var both = both();
        mayNotJudge(both, Reports.submitted(both, Reports.training(both)));
    }

    @Test
    void nobody_approves_what_they_edited() {
        var filer = scene.reporter(Scene.LEAD);
        var both = both();
        var draft = Reports.training(filer);
        var edited = Person.tree(edit(both, Reports.draft(filer, draft), but(draft, "summary", "改过")));
        mayNotJudge(both, Person.tree(move(filer, edited, "submission", Map.of())));
    }

    @Test
    void nobody_approves_what_they_submitted() {
        var filer = scene.reporter(Scene.LEAD);
        var both = both();
        mayNotJudge(both, Person.tree(move(both, Reports.draft(filer, Reports.training(filer)), "submission", Map.of())));
    }

    @Test
    void a_hand_in_an_earlier_revision_is_a_hand_in_the_next() {
        var both = both();
        var other = scene.reporter(Scene.LEAD);
        var approved = Reports.approved(both, Reports.training(both), scene.lead());
        var reopened = Person.tree(move(other, approved, "reopening", because("有误")));
        mayNotJudge(both, Person.tree(move(other, reopened, "submission", Map.of())));
    }

    @Test
    void nobody_endorses_what_they_filed_for_a_town_below() {
        String association = scene.association();
        String town = scene.below(association);
        var both = scene.person(association, Role.REPORTER, Role.REVIEWER);
        var report = Reports.submitted(both, but(Reports.training(both), "organisation", town));
        move(both, report, "endorsement", Map.of()).then().statusCode(403).body("code", is("own-report"));
        Person.tree(move(scene.reviewer(association), report, "endorsement", Map.of()));
    }

    @Test
    void a_colleague_without_a_hand_in_it_may_approve() {
        var filer = scene.reporter(Scene.LEAD);
        assertThat(Reports.approved(filer, Reports.training(filer), both()).get("status").asText()).isEqualTo("APPROVED");
    }
}
