package org.siqian.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.siqian.indicator.Figures.put;
import static org.siqian.indicator.Figures.said;
import static org.siqian.indicator.Figures.with;
import static org.siqian.indicator.Figures.withdraw;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.audit.Actor;
import org.siqian.indicator.EntityViews.EntityChangeDraft;
import org.siqian.indicator.EntityViews.EntityDraft;
import org.siqian.shared.SiqianClock;

/** Clusters, parks and firms are registered, renamed and ended, each with its yearly values; a past day knows them as they were. */
@QuarkusTest
class EntityTest {
    private static final String ATTRIBUTE = "综合产值";

    @Inject
    Scene scene;

    @Inject
    EntityDesk desk;

    @Inject
    Statistics statistics;

    @Inject
    SiqianClock clock;

    private Person office;
    private String type;
    private String code;

    @BeforeEach
    void open() {
        office = scene.office();
        type = "kind-" + Scene.fresh("").replaceAll("\\d", "") + letters(Scene.fresh(""));
        code = Scene.fresh("THING-");
        Figures.indicator(office, "个", Map.of(
                "function", "COUNT_OVER", "entityType", type, "attribute", ATTRIBUTE, "operator", ">=", "threshold", 100));
    }

    private static String letters(String digits) {
        return digits.chars().mapToObj(c -> String.valueOf((char) ('a' + c - '0'))).collect(java.util.stream.Collectors.joining());
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private Map<String, Object> draft() {
        return new LinkedHashMap<>(Map.of("code", code, "type", type, "name", "试验集群", "territory", "500101", "validFrom", "2023-05-01"));
    }

    private Map<String, Object> change(String name) {
        return new LinkedHashMap<>(Map.of("name", name, "territory", "500101", "validFrom", "2023-05-01"));
    }

    @Test
    void an_entity_is_registered_found_renamed_and_ended() {
        office.post("/entities", draft()).then().statusCode(201).header("ETag", equalTo("\"1\""));
        office.post("/entities", draft()).then().statusCode(409).body("code", equalTo("code-taken"));
        assertThat(office.read("/entities?type=" + type + "&territory=500101&q=" + code.toLowerCase()).get("items")).hasSize(1);
        assertThat(office.read("/entities?type=" + type + "&q=nothing").get("items")).isEmpty();

        put(office, "/entities/" + code, null, change("试验集群（新）")).then().statusCode(428);
        put(office, "/entities/" + code, "\"1\"", with(change("试验集群（新）"), "validTo", "2024-06-30")).then().statusCode(200);
        put(office, "/entities/" + code, "\"1\"", change("又改")).then().statusCode(412);
        assertThat(office.read("/entities/" + code).get("name").asText()).isEqualTo("试验集群（新）");
        assertThat(office.read("/entities/" + code + "/revisions").get("items")).extracting(e -> e.get("name").asText())
                .containsExactly("试验集群", "试验集群（新）");
        assertThat(statistics.entities(type, 2022, null)).isEmpty();
        assertThat(statistics.entities(type, 2024, null)).hasSize(1);
        assertThat(statistics.entities(type, 2025, null)).isEmpty();
    }

    @Test
    void a_past_day_knows_the_name_and_end_of_then() {
        on("2024-02-01", () -> desk.add(new EntityDraft(code, type, "旧名", null, null, null, null), Actor.system("test")));
        on("2025-02-01", () -> desk.change(code, new EntityChangeDraft("新名", null, null, LocalDate.of(2024, 12, 31), null), "\"1\"", Actor.system("test")));

        office.get("/entities/" + code + "?asOf=2024-01-31").then().statusCode(404);
        assertThat(office.read("/entities/" + code + "?asOf=2025-01-31").get("name").asText()).isEqualTo("旧名");
        assertThat(office.read("/entities?type=" + type + "&asOf=2025-02-01").at("/items/0/entity/name").asText()).isEqualTo("新名");
        assertThat(statistics.entities(type, 2025, instant("2025-02-01"))).hasSize(1);
        assertThat(statistics.entities(type, 2025, instant("2025-02-02"))).isEmpty();
        assertThat(statistics.entities(type, 2025, instant("2024-02-01"))).isEmpty();
    }

    private static Instant instant(String day) {
        return LocalDate.parse(day).atStartOfDay(SiqianClock.SHANGHAI).toInstant();
    }

    private void on(String day, Runnable work) {
        clock.asOf(instant(day).plusSeconds(36_000), () -> QuarkusTransaction.requiringNew().run(work));
    }

    @Test
    void a_yearly_value_is_an_observation_with_revisions() {
        office.post("/entities", draft());
        String path = "/entities/" + code + "/values/" + encoded(ATTRIBUTE) + "/2023";
        String id = put(office, path, null, said(2023, new BigDecimal("99.5"))).path("id");
        put(office, path, null, said(2023, 101)).then().statusCode(428);
        put(office, path, "\"1\"", said(2023, 101)).then().statusCode(200).header("ETag", equalTo("\"2\"")).body("id", equalTo(id));

        var row = office.read("/entities?type=" + type).at("/items/0/values");
        assertThat(row).hasSize(1);
        assertThat(row.at("/0/value").asInt()).isEqualTo(101);
        assertThat(row.at("/0/revision").asInt()).isEqualTo(2);
        assertThat(statistics.entitySeries(code, ATTRIBUTE, null)).hasSize(1);
        assertThat(office.read("/observations/" + id + "/revisions").get("items")).hasSize(2);
        withdraw(office, id, "\"2\"", "统计口径有误").then().statusCode(200);
        assertThat(statistics.entitySeries(code, ATTRIBUTE, null)).isEmpty();
        assertThat(office.read("/entities/" + code + "/values").at("/items/0/status").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void what_an_entity_says_is_checked() {
        office.post("/entities", with(draft(), "code", "小写 code")).then().statusCode(422).body("errors.pointer", hasItem("/code"));
        office.post("/entities", with(draft(), "territory", "500999")).then().statusCode(422).body("errors.code", hasItem("unknown-territory"));
        office.post("/entities", with(draft(), "validTo", "2023-04-30")).then().statusCode(422).body("errors.code", hasItem("date-order"));
        office.post("/entities", draft()).then().statusCode(201);
        String path = "/entities/" + code + "/values/";
        put(office, path + encoded("没有的属性") + "/2023", null, said(2023, 1)).then().statusCode(422).body("errors.code", hasItem("unknown-attribute"));
        put(office, path + encoded(ATTRIBUTE) + "/2199", null, said(2023, 1)).then().statusCode(422).body("errors.code", hasItem("future"));
        put(office, "/entities/NOT-THERE/values/" + encoded(ATTRIBUTE) + "/2023", null, said(2023, 1)).then().statusCode(404);
    }

    @Test
    void the_types_say_which_values_are_asked_in_which_unit() {
        office.post("/entities", draft());
        var types = office.read("/entity-types?pageSize=200").get("items");
        var cluster = types.valueStream().filter(t -> t.get("type").asText().equals("cluster")).findFirst().orElseThrow();
        assertThat(cluster.at("/attributes/0/name").asText()).isEqualTo("综合产值");
        assertThat(cluster.at("/attributes/0/unit").asText()).isEqualTo("元");
        assertThat(types.valueStream().filter(t -> t.get("type").asText().equals(type)).findFirst().orElseThrow().get("entities").asInt()).isOne();
    }
}
