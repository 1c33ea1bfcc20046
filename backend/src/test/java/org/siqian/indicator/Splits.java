package org.siqian.indicator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.audit.Actor;
import org.siqian.indicator.TargetViews.TargetView;

/** A target of a test's own, and its quotas as people speak of them over HTTP. */
public final class Splits {
    public static final int YEAR = 2023;

    public final Person office;
    public final String indicator;
    public final String target = Scene.fresh("TEST-T-");

    /** Of a fresh indicator that is counted, year by year. */
    public Splits(Scene scene, int value) {
        this(scene.office(), fresh(scene.office(), "FLOW"), value, "EACH_YEAR", null);
    }

    public Splits(Person office, String indicator, int value, String cadence, String periodEnd) {
        this.office = office;
        this.indicator = indicator;
        var promise = new LinkedHashMap<String, Object>(Map.of(
                "code", target, "indicator", indicator, "owner", "M04", "type", "VALUE", "operator", ">=", "value", value,
                "strength", "FIRM", "cadence", cadence, "subject", "试验"));
        if (periodEnd != null) promise.put("periodEnd", periodEnd);
        var view = new ObjectMapper().findAndRegisterModules().convertValue(promise, TargetView.class);
        QuarkusTransaction.requiringNew().run(() -> CDI.current().select(DraftingTable.class).get().add(view, Actor.system("test")));
    }

    public static String fresh(Person office, String accumulation) {
        String code = Scene.fresh("TEST-SPLIT-");
        Person.tree(office.post("/indicators", Map.of(
                "code", code, "name", "试验指标", "unit", "项", "indicatorClass", "OUTPUT", "owner", "M04",
                "accumulation", accumulation, "source", "COUNTED")));
        return code;
    }

    public String path() {
        return "/targets/" + target + "/quotas?year=" + YEAR;
    }

    public JsonNode set(Person by) {
        return by.read(path());
    }

    public static Map<String, Object> line(String organisation, Object value) {
        return Map.of("organisation", organisation, "value", value);
    }

    public Response put(Person by, JsonNode set, Object body) {
        return by.asks().header("If-Match", tag(set)).body(body).put("/api/v1" + path());
    }

    @SafeVarargs
    public final JsonNode proposed(Map<String, Object>... lines) {
        return Person.tree(put(office, set(office), Map.of("quotas", List.of(lines), "reason", "试验")));
    }

    /** The one quota of a fresh proposal to the unit. */
    public JsonNode proposedTo(String unit, Object value) {
        return of(proposed(line(unit, value)), unit);
    }

    public static JsonNode of(JsonNode set, String unit) {
        return set.get("items").valueStream().filter(q -> q.get("organisation").asText().equals(unit)).findFirst().orElseThrow();
    }

    public static Response say(Person by, JsonNode quota, String what, Object body) {
        return by.asks().header("If-Match", tag(quota)).body(body).post("/api/v1/quotas/" + quota.get("id").asText() + "/" + what);
    }

    static String tag(JsonNode versioned) {
        return "\"" + versioned.get("version").asText() + "\"";
    }
}
