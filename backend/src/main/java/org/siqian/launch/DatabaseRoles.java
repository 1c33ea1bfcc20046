package org.siqian.launch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Two logins of one database: its owner migrates, the application works under a role of fewer rights, which can add to the
 * audit trail and not alter it.
 */
final class DatabaseRoles {
    private static final System.Logger LOG = System.getLogger(DatabaseRoles.class.getName());
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    /** Held while the role is made, so that replicas starting together do it one after the other. */
    private static final long TURN = 5_914_407_316L;

    record Login(String user, String password) {}

    private DatabaseRoles() {}

    /**
     * The application's login, made on the first start. Its password follows from the owner's, so that replicas agree and
     * nothing more is kept. Empty where the owner may not make roles.
     */
    static Optional<Login> ofTheApplication(String url, Login owner) {
        var application = new Login(owner.user + "_app", derived(owner.password));
        try (var database = DriverManager.getConnection(url, owner.user, owner.password)) {
            database.setAutoCommit(false);
            prepare(database, application);
            database.commit();
            return Optional.of(application);
        } catch (SQLException e) {
            if (!INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) return notReached(owner, e);
            LOG.log(System.Logger.Level.WARNING,
                    "数据库用户 {0} 不能创建角色，应用将以它的身份运行，审计记录只由触发器和校验链保护；也可用 SIQIAN_DB_APP_USER 指定一个受限的用户。"
                            + " The database user {0} may not create roles: the application runs as it.", owner.user);
            return Optional.empty();
        }
    }

    /** Whoever connects next says why not in its own words. */
    private static Optional<Login> notReached(Login owner, SQLException e) {
        LOG.log(System.Logger.Level.WARNING, "no second database login was prepared for " + owner.user + ": " + e.getMessage());
        return Optional.empty();
    }

    private static void prepare(Connection database, Login application) throws SQLException {
        String role = '"' + application.user.replace("\"", "\"\"") + '"';
        run(database, "select pg_advisory_xact_lock(" + TURN + ")");
        boolean there = holds(database, "select exists (select 1 from pg_roles where rolname = ?)", application.user);
        run(database, (there ? "alter role " : "create role ") + role + " login password '" + application.password + "'");
        // a role is the server's, what it may do is the database's: the database may be newer
        boolean granted = holds(database, "select exists (select 1 from pg_default_acl where strpos(cast(defaclacl as text), ?) > 0)",
                application.user + "=");
        if (granted) return;
        for (String grant : List.of(
                "grant usage on schema public to %s",
                "grant select, insert, update, delete on all tables in schema public to %s",
                "grant usage, select on all sequences in schema public to %s",
                "alter default privileges in schema public grant select, insert, update, delete on tables to %s",
                "alter default privileges in schema public grant usage, select on sequences to %s")) {
            run(database, grant.formatted(role));
        }
        protectTrail(database, role);
    }

    private static boolean holds(Connection database, String question, String value) throws SQLException {
        try (var asked = database.prepareStatement(question)) {
            asked.setString(1, value);
            var answer = asked.executeQuery();
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Where the trail was there before the role; on a new database the migration does it. */
    private static void protectTrail(Connection database, String role) throws SQLException {
        try (var asked = database.prepareStatement("select to_regclass('public.audit_seal') is not null")) {
            var answer = asked.executeQuery();
            if (!answer.next() || !answer.getBoolean(1)) return;
        }
        run(database, "revoke all on audit_event, audit_unsealed, audit_seal from " + role);
        run(database, "grant select, insert on audit_event, audit_unsealed to " + role);
        run(database, "grant select on audit_seal to " + role);
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String derived(String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("siqian " + password).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("application".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }
}
