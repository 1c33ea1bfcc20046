package org.siqian.activity;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Speaks as a ClamAV daemon does over TCP (INSTREAM) and finds the test file that every scanner knows. */
public class Clamd implements QuarkusTestResourceLifecycleManager {
    /** Not in one piece here, or a scanner would find this source. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!" + "$H+H*";

    /** What it says to everything, if anything. */
    static volatile String answer;

    /** What is done before it says anything. */
    static volatile Runnable first = () -> {};

    private static ServerSocket server;
    private static int port;

    @Override
    public Map<String, String> start() {
        up();
        return Map.of("SIQIAN_CLAMAV_HOST", "127.0.0.1", "SIQIAN_CLAMAV_PORT", String.valueOf(port));
    }

    static void up() {
        try {
            server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            port = server.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var listening = server;
        var thread = new Thread(() -> listen(listening), "clamd");
        thread.setDaemon(true);
        thread.start();
    }

    static void down() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void listen(ServerSocket server) {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                answer(socket);
            } catch (IOException e) {
                // the caller went, or the server is closed
            }
        }
    }

    private static void answer(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        var command = new StringBuilder();
        for (int c; (c = in.read()) > 0; ) command.append((char) c);
        if (!command.toString().equals("zINSTREAM")) {
            socket.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        var content = new java.io.ByteArrayOutputStream();
        for (int length; (length = in.readInt()) > 0; ) content.write(in.readNBytes(length));
        first.run();
        boolean found = content.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
        String said = answer != null ? answer : found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
        socket.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void stop() {
        down();
    }
}
