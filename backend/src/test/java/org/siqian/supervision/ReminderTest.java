package org.siqian.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;

/** Reminders by hand, what people find in the page, and where they are reached. */
@QuarkusTest
class ReminderTest {
    @Inject
    Scene scene;

    @Inject
    Affairs affairs;

    @Test
    void those_who_hold_the_posts_today_are_told_and_nobody_else_and_once_a_day() {
        String association = scene.association();
        var reviewer = scene.reviewer(association);
        var reporter = scene.reporter(association);
        affairs.submittedAgo(affairs.waiting(scene, association), 8);
        var office = scene.office();
        var draft = Map.of("subject", Map.of("kind", "OVERDUE_REVIEW", "reference", association, "year", affairs.today().getYear()), "comment", "电话 13812345678");

        var sent = Person.tree(office.post("/reminders", draft));

        assertThat(sent.get("told").toString()).contains(reviewer.username()).doesNotContain(reporter.username());
        assertThat(Affairs.told(reporter)).isEmpty();
        var page = reviewer.read("/notifications");
        assertThat(page.get("unread").asInt()).isEqualTo(1);
        var told = page.get("items").get(0);
        assertThat(told.get("text").asText()).contains("1 份报告").contains("附言").contains("138****5678").doesNotContain("13812345678");
        assertThat(told.get("link").asText()).isEqualTo("/reviews");
        assertThat(office.post("/reminders", draft).<String>path("code")).isEqualTo("reminded-today");
        assertThat(Affairs.attention(office, "kind=OVERDUE_REVIEW").stream().filter(i -> i.get("reference").asText().equals(association)).findFirst().orElseThrow()
                .at("/reminded/by").asText()).contains(office.username());

        String reading = "/api/v1/notifications/" + told.get("id").asText() + "/reading";
        assertThat(reporter.asks().body("{}").post(reading).statusCode()).as("another's").isEqualTo(404);
        Person.tree(reviewer.asks().body("{}").post(reading));
        assertThat(reviewer.read("/notifications?unread=true").get("total").asInt()).isZero();
    }

    @Test
    void a_directive_is_urged_and_the_step_is_kept() {
        var office = scene.office();
        var reporter = scene.reporter(scene.unit());
        var directive = affairs.issued(office, reporter.unit(), affairs.today().plusDays(2));
        Person.tree(office.post("/reminders", Map.of("directive", directive.get("id").asText(), "comment", "请今天内答复")));

        assertThat(Affairs.steps(reporter, directive)).containsExactly("ISSUE", "REMIND");
        assertThat(Affairs.told(reporter).get(0).get("title").asText()).startsWith("催办").contains(directive.get("number").asText());
        assertThat(Affairs.read(reporter, directive).get("version").asInt()).as("a reminder makes nobody's version stale").isEqualTo(directive.get("version").asInt());
        affairs.replied(reporter, directive);
        assertThat(office.post("/reminders", Map.of("directive", directive.get("id").asText())).<String>path("code")).isEqualTo("directive-status");
    }

    @Test
    void what_needs_nobody_is_not_reminded_of_and_nobody_is_reminded_where_nobody_is() {
        var office = scene.office();
        var calm = Map.of("kind", "OVERDUE_REVIEW", "reference", scene.association(), "year", 2026);
        assertThat(office.post("/reminders", Map.of("subject", calm)).<String>path("code")).isEqualTo("attention-over");
        String empty = scene.association();
        affairs.submittedAgo(affairs.waiting(scene, empty), 8);
        var deserted = Map.of("kind", "OVERDUE_REVIEW", "reference", empty, "year", 2026);
        assertThat(office.post("/reminders", Map.of("subject", deserted)).<String>path("code")).isEqualTo("nobody-on-duty");
        assertThat(office.post("/reminders", Map.of()).statusCode()).isEqualTo(422);
        assertThat(scene.reviewer(empty).post("/reminders", Map.of("subject", deserted)).statusCode()).isEqualTo(403);
    }

    @Test
    void everyone_says_where_they_are_reached_and_lists_cover_it() {
        var person = scene.reporter(scene.unit());
        var contact = person.read("/session/contact");
        assertThat(contact.get("mailed").asBoolean()).as("no mail server in this installation").isFalse();
        assertThat(reach(person, contact.get("version").asInt(), "不是邮箱").statusCode()).isEqualTo(422);
        assertThat(reach(person, contact.get("version").asInt(), "zhang.san@example.cn").statusCode()).isEqualTo(200);
        assertThat(reach(person, contact.get("version").asInt(), "li.si@example.cn").statusCode()).as("seen before the change").isEqualTo(412);

        var admin = scene.admin();
        var listed = admin.read("/users?q=" + person.username()).get("items").get(0);
        assertThat(listed.get("email").asText()).isEqualTo("z***@example.cn");
        assertThat(admin.read("/users/" + person.username()).get("email").asText()).isEqualTo("zhang.san@example.cn");
        assertThat(affairs.count("select count(*) from audit_event where cast(after as text) like '%zhang.san@%' or cast(before as text) like '%zhang.san@%'")).isZero();
        assertThat(affairs.count("select count(*) from mail_outbox")).as("nothing is laid by for a server to come").isZero();
    }

    private static io.restassured.response.Response reach(Person person, int version, String email) {
        return person.asks().header("If-Match", "\"" + version + "\"").body(Map.of("email", email)).put("/api/v1/session/contact");
    }

    @Test
    void of_one_thing_once_a_day_whatever_year_it_is_asked_for_and_however_fast() throws Exception {
        String association = scene.association();
        var reviewer = scene.reviewer(association);
        affairs.submittedAgo(affairs.waiting(scene, association), 8);
        var office = scene.office();
        int year = affairs.today().getYear();
        var start = new java.util.concurrent.CyclicBarrier(4);
        var people = java.util.concurrent.Executors.newFixedThreadPool(4);
        try {
            var answers = java.util.stream.IntStream.range(0, 4).mapToObj(i -> people.submit(() -> {
                start.await();
                return office.post("/reminders", Map.of("subject", Map.of("kind", "OVERDUE_REVIEW", "reference", association, "year", year - i % 2))).statusCode();
            })).toList();
            var codes = new java.util.ArrayList<Integer>();
            for (var answer : answers) codes.add(answer.get());
            assertThat(codes.stream().sorted()).containsExactly(201, 409, 409, 409);
        } finally {
            people.shutdown();
        }
        assertThat(Affairs.told(reviewer)).hasSize(1);
        var item = Affairs.attention(office, "kind=OVERDUE_REVIEW&year=2023").stream().filter(i -> i.get("reference").asText().equals(association)).findFirst().orElseThrow();
        assertThat(item.get("year").asInt()).as("a queue is of today").isEqualTo(year);
        assertThat(item.at("/reminded/by").asText()).contains(office.username());
    }
}
