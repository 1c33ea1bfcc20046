package org.siqian.indicator;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.siqian.Person;
import org.siqian.Scene;

/** Statistics for tests: indicators of a test's own, figures as they are published. */
final class Figures {
    private Figures() {}

    /** A new observed indicator in 元. */
    static String indicator(Person office) {
        return indicator(office, "元", null);
    }

    static String indicator(Person office, String unit, Map<String, Object> derivation) {
        String code = Scene.fresh("O-TEST-");
        var draft = new LinkedHashMap<String, Object>(Map.of(
                "code", code, "name", "试验统计" + code, "unit", unit, "indicatorClass", "OUTCOME", "owner", "A3",
                "accumulation", "RATE", "source", "OBSERVED"));
        if (derivation != null) draft.put("derivation", derivation);
        Person.tree(office.post("/indicators", draft));
        return code;
    }

    /** Of the city for a year, published in the spring after. */
    static Map<String, Object> ofYear(int year, Object value) {
        var figure = said(year, value);
        figure.put("territory", "500000");
        figure.put("periodStart", year + "-01-01");
        figure.put("periodEnd", year + "-12-31");
        return figure;
    }

    /** What the publisher says of a year, as a revision or an entity's value. */
    static Map<String, Object> said(int year, Object value) {
        return new LinkedHashMap<>(Map.of(
                "value", value, "status", "FINAL", "publisher", "重庆市统计局", "citation", year + "年统计公报，第9页",
                "publishedOn", (year + 1) + "-03-18"));
    }

    static Map<String, Object> with(Map<String, Object> figure, String field, Object value) {
        var changed = new LinkedHashMap<>(figure);
        changed.put(field, value);
        return changed;
    }

    static Response put(Person by, String path, String ifMatch, Object body) {
        var request = by.asks();
        if (ifMatch != null) request.header("If-Match", ifMatch);
        return request.body(body).put("/api/v1" + path);
    }

    static Response withdraw(Person by, String id, String ifMatch, String reason) {
        return by.asks().header("If-Match", ifMatch).body(Map.of("reason", reason)).post("/api/v1/observations/" + id + "/withdrawal");
    }
}
