package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.TravellingClock;
import org.siqian.activity.Reports;

/** Sixty days of work, corrections, new targets, statistics and lights: each night stays readable as it was. */
@QuarkusTest
class NightsTest {
    private static final int NIGHTS = 60;
    private static final long SEED = 9;

    @Inject
    Scene scene;

    @Inject
    TravellingClock clock;

    private final Random random = new Random(SEED);
    private RandomWork work;
    private String observed;
    private final List<JsonNode> figures = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();

    @AfterEach
    void home() {
        clock.goesAheadBy(Duration.ZERO);
    }

    private record Night(LocalDate day, String query, String answer) {}

    @Test
    void every_past_night_reads_as_it_read_then_byte_for_byte() {
        work = new RandomWork(scene, SEED);
        observed = indicator("OBSERVED");
        for (String code : List.of(work.indicator("bags"), work.indicator("level"), observed)) targets.add(promised(work.seeds.office, code));
        var nights = new ArrayList<Night>();
        for (int day = 1; day <= NIGHTS; day++) {
            clock.goesAheadBy(Duration.ofDays(day));
            var office = signedInAnew();
            for (int i = random.nextInt(4); i >= 0; i--) work.happen(recentDays());
            change(office);
            for (String query : queries()) nights.add(new Night(clock.today(), query, read(office, query)));
        }
        clock.goesAheadBy(Duration.ofDays(NIGHTS + 1));
        var office = signedInAnew();
        for (Night night : nights) {
            assertThat(read(office, night.query + "&asOf=" + night.day)).as(night.day + " " + night.query).isEqualTo(night.answer);
        }
        // what is compared is no row of the same answer
        assertThat(nights.stream().map(Night::answer).distinct().count()).isGreaterThan(NIGHTS);
    }

    private List<String> queries() {
        int year = clock.today().getYear();
        return List.of("year=" + year, "year=" + (year - 1), "year=2023", "year=" + year + "&organisation=" + work.association);
    }

    private static String read(Person viewer, String query) {
        var answer = viewer.get("/progress?" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asString();
    }

    /** Sign-ins end after half a day. */
    private Person signedInAnew() {
        work.nextDay();
        return work.office();
    }

    private List<String> recentDays() {
        LocalDate today = clock.today();
        return List.of(today.toString(), today.minusDays(random.nextInt(40)).toString(), today.minusDays(300 + random.nextInt(90)).toString(), "2023-07-01");
    }

    private String indicator(String source) {
        String code = Scene.fresh("NIGHT-");
        Person.tree(work.seeds.office.post("/indicators", Map.of(
                "code", code, "name", "夜间" + code, "unit", "元", "indicatorClass", "OUTCOME", "owner", "A3",
                "accumulation", "RATE", "source", source)));
        return code;
    }

    private String promised(Person office, String indicator) {
        var promise = new LinkedHashMap<String, Object>(Map.of(
                "code", Scene.fresh("N"), "type", "VALUE", "operator", ">=", "value", 100, "strength", "FIRM", "cadence", "EACH_YEAR",
                "subject", "试验目标", "quote", "每年不少于100", "document", "试验〔2026〕1号"));
        String code = Person.tree(office.post("/indicators/" + indicator + "/targets", promise)).get("code").asText();
        if (!indicator.equals(observed)) share(office, code);
        return code;
    }

    /** The association takes on a part of it. */
    private void share(Person office, String target) {
        String path = "/targets/" + target + "/quotas?year=" + clock.today().getYear();
        Person.tree(office.asks().header("If-Match", Reports.tag(office.read(path))).body(Map.of(
                "quotas", List.of(Map.of("organisation", work.association, "value", 5 + random.nextInt(20))))).put("/api/v1" + path));
    }

    private void change(Person office) {
        switch (random.nextInt(7)) {
            case 0 -> supersede(office);
            case 1 -> observe(office);
            case 2 -> correct(office);
            case 3 -> pace(office);
            case 4 -> recount(office);
            case 5 -> withdraw(office);
            default -> lights(office);
        }
    }

    private void supersede(Person office) {
        int at = random.nextInt(targets.size());
        var later = Map.of("effectiveFrom", clock.today().minusDays(random.nextInt(3)).toString(), "value", 20 + random.nextInt(200), "document", "渝科协发〔2026〕" + random.nextInt(99) + "号");
        String path = "/targets/" + targets.get(at);
        var answer = office.asks().header("If-Match", office.get(path).header("ETag")).body(later).post("/api/v1" + path + "/succession");
        if (answer.statusCode() < 300) targets.set(at, Person.tree(answer).get("code").asText());
        else assertThat(answer.statusCode()).as(answer.asString()).isIn(409, 422); // no two from the same day
    }

    /** Parts first. What a withdrawn version took the place of holds again; for a target that is gone another is promised. */
    private void withdraw(Person office) {
        int at = random.nextInt(targets.size());
        String path = "/targets/" + targets.get(at);
        var target = office.get(path);
        String indicator = Person.tree(target).get("indicator").asText();
        if (!indicator.equals(observed)) unshare(office, path + "/quotas?year=" + clock.today().getYear());
        Person.tree(office.asks().header("If-Match", target.header("ETag")).body(Map.of("reason", "误录")).post("/api/v1" + path + "/withdrawal"));
        var before = Person.tree(target).get("supersedes");
        targets.set(at, before.isNull() ? promised(office, indicator) : before.asText());
    }

    private void unshare(Person office, String quotas) {
        Person.tree(office.asks().header("If-Match", Reports.tag(office.read(quotas))).body(Map.of("quotas", List.of(), "reason", "误录")).put("/api/v1" + quotas));
    }

    private void observe(Person office) {
        int year = 2023 + random.nextInt(3);
        var answer = office.post("/indicators/" + observed + "/observations", Map.of(
                "territory", "500000", "periodStart", year + "-01-01", "periodEnd", year + "-12-31", "value", 50 + random.nextInt(100),
                "status", "PRELIMINARY", "publisher", "试验统计局", "citation", "公报", "publishedOn", clock.today().toString()));
        if (answer.statusCode() == 201) figures.add(Person.tree(answer));
        else assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409); // published already
    }

    private void correct(Person office) {
        if (figures.isEmpty()) return;
        int at = random.nextInt(figures.size());
        var figure = office.get("/observations/" + figures.get(at).get("id").asText());
        Person.tree(office.asks().header("If-Match", figure.header("ETag")).body(Map.of(
                "value", 50 + random.nextInt(100), "status", "FINAL", "publisher", "试验统计局", "citation", "年鉴",
                "publishedOn", clock.today().toString())).put("/api/v1/observations/" + figures.get(at).get("id").asText()));
    }

    private void pace(Person office) {
        String path = "/indicators/" + work.indicator("bags") + "/pace-profile";
        var kind = List.of("CALENDAR", "LAST_YEAR").get(random.nextInt(2));
        Person.tree(office.asks().header("If-Match", office.get(path).header("ETag")).body(Map.of("kind", kind)).put("/api/v1" + path));
    }

    /** A rule gives way to another, and history is counted anew; what was shown before stays what was shown. */
    private void recount(Person office) {
        String path = "/indicators/" + work.indicator("rice") + "/counting-rules";
        var rule = office.read(path).get("items").get(0);
        var other = work.seeds.sumOf(List.of("RICE", "MAIZE", "BEAN").get(random.nextInt(3)));
        var answer = office.asks().header("If-Match", Reports.tag(rule)).body(other).put("/api/v1" + path + "/" + rule.get("id").asText());
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 409); // 409: it is the same rule
    }

    private void lights(Person office) {
        String path = "/plans/SQ2023";
        var basis = List.of("RATIO", "MONTHS").get(random.nextInt(2));
        Person.tree(office.asks().header("If-Match", office.get(path).header("ETag")).body(Map.of(
                "basis", basis, "colours", "THREE", "green", 1, "yellow", new java.math.BigDecimal("0.85"))).put("/api/v1" + path + "/light-scheme"));
    }
}
