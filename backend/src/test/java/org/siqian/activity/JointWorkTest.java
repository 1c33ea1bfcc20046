package org.siqian.activity;

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

/** What several units did together: counted once, and in the list of each. */
@QuarkusTest
class JointWorkTest {
    @Inject
    Scene scene;

    private Person filer;
    private Person partner;
    private Person lead;
    private Map<String, Object> draft;

    @BeforeEach
    void together() {
        filer = scene.reporter(scene.unit());
        partner = scene.reporter(scene.unit());
        lead = scene.lead();
        draft = Reports.but(Reports.training(filer), "jointOrganisations", List.of(partner.unit()));
    }

    private static List<String> listed(Person viewer, String query) {
        return viewer.read("/activity-reports?" + query).get("items").valueStream()
                .map(r -> r.get("id").asText() + " " + r.get("participation").asText())
                .toList();
    }

    private static int counted(Person viewer, String query) {
        return viewer.read("/progress/TRAINING-SESSIONS/contributions?year=2023" + query).get("sum").asInt();
    }

    private static JsonNode row(Person viewer, String unit, String query) {
        return viewer.read("/progress/by-organisation?year=2023" + query).get("organisations").valueStream()
                .filter(r -> r.get("organisation").asText().equals(unit)).findFirst().orElse(null);
    }

    @Test
    void it_counts_once_for_the_unit_that_filed_it_and_not_for_the_other() {
        int before = counted(lead, "");
        var report = Reports.approved(filer, draft, lead);
        assertThat(counted(lead, "")).isEqualTo(before + 1);
        assertThat(counted(lead, "&organisation=" + filer.unit())).isEqualTo(1);
        assertThat(counted(lead, "&organisation=" + partner.unit())).isZero();

        var theirs = row(lead, partner.unit(), "");
        assertThat(theirs.get("amount").asInt()).isZero();
        assertThat(theirs.get("joined").asInt()).isEqualTo(1);
        assertThat(row(lead, filer.unit(), "").get("joined").asInt()).isZero();
        assertThat(row(lead, filer.unit(), "&indicator=TRAINING-SESSIONS").get("joined").isNull()).isTrue();
        assertThat(row(lead, partner.unit(), "&indicator=TRAINING-SESSIONS")).isNull();
        var all = lead.read("/progress/by-organisation?year=2023");
        assertThat(all.get("organisations").valueStream().mapToInt(r -> r.get("amount").asInt()).sum()).isEqualTo(all.get("total").asInt());

        var open = Person.tree(Reports.move(filer, report, "reopening", Reports.because("联合单位有误")));
        Reports.edit(filer, open, Reports.but(draft, "jointOrganisations", List.of())).then().statusCode(200);
        assertThat(row(lead, partner.unit(), "").get("joined").asInt()).as("the approved revision counts on").isEqualTo(1);
        Reports.move(lead, lead.read(Reports.path(report)), "voiding", Reports.because("误报")).then().statusCode(200);
        assertThat(row(lead, partner.unit(), "")).isNull();
    }

    @Test
    void it_stands_in_the_list_of_each_with_its_part() {
        var report = Reports.submitted(filer, draft);
        String id = report.get("id").asText();
        var own = Reports.submitted(partner, Reports.training(partner)).get("id").asText();

        assertThat(listed(filer, "organisation=" + filer.unit())).containsExactly(id + " FILED");
        assertThat(listed(partner, "organisation=" + partner.unit())).as("as ever, what it filed").containsExactly(own + " FILED");
        assertThat(listed(partner, "organisation=" + partner.unit() + "&participation=FILED")).containsExactly(own + " FILED");
        assertThat(listed(partner, "organisation=" + partner.unit() + "&participation=JOINED")).containsExactly(id + " JOINED");
        assertThat(listed(partner, "organisation=" + partner.unit() + "&participation=JOINED&participation=FILED"))
                .containsExactlyInAnyOrder(own + " FILED", id + " JOINED");
        assertThat(listed(partner, "participation=JOINED")).as("one's own unit without a name").containsExactly(id + " JOINED");
        assertThat(listed(scene.reporter(scene.unit()), "organisation=" + partner.unit() + "&participation=JOINED")).as("nobody else's").isEmpty();
        partner.get("/activity-reports?participation=WATCHED").then().statusCode(400);

        Reports.move(lead, report, "approval", Map.of()).then().statusCode(200);
        assertThat(listed(scene.reporter(scene.unit()), "organisation=" + partner.unit() + "&participation=JOINED")).containsExactly(id + " JOINED");
        assertThat(listed(scene.reporter(scene.unit()), "organisation=" + filer.unit())).containsExactly(id + " FILED");
    }

    @Test
    void what_a_town_takes_part_in_is_its_associations_too_and_its_own_work_is_no_joining() {
        String association = scene.association();
        String town = scene.below(association);
        var ofTown = Reports.submitted(filer, Reports.but(draft, "jointOrganisations", List.of(town))).get("id").asText();
        var townsman = scene.reporter(town);
        var within = Reports.submitted(townsman, Reports.but(Reports.training(townsman), "jointOrganisations", List.of(association))).get("id").asText();
        var above = scene.reporter(association);
        assertThat(listed(above, "participation=JOINED")).containsExactly(ofTown + " JOINED");
        assertThat(listed(above, "participation=FILED")).containsExactly(within + " FILED");
        assertThat(listed(townsman, "organisation=" + association + "&participation=JOINED")).as("it sees its own").contains(ofTown + " JOINED");
    }
}
