package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;

/** What waits on a desk, counted. */
@QuarkusTest
class ReviewSummaryTest {
    @Inject
    Scene scene;

    @Inject
    Session database;

    private void submittedAgo(JsonNode report, String time) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery("update activity_report set submitted_at = submitted_at - interval '"
                        + time + "' where id = '" + report.get("id").asText() + "'").executeUpdate());
    }

    private static List<String> counts(JsonNode summary, String what) {
        return summary.get(what).valueStream()
                .map(c -> (c.has("age") ? c.get("age") : c.get("code")).asText() + " " + c.get("reports") + (c.has("overdue") ? "/" + c.get("overdue") : ""))
                .toList();
    }

    @Test
    void the_queue_is_counted_by_step_measure_kind_unit_and_age_and_every_list_adds_up() {
        String association = scene.association();
        var town = scene.reporter(scene.below(association));
        var above = scene.reporter(association);
        var office = scene.office();
        Reports.submitted(town, Reports.training(town));
        submittedAgo(Reports.submitted(town, Reports.training(town)), "1 day 1 minute");
        submittedAgo(Reports.submitted(town, Reports.volunteering(town, true)), "3 days 23 hours");
        submittedAgo(Reports.submitted(above, Reports.training(above)), "4 days 1 minute");
        submittedAgo(Reports.submitted(above, Reports.training(above)), "7 days 1 minute");
        String query = "?organisation=" + association;

        var summary = office.read("/reviews/summary" + query);
        assertThat(summary.get("total").asInt()).isEqualTo(5).isEqualTo(office.read("/reviews" + query).get("total").asInt());
        assertThat(summary.get("overdue").asInt()).isEqualTo(1);
        assertThat(counts(summary, "steps")).containsExactly("APPROVE 2/1", "ENDORSE 3/0");
        assertThat(counts(summary, "measures")).containsExactly("M04 4/1", "M06 1/0");
        assertThat(counts(summary, "kinds")).containsExactly("TRAINING_SESSION 4/1", "VOLUNTEER_EVENT 1/0");
        assertThat(counts(summary, "organisations")).containsExactlyInAnyOrder(association + " 2/1", town.unit() + " 3/0");
        assertThat(counts(summary, "ages")).containsExactly("TODAY 1", "DAYS_1_TO_3 2", "DAYS_4_TO_7 1", "OVERDUE 1");

        assertThat(counts(office.read("/reviews/summary" + query + "&kind=VOLUNTEER_EVENT"), "measures")).containsExactly("M06 1/0");
        assertThat(scene.lead().read("/reviews/summary" + query).get("total").asInt()).as("what is endorsed first is not on this desk yet").isEqualTo(2);
        assertThat(scene.reviewer(association).read("/reviews/summary").get("total").asInt()).isEqualTo(3);
    }

    @Test
    void an_empty_desk_has_its_ages_and_a_strange_parameter_is_refused() {
        var reviewer = scene.reviewer(scene.association());
        var summary = reviewer.read("/reviews/summary");
        assertThat(summary.get("total").asInt()).isZero();
        assertThat(counts(summary, "ages")).hasSize(4);
        reviewer.get("/reviews/summary?unit=X").then().statusCode(400);
        reviewer.get("/reviews/summary?pageSize=500").then().statusCode(400);
        Person reporter = scene.reporter(scene.unit());
        reporter.get("/reviews/summary").then().statusCode(403);
    }

    @Test
    void an_endorsed_report_has_waited_since_it_came_to_the_lead_units_desk() {
        String association = scene.association();
        var town = scene.reporter(scene.below(association));
        var office = scene.office();
        long overdue = office.read("/progress/totals?year=2023").get("overdue").asLong();
        var old = Reports.submitted(town, Reports.training(town));
        submittedAgo(old, "10 days");
        var fresh = Reports.submitted(scene.reporter(association), Reports.training(scene.reporter(association)));
        submittedAgo(fresh, "1 hour");
        Reports.move(scene.reviewer(association), old, "endorsement", java.util.Map.of()).then().statusCode(200);

        String query = "?organisation=" + association;
        var items = office.read("/reviews" + query).get("items");
        assertThat(items).extracting(i -> i.at("/report/id")).as("longest on its desk first").containsExactly(fresh.get("id"), old.get("id"));
        assertThat(items.get(1).get("waitingDays").asInt()).isZero();
        assertThat(items.get(1).get("overdue").asBoolean()).isFalse();
        assertThat(counts(office.read("/reviews/summary" + query), "ages")).containsExactly("TODAY 2", "DAYS_1_TO_3 0", "DAYS_4_TO_7 0", "OVERDUE 0");
        assertThat(office.read("/progress/totals?year=2023").get("overdue").asLong()).isEqualTo(overdue);
        office.get("/progress/totals?year=2023&asOf=" + java.time.LocalDate.now().minusDays(1)).then().statusCode(200);
    }
}
