package org.siqian.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Who runs the server. PostgreSQL refuses to run as root, so root hands it to someone without rights: an empty user
 * namespace where the kernel allows one, else the account {@code nobody}. Everyone else runs it as themselves.
 */
final class ServerAccount {
    private static final String NOBODY = "nobody";
    private static final int NO_GROUP = 65534; // its name differs between distributions, its number does not

    private final String owner;
    private final List<String> prefix;

    private ServerAccount(String owner, String... prefix) {
        this.owner = owner;
        this.prefix = List.of(prefix);
    }

    /** The first account that can run the program given; it then owns the directories. */
    static ServerAccount ableToRun(Path program, Path... directories) throws IOException {
        var me = System.getProperty("user.name");
        if (!me.equals("root")) {
            return new ServerAccount(me);
        }
        var refusals = new ArrayList<String>();
        for (var candidate : List.of(new ServerAccount(me, "unshare", "-U"),
                new ServerAccount(NOBODY, "setpriv", "--reuid=" + NOBODY, "--regid=" + NO_GROUP, "--clear-groups"),
                new ServerAccount(NOBODY, "runuser", "-u", NOBODY, "--"))) {
            try {
                for (var directory : directories) {
                    Directories.give(directory, candidate.owner);
                }
                candidate.run(List.of(program.toString(), "--version"));
                return candidate;
            } catch (IOException e) {
                refusals.add(e.getMessage());
            }
        }
        throw new LaunchRefusal(
                "PostgreSQL 不能以 root 运行，本机也不允许换用其他身份：请以普通用户运行，或把 SIQIAN_DATA_DIR 设到所有用户都能进入的目录，"
                        + "或用 SIQIAN_DB_URL 指定一个 PostgreSQL 数据库。",
                "PostgreSQL does not run as root and this machine allows no other account: run as an ordinary user,"
                        + " or set SIQIAN_DATA_DIR to a directory that every user may enter,"
                        + " or name a database in SIQIAN_DB_URL.\n"
                        + String.join("\n", refusals));
    }

    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Runs a short command to its end and fails with what it said. */
    void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command(command)).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes());
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command(command)) + ": " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
