package org.siqian.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.siqian.shared.SiqianClock;

class SamplePlanTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SampleBook BOOK = SampleBook.read(JSON);
    private static final JsonNode REGISTER = catalogue("organisations.json");
    private static final JsonNode PLAN = catalogue("plan-2023-9.json");

    private static JsonNode catalogue(String name) {
        try (var in = SamplePlanTest.class.getResourceAsStream("/catalogue/" + name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<SampleReport> reports(int year, String today) {
        LocalDate day = LocalDate.parse(today);
        return new SamplePlan(year, day, noon(day), BOOK, SamplePlanTest::units).reports();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(SiqianClock.SHANGHAI).toInstant();
    }

    /** As the plan binds them, collectives resolved by day. */
    private static List<String> units(String measure, LocalDate day) {
        var units = new ArrayList<String>();
        for (JsonNode r : find(PLAN.get("measures"), measure).get("responsibilities")) {
            if (r.hasNonNull("organisation")) units.add(r.get("organisation").asText());
            if (r.hasNonNull("collective")) units.addAll(members(r.get("collective").asText(), day));
        }
        return units;
    }

    private static List<String> members(String collective, LocalDate day) {
        var members = new ArrayList<String>();
        for (JsonNode m : find(REGISTER.get("collectives"), collective).path("members")) {
            if (m.hasNonNull("validFrom") && day.isBefore(LocalDate.parse(m.get("validFrom").asText()))) continue;
            if (m.hasNonNull("validTo") && day.isAfter(LocalDate.parse(m.get("validTo").asText()))) continue;
            members.add(m.get("organisation").asText());
        }
        return members;
    }

    private static JsonNode find(JsonNode list, String code) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(n -> n.get("code").asText().equals(code))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static long counted(List<SampleReport> reports, String kind) {
        return reports.stream().filter(r -> r.kind().equals(kind) && r.fate().counts()).count();
    }

    @Test
    void the_first_year_is_complete_in_kinds_districts_and_months() {
        var reports = reports(2023, "2026-11-24");
        assertThat(reports.size()).isGreaterThanOrEqualTo(800);
        assertThat(reports.stream().map(SampleReport::kind).distinct()).hasSize(15);
        assertThat(reports.stream().map(r -> r.to().getMonthValue()).distinct()).hasSize(12);
        var filing = reports.stream().map(SampleReport::unit).collect(Collectors.toSet());
        assertThat(members("COL-QX", LocalDate.of(2023, 6, 1))).hasSize(41).allMatch(filing::contains);
        assertThat(filing).contains(SampleReport.TOWN);
        assertThat(reports).noneMatch(r -> r.createdAt().isBefore(Instant.parse("2023-02-22T16:00:00Z")));
    }

    @Test
    void the_current_year_reaches_up_to_today_and_no_further() {
        LocalDate today = LocalDate.of(2026, 11, 24);
        var reports = reports(2026, today.toString());
        assertThat(reports.size()).isGreaterThanOrEqualTo(800);
        assertThat(reports.stream().map(SampleReport::kind).distinct()).hasSize(15);
        assertThat(reports.stream().map(r -> r.to().getMonthValue()).distinct()).hasSize(11);
        var filing = reports.stream().map(SampleReport::unit).collect(Collectors.toSet());
        assertThat(members("COL-QX", today)).hasSize(39).allMatch(filing::contains);
        assertThat(reports).allMatch(r -> !r.to().isAfter(today) && !r.from().isAfter(r.to()));
        assertThat(reports.stream().map(SampleReport::fate).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(SampleFate.class));
    }

    @Test
    void every_move_comes_after_the_last_and_none_is_ahead_of_now() {
        for (String today : List.of("2026-01-01", "2026-01-09", "2026-03-01", "2026-11-24", "2028-02-29")) {
            LocalDate day = LocalDate.parse(today);
            for (SampleReport report : reports(day.getYear(), today)) {
                Instant last = report.createdAt();
                assertThat(LocalDate.ofInstant(last, SiqianClock.SHANGHAI)).isAfterOrEqualTo(report.to());
                for (var turn : report.turns()) {
                    assertThat(turn.at()).isBetween(last, noon(day));
                    last = turn.at();
                }
            }
        }
    }

    @Test
    void a_young_year_has_its_reports_too() {
        for (String today : List.of("2026-01-01", "2026-01-31", "2027-04-15")) {
            assertThat(reports(LocalDate.parse(today).getYear(), today).size()).as(today).isGreaterThanOrEqualTo(800);
        }
    }

    @Test
    void the_same_day_gives_the_same_plan() {
        assertThat(reports(2026, "2026-11-24").equals(reports(2026, "2026-11-24"))).isTrue();
        var ids = reports(2023, "2026-11-24").stream().map(SampleReport::externalId).toList();
        assertThat(new TreeSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void the_numbers_light_every_light() {
        var first = reports(2023, "2026-11-24");
        assertThat(counted(first, "TRAINING_SESSION")).isGreaterThan(200);
        assertThat(counted(first, "DEMO_FIELD")).isGreaterThanOrEqualTo(100);
        assertThat(first.stream().filter(SamplePlanTest::isYuzhou).count()).as("missed, red").isLessThan(300);
        var now = reports(2026, "2026-11-24");
        double gone = LocalDate.of(2026, 11, 24).getDayOfYear() / 365.0;
        assertThat(counted(now, "TRAINING_SESSION") / (200 * gone)).as("ahead, green").isGreaterThan(1);
        double yuzhou = now.stream().filter(SamplePlanTest::isYuzhou).count();
        assertThat(yuzhou / (300 * gone)).as("behind, yellow").isBetween(0.85, 0.99);
        assertThat(counted(now, "DEMO_FIELD") / (100 * gone)).as("far behind, red").isLessThan(0.85);
    }

    private static boolean isYuzhou(SampleReport report) {
        return report.fate().counts() && Boolean.TRUE.equals(report.details().get("partOfYuzhou"));
    }

    @Test
    void the_album_draws_the_same_jpeg_every_time() {
        var photo = new SampleReport.Photo("FIELD", 3, false);
        assertThat(new SampleAlbum().picture(photo)).isEqualTo(new SampleAlbum().picture(photo)).startsWith(0xFF, 0xD8, 0xFF);
    }
}
