package org.siqian.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.siqian.Scene;

/** Data of the first version arrive whole in the newest: people keep what they may do, and the trail they left is queued to be sealed. */
@QuarkusTest
class SchemaEvolutionTest {
    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    @Test
    void what_the_first_version_kept_is_still_there() throws SQLException {
        String name = Scene.fresh("evolution_");
        String url = setting("quarkus.datasource.jdbc.url");
        String user = setting("quarkus.flyway.username");
        String password = setting("quarkus.flyway.password");
        try (var server = DriverManager.getConnection(url, user, password); var statement = server.createStatement()) {
            statement.execute("create database " + name);
        }
        String own = url.replaceFirst("/[^/?]+(?=\\?|$)", "/" + name);
        var first = Flyway.configure().dataSource(own, user, password).locations("db/migration").target("1").load();
        first.migrate();
        try (var database = DriverManager.getConnection(own, user, password); var statement = database.createStatement()) {
            statement.execute("insert into organisation (code, name, short_name, kind) values ('KX-1', '某区科协', '某区', 'DISTRICT_ASSOCIATION')");
            statement.execute("insert into account values ('00000000-0000-7000-8000-000000000001', 0, 'li', '$2', '李四', 'KX-1', '{REPORTER,REVIEWER}', true, now())");
            statement.execute("insert into post (code, name) values ('P-1', '分管领导')");
            statement.execute("insert into post_holder (id, post, person, valid_from) values (gen_random_uuid(), 'P-1', '张三', '2023-02-22')");
            statement.execute("insert into audit_event (id, at, actor_kind, actor, action, entity, entity_id) values (7, now(), 'USER', 'li', 'x', 'y', 'z')");
        }
        // the role is the server's already, the database is new to it
        var application = DatabaseRoles.ofTheApplication(own, new DatabaseRoles.Login(user, password)).orElseThrow();
        Flyway.configure().dataSource(own, user, password).locations("db/migration").load().migrate();
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
        try (var server = DriverManager.getConnection(url, user, password); var statement = server.createStatement()) {
            statement.execute("drop database " + name + " with (force)");
        }
    }
}
