package org.siqian.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.siqian.activity.Reports.but;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.access.Role;
import org.siqian.activity.Reports;
import org.siqian.audit.Actor;
import org.siqian.organisation.SuccessionViews.SuccessionDraft;
import org.siqian.plan.PlanBook;

/** One unit takes over from others on a day: their last days, their memberships, their measures, and the way back. */
@QuarkusTest
class SuccessionTest {
    private static final String DAY = "2024-07-01";

    @Inject
    Scene scene;

    @Inject
    Register register;

    @Inject
    Successions successions;

    @Inject
    PlanBook book;

    private Person admin;
    private String one;
    private String other;
    private String next;
    private String collective;

    @BeforeEach
    void units() {
        admin = scene.person("KX-500000", Role.ADMIN);
        one = scene.unit();
        other = scene.unit();
        next = scene.unit();
        collective = Scene.fresh("TEST-COL-");
        QuarkusTransaction.requiringNew().run(() -> {
            var members = new Collective(collective, "试验单位", null);
            List.of(one, other, scene.unit()).forEach(m -> members.includes(m, null, null));
            register.add(members);
        });
    }

    private List<String> members(String day) {
        return admin.read("/organisations/" + collective + "/members?asOf=" + day).get("members").valueStream().map(m -> m.asText()).toList();
    }

    private void isRefused(Map<String, Object> wrong, String code) {
        for (String path : List.of("/successions/preview", "/successions")) {
            admin.post(path, wrong).then().statusCode(422).body("errors[0].code", is(code));
        }
    }

    @Test
    void the_change_of_2025_is_there_from_the_first_start() {
        var change = admin.read("/successions/KX-500157/2025-11-07");
        assertThat(change.get("predecessors").toString()).isEqualTo("[\"KX-500105\",\"KX-500112\",\"KX-ZONE-LJXQ\"]");
        assertThat(change.get("by").isNull()).isTrue();
        assertThat(admin.read("/successions/500157/2025-11-07").get("predecessors")).hasSize(3);
        assertThat(admin.read("/successions?pageSize=200").get("items").findValuesAsText("successor")).contains("KX-500157", "500157");
        assertThat(admin.read("/organisations/KX-500157").get("predecessors")).hasSize(3);
        Units.undo(admin, change).then().statusCode(409).body("code", is("succession-of-catalogue"));
    }

    @Test
    void the_preview_writes_nothing_and_tells_what_would_become() {
        var reporter = scene.reporter(one);
        Reports.submitted(reporter, Reports.training(reporter));
        Reports.approved(reporter, Reports.training(reporter), scene.lead());
        scene.below(one);
        var preview = Person.tree(admin.post("/successions/preview", Units.succession(DAY, next, one, other)));
        var sizes = preview.get("collectives").valueStream().filter(c -> c.get("code").asText().equals(collective)).findFirst().orElseThrow();
        assertThat(sizes.get("before").asInt()).isEqualTo(3);
        assertThat(sizes.get("after").asInt()).isEqualTo(2);
        var work = preview.at("/predecessors/0");
        assertThat(work.get("organisation").asText()).isEqualTo(one);
        assertThat(work.get("openReports").asInt()).isEqualTo(1);
        assertThat(work.get("reports").asInt()).isEqualTo(2);
        assertThat(work.get("unitsBelow").asInt()).isEqualTo(1);
        assertThat(preview.at("/predecessors/1/reports").asInt()).isZero();
        assertThat(admin.read("/organisations/" + one).get("successor").isNull()).isTrue();
        assertThat(members("2024-08-01")).contains(one, other).doesNotContain(next);
    }

    @Test
    void predecessors_end_the_day_before_and_their_memberships_move() {
        var made = Units.follow(admin, DAY, next, one, other);
        assertThat(made.get("by").asText()).isEqualTo(admin.username());
        var ended = admin.read("/organisations/" + one);
        assertThat(ended.get("validTo").asText()).isEqualTo("2024-06-30");
        assertThat(ended.get("successor").asText()).isEqualTo(next);
        assertThat(admin.read("/organisations/" + next).get("predecessors")).hasSize(2);
        assertThat(members("2024-06-30")).contains(one, other).doesNotContain(next).hasSize(3);
        assertThat(members(DAY)).contains(next).doesNotContain(one, other).hasSize(2);
        var row = admin.read("/audit-events?entity=organisation&entityId=" + one).at("/items/0");
        assertThat(row.get("before").toString()).isEqualTo("{\"validTo\":null,\"successor\":null}");
        assertThat(row.get("after").toString()).isEqualTo("{\"validTo\":\"2024-06-30\",\"successor\":\"" + next + "\"}");
        assertThat(row.get("reason").asText()).isEqualTo("试验〔2024〕1号");
    }

    @Test
    void sent_again_with_its_key_it_is_entered_once() {
        var body = Units.succession(DAY, next, one);
        String key = Scene.fresh("succession-");
        var first = admin.asks().header("Idempotency-Key", key).body(body).post("/api/v1/successions");
        var again = admin.asks().header("Idempotency-Key", key).body(body).post("/api/v1/successions");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void undone_it_leaves_everything_as_it_was() {
        var before = admin.read("/organisations/" + one);
        var made = Units.follow(admin, DAY, next, one, other);
        Units.undo(admin, made).then().statusCode(204);
        var after = admin.read("/organisations/" + one);
        assertThat(after.get("validTo").isNull()).isTrue();
        assertThat(after.get("successor").isNull()).isTrue();
        assertThat(after.get("version").asLong()).isGreaterThan(before.get("version").asLong());
        assertThat(members(DAY)).contains(one, other).doesNotContain(next);
        admin.get("/successions/" + next + "/" + DAY).then().statusCode(404);
        Units.follow(admin, DAY, next, one);
    }

    @Test
    void nothing_is_undone_once_the_successor_has_filed_or_something_later_rests_on_it() {
        var made = Units.follow(admin, DAY, next, one);
        admin.asks().delete("/api/v1/successions/" + next + "/" + DAY).then().statusCode(428);
        admin.asks().header("If-Match", "\"1\"").delete("/api/v1/successions/" + next + "/" + DAY).then().statusCode(412);
        var later = Units.follow(admin, "2024-09-01", next, other);
        Units.undo(admin, made).then().statusCode(409).body("code", is("succession-built-upon"));
        Units.undo(admin, later).then().statusCode(204);
        var reporter = scene.reporter(next);
        Reports.draft(reporter, Reports.training(reporter));
        Units.undo(admin, made).then().statusCode(409).body("code", is("succession-in-use"));
    }

    @Test
    void a_succession_that_cannot_be_is_refused_at_the_place() {
        isRefused(Units.succession(DAY, next, "TEST-NOBODY"), "unknown-organisation");
        isRefused(Units.succession(DAY, "TEST-NOBODY", one), "unknown-organisation");
        isRefused(Units.succession(DAY, next, one, one), "duplicate");
        isRefused(Units.succession(DAY, one, one), "loop");
        isRefused(Units.succession(DAY, scene.association(), one), "kind-not-fitting");
        isRefused(Units.succession("9999-01-01", next, one), "range");
        var coming = but(Units.draft(), "validFrom", "2024-07-02");
        Person.tree(admin.post("/organisations", coming));
        isRefused(Units.succession(DAY, (String) coming.get("code"), one), "unit-not-there");
        admin.post("/successions", Map.of("on", DAY, "successor", next, "predecessors", List.of())).then().statusCode(422);
        admin.post("/successions", Map.of("on", DAY, "successor", next)).then().statusCode(422);

        Units.follow(admin, DAY, next, one);
        isRefused(Units.succession(DAY, other, one), "unit-ended");
        isRefused(Units.succession("2024-09-01", one, next), "unit-not-there"); // one has ended: it cannot take over any more
        admin.post("/successions", Units.succession(DAY, next, other)).then().statusCode(409).body("code", is("succession-exists"));
    }

    @Test
    void successors_never_run_in_a_circle_not_even_one_that_closes_in_the_future() {
        Units.follow(admin, "2090-01-01", next, one);
        isRefused(Units.succession("2080-01-01", one, next), "loop");
    }

    @Test
    void a_last_day_somebody_takes_over_from_is_not_edited_away() {
        Units.follow(admin, DAY, next, one);
        Map<String, Object> edit = Map.of("name", "甲", "shortName", "甲", "parent", Scene.SOCIETY);
        Units.put(admin, one, "*", but(edit, "validTo", null)).then().statusCode(422).body("errors[0].code", is("end-by-succession"));
        Person.tree(Units.put(admin, one, "*", but(edit, "validTo", "2024-06-30")));
        Units.put(admin, next, "*", but(edit, "validFrom", "2024-07-02"))
                .then().statusCode(422).body("errors[0].message", containsString("2024-07-01"));
    }

    @Test
    void the_territories_follow_when_asked_to() {
        var lands = List.of("1", "2").stream().map(n -> but(but(Units.draft(), "kind", "ZONE"), "parent", "500000")).toList();
        lands.forEach(l -> Person.tree(admin.post("/organisations", l)));
        var seats = lands.stream().map(l -> but(Units.draft(), "territory", l.get("code"))).toList();
        seats.forEach(s -> Person.tree(admin.post("/organisations", s)));
        String from = (String) seats.get(0).get("code");
        String to = (String) seats.get(1).get("code");
        var draft = but(Units.succession(DAY, to, from), "territories", true);
        assertThat(Person.tree(admin.post("/successions/preview", draft)).at("/territories/0").asText()).isEqualTo(lands.get(0).get("code"));
        Person.tree(admin.post("/successions", draft));
        var land = admin.read("/organisations/" + lands.get(0).get("code"));
        assertThat(land.get("successor").asText()).isEqualTo(lands.get(1).get("code"));
        assertThat(land.get("validTo").asText()).isEqualTo("2024-06-30");
    }

    /** On the catalogue's own units, in a transaction that is not kept. */
    @Test
    void the_measures_of_a_unit_that_ends_pass_to_its_successor_from_that_day() {
        var day = LocalDate.of(2024, 7, 1);
        QuarkusTransaction.begin();
        try {
            successions.enter(new SuccessionDraft(day, List.of(Scene.LEAD), "KX-DEPT-ZZRS", null, null), Actor.system("test"));
            assertThat(book.leadUnit("M04", day.minusDays(1))).contains(Scene.LEAD);
            assertThat(book.leadUnit("M04", day)).contains("KX-DEPT-ZZRS");
            assertThat(book.measuresLedBy("KX-DEPT-ZZRS", day)).contains("M04");
            assertThat(book.responsibleUnits("M04", day)).contains("KX-DEPT-ZZRS").doesNotContain(Scene.LEAD);
        } finally {
            QuarkusTransaction.rollback();
        }
        assertThat(book.leadUnit("M04", day)).contains(Scene.LEAD);
    }
}
