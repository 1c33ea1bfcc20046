package org.siqian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;

/** The plan of the notice of 2023, as a viewer reads it. */
@QuarkusTest
class PlanTest {
    @Inject
    Scene scene;

    private Person viewer;

    @BeforeEach
    void someone() {
        viewer = scene.reporter(scene.unit());
    }

    @Test
    void four_actions_and_ten_measures_stand_in_the_notice_where_their_spans_say() {
        String notice = viewer.read("/plans/SQ2023").get("text").asText();
        var actions = viewer.read("/actions?plan=SQ2023").get("items");
        var measures = viewer.read("/measures?plan=SQ2023").get("items");
        assertThat(actions).hasSize(4);
        assertThat(measures).hasSize(10);
        for (JsonNode action : actions) assertThat(spanOf(action, notice)).contains(action.get("outcomeText").asText());
        for (JsonNode measure : measures) {
            assertThat(spanOf(measure, notice)).isEqualTo(measure.get("text").asText());
            assertThat(measure.get("text").asText()).contains(measure.get("title").asText());
        }
    }

    private static String spanOf(JsonNode item, String notice) {
        return notice.substring(item.get("spanStart").asInt(), item.get("spanEnd").asInt());
    }

    @Test
    void the_associations_of_districts_were_41_in_2023_and_are_39_since_liangjiang_became_a_district() {
        assertThat(members("2023-02-22")).hasSize(41).extracting(JsonNode::asText).contains("KX-500105", "KX-500112", "KX-ZONE-LJXQ");
        assertThat(members("2025-11-06")).hasSize(41);
        assertThat(members("2025-11-07")).hasSize(39);
        assertThat(members("2026-06-30")).hasSize(39).extracting(JsonNode::asText).contains("KX-500157").doesNotContain("KX-500105");
    }

    private JsonNode members(String day) {
        return viewer.read("/organisations/COL-QX/members?asOf=" + day).get("members");
    }

    @Test
    void abolished_associations_name_the_one_that_took_over() {
        for (String code : new String[] {"KX-500105", "KX-500112", "KX-ZONE-LJXQ"}) {
            assertThat(viewer.read("/organisations/" + code).get("successor").asText()).isEqualTo("KX-500157");
        }
    }

    @Test
    void a_collective_in_a_measure_is_resolved_on_the_day_asked_for() {
        assertThat(associations("2023-05-01")).isEqualTo(41);
        assertThat(associations("2026-05-01")).isEqualTo(39);
    }

    private int associations(String day) {
        return viewer.read("/measures/M04?asOf=" + day).get("units").valueStream()
                .filter(unit -> unit.get("code").asText().equals("COL-QX"))
                .findFirst()
                .orElseThrow()
                .get("members")
                .size();
    }

    @Test
    void the_first_unit_of_a_measure_leads_it_and_every_measure_has_a_leader() {
        for (JsonNode measure : viewer.read("/measures").get("items")) {
            String code = measure.get("code").asText();
            assertThat(measure.get("leaders")).as(code).isNotEmpty();
            assertThat(measure.at("/units/0/role").asText()).as(code).isEqualTo("LEAD");
            assertThat(measure.get("units").valueStream().filter(u -> u.get("role").asText().equals("LEAD"))).as(code).hasSize(1);
        }
    }

    @Test
    void no_two_districts_stand_on_one_tile() {
        var tiles = viewer.read("/organisations?pageSize=200&asOf=2023-06-01").get("items").valueStream()
                .map(o -> o.get("tile"))
                .filter(tile -> !tile.isNull())
                .toList();
        assertThat(tiles).hasSize(41).doesNotHaveDuplicates();
    }
}
