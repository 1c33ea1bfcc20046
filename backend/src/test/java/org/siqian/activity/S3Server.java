package org.siqian.activity;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real S3 server (S3Proxy over a directory), in a process of its own on a free port; it checks signatures. */
public class S3Server implements QuarkusTestResourceLifecycleManager {
    static final String BUCKET = "evidence";
    static final String SECRET = "not-so-secret";
    private static final String KEY = "siqian";

    private Process process;
    private int port;

    @Override
    public Map<String, String> start() {
        try {
            port = freePort();
            Path home = Files.createTempDirectory(Path.of("target"), "s3-").toAbsolutePath();
            Files.createDirectories(home.resolve("data").resolve(BUCKET));
            Path settings = Files.writeString(home.resolve("s3proxy.conf"), """
                    s3proxy.endpoint=http://127.0.0.1:%d
                    s3proxy.authorization=aws-v2-or-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    jclouds.provider=filesystem
                    jclouds.filesystem.basedir=%s
                    """.formatted(port, KEY, SECRET, home.resolve("data")));
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                            Path.of("target", "s3", "s3proxy.jar").toString(), "--properties", settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            awaitAnswer(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "SIQIAN_FILES", "s3", "SIQIAN_S3_ENDPOINT", "http://127.0.0.1:" + port, "SIQIAN_S3_BUCKET", BUCKET,
                "SIQIAN_S3_ACCESS_KEY", KEY, "SIQIAN_S3_SECRET_KEY", SECRET);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer(Path home) throws IOException {
        for (int tries = 0; tries < 300 && process.isAlive(); tries++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
                return;
            } catch (IOException notYet) {
                try {
                    TimeUnit.MILLISECONDS.sleep(100);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        throw new IllegalStateException("no S3 server: " + Files.readString(home.resolve("log")));
    }

    S3Store.Access access(String secret) {
        return new S3Store.Access(URI.create("http://127.0.0.1:" + port), BUCKET, "us-east-1", KEY, secret, true);
    }

    @Override
    public void stop() {
        if (process == null) return;
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
