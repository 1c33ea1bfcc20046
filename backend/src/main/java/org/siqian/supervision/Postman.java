package org.siqian.supervision;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.siqian.access.Posts;
import org.siqian.shared.SiqianClock;

/**
 * Carries the mail. A mail is claimed in one transaction and settled in another; what was refused goes again later, what may
 * have arrived does not: nobody is told twice, and the page has it in any case.
 */
@ApplicationScoped
public class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class);

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MOST_LINES = 50;

    private record Letter(String name, String address, String subject, String text) {}

    private final ReactiveMailer mailer;
    private final Vertx vertx;
    private final MailOutbox outbox;
    private final Notifications notifications;
    private final Posts posts;
    private final SiqianClock clock;
    private final Optional<String> address;

    public Postman(
            ReactiveMailer mailer, Vertx vertx, MailOutbox outbox, Notifications notifications, Posts posts, SiqianClock clock,
            @ConfigProperty(name = "siqian.address") Optional<String> address) {
        this.mailer = mailer;
        this.vertx = vertx;
        this.outbox = outbox;
        this.notifications = notifications;
        this.posts = posts;
        this.clock = clock;
        this.address = address;
    }

    @Scheduled(every = "{siqian.smtp.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        if (!outbox.isOpen()) return;
        for (List<UUID> letter : QuarkusTransaction.requiringNew().call(() -> outbox.claim(clock.instant()))) carry(letter);
    }

    private void carry(List<UUID> ids) {
        var letter = QuarkusTransaction.requiringNew().call(() -> letter(ids));
        UUID id = ids.get(0);
        if (letter.isEmpty()) {
            settle(ids, mail -> mail.isUncertain("收件人没有邮箱", clock.instant()));
            return;
        }
        try {
            send(io.quarkus.mailer.Mail.withText(letter.get().address, letter.get().subject, letter.get().text)
                    .addHeader("Message-ID", "<" + id + "@siqian>")
                    .addHeader("Auto-Submitted", "auto-generated"));
            settle(ids, mail -> mail.isSent(clock.instant()));
        } catch (RuntimeException failed) {
            Throwable why = failed.getCause() == null ? failed : failed.getCause();
            LOG.warnf("mail %s was not sent: %s", id, named(why));
            settle(ids, mail -> {
                if (surelyNotSent(why)) mail.isRefused(named(why), clock.instant());
                else mail.isUncertain(named(why), clock.instant());
            });
        }
    }

    /** On a thread of the mail client's own: begun on another, it can miss what the server says first and wait for it until the server gives up. */
    private void send(io.quarkus.mailer.Mail mail) {
        var own = vertx.getOrCreateContext();
        Uni.createFrom()
                .<Void>emitter(sent -> own.runOnContext(
                        begun -> mailer.send(mail).subscribe().with(sent::complete, sent::fail)))
                .await()
                .atMost(PATIENCE);
    }

    /** Without the server's words, which may repeat the address. */
    private static String named(Throwable why) {
        return why instanceof SMTPException said ? "SMTP " + said.getReplyCode() : why.getClass().getSimpleName();
    }

    /** The server said no, or was never reached, or could not be trusted with it. */
    private static boolean surelyNotSent(Throwable why) {
        return why instanceof SMTPException
                || why instanceof ConnectException
                || why instanceof UnknownHostException
                || why instanceof SSLException
                || "STARTTLS required but not supported by server".equals(why.getMessage());
    }

    private void settle(List<UUID> ids, Consumer<Mail> how) {
        QuarkusTransaction.requiringNew().run(() -> ids.forEach(id -> how.accept(outbox.findById(id))));
    }

    /** One notification in full, or several a line each. */
    private Optional<Letter> letter(List<UUID> ids) {
        var first = notifications.findById(ids.get(0));
        return posts.person(first.account()).filter(p -> p.email() != null).map(p -> {
            boolean alone = ids.size() == 1;
            String subject = alone ? first.title() : ids.size() + " 条报告动态";
            String text = alone ? first.text() : lines(ids);
            String link = alone ? first.link() : "/notifications";
            String where = address.map(a -> "查看：" + a.replaceAll("/+$", "") + link).orElse("请登录四千系统，在“通知”中查看。");
            return new Letter(p.name(), p.email(), "【四千】" + subject,
                    p.name() + "：\n\n" + text + "\n\n" + where + "\n\n本邮件由系统自动发出，请勿回复；可在“我的账号”中更改或删除邮箱。\n");
        });
    }

    private String lines(List<UUID> ids) {
        String lines = ids.stream().limit(MOST_LINES).map(id -> "· " + notifications.findById(id).title()).collect(Collectors.joining("\n"));
        return ids.size() <= MOST_LINES ? lines : lines + "\n另有 " + (ids.size() - MOST_LINES) + " 条。";
    }
}
