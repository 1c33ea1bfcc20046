package org.siqian.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.siqian.indicator.Figures.ofYear;
import static org.siqian.indicator.Figures.put;
import static org.siqian.indicator.Figures.said;
import static org.siqian.indicator.Figures.with;
import static org.siqian.indicator.Figures.withdraw;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.audit.Actor;
import org.siqian.indicator.ObservationViews.ObservationDraft;
import org.siqian.shared.SiqianClock;

/** Published figures are entered with their source, revised and taken back; no revision is ever lost. */
@QuarkusTest
class ObservationTest {
    @Inject
    Scene scene;

    @Inject
    StatisticsDesk desk;

    @Inject
    Statistics statistics;

    @Inject
    SiqianClock clock;

    private Person office;
    private String indicator;

    @BeforeEach
    void open() {
        office = scene.office();
        indicator = Figures.indicator(office);
    }

    private Response enter(Map<String, Object> figure) {
        return office.post("/indicators/" + indicator + "/observations", figure);
    }

    @Test
    void a_figure_is_entered_with_publisher_and_citation_and_read_by_everyone() {
        var answer = enter(ofYear(2023, new BigDecimal("20820.5")));
        answer.then().statusCode(201).header("ETag", equalTo("\"1\""));
        String id = answer.path("id");
        assertThat(answer.getHeader("Location")).endsWith("/api/v1/observations/" + id);

        var read = scene.reporter(scene.unit()).read("/observations/" + id);
        assertThat(read.get("value").decimalValue()).isEqualByComparingTo("20820.5");
        assertThat(read.get("unit").asText()).isEqualTo("元");
        assertThat(read.get("publisher").asText()).isEqualTo("重庆市统计局");
        assertThat(read.get("citation").asText()).isEqualTo("2023年统计公报，第9页");
        assertThat(read.get("recordedBy").asText()).isEqualTo(office.username());
    }

    @Test
    void a_second_figure_of_the_same_period_is_refused_naming_the_first() {
        String id = enter(ofYear(2023, 100)).path("id");
        enter(ofYear(2023, 101)).then().statusCode(409).body("code", equalTo("observation-exists")).body("current.id", equalTo(id));
        enter(with(ofYear(2023, 101), "periodEnd", "2023-09-30")).then().statusCode(201); // nine months are another period
    }

    @Test
    void a_revision_needs_the_version_seen_and_leaves_the_earlier_ones_standing() {
        String id = enter(with(ofYear(2023, 100), "status", "PRELIMINARY")).path("id");
        put(office, "/observations/" + id, null, said(2023, 103)).then().statusCode(428);
        put(office, "/observations/" + id, "\"1\"", said(2023, 103)).then().statusCode(200).header("ETag", equalTo("\"2\""));
        put(office, "/observations/" + id, "\"1\"", said(2023, 104)).then().statusCode(412);

        var revisions = office.read("/observations/" + id + "/revisions").get("items");
        assertThat(revisions).extracting(r -> r.get("value").asInt()).containsExactly(100, 103);
        assertThat(revisions).extracting(r -> r.get("status").asText()).containsExactly("PRELIMINARY", "FINAL");
    }

    @Test
    void saying_the_same_again_makes_no_revision() {
        String id = enter(ofYear(2023, 100)).path("id");
        put(office, "/observations/" + id, "\"1\"", said(2023, new BigDecimal("100.00"))).then().statusCode(200).header("ETag", equalTo("\"1\""));
        assertThat(office.read("/observations/" + id + "/revisions").get("items")).hasSize(1);
    }

    @Test
    void a_figure_taken_back_has_no_value_and_its_reason_and_can_be_published_again() {
        String id = enter(ofYear(2023, 100)).path("id");
        withdraw(office, id, "\"1\"", " ").then().statusCode(422);
        withdraw(office, id, "\"1\"", "公报更正").then().statusCode(200)
                .body("value", equalTo(null)).body("status", equalTo("WITHDRAWN")).body("note", equalTo("公报更正"));
        assertThat(statistics.series(indicator, "500000", null)).isEmpty();
        withdraw(office, id, "\"2\"", "再次").then().statusCode(409).body("code", equalTo("observation-withdrawn"));
        enter(ofYear(2023, 99)).then().statusCode(409).body("current.status", equalTo("WITHDRAWN"));
        put(office, "/observations/" + id, "\"2\"", said(2023, 99)).then().statusCode(200).header("ETag", equalTo("\"3\""));
        assertThat(statistics.series(indicator, "500000", null)).hasSize(1).first().satisfies(f -> assertThat(f.value()).isEqualByComparingTo("99"));
    }

    @Test
    void a_past_day_knows_what_was_recorded_by_then_and_nothing_later() {
        String[] id = new String[1];
        on("2024-03-20", () -> id[0] = desk.enter(indicator, draft(2023, 100), Actor.system("test")).id().toString());
        on("2024-09-02", () -> desk.revise(java.util.UUID.fromString(id[0]), draft(2023, 103).figure(), "\"1\"", Actor.system("test")));
        on("2025-01-15", () -> desk.withdraw(java.util.UUID.fromString(id[0]), "口径有误", "\"2\"", Actor.system("test")));

        assertThat(statistics.series(indicator, "500000", instant("2024-03-20"))).isEmpty();
        assertThat(known("2024-03-20")).containsExactly("100");
        assertThat(known("2024-09-01")).containsExactly("100");
        assertThat(known("2024-09-02")).containsExactly("103");
        assertThat(known("2025-01-14")).containsExactly("103");
        assertThat(known("2025-01-15")).containsExactly("null");
        assertThat(statistics.territories(indicator, instant("2024-03-21"))).containsExactly("500000");
        assertThat(statistics.territories(indicator, instant("2024-03-20"))).isEmpty();
        assertThat(statistics.territories(indicator, null)).isEmpty();
    }

    /** The values as they were known at the end of the day. */
    private java.util.List<String> known(String day) {
        return office.read("/indicators/" + indicator + "/observations?asOf=" + day).get("items").valueStream()
                .map(o -> o.get("value").asText())
                .toList();
    }

    private static Instant instant(String day) {
        return LocalDate.parse(day).atStartOfDay(SiqianClock.SHANGHAI).toInstant();
    }

    private void on(String day, Runnable work) {
        clock.asOf(instant(day).plusSeconds(36_000), () -> QuarkusTransaction.requiringNew().run(work));
    }

    private static ObservationDraft draft(int year, int value) {
        return new ObservationDraft("500000", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), BigDecimal.valueOf(value),
                Observation.Status.FINAL, "重庆市统计局", "公报", LocalDate.of(year + 1, 3, 18), null);
    }

    @Test
    void a_series_is_ordered_by_start_and_then_end() {
        enter(ofYear(2024, 3));
        enter(ofYear(2023, 2));
        enter(with(ofYear(2023, 1), "periodEnd", "2023-06-30"));
        assertThat(statistics.series(indicator, "500000", null)).extracting(f -> f.value().intValue()).containsExactly(1, 2, 3);
    }

    @Test
    void what_a_figure_says_is_checked_at_its_place() {
        var good = ofYear(2023, 100);
        refused(with(good, "territory", "500999"), "/territory", "unknown-territory");
        refused(with(good, "territory", "KX-500101"), "/territory", "unknown-territory");
        refused(with(good, "territory", "500157"), "/territory", "territory-not-there");
        refused(with(good, "periodEnd", "2022-12-31"), "/periodEnd", "date-order");
        refused(with(good, "periodEnd", "2199-12-31"), "/periodEnd", "future");
        refused(with(good, "periodStart", "2018-12-31"), "/periodEnd", "range");
        refused(with(good, "periodStart", "1900-01-01"), "/periodStart", "past");
        refused(with(good, "publishedOn", "2023-12-30"), "/publishedOn", "before-period-end");
        refused(with(good, "publishedOn", "2199-01-01"), "/publishedOn", "future");
        refused(with(good, "value", -1), "/value", "range");
        refused(with(good, "value", new BigDecimal("1e30")), "/value", "invalid");
        refused(with(good, "status", "WITHDRAWN"), "/status", "invalid");
        refused(with(good, "publisher", " "), "/publisher", "invalid");
        refused(with(good, "citation", null), "/citation", "invalid");
        refused(with(good, "value", "100"), "/value", "wrong-type");
        refused(with(good, "unit", "万元"), "/unit", "unknown-field");
        enter(with(with(good, "status", "PRELIMINARY"), "publishedOn", "2023-12-30")).then().statusCode(201);
    }

    private void refused(Map<String, Object> figure, String pointer, String code) {
        enter(figure).then().statusCode(422).body("errors.pointer", hasItem(pointer)).body("errors.code", hasItem(code));
    }

    @Test
    void a_growth_may_be_published_and_be_negative_but_not_below_everything_lost() {
        String growth = Figures.indicator(office, "%", Map.of("function", "GROWTH", "of", indicator));
        String path = "/indicators/" + growth + "/observations";
        office.post(path, ofYear(2023, new BigDecimal("-3.2"))).then().statusCode(201);
        office.post(path, ofYear(2024, -101)).then().statusCode(422).body("errors.pointer", hasItem("/value"));
    }

    @Test
    void what_is_counted_from_reports_or_judged_by_entities_takes_no_figure() {
        office.post("/indicators/TRAINING-SESSIONS/observations", ofYear(2023, 1)).then()
                .statusCode(409).body("code", equalTo("indicator-counted"));
        office.post("/indicators/O-CLUSTERS-100B/observations", ofYear(2023, 1)).then()
                .statusCode(409).body("code", equalTo("indicator-of-entities"));
        office.post("/indicators/O-NOT-THERE/observations", ofYear(2023, 1)).then().statusCode(404);
    }

    @Test
    void the_list_is_narrowed_by_territory_and_year() {
        enter(ofYear(2023, 1));
        enter(ofYear(2024, 2));
        enter(with(ofYear(2024, 3), "territory", "500101"));
        String path = "/indicators/" + indicator + "/observations";
        assertThat(values(office.read(path))).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(values(office.read(path + "?year=2024"))).containsExactlyInAnyOrder(2, 3);
        assertThat(values(office.read(path + "?year=2024&territory=500101"))).containsExactly(3);
        office.get(path + "?region=x").then().statusCode(400);
    }

    private static java.util.List<Integer> values(JsonNode page) {
        return page.get("items").valueStream().map(o -> o.get("value").asInt()).toList();
    }

    @Test
    void the_overview_shows_what_is_published_of_each_year_and_null_for_what_is_not() {
        enter(ofYear(2023, 7));
        enter(with(ofYear(2023, 3), "territory", "CN"));
        enter(with(ofYear(2023, 5), "territory", "500101"));
        enter(with(ofYear(2023, 5), "periodEnd", "2023-06-30"));
        var mine = office.read("/statistics?firstYear=2022&lastYear=2023&pageSize=200").get("items").valueStream()
                .filter(i -> i.at("/indicator/code").asText().equals(indicator))
                .findFirst()
                .orElseThrow();
        assertThat(mine.at("/years/0/city").isNull()).isTrue();
        assertThat(mine.at("/years/1/city").asInt()).isEqualTo(7);
        assertThat(mine.at("/years/1/nation").asInt()).isEqualTo(3);
        assertThat(mine.at("/years/1/districts").asInt()).isOne();
        assertThat(mine.at("/years/1/partial").asInt()).isOne();
        office.get("/statistics?firstYear=2000&lastYear=2023").then().statusCode(400);
    }

    @Test
    void entering_once_more_with_the_same_key_answers_the_same() {
        String key = java.util.UUID.randomUUID().toString();
        String first = office.asks().header("Idempotency-Key", key).body(ofYear(2023, 1)).post("/api/v1/indicators/" + indicator + "/observations").path("id");
        office.asks().header("Idempotency-Key", key).body(ofYear(2023, 1)).post("/api/v1/indicators/" + indicator + "/observations")
                .then().statusCode(201).header("Idempotency-Replayed", equalTo("true")).body("id", equalTo(first));
    }
}
