package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/** What stands in a closed month or year is counted by no other rules, unless it is reopened with a reason. */
@QuarkusTest
class ClosedCountsTest {
    private static final String PERIODS = "/plans/SQ2023/closed-periods";

    @Inject
    Scene scene;

    private JsonNode closed(Person office, int year, int month) {
        return Person.tree(office.post(PERIODS, Map.of("year", year, "month", month)));
    }

    /** Other tests file in these months, too. */
    @AfterEach
    void open() {
        var office = scene.office();
        office.read(PERIODS + "?pageSize=200").get("items").valueStream().filter(p -> p.get("closed").asBoolean()).forEach(p -> reopen(office, p));
    }

    private static void reopen(Person office, JsonNode period) {
        Person.tree(office.asks().header("If-Match", Reports.tag(period)).body(Map.of("reason", "更正口径"))
                .post("/api/v1" + PERIODS + "/" + period.get("id").asText() + "/reopening"));
    }

    private static void refused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.<String>path("code")).isEqualTo("period-closed");
        assertThat(answer.<String>path("current.period")).isEqualTo("2023 年 9 月");
        assertThat(answer.<String>path("detail")).contains("新规则").contains("重新开放");
    }

    @Test
    void a_rule_that_would_count_a_closed_month_otherwise_is_refused_whichever_way_it_comes() {
        var seeds = new Seeds(scene, "FLOW");
        seeds.history();
        var sum = seeds.add(seeds.sum());
        var september = closed(seeds.office, 2023, 9);

        refused(seeds.end(sum, ""));
        refused(seeds.replace(sum, seeds.sumOf("RICE")));
        refused(seeds.replace(sum, seeds.latest()));
        refused(seeds.office.post(seeds.rules(), seeds.count()));
        refused(seeds.office.asks().header("Prefer", "respond-async").body(seeds.count()).post("/api/v1" + seeds.rules()));
        assertThat(seeds.in(2023)).isEqualTo(36);

        reopen(seeds.office, september);
        Person.tree(seeds.replace(sum, seeds.sumOf("RICE")));
        assertThat(seeds.in(2023)).isEqualTo(16);
        Numbers.agreeWithTheReports(seeds.office);
    }

    @Test
    void a_rule_that_leaves_the_closed_month_as_it_is_may_come() {
        var seeds = new Seeds(scene, "FLOW");
        seeds.history();
        var rice = seeds.add(seeds.sumOf("RICE"));
        closed(seeds.office, 2023, 6); // maize only

        var both = seeds.replace(rice, seeds.sumOf("BEAN"));
        assertThat(both.statusCode()).as(both.asString()).isEqualTo(200);
        assertThat(seeds.in(2023)).isEqualTo(13);
        Numbers.agreeWithTheReports(seeds.office);
    }
}
