package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siqian.progress.Published.promise;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Scene;
import org.siqian.activity.Reports;
import org.siqian.shared.SiqianClock;

/** The history of a light says of each day what the board said, and forecasts nothing of which nobody knows the pace. */
@QuarkusTest
class LightDaysTest {
    @Inject
    Scene scene;

    @Inject
    SiqianClock clock;

    private Seeds seeds;

    @BeforeEach
    void anIndicator() {
        seeds = new Seeds(scene, "CUMULATIVE");
        seeds.add(seeds.sum());
        var byDate = promise("VALUE", ">=", 100_000, "BY_DATE");
        byDate.put("periodEnd", (clock.today().getYear() + 1) + "-12-31");
        new Published(seeds.office).promised(seeds.indicator, byDate);
    }

    private void work(LocalDate day) {
        seeds.approved(day.toString(), "RICE", 112, "甲村");
        Reports.submitted(seeds.reporter, seeds.exchange(day.toString(), "RICE", 7, "乙村"));
    }

    private JsonNode lights(int year) {
        return seeds.office.read("/progress/" + seeds.indicator + "/lights?year=" + year).get("items");
    }

    @Test
    void the_last_light_of_a_running_year_says_what_the_board_of_the_day_says() {
        var today = clock.today();
        work(today);
        var lights = lights(today.getYear());
        var last = lights.get(lights.size() - 1);
        assertThat(last.get("day").asText()).isEqualTo(today.toString());
        var board = Numbers.item(seeds.indicator, "year=" + today.getYear() + "&asOf=" + today, seeds.office);
        assertThat(last.get("reason").asText()).isEqualTo(board.get("reason").asText()).contains("另有 7 待审核", "照此到");
        assertThat(board.at("/forecast/recentPerWeek").decimalValue()).isPositive();
    }

    @Test
    void a_year_that_is_over_has_no_forecast_of_the_years_behind_it() {
        int year = clock.today().getYear() - 1;
        work(LocalDate.of(year, 12, 1));
        var item = Numbers.item(seeds.indicator, "year=" + year, seeds.office);
        assertThat(item.get("forecast").isNull()).as(item.toString()).isTrue();
        assertThat(item.get("reason").asText()).doesNotContain("照此到");
    }

    @Test
    void a_year_no_board_speaks_of_is_refused() {
        for (String year : new String[] {"1000000000", "3000", "1999"}) {
            assertThat(seeds.office.get("/progress/TRAINING-SESSIONS/lights?year=" + year).statusCode()).as(year).isEqualTo(400);
        }
    }
}
