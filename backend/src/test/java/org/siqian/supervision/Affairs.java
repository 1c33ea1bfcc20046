package org.siqian.supervision;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;
import org.siqian.shared.SiqianClock;

/** What needs someone, made for a test: directives as people issue and answer them, and days that have passed since. */
@ApplicationScoped
public class Affairs {
    static final String TARGET = "T13";

    private final Session database;
    private final SiqianClock clock;

    public Affairs(Session database, SiqianClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** About the trainings of a year that no other test's directive names. */
    Map<String, Object> behind(String unit, LocalDate due) {
        return directive(Map.of("kind", "BEHIND", "reference", TARGET, "year", 2023), unit, due);
    }

    static Map<String, Object> directive(Map<String, Object> subject, String unit, LocalDate due) {
        var draft = new LinkedHashMap<String, Object>();
        draft.put("subject", subject);
        draft.put("organisation", unit);
        draft.put("request", "请说明技术培训落后的原因，并报送补课计划。");
        draft.put("dueOn", due.toString());
        return draft;
    }

    JsonNode issued(Person office, String unit, LocalDate due) {
        return Person.tree(office.post("/directives", behind(unit, due)));
    }

    JsonNode replied(Person owner, JsonNode directive) {
        return Person.tree(move(owner, directive, "reply", Map.of("text", "已补办 12 场，月底前再办 8 场。")));
    }

    static Response move(Person by, JsonNode directive, String transition, Map<String, Object> body) {
        return by.asks().header("If-Match", Reports.tag(directive)).body(body)
                .post("/api/v1/directives/" + directive.get("id").asText() + "/" + transition);
    }

    static JsonNode read(Person by, JsonNode directive) {
        return by.read("/directives/" + directive.get("id").asText());
    }

    static List<String> steps(Person by, JsonNode directive) {
        return by.read("/directives/" + directive.get("id").asText() + "/history").get("steps").valueStream()
                .map(s -> s.get("action").asText())
                .toList();
    }

    static List<JsonNode> told(Person person) {
        return person.read("/notifications?pageSize=200").get("items").valueStream().toList();
    }

    static List<JsonNode> attention(Person viewer, String query) {
        return viewer.read("/attention?pageSize=200&" + query).get("items").valueStream().toList();
    }

    LocalDate today() {
        return clock.today();
    }

    void dueOn(JsonNode directive, LocalDate day) {
        sql("update directive set due_on = '" + day + "' where id = '" + directive.get("id").asText() + "'");
    }

    void submittedAgo(JsonNode report, int days) {
        sql("update activity_report set submitted_at = submitted_at - interval '" + days + " days' where id = '" + report.get("id").asText() + "'");
    }

    void sql(String statement) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(statement).executeUpdate());
    }

    long count(String query) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(query, Long.class).getSingleResult());
    }

    List<String> texts(String query) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(query, String.class).getResultList());
    }

    /** At noon in Shanghai, so many days from now, on this thread. */
    void after(int days, Runnable work) {
        clock.asOf(clock.today().plusDays(days).atTime(12, 0).atZone(SiqianClock.SHANGHAI).toInstant(), work);
    }

    /** A report of a town that waits on the desk of an association of its own. */
    JsonNode waiting(Scene scene, String association) {
        var town = scene.reporter(scene.below(association));
        return Reports.submitted(town, Reports.training(town));
    }
}
