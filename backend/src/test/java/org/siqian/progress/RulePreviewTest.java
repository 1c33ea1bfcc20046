package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siqian.activity.Reports.because;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/** What a change of rules would make of history is what it makes of it. */
@QuarkusTest
class RulePreviewTest {
    @Inject
    Scene scene;

    @ParameterizedTest
    @ValueSource(strings = {"FLOW", "CUMULATIVE"})
    void each_previewed_number_is_the_boards_once_the_change_is_made(String accumulation) {
        var seeds = new Seeds(scene, accumulation);
        seeds.history();
        var first = seeds.preview("ADD", null, seeds.sum());
        assertThat(Person.tree(first).get("reportsRead").asInt()).isEqualTo(6);
        var rule = seeds.add(seeds.sum());
        agrees(seeds, Person.tree(first));
        List<Function<Seeds, Map<String, Object>>> drafts = List.of(
                Seeds::count, s -> s.sumOf("RICE"), Seeds::villages, Seeds::latest, s -> s.sumOf("BEAN"), Seeds::latest, Seeds::villages, Seeds::sum);
        for (var draft : drafts) {
            var preview = Person.tree(seeds.preview("REPLACE", rule, draft.apply(seeds)));
            unchangedBefore(seeds, preview);
            rule = Person.tree(seeds.replace(rule, draft.apply(seeds), "?previewHash=" + preview.get("previewHash").asText()));
            agrees(seeds, preview);
        }
        var end = Person.tree(seeds.preview("END", rule, null));
        seeds.end(rule, "?previewHash=" + end.get("previewHash").asText()).then().statusCode(204);
        agrees(seeds, end);
        Numbers.agreeWithTheReports(seeds.office);
    }

    private static void unchangedBefore(Seeds seeds, JsonNode preview) {
        for (int year : new int[] {2023, 2024}) assertThat(year(preview, year).get("before").asInt()).isEqualTo(seeds.in(year));
    }

    private static void agrees(Seeds seeds, JsonNode preview) {
        for (JsonNode year : preview.get("years")) {
            assertThat(seeds.in(year.get("year").asInt())).as(year.toString()).isEqualTo(year.get("after").asInt());
            assertThat(year.get("difference").asInt()).isEqualTo(year.get("after").asInt() - year.get("before").asInt());
        }
    }

    private static JsonNode year(JsonNode preview, int year) {
        return preview.get("years").valueStream().filter(y -> y.get("year").asInt() == year).findFirst().orElseThrow();
    }

    @Test
    void it_names_the_units_and_reports_that_would_change_and_writes_nothing() {
        var seeds = new Seeds(scene, "FLOW");
        seeds.history();
        var rule = seeds.add(seeds.sum());
        var preview = Person.tree(seeds.preview("REPLACE", rule, seeds.sumOf("RICE")));
        var units = preview.get("organisations");
        assertThat(units).hasSize(1);
        assertThat(units.get(0).get("organisation").asText()).isEqualTo(seeds.reporter.unit());
        assertThat(units.get(0).get("before").asInt()).isEqualTo(72);
        assertThat(units.get(0).get("after").asInt()).isEqualTo(33);
        var examples = preview.get("examples");
        assertThat(examples).hasSize(3);
        assertThat(examples.valueStream().allMatch(e -> e.get("after").isNull())).isTrue();
        assertThat(examples.get(0).get("before").asInt()).isEqualTo(7);
        assertThat(seeds.in(2023)).isEqualTo(36);
        assertThat(seeds.office.read(seeds.rules() + "?ended=true").get("items")).hasSize(1);
    }

    @Test
    void where_several_reports_speak_of_one_key_the_preview_takes_the_one_the_board_will_take() {
        var seeds = new Seeds(scene, "FLOW");
        seeds.approved("2023-03-01", "RICE", 5, "甲村");
        // of one day: the one drafted first is approved last
        var early = Reports.submitted(seeds.reporter, seeds.exchange("2023-09-01", "RICE", 11, "甲村"));
        seeds.approved("2023-09-01", "RICE", 13, "甲村");
        Person.tree(Reports.move(seeds.lead, early, "approval", Map.of()));
        var rule = seeds.add(seeds.count());
        var preview = Person.tree(seeds.preview("REPLACE", rule, seeds.latest()));
        var latest = Person.tree(seeds.replace(rule, seeds.latest()));
        agrees(seeds, preview);
        seeds.approved("2023-09-01", "RICE", 17, "甲村");
        unchangedBefore(seeds, Person.tree(seeds.preview("END", latest, null)));
    }

    @Test
    void a_change_is_refused_when_its_outcome_is_no_longer_the_one_previewed() {
        var seeds = new Seeds(scene, "FLOW");
        seeds.history();
        var rule = seeds.add(seeds.sum());
        String hash = "?previewHash=" + Person.tree(seeds.preview("REPLACE", rule, seeds.count())).get("previewHash").asText();
        var more = seeds.approved("2023-10-01", "RICE", 2, "丁村");
        var refused = seeds.replace(rule, seeds.count(), hash);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("preview-outdated");
        assertThat(seeds.in(2023)).isEqualTo(38);
        seeds.end(rule, hash).then().statusCode(409);
        assertThat(seeds.office.post(seeds.rules() + hash, seeds.sumOf("RICE")).statusCode()).isEqualTo(409);
        Person.tree(Reports.move(seeds.lead, more, "voiding", because("误报")));
        Person.tree(seeds.replace(rule, seeds.count(), hash)); // as it was when it was previewed
        assertThat(seeds.in(2023)).isEqualTo(4);
    }

    @Test
    void what_could_not_be_made_cannot_be_previewed() {
        var seeds = new Seeds(scene, "FLOW");
        var rule = seeds.add(seeds.sum());
        seeds.preview("ADD", null, null).then().statusCode(422);
        seeds.preview("ADD", rule, seeds.count()).then().statusCode(422);
        seeds.preview("REPLACE", null, seeds.count()).then().statusCode(422);
        seeds.preview("END", rule, seeds.count()).then().statusCode(422);
        seeds.preview("NONSENSE", rule, seeds.count()).then().statusCode(422);
        var misspelt = seeds.preview("REPLACE", rule, Map.of("kind", seeds.kind, "function", "SUM", "field", "bgas"));
        assertThat(misspelt.statusCode()).isEqualTo(422);
        assertThat(misspelt.<List<String>>path("errors.pointer")).containsExactly("/draft/field");
        assertThat(seeds.preview("ADD", null, seeds.sum()).<String>path("code")).isEqualTo("rule-exists");
        scene.reporter(scene.unit()).post(seeds.rules() + "/preview", Map.of("change", "ADD", "draft", seeds.count())).then().statusCode(403);
    }
}
