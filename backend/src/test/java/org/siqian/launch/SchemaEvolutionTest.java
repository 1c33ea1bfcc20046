package org.siqian.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Scene;

/** Data of the first version arrive whole in the newest: people keep what they may do, and the trail they left is queued to be sealed. */
@QuarkusTest
class SchemaEvolutionTest {
    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private final String name = Scene.fresh("evolution_");
    private final String url = setting("quarkus.datasource.jdbc.url");
    private final String own = url.replaceFirst("/[^/?]+(?=\\?|$)", "/" + name);
    private final String user = setting("quarkus.flyway.username");
    private final String password = setting("quarkus.flyway.password");

    @BeforeEach
    void aDatabaseOfItsOwn() throws SQLException {
        server("create database " + name);
    }

    @AfterEach
    void isGone() throws SQLException {
        server("drop database " + name + " with (force)");
    }

    private void server(String statement) throws SQLException {
        try (var server = DriverManager.getConnection(url, user, password); var says = server.createStatement()) {
            says.execute(statement);
        }
    }

    private void migrate(String to) {
        Flyway.configure().dataSource(own, user, password).locations("db/migration").target(to).load().migrate();
    }

    @Test
    void what_the_first_version_kept_is_still_there() throws SQLException {
        migrate("1");
        try (var database = DriverManager.getConnection(own, user, password); var statement = database.createStatement()) {
            statement.execute("insert into organisation (code, name, short_name, kind) values ('KX-1', '某区科协', '某区', 'DISTRICT_ASSOCIATION')");
            statement.execute("insert into account values ('00000000-0000-7000-8000-000000000001', 0, 'li', '$2', '李四', 'KX-1', '{REPORTER,REVIEWER}', true, now())");
            statement.execute("insert into post (code, name) values ('P-1', '分管领导')");
            statement.execute("insert into post_holder (id, post, person, valid_from) values (gen_random_uuid(), 'P-1', '张三', '2023-02-22')");
            statement.execute("insert into audit_event (id, at, actor_kind, actor, action, entity, entity_id) values (7, now(), 'USER', 'li', 'x', 'y', 'z')");
        }
        // the role is the server's already, the database is new to it
        var application = DatabaseRoles.ofTheApplication(own, new DatabaseRoles.Login(user, password)).orElseThrow();
        migrate("latest");
        try (var database = DriverManager.getConnection(own, application.user(), application.password()); var statement = database.createStatement()) {
            statement.execute("update organisation set name = '某某区科协' where code = 'KX-1'");
            assertThatThrownBy(() -> statement.execute("delete from audit_event")).hasMessageContaining("permission denied");
        }
        try (var database = DriverManager.getConnection(own, user, password); var statement = database.createStatement()) {
            var posts = statement.executeQuery("select string_agg(p.code, ' ' order by p.code) from post_holder h join post p on p.code = h.post where h.account is not null");
            posts.next();
            assertThat(posts.getString(1)).isEqualTo("KX-1-REPORTER KX-1-REVIEWER");
            var leader = statement.executeQuery("select person from post_holder where post = 'P-1' and account is null");
            leader.next();
            assertThat(leader.getString(1)).isEqualTo("张三");
            var sealed = statement.executeQuery("select seal_audit_events(100)");
            sealed.next();
            assertThat(sealed.getInt(1)).isOne();
        }
    }

    @Test
    void directives_of_the_tenth_version_gain_their_measures_and_go_on_under_the_targets_first_code() throws SQLException {
        migrate("10");
        try (var database = DriverManager.getConnection(own, user, password); var statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica"); // the plan they stand in is of no matter here
            statement.execute("insert into organisation (code, version, name, short_name, kind) values ('KX-1', 0, '某区科协', '某区', 'DISTRICT_ASSOCIATION')");
            statement.execute("insert into measure select 'M0' || n, 'A1', n, 'x', 'x', 'x', 0, 0 from generate_series(1, 2) n");
            statement.execute("insert into indicator (code, version, name, short_name, unit, indicator_class, owner, accumulation, polarity, source, ordinal)"
                    + " values ('I', 0, 'x', 'x', '亩', 'OUTCOME', 'A1', 'STOCK', 'MORE', 'OBSERVED', 1)");
            statement.execute("insert into target (code, indicator, owner, type, operator, strength, cadence, ordinal, reading, root)"
                    + " select c, 'I', 'A1', 'TREND', '>', 'FIRM', 'EACH_YEAR', 1, '{}', nullif('T', c) from unnest('{T,T-2}'::text[]) c");
            statement.execute("insert into directive select gen_random_uuid(), 0, 2026, n, 'KX-1', null, k, r, 2026, 'x', m, 'x', '2026-01-01', 'OPEN', gen_random_uuid(), 'x', now()"
                    + " from (values (1, 'BEHIND', 'T-2', 'M01'), (2, 'OBSERVATION_DUE', 'I', 'M01'), (3, 'SILENT_UNIT', 'KX-1', 'M02'), (4, 'SILENT_UNIT', 'KX-2', null)) d (n, k, r, m)");
            statement.execute("insert into behind_since values ('T', 2026, '2026-03-01'), ('T-2', 2026, '2026-02-01'), ('T-2', 2025, '2025-05-01')");
        }
        migrate("latest");
        try (var database = DriverManager.getConnection(own, user, password); var statement = database.createStatement()) {
            var directives = statement.executeQuery("select string_agg(reference || array_to_string(measures, '+', ''), ' ' order by ordinal) from directive");
            directives.next();
            assertThat(directives.getString(1)).isEqualTo("TM01+M02 IM01+M02 KX-1M02 KX-2");
            var behind = statement.executeQuery("select string_agg(target || ' ' || since, ' ' order by since) from behind_since");
            behind.next();
            assertThat(behind.getString(1)).isEqualTo("T 2025-05-01 T 2026-02-01");
        }
    }
}
