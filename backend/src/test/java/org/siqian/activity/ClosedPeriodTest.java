package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siqian.activity.Reports.because;
import static org.siqian.activity.Reports.move;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;

/** A closed month or year: what of its reports still moves, and that a closing and an approval at once cannot both win. */
@QuarkusTest
class ClosedPeriodTest {
    private static final String PERIODS = "/plans/SQ2023/closed-periods";
    private static final int YEAR = 2024;
    private static final int MONTH = 10;
    private static final String DAY = "2024-10-18";

    @Inject
    Scene scene;

    private Person office;
    private Person reporter;
    private Person lead;

    @BeforeEach
    void people() {
        office = scene.office();
        reporter = scene.reporter(scene.unit());
        lead = scene.lead();
    }

    /** Other tests file in these years, too. */
    @AfterEach
    void open() {
        office.read(PERIODS + "?pageSize=200").get("items").valueStream().filter(p -> p.get("closed").asBoolean()).forEach(p -> Person.tree(reopen(p, "试验结束")));
    }

    private Map<String, Object> on(String day) {
        return Reports.but(Reports.but(Reports.training(reporter), "occurredFrom", day), "occurredTo", day);
    }

    private Response close(Integer month) {
        var draft = new LinkedHashMap<String, Object>();
        draft.put("year", YEAR);
        if (month != null) draft.put("month", month);
        return office.post(PERIODS, draft);
    }

    private Response reopen(JsonNode period, String reason) {
        return office.asks().header("If-Match", Reports.tag(period)).body(Map.of("reason", reason))
                .post("/api/v1" + PERIODS + "/" + period.get("id").asText() + "/reopening");
    }

    private static void refused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.<String>path("code")).isEqualTo("period-closed");
    }

    @Test
    void in_a_closed_month_reports_are_drafted_and_neither_handed_in_approved_reopened_nor_voided() {
        var draft = Reports.draft(reporter, on(DAY));
        var submitted = Reports.submitted(reporter, on(DAY));
        var approved = Reports.approved(reporter, on(DAY), lead);
        Person.tree(close(MONTH));

        refused(move(reporter, draft, "submission", Map.of()));
        refused(move(lead, submitted, "approval", Map.of()));
        refused(move(reporter, approved, "reopening", because("有误")));
        refused(move(lead, approved, "voiding", because("误报")));
        assertThat(Reports.draft(reporter, on(DAY)).get("status").asText()).isEqualTo("DRAFT");
        assertThat(move(lead, submitted, "return", because("本期已关闭")).statusCode()).as("may go back").isEqualTo(200);
        assertThat(Reports.submitted(reporter, on("2024-11-01")).get("status").asText()).as("the day after").isEqualTo("SUBMITTED");
        assertThat(Reports.submitted(reporter, on("2024-09-30")).get("status").asText()).as("the day before").isEqualTo("SUBMITTED");
    }

    @Test
    void the_refusal_names_who_closed_it_when_and_how_to_ask_for_a_reopening() {
        var draft = Reports.draft(reporter, on(DAY));
        Person.tree(close(MONTH));
        var answer = move(reporter, draft, "submission", Map.of());
        assertThat(answer.<String>path("detail")).contains("2024 年 10 月").contains(office.username()).contains("督查室").contains("重新开放");
        assertThat(answer.<String>path("current.by")).contains(office.username());
        assertThat(answer.<String>path("current.at")).isNotBlank();
    }

    @Test
    void a_closed_year_closes_its_months_and_a_reopening_is_kept_with_its_reason() {
        var submitted = Reports.submitted(reporter, on(DAY));
        var year = Person.tree(close(null));
        refused(move(lead, submitted, "approval", Map.of()));
        assertThat(close(null).<String>path("code")).as("twice").isEqualTo("period-closed");
        assertThat(reopen(year, " ").statusCode()).isEqualTo(422);
        var reopened = Person.tree(reopen(year, "万州漏报一场"));
        assertThat(reopened.get("closed").asBoolean()).isFalse();
        assertThat(reopen(reopened, "再次").<String>path("code")).isEqualTo("period-open");
        assertThat(move(lead, submitted, "approval", Map.of()).statusCode()).isEqualTo(200);
        var kept = reporter.read(PERIODS).get("items").valueStream().filter(p -> p.get("id").equals(year.get("id"))).findFirst().orElseThrow();
        assertThat(kept.get("reopeningReason").asText()).isEqualTo("万州漏报一场");
        assertThat(kept.get("reopenedBy").asText()).contains(office.username());
    }

    @Test
    void a_revision_cannot_move_work_out_of_a_closed_month() {
        var approved = Reports.approved(reporter, on(DAY), lead);
        var reopened = Person.tree(move(reporter, approved, "reopening", because("日期有误")));
        var moved = Person.tree(Reports.edit(reporter, reopened, on("2024-12-02")));
        Person.tree(close(MONTH));
        refused(move(reporter, moved, "submission", Map.of()));
    }

    @Test
    void only_the_office_closes_and_only_what_is_over_and_of_the_plan() {
        for (Person other : List.of(reporter, lead, scene.admin())) {
            assertThat(other.post(PERIODS, Map.of("year", YEAR, "month", 3)).statusCode()).isEqualTo(403);
            assertThat(other.get(PERIODS + "/preview?year=2024").statusCode()).isEqualTo(403);
            assertThat(other.get(PERIODS).statusCode()).isEqualTo(200);
        }
        assertThat(office.post(PERIODS, Map.of("year", 2027)).<String>path("errors[0].code")).isEqualTo("future");
        assertThat(office.post(PERIODS, Map.of("year", 2022)).<String>path("errors[0].code")).isEqualTo("range");
        assertThat(office.post(PERIODS, Map.of("year", YEAR, "month", 13)).statusCode()).isEqualTo(422);
        assertThat(office.post("/plans/NONE/closed-periods", Map.of("year", YEAR)).statusCode()).isEqualTo(404);
    }

    @Test
    void the_preview_says_what_still_waits() {
        var before = office.read(PERIODS + "/preview?year=2024&month=10");
        Reports.draft(reporter, on(DAY));
        var submitted = Reports.submitted(reporter, on(DAY));
        Person.tree(move(lead, Reports.submitted(reporter, on(DAY)), "return", because("缺签到表")));
        Reports.submitted(reporter, on("2024-11-01"));
        var after = office.read(PERIODS + "/preview?year=2024&month=10");
        for (String what : List.of("open", "waiting", "returned")) {
            assertThat(after.get(what).asInt() - before.get(what).asInt()).as(what).isEqualTo(1);
        }
        Person.tree(move(lead, submitted, "approval", Map.of()));
        assertThat(office.read(PERIODS + "/preview?year=2024&month=10").get("waiting")).isEqualTo(before.get("waiting"));
        assertThat(office.get(PERIODS + "/preview").statusCode()).isEqualTo(400);
    }

    @RepeatedTest(5)
    void of_a_closing_and_an_approval_at_once_the_one_that_comes_second_sees_the_first() throws Exception {
        var submitted = Reports.submitted(reporter, on(DAY));
        var start = new CyclicBarrier(2);
        var hands = Executors.newFixedThreadPool(2);
        try {
            var approval = hands.submit(() -> {
                start.await();
                return move(lead, submitted, "approval", Map.of());
            });
            var closing = hands.submit(() -> {
                start.await();
                return close(MONTH);
            });
            var closed = Person.tree(closing.get());
            boolean approved = approval.get().statusCode() == 200;
            if (!approved) refused(approval.get());
            var report = reporter.read(Reports.path(submitted));
            assertThat(report.get("status").asText()).isEqualTo(approved ? "APPROVED" : "SUBMITTED");
            if (approved) {
                var steps = reporter.read(Reports.path(submitted) + "/history").get("steps");
                var at = java.time.Instant.parse(steps.get(steps.size() - 1).get("at").asText());
                assertThat(at).as("approved before it was closed").isBeforeOrEqualTo(java.time.Instant.parse(closed.get("closedAt").asText()));
            }
        } finally {
            hands.shutdown();
        }
    }
}
