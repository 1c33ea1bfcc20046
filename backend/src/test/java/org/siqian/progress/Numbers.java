package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.siqian.Person;

/** What the board says, as a viewer reads it; every number is opened and must be the sum of what stands behind it. */
final class Numbers {
    private Numbers() {}

    /** The city's number. */
    static BigDecimal of(String indicator, Person viewer) {
        return of(indicator, "year=2023", viewer);
    }

    /** The number of a unit and what is below it. */
    static BigDecimal of(String indicator, String unit, Person viewer) {
        String filter = unit.contains("=") ? unit : "year=2023&organisation=" + unit;
        var item = item(indicator, filter, viewer);
        var behind = viewer.read("/progress/" + indicator + "/contributions?pageSize=200&" + filter);
        assertThat(behind.get("sum").decimalValue()).isEqualByComparingTo(item.get("actual").decimalValue());
        if (behind.get("total").asInt() <= 200) {
            assertThat(sum(behind)).isEqualByComparingTo(item.get("actual").decimalValue());
            assertThat(behind.get("items")).hasSize(behind.get("total").asInt());
        }
        return item.get("actual").decimalValue();
    }

    private static BigDecimal sum(JsonNode page) {
        return page.get("items").valueStream()
                .map(row -> row.get("amount").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static JsonNode item(String indicator, String filter, Person viewer) {
        return viewer.read("/progress?" + filter).get("items").valueStream()
                .filter(i -> i.at("/indicator/code").asText().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    /** The ids of the reports behind a unit's number. */
    static List<String> reportsBehind(String indicator, String unit, Person viewer) {
        return viewer.read("/progress/" + indicator + "/contributions?year=2023&organisation=" + unit).get("items").valueStream()
                .map(row -> row.get("report").asText())
                .toList();
    }

    static void agreeWithTheReports(Person office) {
        assertThat(office.read("/progress/self-check").get("differences")).isEmpty();
    }
}
