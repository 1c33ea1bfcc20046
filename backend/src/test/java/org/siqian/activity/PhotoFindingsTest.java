package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;

/** Photos and sheets that have been shown before, and photos of another day or place. */
@QuarkusTest
class PhotoFindingsTest {
    private static int number = 500_000;

    @Inject
    Scene scene;

    @Inject
    Session database;

    private Person reporter;
    private Person neighbour;
    private Person lead;

    @BeforeEach
    void people() {
        reporter = scene.reporter(scene.unit());
        neighbour = scene.reporter(scene.unit());
        lead = scene.lead();
    }

    private static Map<String, Object> showing(Person by, byte[] picture, String kind) {
        return Reports.but(Reports.training(by), "evidence",
                List.of(Map.of("file", Reports.upload(by, picture, "a.jpg").get("id").asText(), "kind", kind)));
    }

    private static List<JsonNode> preview(Person by, Map<String, Object> draft) {
        return Person.tree(by.post("/activity-reports/counting-preview", draft)).get("findings").valueStream().toList();
    }

    private static List<String> codes(List<JsonNode> findings) {
        return findings.stream().map(f -> f.get("code").asText()).toList();
    }

    private void says(Map<String, Object> draft, String what) {
        String file = ((Map<?, ?>) ((List<?>) draft.get("evidence")).get(0)).get("file").toString();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery("update stored_file set " + what + " where id = '" + file + "'").executeUpdate());
    }

    @Test
    void the_same_photo_is_known_and_a_neighbours_report_is_only_named_to_those_who_may_see_it() {
        byte[] photo = Pictures.photo();
        var theirs = Reports.submitted(neighbour, showing(neighbour, photo, "PHOTO"));
        var mine = showing(reporter, photo, "PHOTO");
        var shown = preview(reporter, mine).get(0);
        assertThat(shown.get("code").asText()).isEqualTo("SAME_PHOTO");
        assertThat(shown.get("pointer").asText()).isEqualTo("/evidence/0");
        assertThat(shown.get("reports")).as("that it was used, not by whom").isEmpty();
        assertThat(shown.get("message").asText()).doesNotContain(neighbour.unit()).doesNotContain(theirs.get("title").asText()).doesNotContain("2023-05-10");

        var report = Reports.submitted(reporter, mine);
        assertThat(lead.read(Reports.path(report)).at("/findings/0/reports/0/id")).isEqualTo(theirs.get("id"));
        Reports.move(lead, theirs, "approval", Map.of()).then().statusCode(200);
        assertThat(reporter.read(Reports.path(report)).at("/findings/0/reports/0/id")).isEqualTo(theirs.get("id"));
    }

    @Test
    void a_photo_made_smaller_and_brighter_is_known_again_and_another_is_not() {
        var picture = Pictures.landscape(++number, 800, 600);
        var first = Reports.submitted(reporter, showing(reporter, Pictures.jpeg(picture, 0.9f), "PHOTO"));
        var brighter = new java.awt.image.RescaleOp(1.06f, 3, null).filter(Darkroom.scaled(picture, 400), null);
        var again = preview(reporter, showing(reporter, Pictures.jpeg(brighter, 0.7f), "PHOTO"));
        assertThat(codes(again)).containsExactly("NEAR_PHOTO");
        assertThat(again.get(0).at("/reports/0/id")).isEqualTo(first.get("id"));
        assertThat(again.get(0).get("message").asText()).contains("画面相似度");
        assertThat(codes(preview(reporter, showing(reporter, Pictures.jpeg(Pictures.landscape(++number, 800, 600), 0.9f), "PHOTO")))).isEmpty();
    }

    @Test
    void the_same_sheet_is_known_and_two_filled_in_forms_are_not_one() {
        byte[] sheet = Pictures.photo();
        Reports.submitted(reporter, Reports.but(showing(reporter, sheet, "SHEET"), "evidence", List.of(
                Map.of("file", Reports.photo(reporter), "kind", "PHOTO"), Map.of("file", Reports.upload(reporter, sheet, "s.jpg").get("id").asText(), "kind", "SHEET"))));
        assertThat(codes(preview(reporter, showing(reporter, sheet, "SHEET")))).containsExactly("SAME_SHEET");
        var picture = Pictures.landscape(++number, 800, 600);
        Reports.submitted(reporter, showing(reporter, Pictures.jpeg(picture, 0.9f), "PHOTO"));
        assertThat(codes(preview(reporter, showing(reporter, Pictures.jpeg(picture, 0.5f), "SHEET")))).as("nearness is asked of photos").isEmpty();
    }

    @Test
    void a_photo_of_another_day_or_place_is_asked_about_and_one_that_says_nothing_is_not() {
        var draft = Reports.but(showing(reporter, Pictures.photo(), "PHOTO"), "place",
                Map.of("district", "500101", "latitude", 30.8, "longitude", 108.4));
        assertThat(preview(reporter, draft)).as("absence is not suspicion").isEmpty();

        says(draft, "taken_at = '2023-05-08T17:00:00Z', latitude = 30.85, longitude = 108.45"); // the 9th in Shanghai
        assertThat(preview(reporter, draft)).isEmpty();

        says(draft, "taken_at = '2023-04-02T04:00:00Z', latitude = 29.56, longitude = 106.55");
        var found = preview(reporter, draft);
        assertThat(codes(found)).containsExactly("PHOTO_TIME", "PHOTO_PLACE");
        assertThat(found.get(0).get("message").asText()).contains("2023-04-02").contains("早 38 天");
        assertThat(found.get(1).get("message").asText()).contains("约 225 公里");

        var unplaced = Reports.but(draft, "place", Map.of("district", "500101"));
        assertThat(codes(preview(reporter, unplaced))).as("somewhere in the city").containsExactly("PHOTO_TIME");
        says(draft, "taken_at = null, latitude = 39.9, longitude = 116.4");
        assertThat(preview(reporter, unplaced).get(0).get("message").asText()).contains("重庆范围之外");
    }

    @Test
    void distances_are_those_of_the_map() {
        assertThat(Distance.km(30.8078, 108.4089, 29.5630, 106.5516)).as("Wanzhou to Yuzhong").isCloseTo(226, within(3.0));
        assertThat(Distance.kmFromChongqing(29.56, 106.55)).isZero();
    }

    @Test
    void each_of_many_photos_is_told_by_its_own_place() {
        byte[] photo = Pictures.photo();
        byte[] sheet = Pictures.photo();
        var picture = Pictures.landscape(++number, 800, 600);
        Reports.submitted(reporter, showing(reporter, photo, "PHOTO"));
        Reports.submitted(reporter, showing(reporter, Pictures.jpeg(picture, 0.9f), "PHOTO"));
        Reports.submitted(reporter, showing(reporter, sheet, "PHOTO"));
        var draft = Reports.but(Reports.training(reporter), "evidence", List.of(
                Map.of("file", Reports.photo(reporter), "kind", "PHOTO"),
                Map.of("file", Reports.upload(reporter, Pictures.jpeg(picture, 0.6f), "a.jpg").get("id").asText(), "kind", "PHOTO"),
                Map.of("file", Reports.upload(reporter, sheet, "s.jpg").get("id").asText(), "kind", "SHEET"),
                Map.of("file", Reports.upload(reporter, photo, "b.jpg").get("id").asText(), "kind", "PHOTO")));
        assertThat(preview(reporter, draft)).extracting(f -> f.get("code").asText() + f.get("pointer").asText())
                .containsExactly("NEAR_PHOTO/evidence/1", "SAME_SHEET/evidence/2", "SAME_PHOTO/evidence/3");
    }

    @Test
    void a_unit_that_took_part_is_not_told_what_cameras_noted_or_of_sheets_and_finds_the_photo_meant() {
        byte[] photo = Pictures.photo();
        byte[] sheet = Pictures.photo();
        Reports.submitted(reporter, showing(reporter, photo, "PHOTO"));
        Reports.submitted(reporter, showing(reporter, sheet, "PHOTO"));
        var draft = Reports.but(showing(reporter, photo, "PHOTO"), "jointOrganisations", List.of(neighbour.unit()));
        says(draft, "taken_at = '2023-04-02T04:00:00Z'");
        var evidence = new java.util.ArrayList<Object>((List<?>) draft.get("evidence"));
        evidence.add(0, Map.of("file", Reports.upload(reporter, sheet, "s.jpg").get("id").asText(), "kind", "SHEET"));
        var report = Reports.submitted(reporter, Reports.but(draft, "evidence", evidence));
        assertThat(codes(report.get("findings").valueStream().toList())).containsExactly("SAME_SHEET", "SAME_PHOTO", "PHOTO_TIME");
        for (String path : List.of("", "/counting", "/submissions")) {
            var seen = neighbour.read(Reports.path(report) + path);
            var found = (path.equals("/submissions") ? seen.at("/items/0/findings") : seen.get("findings")).valueStream().toList();
            assertThat(codes(found)).containsExactly("SAME_PHOTO");
            assertThat(found.get(0).get("pointer").asText()).isEqualTo("/evidence/0");
            assertThat(found.get(0).get("message").asText()).startsWith("第 1 件佐证");
        }
        assertThat(neighbour.read(Reports.path(report)).get("flags").toString()).contains("SAME_PHOTO").doesNotContain("PHOTO_TIME").doesNotContain("SHEET");
    }
}
