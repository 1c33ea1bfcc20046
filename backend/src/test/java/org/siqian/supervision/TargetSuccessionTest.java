package org.siqian.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;

/** A later document changes the number; what is behind, since when, and what was said about it go on. */
@QuarkusTest
class TargetSuccessionTest {
    @Inject
    Scene scene;

    @Inject
    Affairs affairs;

    @Inject
    Escalation escalation;

    @Test
    void what_is_behind_stays_the_same_matter_when_a_later_document_takes_the_targets_place() {
        var office = scene.office();
        int year = affairs.today().getYear();
        String indicator = Scene.fresh("BEHIND-");
        String target = Scene.fresh("B");
        Person.tree(office.post("/indicators", Map.of(
                "code", indicator, "name", "送科技下乡", "unit", "场", "indicatorClass", "OUTPUT", "owner", "M04", "accumulation", "FLOW", "source", "COUNTED")));
        Person.tree(office.post("/indicators/" + indicator + "/targets", Map.of(
                "code", target, "type", "VALUE", "operator", ">=", "value", 200, "strength", "FIRM", "cadence", "EACH_YEAR",
                "quote", "每年200场以上", "document", "渝科协发〔2023〕79号")));
        affairs.after(0, escalation::sweep);
        affairs.sql("update behind_since set since = since - 30 where target = '" + target + "'");
        scene.lead();
        var subject = Map.<String, Object>of("kind", "BEHIND", "reference", target, "year", year);
        String unit = scene.unit();
        var directive = Person.tree(office.post("/directives", Affairs.directive(subject, unit, affairs.today().plusDays(5))));
        Person.tree(office.post("/reminders", Map.of("subject", subject)));

        Person.tree(office.asks().header("If-Match", Reports.tag(office.read("/targets/" + target)))
                .body(Map.of("effectiveFrom", affairs.today().toString(), "document", "渝科协发〔2026〕5号", "value", 240))
                .post("/api/v1/targets/" + target + "/succession"));
        affairs.after(0, escalation::sweep);

        JsonNode item = Affairs.attention(office, "kind=BEHIND").stream().filter(i -> i.at("/opens/indicator").asText().equals(indicator)).findFirst().orElseThrow();
        assertThat(item.get("reason").asText()).contains("240");
        assertThat(item.get("reference").asText()).isEqualTo(target);
        assertThat(item.get("since").asText()).isEqualTo(affairs.today().minusDays(30).toString());
        assertThat(item.at("/directive/number").asText()).isEqualTo(directive.get("number").asText());
        assertThat(item.at("/reminded/by").asText()).contains(office.username());
        for (String version : new String[] {target, target + "-2"}) {
            var again = new LinkedHashMap<>(subject);
            again.put("reference", version);
            assertThat(office.post("/directives", Affairs.directive(again, unit, affairs.today().plusDays(5))).<String>path("code")).isEqualTo("directive-open");
            assertThat(office.post("/reminders", Map.of("subject", again)).<String>path("code")).isEqualTo("reminded-today");
        }
    }
}
