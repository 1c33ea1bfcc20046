package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;

/** Every version that was handed in, to be laid beside the next. */
@QuarkusTest
class SubmissionsTest {
    @Inject
    Scene scene;

    @Test
    void each_version_is_kept_as_it_was_handed_in_oldest_first() {
        var reporter = scene.reporter(scene.unit());
        var lead = scene.lead();
        var draft = Reports.training(reporter);
        var report = Reports.submitted(reporter, draft);
        report = Person.tree(Reports.move(lead, report, "return", Reports.because("人数与签到表不符")));
        report = Person.tree(Reports.edit(reporter, report, Reports.but(draft, "participants", 46)));
        report = Person.tree(Reports.move(reporter, report, "submission", Map.of()));
        report = Person.tree(Reports.move(lead, report, "approval", Map.of()));
        report = Person.tree(Reports.move(reporter, report, "reopening", Reports.because("补充")));
        report = Person.tree(Reports.edit(reporter, report, Reports.but(draft, "participants", 47)));
        Reports.move(reporter, report, "submission", Map.of()).then().statusCode(200);

        var items = lead.read(Reports.path(report) + "/submissions").get("items").valueStream().toList();
        assertThat(items).extracting(i -> i.get("ordinal").asInt()).containsExactly(1, 2, 3);
        assertThat(items).extracting(i -> i.get("revision").asInt()).containsExactly(1, 1, 2);
        assertThat(items).extracting(i -> i.at("/content/participants").asInt()).containsExactly(40, 46, 47);
        assertThat(items.get(0).get("by").asText()).contains(reporter.username());
        assertThat(items.get(0).at("/content/details/topic").asText()).isEqualTo("柑橘春季修剪");
        assertThat(items.get(0).at("/content/evidence")).hasSize(1);
        assertThat(items).allMatch(i -> i.get("findings").isArray());
    }

    @Test
    void a_photo_that_was_replaced_can_still_be_looked_at_by_those_who_compare_and_by_nobody_else() {
        var reporter = scene.reporter(scene.unit());
        var lead = scene.lead();
        String partner = scene.unit();
        var draft = Reports.but(Reports.training(reporter), "jointOrganisations", List.of(partner));
        var report = Reports.submitted(reporter, draft);
        String first = "/files/" + report.at("/evidence/0/file").asText();
        report = Person.tree(Reports.move(lead, report, "return", Reports.because("照片不清")));
        report = Person.tree(Reports.edit(reporter, report, Reports.but(draft, "evidence", List.of(Map.of("file", Reports.photo(reporter), "kind", "PHOTO")))));
        report = Person.tree(Reports.move(reporter, report, "submission", Map.of()));
        Reports.move(lead, report, "approval", Map.of()).then().statusCode(200);

        for (Person compares : List.of(reporter, scene.reporter(reporter.unit()), lead, scene.office())) compares.get(first).then().statusCode(200);
        for (Person not : List.of(scene.reporter(partner), scene.reporter(scene.unit()))) not.get(first).then().statusCode(404);
    }

    @Test
    void it_is_masked_for_those_who_do_without_numbers_and_a_look_at_them_is_taken_down() {
        var reporter = scene.reporter(scene.unit());
        var office = scene.office();
        String partner = scene.unit();
        var draft = Reports.but(Reports.but(Reports.training(reporter), "summary", "请联系 13812345678"), "jointOrganisations", List.of(partner));
        draft = Reports.but(draft, "evidence", List.of(
                Map.of("file", Reports.photo(reporter), "kind", "PHOTO"), Map.of("file", Reports.photo(reporter), "kind", "SHEET")));
        var report = Reports.submitted(reporter, draft);
        String path = Reports.path(report) + "/submissions";

        assertThat(office.read(path).at("/items/0/content/summary").asText()).isEqualTo("请联系 13812345678");
        assertThat(office.read("/audit-events?action=personal-data.read&actor=" + office.username()).get("total").asInt()).isEqualTo(1);
        var masked = scene.reporter(partner).read(path).at("/items/0/content");
        assertThat(masked.get("summary").asText()).isEqualTo("请联系 138****5678");
        assertThat(masked.get("evidence")).hasSize(1);
        scene.reporter(scene.unit()).get(path).then().statusCode(404);
    }
}
