package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.siqian.shared.Refusal;

/** Asks a ClamAV daemon about content (its INSTREAM command), if there is one; whoever does not answer lets nothing through. */
@ApplicationScoped
public class VirusScanner {
    private static final Logger LOG = Logger.getLogger(VirusScanner.class);
    private static final int CONNECT_MILLIS = 3_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    private final Optional<String> host;
    private final int port;
    private final Duration patience;

    public VirusScanner(
            @ConfigProperty(name = "siqian.clamav.host") Optional<String> host, @ConfigProperty(name = "siqian.clamav.port") int port,
            @ConfigProperty(name = "siqian.clamav.patience") Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    /** The name of what was found in it, if anything was; refuses when nobody could say. */
    Optional<String> findIn(byte[] content) {
        if (host.isEmpty()) return Optional.empty();
        String answer;
        try {
            answer = ask(content);
        } catch (IOException e) {
            LOG.warnf("the virus scanner does not answer: %s", e.getMessage());
            throw silent();
        }
        if (answer.equals(CLEAN)) return Optional.empty();
        if (answer.startsWith("stream: ") && answer.endsWith(FOUND)) {
            return Optional.of(answer.substring("stream: ".length(), answer.length() - FOUND.length()));
        }
        LOG.warnf("the virus scanner answers: %s", answer);
        throw silent();
    }

    private Refusal silent() {
        return Refusal.unavailable("scanner-unavailable", "病毒检查暂时无法进行，文件没有保存，请稍后再试。", patience);
    }

    /** A socket's own time limit is for each read and for no write, so the socket is closed when the time for all of it is up. */
    private String ask(byte[] content) throws IOException {
        var answered = new CompletableFuture<Void>();
        try (var socket = new Socket()) {
            answered.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).exceptionally(late -> close(socket));
            return ask(socket, content);
        } finally {
            answered.complete(null);
        }
    }

    private static Void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debugf("closed already: %s", e.getMessage());
        }
        return null;
    }

    private String ask(Socket socket, byte[] content) throws IOException {
        socket.connect(new InetSocketAddress(host.orElseThrow(), port), CONNECT_MILLIS);
        var out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int at = 0; at < content.length; at += CHUNK) {
            int length = Math.min(CHUNK, content.length - at);
            out.writeInt(length);
            out.write(content, at, length);
        }
        out.writeInt(0);
        out.flush();
        var answer = new ByteArrayOutputStream();
        for (int b; (b = socket.getInputStream().read()) > 0 && answer.size() < LONGEST_ANSWER; ) answer.write(b);
        return answer.toString(StandardCharsets.UTF_8).strip();
    }
}
