package org.siqian.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siqian.supervision.Affairs.move;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.access.Role;

/** Whose hands a directive is in: who may end it, who signs for whom, and who sees it and how much of it. */
@QuarkusTest
class DirectiveHandsTest {
    private static final String PHONE = "13812345678";
    private static final String COVERED = "138****5678";

    @Inject
    Scene scene;

    @Inject
    Affairs affairs;

    private Person office;

    @BeforeEach
    void anOffice() {
        office = scene.office();
    }

    private JsonNode issued(Person by, String target, int year, Map<String, Object> owner) {
        var draft = new LinkedHashMap<>(Affairs.directive(Map.of("kind", "BEHIND", "reference", target, "year", year), null, affairs.today().plusDays(7)));
        draft.remove("organisation");
        draft.putAll(owner);
        return Person.tree(by.post("/directives", draft));
    }

    private void arrange(String post, String what, Map<String, Object> body) {
        var admin = scene.admin();
        Person.tree(admin.asks().header("If-Match", "\"" + admin.read("/posts/" + post).get("version").asText() + "\"").body(body)
                .post("/api/v1/posts/" + post + "/" + what));
    }

    private Person holderOf(String post) {
        var holder = scene.person("KX-500000");
        arrange(post, "terms", Map.of("username", holder.username()));
        return holder;
    }

    private void standsIn(Person deputy, Person holder, String post) {
        arrange(post, "deputies", Map.of("standsInFor", holder.username(), "deputy", deputy.username(), "from", affairs.today().toString(),
                "to", affairs.today().plusDays(30).toString(), "reason", "出差"));
    }

    private void leaves(Person holder, String post) {
        var admin = scene.admin();
        var read = admin.read("/posts/" + post);
        var term = read.get("terms").valueStream().filter(t -> t.get("username").asText().equals(holder.username())).findFirst().orElseThrow();
        Person.tree(admin.asks().header("If-Match", "\"" + read.get("version").asText() + "\"").body(Map.of("to", affairs.today().minusDays(1).toString()))
                .put("/api/v1/posts/" + post + "/terms/" + term.get("id").asText()));
    }

    private static JsonNode brief(Person viewer, String query, String reference) {
        return Affairs.attention(viewer, query).stream().filter(i -> i.get("reference").asText().equals(reference)).findFirst().orElseThrow();
    }

    private static List<String> overdue(Person viewer) {
        return Affairs.attention(viewer, "kind=DIRECTIVE_OVERDUE").stream().map(i -> i.get("reference").asText()).toList();
    }

    @Test
    void whoever_is_asked_neither_ends_it_nor_urges_themselves_though_they_lead_the_measure() {
        var leader = scene.person(Scene.LEAD, Role.LEADER);
        var directive = issued(office, "T13", 2030, Map.of("organisation", Scene.LEAD));
        assertThat(Affairs.read(leader, directive).get("allowedActions").toString()).isEqualTo("[\"REPLY\"]");
        assertThat(leader.post("/reminders", Map.of("directive", directive.get("id").asText())).<String>path("code")).isEqualTo("own-directive");
        assertThat(move(leader, directive, "withdrawal", Map.of("comment", "不必了")).<String>path("code")).isEqualTo("own-directive");
        var replied = affairs.replied(leader, directive);
        assertThat(replied.get("allowedActions")).isEmpty();
        assertThat(move(leader, replied, "closing", Map.of()).statusCode()).isEqualTo(403);
        assertThat(move(leader, replied, "returning", Map.of("comment", "再写")).statusCode()).isEqualTo(403);
        assertThat(move(scene.person("KX-500000", Role.LEADER), replied, "closing", Map.of()).statusCode()).as("a leader above").isEqualTo(200);

        var holder = scene.person(scene.unit(), Role.LEADER);
        arrange("P-LONGH", "terms", Map.of("username", holder.username()));
        var toAPost = affairs.replied(holder, issued(office, "T01", 2030, Map.of("post", "P-LONGH")));
        assertThat(move(holder, toAPost, "closing", Map.of()).<String>path("code")).isEqualTo("own-directive");
        leaves(holder, "P-LONGH");
    }

    @Test
    void a_leader_of_any_of_the_measures_keeps_what_they_issued() {
        var leader = scene.person("KX-DEPT-KXJSCX", Role.LEADER);
        var unit = scene.reporter(scene.unit());
        var directive = issued(leader, "T01", 2031, Map.of("organisation", unit.unit()));
        assertThat(leader.get("/directives/" + directive.get("id").asText()).statusCode()).as("leads the second measure of the action").isEqualTo(200);
        var replied = affairs.replied(unit, directive);
        assertThat(move(leader, replied, "closing", Map.of("comment", "属实")).statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_stands_in_for_the_holder_of_a_leaders_post_signs_for_both_and_only_while_the_holder_holds_it() {
        var holder = holderOf("P-LONGH");
        var deputy = scene.person(scene.unit(), Role.LEADER);
        standsIn(deputy, holder, "P-LONGH");
        String both = "（代试验·" + holder.username() + "）";

        var own = issued(deputy, "T01", 2032, Map.of("organisation", scene.unit()));
        assertThat(own.get("issuedBy").asText()).contains(deputy.username()).endsWith(both);
        var asked = issued(office, "T01", 2032, Map.of("post", "P-LONGH"));
        assertThat(asked.at("/owner/people").toString()).contains(deputy.username());
        affairs.replied(deputy, asked);
        var steps = office.read("/directives/" + asked.get("id").asText() + "/history").get("steps");
        assertThat(steps.get(1).get("by").asText()).contains(deputy.username()).endsWith(both);

        leaves(holder, "P-LONGH");
        assertThat(Affairs.read(office, asked).at("/owner/people").toString()).doesNotContain(deputy.username());
        assertThat(deputy.get("/directives/" + asked.get("id").asText()).statusCode()).isEqualTo(404);
        var again = office.post("/reminders", Map.of("directive", issued(office, "T01", 2033, Map.of("post", "P-LONGH")).get("id").asText()));
        assertThat(again.<String>path("code")).as("a deputy of nobody").isEqualTo("nobody-on-duty");
    }

    @Test
    void those_who_find_it_overdue_are_those_who_may_read_it() {
        var unit = scene.reporter(scene.unit());
        var directive = affairs.issued(office, unit.unit(), affairs.today());
        affairs.dueOn(directive, affairs.today().minusDays(2));
        String id = directive.get("id").asText();
        for (Person concerned : List.of(unit, scene.lead(), scene.person("KX-500000", Role.LEADER), office)) {
            assertThat(overdue(concerned)).contains(id);
            assertThat(concerned.get("/directives/" + id).statusCode()).as(concerned.unit()).isEqualTo(200);
        }
        for (Person other : List.of(scene.reporter(scene.unit()), scene.reviewer("KX-DEPT-ZZRS"))) {
            assertThat(overdue(other)).doesNotContain(id);
            assertThat(other.get("/directives/" + id).statusCode()).isEqualTo(404);
        }

        var holder = holderOf("P-TANMX");
        var ofAPost = issued(office, "T01", 2034, Map.of("post", "P-TANMX"));
        affairs.dueOn(ofAPost, affairs.today().minusDays(2));
        assertThat(overdue(holder)).as("their own, without any role").contains(ofAPost.get("id").asText());
        assertThat(brief(holder, "kind=DIRECTIVE_OVERDUE", ofAPost.get("id").asText()).get("actionable").asBoolean()).isFalse();
        leaves(holder, "P-TANMX");
    }

    @Test
    void what_everyone_finds_on_the_board_tells_of_directives_and_reminders_only_those_concerned() {
        var unit = scene.reporter(scene.unit());
        var directive = affairs.issued(office, unit.unit(), affairs.today().plusDays(7));
        Person.tree(office.post("/reminders", Map.of("subject", Map.of("kind", "BEHIND", "reference", "T13", "year", 2023))));
        affairs.issued(office, scene.unit(), affairs.today().plusDays(7)); // of the same matter, to another, and later

        var stranger = brief(scene.reporter(scene.unit()), "year=2023&kind=BEHIND", "T13");
        assertThat(stranger.get("directive").isNull()).isTrue();
        assertThat(stranger.get("reminded").isNull()).isTrue();
        assertThat(brief(unit, "year=2023&kind=BEHIND", "T13").at("/directive/number").asText()).as("one's own").isEqualTo(directive.get("number").asText());
        assertThat(brief(office, "year=2023&kind=BEHIND", "T13").at("/reminded/by").asText()).isNotBlank();
    }

    @Test
    void telephone_numbers_are_for_the_office_and_for_those_who_are_asked() {
        var unit = scene.reporter(scene.unit());
        var draft = affairs.behind(unit.unit(), affairs.today().plusDays(7));
        draft.put("request", "请与张三（" + PHONE + "）联系后答复。");
        var directive = Person.tree(office.post("/directives", draft));
        String path = "/directives/" + directive.get("id").asText();
        Person.tree(move(unit, directive, "reply", Map.of("text", "已联系，回电 " + PHONE)));
        Person.tree(move(office, Affairs.read(office, directive), "returning", Map.of("comment", "请再打 " + PHONE)));
        affairs.dueOn(directive, affairs.today().minusDays(1));

        for (Person reads : List.of(office, unit)) {
            assertThat(reads.get(path).asString()).contains(PHONE);
            assertThat(reads.get(path + "/history").asString()).contains(PHONE);
        }
        var leader = scene.person("KX-500000", Role.LEADER);
        for (String where : List.of(path, path + "/history", "/directives?pageSize=200&organisation=" + unit.unit())) {
            assertThat(leader.get(where).asString()).as(where).contains(COVERED).doesNotContain(PHONE);
        }
        assertThat(brief(leader, "kind=DIRECTIVE_OVERDUE", directive.get("id").asText()).get("reason").asText()).contains(COVERED).doesNotContain(PHONE);
    }
}
