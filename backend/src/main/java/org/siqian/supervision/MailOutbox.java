package org.siqian.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Mail still to be sent; written in the transaction of what it tells of. */
@ApplicationScoped
public class MailOutbox implements PanacheRepositoryBase<Mail, UUID> {
    private static final long ONE_AT_A_TIME = 0x4D41494CL;
    private static final int AT_ONCE = 20;

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

    void take(UUID notification, Instant now) {
        persist(new Mail(notification, now));
    }

    /** Claims what is due, for one worker of all replicas at a time. */
    List<UUID> claim(Instant now) {
        boolean mine = (boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", ONE_AT_A_TIME)
                .getSingleResult();
        if (!mine) return List.of();
        find("status = ?1 and nextTryAt < ?2", Mail.Status.SENDING, now.minus(LOST_AFTER)).list().forEach(m -> m.isUncertain("发送时中断", now));
        var due = find("status = ?1 and nextTryAt <= ?2 order by nextTryAt, notification", Mail.Status.WAITING, now).page(0, AT_ONCE).list();
        due.forEach(m -> m.isClaimed(now));
        return due.stream().map(Mail::notification).toList();
    }
}
