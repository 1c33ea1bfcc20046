package org.siqian.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.postgresql.Driver;

/** The server process over one cluster: started, asked, stopped. */
final class PostgresServer {
    /**
     * The shell between us and the server. Its standard input is a pipe that only this process holds: when we close
     * it, or are killed, `cat` ends and the server is told to stop at once but in order (SIGINT). It deafens itself to
     * Ctrl-C, and `setsid` keeps the server out of the terminal's reach, so that the application can finish its last
     * transactions.
     */
    private static final String WATCHER = """
            trap '' INT TERM HUP
            exec 3<&0 </dev/null
            if command -v setsid >/dev/null; then set -- setsid "$@"; fi
            "$@" 3<&- &
            server=$!
            { cat <&3 >/dev/null; kill -INT $server; } &
            watch=$!
            exec 3<&-
            wait $server
            status=$?
            kill -KILL $watch 2>/dev/null
            exit $status
            """;
    /** Replaying what a killed server had not written yet can take a while. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int TRIES_FOR_A_PORT = 3;

    private final Path cluster;
    private final Path log;
    private final PostgresBinaries binaries;
    private final ServerAccount account;
    private final Properties credentials = new Properties();
    private Process process;
    private int port;

    PostgresServer(Path cluster, Path log, PostgresBinaries binaries, ServerAccount account) {
        this.cluster = cluster;
        this.log = log;
        this.binaries = binaries;
        this.account = account;
    }

    int port() {
        return port;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    void start(List<String> settings, String user, String password) throws IOException {
        credentials.setProperty("user", user);
        credentials.setProperty("password", password);
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            process = launch(settings);
            if (answers()) {
                return;
            }
            // between our look at the port and the server's, someone else may have taken it
            if (attempt == TRIES_FOR_A_PORT || !said().contains("could not bind")) {
                throw new IOException("PostgreSQL ended at once, saying in " + log + ":\n" + said());
            }
        }
    }

    void createDatabase(String name) throws IOException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            if (!statement.executeQuery("select from pg_database where datname = '" + name + "'").next()) {
                statement.execute("create database " + name);
            }
        } catch (SQLException e) {
            throw new IOException("the database could not be made: " + e.getMessage(), e);
        }
    }

    void stop() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new IOException("PostgreSQL is still busy stopping");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Stops a server that outlived its watcher, when both we and the shell were killed. A note left by a server that
     * is long gone is taken away when its process number belongs to another program by now: the new server would
     * believe the note.
     */
    void stopLeftover() throws IOException {
        var note = cluster.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        var number = Long.parseLong(Files.readAllLines(note).get(0).strip());
        var holder = ProcessHandle.of(number).orElse(null);
        if (holder == null) {
            return; // the server recovers by itself
        }
        var arguments = holder.info().arguments();
        if (arguments.isPresent() && !Arrays.asList(arguments.get()).contains(cluster.toString())) {
            Files.deleteIfExists(note);
            return;
        }
        try {
            var stopper = binaries.program("pg_ctl").toString();
            account.run(List.of(stopper, "-D", cluster.toString(), "-m", "fast", "-w", "stop"));
        } catch (IOException e) {
            if (holder.isAlive()) {
                throw e;
            }
        }
    }

    private Process launch(List<String> settings) throws IOException {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", WATCHER, "siqian-postgres",
                binaries.program("postgres").toString(), "-D", cluster.toString(), "-p", String.valueOf(port),
                "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        settings.forEach(it -> command.addAll(List.of("-c", it)));
        return new ProcessBuilder(account.command(command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private boolean answers() throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive()) {
            try {
                connect().close();
                return true;
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw new IOException("PostgreSQL did not answer within " + PATIENCE.toMinutes() + " minutes", e);
                }
                pause();
            }
        }
        return false;
    }

    private Connection connect() throws SQLException {
        return new Driver().connect(url("postgres"), credentials);
    }

    private String said() throws IOException {
        return Files.readString(log).strip();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
