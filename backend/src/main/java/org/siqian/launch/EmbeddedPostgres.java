package org.siqian.launch;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.siqian.launch.DatabaseRoles.Login;

/**
 * A real PostgreSQL of our own in one directory: made on the first start, kept across restarts, gone with this process
 * even when that is killed.
 *
 * <pre>
 * home/lock          held while a process uses the directory
 * home/password      of the only user, random, readable by its owner alone
 * home/cluster       what PostgreSQL keeps
 * home/cluster-made  present when the cluster was made completely
 * home/server.log    what the running server says
 * </pre>
 */
public final class EmbeddedPostgres {
    /** Whether the data must outlive a crash of the machine, or nothing at all. */
    public enum Purpose { KEPT, EPHEMERAL }

    private static final String USER = "siqian";
    private static final String DATABASE = "siqian";
    private static final System.Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());

    private final Path home;
    private final Purpose purpose;
    private final String password;
    private final PostgresServer server;
    @SuppressWarnings("unused") // a lock that nothing refers to is released
    private final FileLock lock;

    /**
     * Starts the server and returns when it answers.
     *
     * @param home where its data are
     * @param programs where PostgreSQL's programs are unpacked, shared between homes if the caller likes
     * @throws LaunchRefusal with what to do about it
     */
    public static EmbeddedPostgres start(Path home, Path programs, Purpose purpose) {
        try {
            return new EmbeddedPostgres(
                    home.toAbsolutePath().normalize(), programs.toAbsolutePath().normalize(), purpose);
        } catch (IOException e) {
            throw new LaunchRefusal(
                    "内置 PostgreSQL 未能在 %s 启动。请检查该目录可写、磁盘未满；也可用 SIQIAN_DB_URL 指定一个 PostgreSQL 数据库。".formatted(home),
                    ("The embedded PostgreSQL did not start in %s (%s).\n"
                            + "See that the directory can be written and the disk has room,"
                            + " or name a PostgreSQL database in SIQIAN_DB_URL.").formatted(home, e), e);
        }
    }

    private EmbeddedPostgres(Path home, Path programs, Purpose purpose) throws IOException {
        long begun = System.nanoTime();
        this.home = home;
        this.purpose = purpose;
        Files.createDirectories(home);
        lock = lockedOnce();
        password = ownPassword();
        var binaries = PostgresBinaries.unpackedIn(programs);
        var account = ServerAccount.ableToRun(binaries.program("postgres"), binaries.directory(), home);
        makeCluster(binaries, account);
        server = new PostgresServer(home.resolve("cluster"), home.resolve("server.log"), binaries, account);
        server.stopLeftover();
        server.start(settings(), USER, password);
        server.createDatabase(DATABASE);
        LOG.log(Level.INFO, "PostgreSQL answers on port {0,number,#} after {1} ms, data in {2}",
                server.port(), (System.nanoTime() - begun) / 1_000_000, home);
    }

    public String url() {
        return server.url(DATABASE);
    }

    /** Who migrates. */
    Login owner() {
        return new Login(USER, password);
    }

    /** As whom the application works. */
    Login application() {
        return DatabaseRoles.ofTheApplication(url(), owner()).orElseThrow();
    }

    /** What Quarkus is to be told, for those who start it without {@link Main}. */
    public Map<String, String> forQuarkus() {
        var application = application();
        return Map.of(
                "quarkus.datasource.jdbc.url", url(),
                "quarkus.datasource.username", application.user(),
                "quarkus.datasource.password", application.password(),
                "quarkus.flyway.username", USER,
                "quarkus.flyway.password", password);
    }

    /** Ends the server; an ephemeral one takes its data along. */
    public void stop() {
        try {
            server.stop();
            if (purpose == Purpose.EPHEMERAL) {
                Directories.delete(home);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "PostgreSQL in " + home + " did not stop cleanly; the next start recovers it", e);
        }
    }

    private FileLock lockedOnce() throws IOException {
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var taken = channel.tryLock(); // the system frees it with this process, kill -9 included
        if (taken == null) {
            channel.close();
            throw new LaunchRefusal(
                    "数据目录 %s 正由另一个四千进程使用：请先停止它，或用 SIQIAN_DATA_DIR 指定另一个目录。".formatted(home),
                    "Another Siqian uses the data in %s: stop it first, or name another directory in SIQIAN_DATA_DIR."
                            .formatted(home));
        }
        return taken;
    }

    private String ownPassword() throws IOException {
        var file = home.resolve("password");
        if (!Files.exists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            var unfinished = home.resolve("password-unfinished");
            Files.deleteIfExists(unfinished);
            var ownerOnly = PosixFilePermissions.fromString("rw-------");
            Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(ownerOnly));
            Files.writeString(unfinished, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            Files.move(unfinished, file);
        }
        return Files.readString(file).strip();
    }

    private void makeCluster(PostgresBinaries binaries, ServerAccount account) throws IOException {
        var cluster = home.resolve("cluster");
        var made = home.resolve("cluster-made");
        if (Files.exists(made)) {
            return;
        }
        Directories.delete(cluster); // a first start that was cut short
        var command = new ArrayList<>(List.of(binaries.program("initdb").toString(), "-D", cluster.toString(),
                "-U", USER, "--pwfile=" + home.resolve("password"), "--auth=scram-sha-256", "-E", "UTF8",
                // the same order of letters on every machine, whatever its C library
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        if (purpose == Purpose.EPHEMERAL) {
            command.add("--no-sync");
        }
        account.run(command);
        Files.createFile(made);
    }

    /** For a machine shared with the application: modest memory, no compiling of queries that take a millisecond. */
    private List<String> settings() {
        var settings = new ArrayList<>(List.of("max_connections=100",
                "shared_buffers=256MB", "effective_cache_size=1GB", "maintenance_work_mem=128MB", "max_wal_size=2GB",
                "random_page_cost=1.1", "jit=off", "timezone=UTC"));
        if (purpose == Purpose.EPHEMERAL) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        return settings;
    }
}
