package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siqian.activity.Reports.but;
import static org.siqian.progress.Published.promise;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.activity.Reports;
import org.siqian.organisation.Collective;
import org.siqian.organisation.Register;
import org.siqian.organisation.Units;
import org.siqian.shared.SiqianClock;

/** A number each of a set was promised to do: each stands with all below it and all it took over, and no key twice. */
@QuarkusTest
class EachUnitTest {
    private static final String SCHEME = "/plans/SQ2023/light-scheme/preview";

    @Inject
    Scene scene;

    @Inject
    Register register;

    @Inject
    SiqianClock clock;

    private Seeds seeds;

    @BeforeEach
    void anIndicator() {
        seeds = new Seeds(scene, "FLOW");
    }

    private String collective(String... units) {
        String code = Scene.fresh("COL-TEST-");
        QuarkusTransaction.requiringNew().run(() -> {
            var set = new Collective(code, "试验集合", null);
            List.of(units).forEach(u -> set.includes(u, null, null));
            register.add(set);
        });
        return code;
    }

    private String promised(int value, String... units) {
        var each = promise("FOR_EACH", ">=", value, "EACH_YEAR");
        each.put("forEach", Map.of("collective", collective(units)));
        new Published(seeds.office).promised(seeds.indicator, each);
        return (String) each.get("code");
    }

    private void done(String unit, String day, int bags, String village) {
        var reporter = scene.reporter(unit);
        Reports.approved(reporter, but(seeds.exchange(day, "RICE", bags, village), "organisation", unit), seeds.lead);
    }

    private JsonNode members(int year) {
        return Numbers.item(seeds.indicator, "year=" + year, seeds.office).get("members");
    }

    @Test
    void a_key_that_a_unit_and_one_below_it_report_counts_once() {
        seeds.add(seeds.villages());
        String one = scene.unit();
        promised(2, one);
        done(one, "2023-03-01", 4, "甲村");
        done(scene.below(one), "2023-04-01", 3, "甲村");
        assertThat(members(2023).at("/0/actual").asInt()).isEqualTo(1);
        assertThat(members(2023).at("/0/verdict").asText()).isEqualTo("MISSED");
    }

    @Test
    void what_was_filed_under_units_that_ended_is_their_successors() {
        seeds.add(seeds.sum());
        String one = scene.unit();
        String other = scene.unit();
        String after = scene.unit();
        promised(9, one, other);
        done(one, "2023-03-01", 4, "甲村");
        done(scene.below(other), "2023-04-01", 3, "乙村");
        Units.follow(scene.admin(), "2023-07-01", after, one, other);
        done(after, "2023-09-01", 2, "丙村");
        assertThat(members(2023)).hasSize(1);
        assertThat(members(2023).at("/0/code").asText()).isEqualTo(after);
        assertThat(members(2023).at("/0/actual").asInt()).isEqualTo(9);
        assertThat(members(2023).at("/0/verdict").asText()).isEqualTo("MET");
    }

    @Test
    void another_scheme_is_tried_on_each_unit_and_not_on_the_citys_sum() {
        seeds.add(seeds.sum());
        String busy = scene.unit();
        String code = promised(100, busy, scene.unit());
        done(busy, clock.today().getYear() + "-01-01", 250, "甲村");
        Map<String, Object> mild = Map.of("basis", "POINTS", "colours", "FIVE", "blue", 200, "green", 0, "yellow", -0.01, "orange", -101);
        var item = Numbers.item(seeds.indicator, "year=" + clock.today().getYear(), seeds.office);
        var changes = Person.tree(seeds.office.post(SCHEME, mild)).get("items");
        var change = changes.valueStream().filter(c -> c.get("target").asText().equals(code)).toList();
        assertThat(item.get("light").asText()).isEqualTo("RED");
        assertThat(change).hasSize(1);
        assertThat(change.get(0).get("before").asText()).isEqualTo("RED");
        assertThat(change.get(0).get("after").asText()).isEqualTo("ORANGE");
    }
}
