package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.siqian.activity.Reports.because;
import static org.siqian.activity.Reports.but;
import static org.siqian.activity.Reports.edit;
import static org.siqian.activity.Reports.move;
import static org.siqian.activity.Reports.path;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.access.Role;
import org.siqian.organisation.Units;

/** What has ended acts through its successor. */
@QuarkusTest
class SuccessorTest {
    private static final String DAY = "2024-01-01";

    @Inject
    Scene scene;

    private Person admin;

    @BeforeEach
    void someone() {
        admin = scene.person("KX-500000", Role.ADMIN);
    }

    @Test
    void the_successor_takes_over_open_reports_which_keep_their_code() {
        var before = scene.reporter(scene.unit());
        var after = scene.reporter(scene.unit());
        var draft = Reports.training(before);
        var report = Reports.draft(before, draft);
        after.get(path(report)).then().statusCode(404);
        Units.follow(admin, DAY, after.unit(), before.unit());

        assertThat(after.read(path(report)).get("allowedActions").toString()).contains("EDIT", "SUBMIT");
        assertThat(after.read("/activity-reports?status=DRAFT&organisation=" + before.unit()).get("total").asInt()).isEqualTo(1);
        var edited = Person.tree(edit(after, report, but(draft, "summary", "由承接单位补充")));
        var submitted = Person.tree(move(after, edited, "submission", Map.of()));
        var withdrawn = Person.tree(move(after, submitted, "withdrawal", Map.of()));
        var again = Person.tree(move(after, withdrawn, "reopening", Map.of()));
        var approved = Person.tree(move(scene.lead(), Person.tree(move(after, again, "submission", Map.of())), "approval", Map.of()));
        assertThat(approved.get("organisation").asText()).isEqualTo(before.unit());
        scene.reporter(scene.unit()).post(path(approved) + "/reopening", because("试")).then().statusCode(403);
    }

    @Test
    void the_ended_units_people_finish_its_own_days_and_begin_no_later_ones() {
        var before = scene.reporter(scene.unit());
        var after = scene.reporter(scene.unit());
        var open = Reports.draft(before, Reports.training(before));
        Units.follow(admin, DAY, after.unit(), before.unit());

        Person.tree(move(before, open, "submission", Map.of()));
        var later = but(but(Reports.training(before), "occurredFrom", DAY), "occurredTo", DAY);
        before.post("/activity-reports", later)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/organisation"))
                .body("errors[0].code", is("unit-ended"))
                .body("errors[0].message", containsString(after.unit()));
        after.post("/activity-reports", but(but(later, "organisation", before.unit()), "evidence", java.util.List.of())).then().statusCode(422);
        after.post("/activity-reports", but(but(Reports.training(after), "occurredFrom", DAY), "occurredTo", DAY)).then().statusCode(201);
        after.post("/activity-reports", but(Reports.training(after), "organisation", before.unit())).then().statusCode(201);
        // what is the successor's own is not the ended unit's
        before.get(path(Reports.draft(after, Reports.training(after)))).then().statusCode(404);
    }

    @Test
    void a_unit_files_nothing_for_days_before_it_was_there() {
        var unit = but(Units.draft(), "validFrom", "2023-06-01");
        Person.tree(admin.post("/organisations", unit));
        var reporter = scene.reporter((String) unit.get("code"));
        reporter.post("/activity-reports", Reports.training(reporter))
                .then().statusCode(422).body("errors[0].code", is("unit-not-there"));
    }

    @Test
    void what_comes_from_below_an_ended_association_is_endorsed_by_its_successor() {
        String before = scene.association();
        String after = scene.association();
        var town = scene.reporter(scene.below(before));
        var was = scene.reviewer(before);
        var is = scene.reviewer(after);
        var report = Reports.submitted(town, Reports.training(town));
        move(is, report, "endorsement", Map.of()).then().statusCode(404);
        Units.follow(admin, DAY, after, before);

        assertThat(is.read("/reviews").get("items").findValuesAsText("id")).contains(report.get("id").asText());
        assertThat(was.read("/reviews").get("items").findValuesAsText("id")).doesNotContain(report.get("id").asText());
        move(was, report, "endorsement", Map.of()).then().statusCode(403);
        var endorsed = Person.tree(move(is, report, "endorsement", Map.of()));
        assertThat(endorsed.get("status").asText()).isEqualTo("ENDORSED");
    }

    @Test
    void a_town_below_an_ended_association_goes_on_under_its_successor() {
        var below = but(but(Units.draft(), "kind", "TOWN_ASSOCIATION"), "parent", "KX-500105");
        Person.tree(admin.post("/organisations", below));
        var town = scene.reporter((String) below.get("code"));
        var report = Reports.submitted(town, but(but(Reports.training(town), "occurredFrom", "2025-12-01"), "occurredTo", "2025-12-01"));
        Person.tree(move(scene.reviewer("KX-500157"), report, "endorsement", Map.of()));
    }

    @Test
    void several_successions_in_a_row_are_followed_to_the_end() {
        var first = scene.reporter(scene.unit());
        String second = scene.unit();
        var third = scene.reporter(scene.unit());
        var report = Reports.draft(first, Reports.training(first));
        Units.follow(admin, DAY, second, first.unit());
        Units.follow(admin, "2024-06-01", third.unit(), second);
        Person.tree(move(third, report, "submission", Map.of()));
    }

    @Test
    void a_succession_still_to_come_gives_no_right_yet() {
        var before = scene.reporter(scene.unit());
        var after = scene.reporter(scene.unit());
        var report = Reports.draft(before, Reports.training(before));
        Units.follow(admin, "2100-01-01", after.unit(), before.unit());
        after.get(path(report)).then().statusCode(404);
    }
}
