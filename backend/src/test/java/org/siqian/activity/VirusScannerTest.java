package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.siqian.shared.Refusal;

@Timeout(20)
class VirusScannerTest {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static void requireSilent(ServerSocket server, int size) {
        var scanner = new VirusScanner(Optional.of(server.getInetAddress().getHostAddress()), server.getLocalPort(), PATIENCE);
        assertThatThrownBy(() -> scanner.findIn(new byte[size]))
                .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.code()).isEqualTo("scanner-unavailable"));
    }

    @Test
    void a_scanner_that_takes_nothing_in_is_not_waited_for() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            requireSilent(server, EvidenceRoom.LARGEST);
        }
    }

    @Test
    void a_scanner_that_answers_a_letter_at_a_time_is_not_waited_for() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var drip = new Thread(() -> drip(server));
            drip.setDaemon(true);
            drip.start();
            requireSilent(server, 10);
        }
    }

    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept()) {
            for (; ; Thread.sleep(100)) socket.getOutputStream().write('s');
        } catch (IOException | InterruptedException e) {
            // the caller has gone, as it should
        }
    }
}
