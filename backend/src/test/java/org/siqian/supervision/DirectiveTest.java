package org.siqian.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siqian.supervision.Affairs.move;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.access.Role;

/** 督办: who issues, who answers, who ends, and who knows of it at all. */
@QuarkusTest
class DirectiveTest {
    @Inject
    Scene scene;

    @Inject
    Affairs affairs;

    private Person office;
    private Person reporter;

    @BeforeEach
    void people() {
        office = scene.office();
        reporter = scene.reporter(scene.unit());
    }

    private JsonNode issued() {
        return affairs.issued(office, reporter.unit(), affairs.today().plusDays(7));
    }

    @Test
    void a_directive_is_issued_answered_returned_answered_again_and_closed_and_every_step_is_kept() {
        var directive = issued();
        assertThat(directive.get("number").asText()).matches("督办〔" + affairs.today().getYear() + "〕\\d+号");
        assertThat(directive.at("/owner/people").toString()).contains(reporter.username());

        var replied = affairs.replied(reporter, directive);
        assertThat(replied.get("status").asText()).isEqualTo("REPLIED");
        var later = Map.<String, Object>of("comment", "没有写补课日期", "dueOn", affairs.today().plusDays(14).toString());
        var returned = Person.tree(move(office, replied, "returning", later));
        assertThat(returned.get("status").asText()).isEqualTo("OPEN");
        assertThat(returned.get("dueOn").asText()).isEqualTo(affairs.today().plusDays(14).toString());
        var again = affairs.replied(reporter, Affairs.read(reporter, returned));
        var closed = Person.tree(move(office, again, "closing", Map.of("comment", "属实")));

        assertThat(closed.get("allowedActions")).isEmpty();
        var history = office.read("/directives/" + directive.get("id").asText() + "/history").get("steps");
        assertThat(history.valueStream().map(s -> s.get("action").asText())).containsExactly("ISSUE", "REPLY", "RETURN", "REPLY", "CLOSE");
        assertThat(history.get(2).get("comment").asText()).isEqualTo("没有写补课日期");
        assertThat(history.get(1).get("by").asText()).contains(reporter.username());
        assertThat(move(reporter, closed, "reply", Map.of("text", "再补充")).statusCode()).isEqualTo(409);
    }

    @Test
    void for_those_it_does_not_concern_it_does_not_exist() {
        String association = scene.association();
        var town = scene.reporter(scene.below(association));
        var directive = affairs.issued(office, town.unit(), affairs.today().plusDays(7));
        String path = "/directives/" + directive.get("id").asText();

        for (Person concerned : List.of(town, scene.reviewer(association), scene.office(), scene.person("KX-500000", Role.LEADER))) {
            assertThat(concerned.get(path).statusCode()).as(concerned.unit()).isEqualTo(200);
        }
        for (Person other : List.of(reporter, scene.reporter(scene.below(association)), scene.reviewer("KX-DEPT-ZZRS"))) {
            assertThat(other.get(path).statusCode()).as(other.unit()).isEqualTo(404);
            assertThat(other.get(path + "/history").statusCode()).isEqualTo(404);
            assertThat(move(other, directive, "reply", Map.of("text", "不相干")).statusCode()).isEqualTo(404);
            assertThat(other.read("/directives?pageSize=200").get("items").valueStream().map(d -> d.get("id"))).doesNotContain(directive.get("id"));
        }
        assertThat(move(scene.reviewer(association), directive, "reply", Map.of("text", "代下级答复")).statusCode()).as("above, not of the unit").isEqualTo(403);
        assertThat(move(town, affairs.replied(town, directive), "closing", Map.of()).statusCode()).as("nobody closes what they are asked").isEqualTo(403);
    }

    @Test
    void a_leader_issues_about_the_measures_led_and_about_no_others() {
        var due = affairs.today().plusDays(5);
        var leader = scene.person("KX-500000", Role.LEADER);
        assertThat(leader.post("/directives", affairs.behind(reporter.unit(), due)).statusCode()).isEqualTo(201);
        var ofADepartment = scene.person("KX-DEPT-ZZRS", Role.LEADER);
        var answer = ofADepartment.post("/directives", affairs.behind(reporter.unit(), due));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.<String>path("code")).isEqualTo("right-missing");
        assertThat(reporter.post("/directives", affairs.behind(reporter.unit(), due)).statusCode()).isEqualTo(403);

        // M07 is led by that department
        var other = Affairs.directive(Map.of("kind", "OVERDUE_REVIEW", "reference", "KX-DEPT-ZZRS", "year", 2026), "KX-DEPT-ZZRS", due);
        assertThat(ofADepartment.post("/directives", other).statusCode()).isEqualTo(201);
    }

    @Test
    void a_directive_goes_to_the_holder_of_a_leaders_post_of_that_day() {
        var holder = scene.person("KX-500000");
        var admin = scene.admin();
        var post = admin.read("/posts/P-YANCH");
        Person.tree(admin.asks().header("If-Match", "\"" + post.get("version").asText() + "\"")
                .body(Map.of("username", holder.username())).post("/api/v1/posts/P-YANCH/terms"));
        var draft = new LinkedHashMap<>(affairs.behind(null, affairs.today().plusDays(3)));
        draft.remove("organisation");
        draft.put("post", "P-YANCH");
        draft.put("subject", Map.of("kind", "BEHIND", "reference", "S04", "year", 2023));
        var directive = Person.tree(office.post("/directives", draft));

        assertThat(directive.at("/owner/name").asText()).contains("颜朝华");
        assertThat(Affairs.told(holder)).anySatisfy(n -> assertThat(n.get("title").asText()).contains(directive.get("number").asText()));
        assertThat(Affairs.read(holder, directive).get("allowedActions").toString()).contains("REPLY");
        assertThat(affairs.replied(holder, directive).get("status").asText()).isEqualTo("REPLIED");
    }

    @Test
    void what_makes_no_directive_is_refused_at_its_place() {
        var due = affairs.today().plusDays(3);
        assertRefused("/dueOn", "past", affairs.behind(reporter.unit(), affairs.today().minusDays(1)));
        assertRefused("/dueOn", "range", affairs.behind(reporter.unit(), affairs.today().plusDays(400)));
        assertRefused("/organisation", "unknown-organisation", affairs.behind("KX-500105", due));
        assertRefused("/organisation", "required", affairs.behind(null, due));
        assertRefused("/subject/reference", "unknown-subject", Affairs.directive(Map.of("kind", "BEHIND", "reference", "T99", "year", 2023), reporter.unit(), due));
        assertRefused("/subject/reference", "unknown-subject", Affairs.directive(Map.of("kind", "QUOTA_OBJECTED", "reference", "x", "year", 2023), reporter.unit(), due));
        var toAPost = new LinkedHashMap<>(affairs.behind(null, due));
        toAPost.remove("organisation");
        toAPost.put("post", "KX-DEPT-KPB-REVIEWER");
        assertRefused("/post", "unknown-post", toAPost);

        var directive = issued();
        var twice = office.post("/directives", affairs.behind(reporter.unit(), due));
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.<String>path("current.number")).isEqualTo(directive.get("number").asText());
        assertThat(office.asks().body(Map.of("comment", "x")).post("/api/v1/directives/" + directive.get("id").asText() + "/withdrawal").statusCode()).isEqualTo(428);
        assertThat(move(office, directive, "closing", Map.of()).<String>path("code")).as("nobody has answered yet").isEqualTo("directive-status");
        assertThat(move(office, directive, "withdrawal", Map.of()).statusCode()).as("without a reason").isEqualTo(422);
        affairs.replied(reporter, directive);
        assertThat(move(office, directive, "withdrawal", Map.of("comment", "x")).statusCode()).as("what was answered meanwhile").isEqualTo(412);
    }

    private void assertRefused(String pointer, String code, Map<String, Object> draft) {
        var answer = office.post("/directives", draft);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo(pointer);
        assertThat(answer.<String>path("errors[0].code")).isEqualTo(code);
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) throws Exception {
        var start = new CyclicBarrier(requests.size());
        var people = Executors.newFixedThreadPool(requests.size());
        try {
            var answers = requests.stream().map(request -> people.submit(() -> {
                start.await();
                return request.call();
            })).toList();
            var found = new java.util.ArrayList<Response>();
            for (var answer : answers) found.add(answer.get());
            return found;
        } finally {
            people.shutdown();
        }
    }

    @RepeatedTest(3)
    void of_two_who_close_at_once_one_wins_and_the_other_is_told_who_did() throws Exception {
        var replied = affairs.replied(reporter, issued());
        var other = scene.office();
        var answers = atOnce(List.of(() -> move(office, replied, "closing", Map.of()), () -> move(other, replied, "closing", Map.of())));

        assertThat(answers.stream().map(Response::statusCode).sorted()).containsExactly(200, 409);
        var second = answers.stream().filter(a -> a.statusCode() == 409).findFirst().orElseThrow();
        assertThat(second.<String>path("current.status")).isEqualTo("CLOSED");
        assertThat(Affairs.steps(office, replied)).containsExactly("ISSUE", "REPLY", "CLOSE");
    }

    @RepeatedTest(3)
    void two_issued_at_once_have_numbers_that_follow_one_another() throws Exception {
        var one = scene.unit();
        var two = scene.unit();
        var due = affairs.today().plusDays(3);
        var answers = atOnce(List.of(() -> office.post("/directives", affairs.behind(one, due)), () -> office.post("/directives", affairs.behind(two, due))));
        var numbers = answers.stream().map(a -> Person.tree(a).get("number").asText().replaceAll(".*〕(\\d+)号", "$1")).map(Integer::valueOf).sorted().toList();
        assertThat(numbers.get(1)).isEqualTo(numbers.get(0) + 1);
    }
}
