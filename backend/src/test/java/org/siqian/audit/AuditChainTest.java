package org.siqian.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;

/** The trail is added to and never altered, and who alters it past the application is found out. */
@QuarkusTest
class AuditChainTest {
    @Inject
    Scene scene;

    @Inject
    AgroalDataSource database;

    @Inject
    AuditTrail trail;

    @Inject
    AuditSealer sealer;

    /** A new event of this test's own, sealed. */
    private long sealed() throws SQLException {
        long event = written();
        while (QuarkusTransaction.requiringNew().call(sealer::sealSome) > 0) {}
        assertThat(number("select count(*) from audit_seal where event = " + event)).isOne();
        return event;
    }

    private long written() throws SQLException {
        String id = Scene.fresh("chain-");
        QuarkusTransaction.requiringNew().run(() -> trail.added(Actor.system("test"), "test.write", "test", id, null));
        return number("select id from audit_event where entity_id = '" + id + "'");
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection(); var answer = connection.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static Connection asOwner() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    /** What only a superuser can do, who takes the guards away first. */
    private static void tamper(String... statements) throws SQLException {
        try (var owner = asOwner(); var statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : statements) statement.execute(sql);
        }
    }

    private List<JsonNode> findings(Person reader, long event) {
        var check = reader.read("/audit-events/verification");
        return StreamSupport.stream(check.get("findings").spliterator(), false)
                .filter(f -> f.get("event").asLong() == event || f.get("event").isNull())
                .toList();
    }

    @Test
    void the_applications_own_role_can_neither_change_nor_remove_nor_empty() throws SQLException {
        long event = sealed();
        for (String sql : List.of(
                "update audit_event set actor = 'x' where id = " + event, "delete from audit_event where id = " + event, "truncate audit_event",
                "update audit_seal set hash = ''::bytea", "delete from audit_seal", "truncate audit_seal",
                "insert into audit_seal values (0, 0, ''::bytea, now())", "drop table audit_event", "alter table audit_event disable trigger all")) {
            try (var connection = database.getConnection()) {
                assertThatThrownBy(() -> connection.createStatement().execute(sql)).as(sql).isInstanceOf(SQLException.class)
                        .extracting(e -> ((SQLException) e).getSQLState()).isEqualTo("42501");
            }
        }
    }

    @Test
    void nor_can_the_owner_while_the_guards_stand() throws SQLException {
        long event = sealed();
        try (var owner = asOwner()) {
            for (String sql : List.of("update audit_event set actor = 'x' where id = " + event, "delete from audit_seal", "truncate audit_event")) {
                assertThatThrownBy(() -> owner.createStatement().execute(sql)).as(sql).hasMessageContaining("only added to");
            }
        }
    }

    @Test
    void a_change_is_sealed_within_seconds_and_the_trail_is_intact() throws Exception {
        long event = written();
        for (int i = 0; i < 100 && number("select count(*) from audit_seal where event = " + event) == 0; i++) Thread.sleep(100);
        assertThat(number("select count(*) from audit_seal where event = " + event)).isOne();
        assertThat(findings(scene.admin(), event)).isEmpty();
    }

    @Test
    void a_changed_event_is_found() throws SQLException {
        long event = sealed();
        tamper("update audit_event set actor = 'somebody else' where id = " + event);
        try {
            assertThat(findings(scene.admin(), event)).extracting(f -> f.get("kind").asText()).containsExactly("CHANGED");
        } finally {
            tamper("update audit_event set actor = 'test' where id = " + event);
        }
        assertThat(findings(scene.admin(), event)).isEmpty();
    }

    @Test
    void a_missing_event_is_found_and_what_follows_it_is_not_blamed() throws SQLException {
        long event = sealed();
        long next = sealed();
        tamper("create table audit_aside as select * from audit_event where id = " + event, "delete from audit_event where id = " + event);
        try {
            assertThat(findings(scene.admin(), event)).extracting(f -> f.get("kind").asText()).containsExactly("MISSING");
            assertThat(findings(scene.admin(), next)).isEmpty();
        } finally {
            tamper("insert into audit_event select * from audit_aside", "drop table audit_aside");
        }
    }

    @Test
    void an_inserted_event_is_found() throws SQLException {
        long event = -number("select count(*) from audit_event");
        tamper("insert into audit_event (id, at, actor_kind, actor, action, entity, entity_id) values (" + event
                + ", now(), 'USER', 'admin', 'report.approve', 'activity-report', 'x')");
        try {
            assertThat(findings(scene.admin(), event)).extracting(f -> f.get("kind").asText()).containsExactly("INSERTED");
        } finally {
            tamper("delete from audit_event where id = " + event);
        }
    }

    @Test
    void a_chain_that_was_cut_at_its_end_does_not_lead_to_a_head_noted_before() throws SQLException {
        long event = sealed();
        var admin = scene.admin();
        var head = admin.read("/audit-events/verification").get("head");
        String noted = head.get("position").asText() + ":" + head.get("hash").asText();
        assertThat(admin.read("/audit-events/verification?head=" + noted).get("findings"))
                .noneMatch(f -> f.get("detail").asText().contains("先前记下的链头"));
        String forged = head.get("position").asText() + ":" + "0".repeat(64);
        assertThat(admin.read("/audit-events/verification?head=" + forged).get("findings"))
                .anyMatch(f -> f.get("detail").asText().contains("先前记下的链头"));
        admin.get("/audit-events/verification?head=nonsense").then().statusCode(400);
        assertThat(event).isPositive();
    }

    @Test
    void writers_do_not_wait_for_each_other_and_who_commits_late_is_sealed_late() throws Exception {
        String late = Scene.fresh("late-");
        var begun = new java.util.concurrent.CountDownLatch(1);
        var goOn = new java.util.concurrent.CountDownLatch(1);
        var slow = new Thread(() -> {
            Arc.container().requestContext().activate();
            QuarkusTransaction.requiringNew().run(() -> {
            trail.added(Actor.system("test"), "test.write", "test", late, null);
            trail.flush();
            begun.countDown();
            try {
                goOn.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            });
        });
        slow.start();
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        sealed(); // though the other has not committed
        assertThat(number("select count(*) from audit_event where entity_id = '" + late + "'")).isZero();
        goOn.countDown();
        slow.join();
        sealed();
        assertThat(number("select count(*) from audit_seal s join audit_event e on e.id = s.event where e.entity_id = '" + late + "'")).isOne();
    }

    @Test
    void the_trail_is_searched_by_who_what_where_when_and_outcome() {
        var admin = scene.admin();
        String id = Scene.fresh("search-");
        var actor = new Actor(Actor.Kind.USER, id, "KX-500101", "张三");
        QuarkusTransaction.requiringNew().run(() -> trail.record(actor, "test.search", "test", id, null, java.util.Map.of("phone", "13812345678"), "致电 023-63659888"));
        for (String filter : List.of("actor=" + id, "entityId=" + id, "entity=test&entityId=" + id, "action=test.search&actor=" + id,
                "organisation=KX-500101&actor=" + id + "&outcome=DONE&from=2023-01-01")) {
            var found = admin.read("/audit-events?" + filter);
            assertThat(found.get("total").asInt()).as(filter).isEqualTo(1);
            assertThat(found.at("/items/0/forWhom").asText()).isEqualTo("张三");
            assertThat(found.at("/items/0/after/phone").asText()).isEqualTo("138****5678");
            assertThat(found.at("/items/0/reason").asText()).isEqualTo("致电 023-****9888");
        }
        for (String none : List.of("outcome=REFUSED", "to=2023-01-01", "from=2199-01-01", "organisation=KX-500154")) {
            assertThat(admin.read("/audit-events?actor=" + id + "&" + none).get("total").asInt()).as(none).isZero();
        }
        admin.get("/audit-events?outcome=MAYBE").then().statusCode(400);
    }

    @Test
    void the_export_holds_what_the_search_finds_and_no_formula() {
        var admin = scene.admin();
        String id = Scene.fresh("export-");
        QuarkusTransaction.requiringNew().run(() -> trail.record(
                Actor.system(id), "test.export", "test", "=cmd|' /C calc'!A0", null, java.util.Map.of("a", "b,\"c\""), "@SUM(1)"));
        String table = admin.get("/audit-events/export?actor=" + id).then().statusCode(200).contentType("text/csv").extract().asString();
        assertThat(table).startsWith("\uFEFF编号,时间,").contains("'=cmd|' /C calc'!A0", "'@SUM(1)", "\"{\"\"a\"\":\"\"b,\\\"\"c\\\"\"\"\"}\"");
        assertThat(table.lines()).hasSize(2);
        assertThat(admin.read("/audit-events?action=audit.export&actor=" + admin.username()).get("total").asInt()).isEqualTo(1);
    }
}
