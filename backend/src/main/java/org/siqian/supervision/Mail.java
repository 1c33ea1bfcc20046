package org.siqian.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A notification on its way by mail. */
@Entity
@Table(name = "mail_outbox")
public class Mail {
    /** SENDING is claimed by a worker; UNCERTAIN may have arrived and is not sent again; GIVEN_UP was refused too often. */
    enum Status {
        WAITING,
        SENDING,
        SENT,
        UNCERTAIN,
        GIVEN_UP
    }

    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(3),
            Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(24));

    @Id
    private UUID notification;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int tries;
    private Instant nextTryAt;
    private Instant settledAt;
    private String fault;

    protected Mail() {} // for Hibernate

    Mail(UUID notification, Instant now) {
        this.notification = notification;
        this.status = Status.WAITING;
        this.nextTryAt = now;
    }

    UUID notification() {
        return notification;
    }

    Status status() {
        return status;
    }

    void isClaimed(Instant now) {
        status = Status.SENDING;
        nextTryAt = now;
        tries++;
    }

    void isSent(Instant now) {
        settle(Status.SENT, null, now);
    }

    /** The other side has surely not taken it. */
    void isRefused(String why, Instant now) {
        if (tries > BACK_OFF.size()) {
            settle(Status.GIVEN_UP, why, now);
        } else {
            status = Status.WAITING;
            fault = why;
            nextTryAt = now.plus(BACK_OFF.get(tries - 1));
        }
    }

    void isUncertain(String why, Instant now) {
        settle(Status.UNCERTAIN, why, now);
    }

    private void settle(Status end, String why, Instant now) {
        status = end;
        fault = why;
        settledAt = now;
    }
}
