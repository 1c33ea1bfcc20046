package org.siqian.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.organisation.Register;

/** A figure is asked for until the one that is judged is there: of the whole year, and of every place and thing that is judged. */
@QuarkusTest
class DueObservationTest {
    private static final String CITY = "500000";

    @Inject
    Scene scene;

    @Inject
    Affairs affairs;

    @Inject
    Register register;

    private Person office;
    private int last;

    @BeforeEach
    void open() {
        office = scene.office();
        last = affairs.today().getYear() - 1;
    }

    private String indicator(String unit, Map<String, Object> derivation) {
        String code = Scene.fresh("O-DUE-");
        var draft = new LinkedHashMap<String, Object>(Map.of(
                "code", code, "name", "试验统计" + code, "unit", unit, "indicatorClass", "OUTCOME", "owner", "A3",
                "accumulation", unit.equals("%") ? "RATE" : "FLOW", "source", "OBSERVED"));
        if (derivation != null) draft.put("derivation", derivation);
        Person.tree(office.post("/indicators", draft));
        return code;
    }

    private void promise(String indicator, Map<String, Object> more) {
        var draft = new LinkedHashMap<String, Object>(Map.of(
                "code", Scene.fresh("D"), "type", "VALUE", "operator", ">=", "value", 5, "strength", "FIRM", "cadence", "EACH_YEAR",
                "quote", "每年5以上", "document", "渝科协发〔2023〕78号"));
        draft.putAll(more);
        Person.tree(office.post("/indicators/" + indicator + "/targets", draft));
    }

    private void publish(String indicator, String territory, int year, String to) {
        Person.tree(office.post("/indicators/" + indicator + "/observations", Map.of(
                "territory", territory, "periodStart", year + "-01-01", "periodEnd", year + to, "value", 6, "status", "FINAL",
                "publisher", "市统计局", "citation", "公报", "publishedOn", affairs.today().toString())));
    }

    private boolean isDue(String indicator) {
        return Affairs.attention(office, "kind=OBSERVATION_DUE").stream().anyMatch(i -> i.get("reference").asText().equals(indicator));
    }

    @Test
    void a_districts_figure_or_a_part_of_the_year_is_not_the_citys_of_the_year() {
        String income = indicator("元", null);
        promise(income, Map.of());
        assertThat(isDue(income)).isTrue();
        publish(income, "500101", last, "-12-31");
        assertThat(isDue(income)).as("one district").isTrue();
        publish(income, CITY, last, "-09-30");
        assertThat(isDue(income)).as("nine months").isTrue();
        publish(income, CITY, last, "-12-31");
        assertThat(isDue(income)).isFalse();
    }

    @Test
    void a_growth_that_is_published_itself_is_out_and_one_that_is_derived_needs_its_base() {
        String income = indicator("元", null);
        String growth = indicator("%", Map.of("function", "GROWTH", "of", income));
        promise(growth, Map.of());
        publish(income, CITY, last, "-12-31");
        assertThat(isDue(growth)).as("without the year before").isTrue();
        publish(income, CITY, last - 1, "-12-31");
        assertThat(isDue(growth)).isFalse();

        String published = indicator("%", Map.of("function", "GROWTH", "of", indicator("元", null)));
        promise(published, Map.of());
        assertThat(isDue(published)).isTrue();
        publish(published, CITY, last, "-12-31");
        assertThat(isDue(published)).isFalse();
    }

    @Test
    void what_is_judged_for_each_is_out_when_each_is() {
        String income = indicator("元", null);
        promise(income, Map.of("type", "FOR_EACH", "forEach", Map.of("collective", "COL-TP14")));
        var places = register.members("COL-TP14", LocalDate.of(last, 12, 31)).stream().map(m -> register.require(m).territory()).toList();
        assertThat(places).hasSizeGreaterThan(2);
        publish(income, CITY, last, "-12-31");
        places.stream().skip(1).forEach(place -> publish(income, place, last, "-12-31"));
        assertThat(isDue(income)).as("one is missing").isTrue();
        publish(income, places.get(0), last, "-12-31");
        assertThat(isDue(income)).isFalse();
    }

    @Test
    void a_count_of_things_is_out_when_every_thing_is() {
        String type = "kiln-" + Integer.toString(Math.abs(Scene.fresh("").hashCode()), 36).replaceAll("\\d", "x");
        String count = indicator("个", Map.of("function", "COUNT_OVER", "entityType", type, "attribute", "年产值", "operator", ">=", "threshold", 100));
        promise(count, Map.of());
        var kilns = new String[] {Scene.fresh("KILN-"), Scene.fresh("KILN-")};
        for (String kiln : kilns) Person.tree(office.post("/entities", Map.of("code", kiln, "type", type, "name", "试验" + kiln)));
        value(kilns[0]);
        assertThat(isDue(count)).as("one of two").isTrue();
        value(kilns[1]);
        assertThat(isDue(count)).isFalse();
    }

    private void value(String kiln) {
        Person.tree(office.asks()
                .body(Map.of("value", 120, "status", "FINAL", "publisher", "市农业农村委", "citation", "函", "publishedOn", affairs.today().toString()))
                .put("/api/v1/entities/" + kiln + "/values/年产值/" + last));
    }
}
