package org.siqian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;

/** The 25 targets as they were read from the notice are the targets as the API gives them, field for field. */
@QuarkusTest
class TargetsTest {
    /** Our word for the reading's, where they differ. */
    private static final Map<String, String> WORDS = Map.of(
            "firm", "FIRM",
            "strive", "ASPIRATIONAL",
            "by_date", "BY_DATE",
            "in_period", "IN_YEAR",
            "each_year", "EACH_YEAR",
            "throughout", "THROUGHOUT",
            "standing", "STANDING");

    /** Where the API keeps what the reading has, as a pointer; the reading's own place is the key. */
    private static final Map<String, String> PLACES = places();

    private static Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        for (String same : new String[] {
            "sentence", "quote", "subject", "value", "unit", "comparator", "strength", "cadence", "aggregation", "direction",
            "ambiguous", "ambiguity", "note", "scope", "base", "reference"
        }) places.put("/" + same, "/" + same);
        places.put("/id", "/code");
        places.put("/op", "/operator");
        places.put("/offset", "/spanStart");
        places.put("/value_text", "/valueText");
        places.put("/unit_text", "/unitText");
        places.put("/period/text", "/periodText");
        places.put("/period/start", "/periodStart");
        places.put("/period/end", "/periodEnd");
        places.put("/period_inherited", "/periodInherited");
        places.put("/milestone_of", "/milestoneOf");
        for (String part : new String[] {"attribute", "value", "unit", "text"}) {
            places.put("/qualifier/" + part, "/qualifier/" + part);
        }
        places.put("/qualifier/op", "/qualifier/operator");
        places.put("/ratio/left", "/ratio/left");
        places.put("/ratio/right", "/ratio/right");
        places.put("/defines/alias", "/definesAlias/alias");
        places.put("/defines/for", "/definesAlias/for");
        return places;
    }

    private static final UnaryOperator<JsonNode> IN_OUR_WORDS =
            read -> read.isTextual() && WORDS.containsKey(read.asText()) ? TextNode.valueOf(WORDS.get(read.asText())) : read;

    @Inject
    Scene scene;

    private Person viewer;
    private JsonNode reading;

    @BeforeEach
    void open() throws IOException {
        viewer = scene.reporter(scene.unit());
        try (InputStream file = getClass().getResourceAsStream("/reading-2023-9.json")) {
            reading = new ObjectMapper().readTree(file).get("targets");
        }
    }

    @Test
    void every_field_of_every_target_is_as_it_was_read() {
        assertThat(reading).hasSize(25);
        for (JsonNode read : reading) {
            var target = viewer.read("/targets/" + read.get("id").asText());
            PLACES.forEach((from, to) -> same(read.at(from), target.at(to), read.get("id").asText() + to));
            assertThat(target.get("owner").asText()).isEqualTo(read.get("owner").asText().replaceFirst("^M(\\d)$", "M0$1"));
            assertThat(target.get("type").asText()).isIn(typesOf(read));
        }
    }

    @Test
    void nothing_the_reading_says_is_left_unread() {
        for (JsonNode read : reading) {
            for (String leaf : leaves("", read).keySet()) {
                assertThat(PLACES.containsKey(leaf) || leaf.equals("/kind") || leaf.equals("/owner")).as(leaf).isTrue();
            }
        }
    }

    private static Map<String, JsonNode> leaves(String at, JsonNode node) {
        var leaves = new LinkedHashMap<String, JsonNode>();
        node.properties().forEach(p -> {
            if (p.getValue().isObject()) leaves.putAll(leaves(at + "/" + p.getKey(), p.getValue()));
            else leaves.put(at + "/" + p.getKey(), p.getValue());
        });
        return leaves;
    }

    private static void same(JsonNode read, JsonNode given, String place) {
        JsonNode wanted = IN_OUR_WORDS.apply(read);
        if (place.endsWith("/periodInherited") && wanted.isMissingNode()) assertThat(given.asBoolean()).as(place).isFalse();
        else if (wanted.isNull() || wanted.isMissingNode()) assertThat(given.isNull() || given.isMissingNode()).as(place).isTrue();
        else if (wanted.isNumber()) assertThat(given.decimalValue()).as(place).isEqualByComparingTo(wanted.decimalValue());
        else assertThat(given).as(place).isEqualTo(wanted);
    }

    /** A growth of 各重点产业集群 is a number for each of them. */
    private static String[] typesOf(JsonNode read) {
        return switch (read.get("kind").asText()) {
            case "relation" -> new String[] {"RELATION"};
            case "trend" -> new String[] {"TREND"};
            default -> new String[] {read.path("scope").asText().contains("逐个") ? "FOR_EACH" : "VALUE"};
        };
    }

    @Test
    void no_relation_and_no_trend_has_a_number() {
        var without = viewer.read("/targets?pageSize=200").get("items").valueStream()
                .filter(t -> t.get("recordedAt").isNull()) // what other tests promise is none of the notice
                .filter(t -> t.get("type").asText().equals("RELATION") || t.get("type").asText().equals("TREND"))
                .toList();
        assertThat(without).hasSize(5).allSatisfy(target -> {
            for (String number : new String[] {"value", "valueText", "margin", "tolerance"}) {
                assertThat(target.get(number).isNull()).as(target.get("code").asText() + " " + number).isTrue();
            }
        });
    }

    @Test
    void what_the_notice_only_implies_stands_with_an_open_question() {
        for (String code : new String[] {"S01", "S02", "S03", "S04"}) {
            var target = viewer.read("/targets/" + code);
            assertThat(target.get("openQuestion").asText()).as(code).isNotBlank();
            assertThat(target.get("value").asInt()).isIn(9, 10);
        }
    }

    @Test
    void every_quote_stands_in_the_notice_where_its_span_says() {
        String notice = viewer.read("/plans/SQ2023").get("text").asText();
        for (JsonNode target : viewer.read("/targets?pageSize=200").get("items")) {
            if (target.get("spanStart").isNull()) continue;
            assertThat(notice.substring(target.get("spanStart").asInt(), target.get("spanEnd").asInt()))
                    .isEqualTo(target.get("quote").asText());
            assertThat(notice).contains(target.get("sentence").asText());
        }
    }

    @Test
    void outcomes_are_observed_and_outputs_are_counted() {
        for (JsonNode indicator : viewer.read("/indicators?pageSize=200").get("items")) {
            boolean outcome = indicator.get("indicatorClass").asText().equals("OUTCOME");
            assertThat(indicator.get("source").asText()).as(indicator.get("code").asText()).isEqualTo(outcome ? "OBSERVED" : "COUNTED");
        }
    }

    @Test
    void every_measure_has_output_indicators_with_rules() {
        for (int measure = 1; measure <= 10; measure++) {
            String owner = "M%02d".formatted(measure);
            var own = viewer.read("/indicators?indicatorClass=OUTPUT&owner=" + owner).get("items");
            var counted = own.valueStream()
                    .filter(indicator -> !viewer.read("/indicators/" + indicator.get("code").asText() + "/counting-rules").get("items").isEmpty());
            assertThat(counted.count()).as(owner).isGreaterThanOrEqualTo(2);
        }
    }
}
