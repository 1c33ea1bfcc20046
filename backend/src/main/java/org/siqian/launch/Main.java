package org.siqian.launch;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.siqian.launch.DatabaseRoles.Login;

/** Finds or starts the database, then hands over to Quarkus. */
@QuarkusMain
public final class Main {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USER = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";

    private static final CountDownLatch APPLICATION_STOPPED = new CountDownLatch(1);

    Main() {} // Quarkus makes a bean of it

    public static void main(String... args) {
        try {
            // a command needs the database but no visitors
            if (args.length > 0) System.setProperty("quarkus.http.port", "0");
            prepare(ConfigProvider.getConfig());
        } catch (LaunchRefusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
        noticeTheEnd();
        Quarkus.run(args);
    }

    private static void prepare(Config config) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            requireFreePort(config);
        }
        if (config.getOptionalValue(URL, String.class).isPresent()) {
            return; // named outright, or started by an earlier run of this method: live reload calls it again
        }
        config.getOptionalValue("siqian.db-url", String.class)
                .ifPresentOrElse(url -> useGiven(url, config), () -> startEmbedded(config));
    }

    private static void useGiven(String url, Config config) {
        var owner = new Login(
                config.getOptionalValue("siqian.db-user", String.class).orElse(""),
                config.getOptionalValue("siqian.db-password", String.class).orElse(""));
        var named = config.getOptionalValue("siqian.db-app-user", String.class)
                .map(user -> new Login(user, config.getOptionalValue("siqian.db-app-password", String.class).orElse("")));
        useBoth(url, owner, named.or(() -> DatabaseRoles.ofTheApplication(url, owner)).orElse(owner));
    }

    /** The owner migrates, the application works. */
    static void useBoth(String url, Login owner, Login application) {
        System.setProperty(URL, url);
        System.setProperty(USER, application.user());
        System.setProperty(PASSWORD, application.password());
        System.setProperty("quarkus.flyway.username", owner.user());
        System.setProperty("quarkus.flyway.password", owner.password());
    }

    private static void startEmbedded(Config config) {
        var home = Path.of(config.getOptionalValue("siqian.data-dir", String.class).orElse("data")).resolve("postgres");
        var postgres = EmbeddedPostgres.start(home, home, EmbeddedPostgres.Purpose.KEPT);
        useBoth(postgres.url(), postgres.owner(), postgres.application());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopLast(postgres), "stop-postgres"));
    }

    /** Shutdown hooks run side by side; the database may go only when nothing asks it any more. */
    private static void stopLast(EmbeddedPostgres postgres) {
        try {
            APPLICATION_STOPPED.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        postgres.stop();
    }

    /** Around what Quarkus does at the end, not instead of it: it also tells why a start failed. */
    private static void noticeTheEnd() {
        var usual = ApplicationLifecycleManager.getDefaultExitCodeHandler();
        ApplicationLifecycleManager.setDefaultExitCodeHandler((exitCode, failure) -> {
            APPLICATION_STOPPED.countDown();
            usual.accept(exitCode, failure);
        });
    }

    /** Asked before the database starts, so that a taken port costs nothing and says one clear sentence. */
    private static void requireFreePort(Config config) {
        int port = config.getValue("quarkus.http.port", Integer.class);
        String host = config.getValue("quarkus.http.host", String.class);
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            throw new LaunchRefusal(
                    "无法使用 %s:%d（%s）：请停止占用该端口的程序，或用 SIQIAN_HTTP_PORT 指定另一个端口。"
                            .formatted(host, port, e.getMessage()),
                    ("Cannot listen on %s:%d (%s):"
                            + " stop the program that uses it, or name another port in SIQIAN_HTTP_PORT.")
                            .formatted(host, port, e.getMessage()), e);
        }
    }
}
