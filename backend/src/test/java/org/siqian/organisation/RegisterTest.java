package org.siqian.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.siqian.activity.Reports.but;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.access.Role;

/** The register is entered and described anew by administrators, and by nobody else. */
@QuarkusTest
class RegisterTest {
    @Inject
    Scene scene;

    private Person admin;
    private Map<String, Object> draft;

    @BeforeEach
    void someone() {
        admin = scene.person("KX-500000", Role.ADMIN);
        draft = Units.draft();
    }

    private void isRefused(Map<String, Object> wrong, String pointer, String code) {
        admin.post("/organisations", wrong)
                .then().statusCode(422).body("errors[0].pointer", is(pointer)).body("errors[0].code", is(code));
    }

    @Test
    void a_new_unit_is_read_with_its_version() {
        var full = but(but(but(draft, "aliases", List.of("恒合小院")), "territory", "500101"), "validFrom", "2024-01-01");
        var made = admin.post("/organisations", full);
        JsonNode unit = Person.tree(made);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith("/organisations/" + draft.get("code"));
        var read = admin.get("/organisations/" + draft.get("code"));
        assertThat(Person.tree(read)).isEqualTo(unit);
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag"));
        assertThat(unit.at("/aliases/0").asText()).isEqualTo("恒合小院");
        assertThat(unit.get("predecessors")).isEmpty();
        admin.asks().header("If-None-Match", read.header("ETag")).get("/api/v1/organisations/" + draft.get("code")).then().statusCode(304);
    }

    @Test
    void a_code_is_never_given_twice() {
        Person.tree(admin.post("/organisations", draft));
        admin.post("/organisations", draft).then().statusCode(409).body("code", is("code-taken"));
    }

    @Test
    void a_unit_that_cannot_be_is_refused_at_the_place() {
        admin.post("/organisations", but(draft, "code", "小院")).then().statusCode(422);
        isRefused(but(draft, "parent", "TEST-NOBODY"), "/parent", "unknown-organisation");
        isRefused(but(draft, "parent", null), "/parent", "required");
        isRefused(but(draft, "parent", "KX-500157"), "/parent", "unit-not-there"); // began in 2025, the draft has always been
        isRefused(but(but(draft, "parent", "KX-500105"), "validFrom", "2025-11-07"), "/parent", "unit-not-there");
        isRefused(but(draft, "territory", "999999"), "/territory", "unknown-district");
        isRefused(but(draft, "region", "500101"), "/region", "unknown-organisation");
        isRefused(but(but(draft, "validFrom", "2024-02-01"), "validTo", "2024-01-01"), "/validTo", "date-order");
        isRefused(but(draft, "validTo", "9999-12-31"), "/validTo", "range");
        admin.post("/organisations", but(draft, "successor", "KX-500157")).then().statusCode(422);
        admin.get("/organisations/" + draft.get("code")).then().statusCode(404);
    }

    @Test
    void two_units_share_a_tile_only_if_one_ended_before_the_other_began() {
        var tile = Map.of("column", 38, "row", 38);
        Person.tree(admin.post("/organisations", but(but(but(draft, "tile", tile), "validFrom", "1950-01-01"), "validTo", "1950-12-31")));
        var other = but(Units.draft(), "tile", tile);
        isRefused(but(but(other, "validFrom", "1950-12-31"), "validTo", "1951-12-31"), "/tile", "tile-taken");
        Person.tree(admin.post("/organisations", but(but(other, "validFrom", "1951-01-01"), "validTo", "1951-12-31")));
    }

    @Test
    void the_tiles_of_the_catalogues_register_are_41_before_the_change_and_39_after() {
        for (var day : Map.of("2023-12-31", 41, "2025-11-06", 41, "2025-11-07", 39).entrySet()) {
            var tiles = new HashSet<JsonNode>();
            var shown = admin.read("/organisations?pageSize=200&parent=KX-500000&asOf=" + day.getKey()).get("items").valueStream()
                    .map(o -> o.get("tile")).filter(t -> !t.isNull()).toList();
            tiles.addAll(shown);
            assertThat(shown).as(day.getKey()).hasSize(day.getValue());
            assertThat(tiles).as("no two on one tile " + day.getKey()).hasSize(day.getValue());
            assertThat(admin.read("/organisations/COL-QX/members?asOf=" + day.getKey()).get("members")).hasSize(day.getValue());
        }
    }

    @Test
    void every_collective_is_listed_with_its_name_and_who_belongs_to_it_on_the_day() {
        var listed = admin.read("/collectives?pageSize=200&asOf=2025-11-07").get("items").valueStream().toList();
        assertThat(listed).anySatisfy(c -> {
            assertThat(c.get("code").asText()).isEqualTo("COL-QX");
            assertThat(c.get("name").asText()).isEqualTo("各区县科协");
            assertThat(c.get("members")).hasSize(39);
        });
        assertThat(admin.read("/collectives").get("total").asInt()).isEqualTo(listed.size());
    }

    @Test
    void an_edit_changes_what_it_says_and_the_trail_keeps_only_that() {
        String code = (String) draft.get("code");
        String tag = admin.post("/organisations", draft).header("ETag");
        var edited = Person.tree(Units.put(admin, code, tag, but(Units.edit(draft), "name", "新名小院")));
        assertThat(edited.get("name").asText()).isEqualTo("新名小院");
        assertThat(edited.get("shortName").asText()).isEqualTo("小院");
        var row = admin.read("/audit-events?entity=organisation&entityId=" + code).at("/items/0");
        assertThat(row.get("action").asText()).isEqualTo("organisation.edit");
        assertThat(row.get("actor").asText()).isEqualTo(admin.username());
        assertThat(row.get("before").toString()).isEqualTo("{\"name\":\"试验小院\"}");
        assertThat(row.get("after").toString()).isEqualTo("{\"name\":\"新名小院\"}");

        Units.put(admin, code, tag, Units.edit(draft)).then().statusCode(412);
        admin.asks().body(Units.edit(draft)).put("/api/v1/organisations/" + code).then().statusCode(428);
        Units.put(admin, "TEST-NOBODY", tag, Units.edit(draft)).then().statusCode(404);
        Units.put(admin, code, "*", but(Units.edit(draft), "code", "OTHER")).then().statusCode(422);
    }

    @Test
    void a_parent_changes_only_before_the_units_first_day() {
        String code = (String) draft.get("code");
        Person.tree(admin.post("/organisations", draft));
        String other = scene.association();
        Units.put(admin, code, "*", but(Units.edit(draft), "parent", other)).then().statusCode(409).body("code", is("parent-fixed"));

        var coming = but(Units.draft(), "validFrom", "2100-01-01");
        Person.tree(admin.post("/organisations", coming));
        var moved = Person.tree(Units.put(admin, (String) coming.get("code"), "*", but(Units.edit(coming), "parent", other)));
        assertThat(moved.get("parent").asText()).isEqualTo(other);
        Units.put(admin, (String) coming.get("code"), "*", but(Units.edit(coming), "parent", coming.get("code")))
                .then().statusCode(422).body("errors[0].code", is("loop"));
    }

    @Test
    void nobody_else_touches_the_register() {
        String unit = scene.unit();
        var succession = Units.succession("2024-01-01", scene.unit(), unit);
        for (Person other : List.of(scene.reporter(unit), scene.reviewer(unit), scene.office(), scene.person("KX-500000", Role.LEADER))) {
            other.post("/organisations", draft).then().statusCode(403);
            Units.put(other, unit, "*", Units.edit(draft)).then().statusCode(403);
            other.post("/successions", succession).then().statusCode(403);
            other.post("/successions/preview", succession).then().statusCode(403);
            other.asks().header("If-Match", "\"0\"").delete("/api/v1/successions/KX-500157/2025-11-07").then().statusCode(403);
            other.get("/successions").then().statusCode(200);
        }
        Person.anonymous().get("/api/v1/successions").then().statusCode(401);
    }
}
