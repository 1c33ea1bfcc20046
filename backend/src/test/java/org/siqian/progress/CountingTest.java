package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siqian.activity.Reports.because;
import static org.siqian.activity.Reports.but;
import static org.siqian.activity.Reports.edit;
import static org.siqian.activity.Reports.move;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/** What each kind of rule makes of approved reports. */
@QuarkusTest
class CountingTest {
    private static final String RESIDENTS = "RESIDENT-STUDENTS";

    @Inject
    Scene scene;

    private Person reporter;
    private Person reviewer;
    private String unit;

    @BeforeEach
    void people() {
        unit = scene.unit();
        reporter = scene.reporter(unit);
        reviewer = scene.lead();
    }

    private com.fasterxml.jackson.databind.JsonNode residents(String station, int students, String day) {
        return Reports.approved(reporter, Reports.residence(reporter, station, students, day), reviewer);
    }

    @Test
    void repeat_visits_to_one_station_do_not_add_up_its_residents() {
        String one = Scene.fresh("科技小院");
        String other = Scene.fresh("科技小院");
        residents(one, 4, "2023-03-01");
        residents(other, 3, "2023-03-02");
        residents(one, 6, "2023-09-01");
        assertThat(Numbers.of(RESIDENTS, unit, reviewer)).isEqualByComparingTo("9");
        assertThat(Numbers.of("STATIONS-STAFFED", unit, reviewer)).isEqualByComparingTo("2");

        residents(one, 5, "2023-06-01"); // filed later, but of an earlier day
        assertThat(Numbers.of(RESIDENTS, unit, reviewer)).isEqualByComparingTo("9");
        Numbers.agreeWithTheReports(scene.office());
    }

    @Test
    void when_the_latest_visit_is_voided_the_one_before_it_speaks_again() {
        String station = Scene.fresh("科技小院");
        residents(station, 4, "2023-03-01");
        var latest = residents(station, 7, "2023-09-01");
        assertThat(Numbers.of(RESIDENTS, unit, reviewer)).isEqualByComparingTo("7");
        Person.tree(move(reviewer, latest, "voiding", because("误报")));
        assertThat(Numbers.of(RESIDENTS, unit, reviewer)).isEqualByComparingTo("4");
        Numbers.agreeWithTheReports(scene.office());
    }

    @Test
    void a_station_two_units_report_is_each_ones_own_and_once_in_what_is_above_both() {
        String above = scene.association();
        var one = scene.reporter(scene.below(above));
        var other = scene.reporter(scene.below(above));
        var endorser = scene.reviewer(above);
        String station = Scene.fresh("科技小院");
        for (var visit : List.of(Reports.residence(one, station, 4, "2023-03-01"), Reports.residence(other, station, 6, "2023-04-01"))) {
            var by = visit.get("organisation").equals(one.unit()) ? one : other;
            var endorsed = Person.tree(move(endorser, Reports.submitted(by, visit), "endorsement", Map.of()));
            Person.tree(move(reviewer, endorsed, "approval", Map.of()));
        }
        assertThat(Numbers.of(RESIDENTS, one.unit(), reviewer)).isEqualByComparingTo("4");
        assertThat(Numbers.of(RESIDENTS, other.unit(), reviewer)).isEqualByComparingTo("6");
        assertThat(Numbers.of(RESIDENTS, above, reviewer)).isEqualByComparingTo("6");
    }

    @Test
    void a_level_stands_in_the_years_after_it_and_not_in_those_before() {
        residents(Scene.fresh("科技小院"), 4, "2023-03-01");
        assertThat(Numbers.of(RESIDENTS, "year=2024&organisation=" + unit, reviewer)).isEqualByComparingTo("4");
        assertThat(Numbers.of("STATIONS-STAFFED", "year=2024&organisation=" + unit, reviewer)).isEqualByComparingTo("0");
    }

    @Test
    void sums_take_the_field_and_leave_blanks_out() {
        Reports.approved(reporter, Reports.training(reporter), reviewer);
        var blank = but(Reports.training(reporter), "details", Map.of("topic", "水稻机插秧", "setting", "INDOOR"));
        Reports.approved(reporter, blank, reviewer);
        assertThat(Numbers.of("FARMERS-TRAINED", unit, reviewer)).isEqualByComparingTo("30");
        assertThat(Numbers.of("TRAINING-SESSIONS", unit, reviewer)).isEqualByComparingTo("2");
    }

    @Test
    void only_what_is_part_of_the_yuzhou_tour_counts_towards_its_three_hundred() {
        Reports.approved(reporter, Reports.volunteering(reporter, true), reviewer);
        Reports.approved(reporter, Reports.volunteering(reporter, false), reviewer);
        assertThat(Numbers.of("YUZHOU-EVENTS", unit, reviewer)).isEqualByComparingTo("1");
        assertThat(Numbers.of("M06-REPORTS", unit, reviewer)).isEqualByComparingTo("2");
    }

    @Test
    void a_report_counts_on_its_last_day_and_moves_with_it() {
        var draft = but(but(Reports.training(reporter), "occurredFrom", "2023-12-30"), "occurredTo", "2024-01-02");
        var report = Reports.approved(reporter, draft, reviewer);
        assertThat(Numbers.of("TRAINING-SESSIONS", unit, reviewer)).isEqualByComparingTo("0");
        assertThat(Numbers.of("TRAINING-SESSIONS", "year=2024&organisation=" + unit, reviewer)).isEqualByComparingTo("1");

        var reopened = Person.tree(move(reporter, report, "reopening", because("日期有误")));
        var moved = Person.tree(edit(reporter, reopened, but(draft, "occurredTo", "2023-12-31")));
        Person.tree(move(reviewer, Person.tree(move(reporter, moved, "submission", Map.of())), "approval", Map.of()));
        assertThat(Numbers.of("TRAINING-SESSIONS", unit, reviewer)).isEqualByComparingTo("1");
        assertThat(Numbers.of("TRAINING-SESSIONS", "year=2024&organisation=" + unit, reviewer)).isEqualByComparingTo("0");
        Numbers.agreeWithTheReports(scene.office());
    }

    @Test
    void joint_units_see_the_report_and_add_nothing_to_their_sum() {
        var joint = scene.reporter(scene.unit());
        var report = Reports.submitted(reporter, but(Reports.training(reporter), "jointOrganisations", List.of(joint.unit())));
        assertThat(joint.read(Reports.path(report)).get("status").asText()).isEqualTo("SUBMITTED");
        Person.tree(move(reviewer, report, "approval", Map.of()));
        assertThat(Numbers.of("TRAINING-SESSIONS", joint.unit(), reviewer)).isEqualByComparingTo("0");
        assertThat(Numbers.of("TRAINING-SESSIONS", unit, reviewer)).isEqualByComparingTo("1");
    }

    @Test
    void folding_changes_no_number() throws InterruptedException {
        Reports.approved(reporter, Reports.training(reporter), reviewer);
        var fresh = Numbers.of("PEOPLE-REACHED", unit, reviewer);
        Thread.sleep(5_000); // the worker folds every two seconds
        assertThat(Numbers.of("PEOPLE-REACHED", unit, reviewer)).isEqualByComparingTo(fresh);
        Numbers.agreeWithTheReports(scene.office());
    }
}
