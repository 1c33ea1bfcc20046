package org.siqian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;
import org.siqian.shared.SiqianClock;

/** The office decides how a year's work should come in; what held before stays known. */
@QuarkusTest
class PaceProfileTest {
    /** Nothing until March, half by June, all by October. */
    private static final List<Double> SPRING = List.of(0.0, 0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.0, 1.0, 1.0);

    @Inject
    Scene scene;

    @Inject
    SiqianClock clock;

    @Inject
    Yardsticks yardsticks;

    private Person office;
    private String indicator;
    private String path;

    @BeforeEach
    void anIndicator() {
        office = scene.office();
        indicator = added("FLOW", "COUNTED");
        path = "/indicators/" + indicator + "/pace-profile";
    }

    private String added(String accumulation, String source) {
        String code = Scene.fresh("PACED-");
        Person.tree(office.post("/indicators", Map.of(
                "code", code, "name", "春耕指导", "unit", "场", "indicatorClass", source.equals("COUNTED") ? "OUTPUT" : "OUTCOME", "owner", "M04",
                "accumulation", accumulation, "source", source)));
        return code;
    }

    private Response decide(String path, Object version, Map<String, Object> draft) {
        return office.asks().header("If-Match", "\"" + version + "\"").body(draft).put("/api/v1" + path);
    }

    private static PaceProfile drawn(List<Double> shares) {
        return new PaceProfile("X", 1, PaceProfile.Kind.DRAWN, shares.stream().map(BigDecimal::valueOf).toList(), Instant.EPOCH, "督查室");
    }

    private static BigDecimal gone(PaceProfile profile, String day) {
        return profile.shareGone(LocalDate.parse(day));
    }

    @Test
    void a_drawn_curve_is_its_share_at_the_end_of_a_month_and_even_within_it() {
        var spring = drawn(SPRING);
        assertThat(gone(spring, "2023-02-28")).isZero();
        assertThat(gone(spring, "2023-03-31")).isEqualByComparingTo("0.2");
        assertThat(gone(spring, "2023-06-15")).isEqualByComparingTo("0.45");
        assertThat(gone(spring, "2023-12-31")).isOne();
        assertThat(gone(drawn(Stream.concat(Stream.of(0.0, 0.29), Collections.nCopies(10, 1.0).stream()).toList()), "2024-02-28"))
                .isEqualByComparingTo("0.28");
        assertThat(gone(drawn(Collections.nCopies(12, 1.0)), "2023-01-01")).isBetween(new BigDecimal("0.0322"), new BigDecimal("0.0323"));
    }

    @Test
    void no_day_of_any_curve_is_below_the_day_before() {
        var spring = drawn(SPRING);
        BigDecimal before = BigDecimal.ZERO;
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
            assertThat(spring.shareGone(day)).as(day.toString()).isBetween(before, BigDecimal.ONE);
            before = spring.shareGone(day);
        }
    }

    @Test
    void without_a_drawing_the_days_of_the_year_are_counted() {
        var even = new PaceProfile("X", 1, PaceProfile.Kind.CALENDAR, List.of(), Instant.EPOCH, "督查室");
        assertThat(gone(even, "2023-12-31")).isOne();
        assertThat(gone(even, "2024-07-01").multiply(BigDecimal.valueOf(366)).doubleValue()).isEqualTo(183, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void what_nobody_chose_is_the_calendar_and_what_was_chosen_keeps_its_history() {
        var none = office.read(path);
        assertThat(none.get("version").asInt()).isZero();
        assertThat(none.get("kind").asText()).isEqualTo("CALENDAR");
        Instant first = clock.instant();
        Person.tree(decide(path, 0, Map.of("kind", "DRAWN", "shares", SPRING)));
        Instant second = clock.instant();
        var now = Person.tree(decide(path, 1, Map.of("kind", "LAST_YEAR")));
        assertThat(now.get("history").valueStream().map(v -> v.get("kind").asText())).containsExactly("LAST_YEAR", "DRAWN");
        assertThat(now.at("/history/1/shares").valueStream().map(s -> s.asDouble())).containsExactlyElementsOf(SPRING);
        assertThat(office.get(path).header("ETag")).isEqualTo("\"2\"");
        assertThat(yardsticks.pace(indicator, first)).isEmpty();
        assertThat(yardsticks.pace(indicator, second).orElseThrow().kind()).isEqualTo(PaceProfile.Kind.DRAWN);
        assertThat(yardsticks.pace(indicator, null).orElseThrow().kind()).isEqualTo(PaceProfile.Kind.LAST_YEAR);
        assertThat(office.read(path + "?asOf=" + clock.today().minusDays(1)).get("version").asInt()).isZero();
        assertThat(office.read(path + "?asOf=" + clock.today()).get("version").asInt()).isEqualTo(2);
        office.get(path + "?asOf=" + clock.today().plusDays(1)).then().statusCode(400);
        var entry = office.read("/audit-events?entity=pace-profile&entityId=" + indicator).get("items").get(0);
        assertThat(entry.toString()).contains("LAST_YEAR", "DRAWN");
    }

    @Test
    void a_curve_has_twelve_months_that_never_fall_and_end_at_the_whole() {
        refused(Map.of("kind", "DRAWN"), "/shares");
        refused(Map.of("kind", "CALENDAR", "shares", SPRING), "/shares");
        refused(Map.of("kind", "DRAWN", "shares", SPRING.subList(0, 11)), "/shares");
        refused(Map.of("kind", "DRAWN", "shares", with(5, 0.35)), "/shares/5");
        refused(Map.of("kind", "DRAWN", "shares", with(11, 0.99)), "/shares/11", "/shares/11");
        refused(Map.of("kind", "DRAWN", "shares", with(11, 1.01)), "/shares/11");
        refused(Map.of("kind", "DRAWN", "shares", with(0, -0.01)), "/shares/0");
        assertThat(office.read(path).get("version").asInt()).isZero();
    }

    private static List<Double> with(int month, double share) {
        return IntStream.range(0, 12).mapToObj(i -> i == month ? share : SPRING.get(i)).toList();
    }

    private void refused(Map<String, Object> draft, String... pointers) {
        var answer = decide(path, 0, draft);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly(pointers);
    }

    @Test
    void only_what_is_counted_and_adds_up_within_the_year_is_paced() {
        for (String other : List.of(added("CUMULATIVE", "COUNTED"), added("FLOW", "OBSERVED"))) {
            var answer = decide("/indicators/" + other + "/pace-profile", 0, Map.of("kind", "LAST_YEAR"));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.<List<String>>path("errors.code")).containsExactly("no-pace");
        }
    }

    @Test
    void it_is_decided_by_the_office_on_the_version_that_was_seen() {
        Map<String, Object> calendar = Map.of("kind", "CALENDAR");
        office.asks().body(calendar).put("/api/v1" + path).then().statusCode(428);
        Person.tree(decide(path, 0, calendar));
        decide(path, 0, calendar).then().statusCode(412);
        decide("/indicators/NO-SUCH/pace-profile", 0, calendar).then().statusCode(404);
        var reporter = scene.reporter(scene.unit());
        assertThat(reporter.read(path).get("version").asInt()).isOne();
        reporter.asks().header("If-Match", "\"1\"").body(calendar).put("/api/v1" + path).then().statusCode(403);
    }
}
