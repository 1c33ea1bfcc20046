package org.siqian.supervision;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real SMTP server on a port of its own, with a user who must sign in. */
public class MailServer implements QuarkusTestResourceLifecycleManager {
    static GreenMail server;
    private static int port;

    @Override
    public Map<String, String> start() {
        up(0);
        port = server.getSmtp().getPort();
        return Map.of(
                "SIQIAN_SMTP_HOST", "127.0.0.1", "SIQIAN_SMTP_PORT", String.valueOf(port), "SIQIAN_SMTP_TLS", "OFF",
                "SIQIAN_SMTP_USER", "siqian", "SIQIAN_SMTP_PASSWORD", "secret", "SIQIAN_SMTP_FROM", "siqian@example.cn",
                "SIQIAN_ADDRESS", "https://siqian.example.cn/", "siqian.smtp.every", "off");
    }

    private static void up(int port) {
        var setup = port == 0 ? ServerSetup.SMTP.dynamicPort() : new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        server = new GreenMail(setup);
        server.setUser("siqian@example.cn", "siqian", "secret");
        server.start();
    }

    static void down() {
        server.stop();
    }

    static void upAgain() {
        up(port);
    }

    @Override
    public void stop() {
        if (server != null) server.stop();
    }
}
