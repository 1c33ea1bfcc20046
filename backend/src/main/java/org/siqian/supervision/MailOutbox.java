package org.siqian.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Mail still to be sent; written in the transaction of what it tells of. */
@ApplicationScoped
public class MailOutbox implements PanacheRepositoryBase<Mail, UUID> {
    private static final long ONE_AT_A_TIME = 0x4D41494CL;
    private static final int AT_ONCE = 20;
    private static final int MOST_TOGETHER = 500;

    /** So long a mail about a report waits for others, so that a reviewer's round is one letter. */
    static final Duration GATHERED_FOR = Duration.ofMinutes(2);

    /** A worker that claimed it so long ago is gone, and nobody knows whether it was sent. */
    private static final Duration LOST_AFTER = Duration.ofMinutes(10);

    private final boolean open;

    public MailOutbox(@ConfigProperty(name = "siqian.smtp.host") Optional<String> host) {
        this.open = host.isPresent();
    }

    /** Without a mail server reminders stand in the page alone, and nothing is laid by for one to come. */
    boolean isOpen() {
        return open;
    }

    /** What may come together with others waits a little for them. */
    void take(Notification notification, Instant now) {
        persist(new Mail(notification.id(), notification.cause().isGathered() ? now.plus(GATHERED_FOR) : now));
    }

    /** Claims what is due, for one worker of all replicas at a time, by letter: the notifications that come together in one. */
    List<List<UUID>> claim(Instant now) {
        boolean mine = (boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", ONE_AT_A_TIME)
                .getSingleResult();
        if (!mine) return List.of();
        find("status = ?1 and nextTryAt < ?2", Mail.Status.SENDING, now.minus(LOST_AFTER)).list().forEach(m -> m.isUncertain("发送时中断", now));
        var due = find("status = ?1 and nextTryAt <= ?2 order by nextTryAt, notification", Mail.Status.WAITING, now).page(0, AT_ONCE).list();
        var letters = new ArrayList<List<UUID>>();
        for (Mail mail : due) {
            if (mail.status() != Mail.Status.WAITING) continue; // went with one before it
            var together = together(mail, now);
            together.forEach(m -> m.isClaimed(now));
            letters.add(together.stream().map(Mail::notification).toList());
        }
        return letters;
    }

    /** With a mail about a report goes all that waits for the same person about any, due or not; but what was refused waits its time. */
    private List<Mail> together(Mail mail, Instant now) {
        var gathered = getEntityManager()
                .createQuery(
                        """
                        select m from Mail m, Notification other, Notification mine
                         where mine.id = :mine and mine.cause in :gathered and other.account = mine.account and other.cause in :gathered
                           and m.notification = other.id and m.status = :waiting and (m.tries = 0 or m.nextTryAt <= :now)
                         order by m.notification""",
                        Mail.class)
                .setParameter("mine", mail.notification())
                .setParameter("gathered", Stream.of(Notification.Cause.values()).filter(Notification.Cause::isGathered).toList())
                .setParameter("waiting", Mail.Status.WAITING)
                .setParameter("now", now)
                .setMaxResults(MOST_TOGETHER)
                .getResultList();
        return gathered.contains(mail) ? gathered : List.of(mail);
    }
}
