package org.siqian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/** A closed period is opened again where it was closed. */
@QuarkusTest
class ReopeningTest {
    @Inject
    Scene scene;

    private static Response reopen(Person office, String plan, JsonNode period) {
        return office.asks().header("If-Match", Reports.tag(period)).body(Map.of("reason", "试验"))
                .post("/api/v1/plans/" + plan + "/closed-periods/" + period.get("id").asText() + "/reopening");
    }

    @Test
    void under_another_plan_a_period_is_not_found() {
        var office = scene.office();
        var period = Person.tree(office.post("/plans/SQ2023/closed-periods", Map.of("year", 2024, "month", 2)));
        try {
            assertThat(reopen(office, "SQ2099", period).statusCode()).isEqualTo(404);
        } finally {
            assertThat(reopen(office, "SQ2023", period).statusCode()).isEqualTo(200);
        }
    }
}
