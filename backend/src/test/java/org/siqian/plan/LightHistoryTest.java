package org.siqian.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;
import org.siqian.plan.LightScheme.Basis;
import org.siqian.plan.LightScheme.Colours;
import org.siqian.plan.PlanViews.LightSchemeDraft;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** What lights were judged by stays known when the office decides otherwise. */
@QuarkusTest
class LightHistoryTest {
    private static final String PLAN = "/plans/SQ2023";
    private static final Map<String, Object> USUAL = Map.of("basis", "RATIO", "colours", "THREE", "green", 1, "yellow", 0.85);
    private static final Map<String, Object> BY_MONTHS = Map.of("basis", "MONTHS", "colours", "THREE", "green", 1, "yellow", 0.9);

    @Inject
    Scene scene;

    @Inject
    SiqianClock clock;

    @Inject
    PlanBook book;

    private Person office;

    @BeforeEach
    void someone() {
        office = scene.office();
    }

    @AfterEach
    void asItWas() {
        decide(USUAL);
    }

    private void decide(Map<String, Object> scheme) {
        Person.tree(office.asks().header("If-Match", Reports.tag(office.read(PLAN))).body(scheme).put("/api/v1" + PLAN + "/light-scheme"));
    }

    private LightScheme known(Instant before) {
        return book.lights(book.findPlan("SQ2023").orElseThrow(), before);
    }

    @Test
    void a_past_instant_is_judged_by_what_was_decided_before_it() {
        Instant before = clock.instant();
        decide(BY_MONTHS);
        Instant between = clock.instant();
        decide(Map.of("basis", "POINTS", "colours", "THREE", "green", 0, "yellow", -10));
        assertThat(known(before).basis()).isEqualTo(Basis.RATIO);
        assertThat(known(between).basis()).isEqualTo(Basis.MONTHS);
        assertThat(known(between).yellow()).isEqualByComparingTo("0.9");
        assertThat(known(clock.instant()).basis()).isEqualTo(Basis.POINTS);
        assertThat(known(null).basis()).isEqualTo(Basis.POINTS);
    }

    @Test
    void the_plan_of_a_day_shows_the_lights_of_that_day() {
        decide(BY_MONTHS);
        var today = clock.today();
        assertThat(office.read(PLAN + "?asOf=" + today.minusDays(1)).at("/thresholds/basis").asText()).isEqualTo("RATIO");
        assertThat(office.read("/plans?asOf=" + today.minusDays(1)).at("/items/0/thresholds/basis").asText()).isEqualTo("RATIO");
        assertThat(office.read(PLAN + "?asOf=" + today).at("/thresholds/basis").asText()).isEqualTo("MONTHS");
        assertThat(office.read("/plans").at("/items/0/thresholds/basis").asText()).isEqualTo("MONTHS");
        office.get(PLAN + "?asOf=" + today.plusDays(1)).then().statusCode(400);
        office.get("/plans?asOf=" + today.plusDays(1)).then().statusCode(400);
    }

    @Test
    void months_know_three_colours_and_keep_the_ratios_lines() {
        BigDecimal one = BigDecimal.ONE;
        assertThat(LightScheme.of(new LightSchemeDraft(Basis.MONTHS, Colours.THREE, one, new BigDecimal("0.8"), null, null)).basis())
                .isEqualTo(Basis.MONTHS);
        assertThat(pointer(new LightSchemeDraft(Basis.MONTHS, Colours.FIVE, one, new BigDecimal("0.8"), BigDecimal.TEN, new BigDecimal("0.5"))))
                .isEqualTo("/colours");
        assertThat(pointer(new LightSchemeDraft(Basis.MONTHS, Colours.THREE, one, new BigDecimal("-1"), null, null))).isEqualTo("/yellow");
        office.post(PLAN + "/light-scheme/preview", BY_MONTHS).then().statusCode(200);
    }

    private static String pointer(LightSchemeDraft draft) {
        var pointers = new String[1];
        assertThatThrownBy(() -> LightScheme.of(draft))
                .isInstanceOfSatisfying(Refusal.class, no -> pointers[0] = no.faults().get(0).pointer());
        return pointers[0];
    }

}
