package org.siqian.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.siqian.shared.Ids;

/** One sign-in, known to the server by the hash of what the cookie holds; its id may be shown. */
@Entity
@Table(name = "sign_in_session")
public class SignInSession {
    @Id
    private byte[] tokenHash;

    private UUID id;
    private UUID account;
    private Instant createdAt;
    private Instant lastSeenAt;
    private Instant expiresAt;
    private String address;
    private String device;

    protected SignInSession() {} // for Hibernate

    SignInSession(byte[] tokenHash, UUID account, Origin from, Instant now, Duration lasts) {
        this.tokenHash = tokenHash;
        this.id = Ids.next();
        this.account = account;
        this.createdAt = now;
        this.lastSeenAt = now;
        this.expiresAt = now.plus(lasts);
        this.address = from.address();
        this.device = from.deviceInWords();
    }

    boolean isOver(Instant now, Duration idle) {
        return !now.isBefore(expiresAt) || !now.isBefore(lastSeenAt.plus(idle));
    }

    /** To the minute, so that reading does not write every time. */
    void seen(Instant now) {
        if (lastSeenAt.isBefore(now.minusSeconds(60))) lastSeenAt = now;
    }

    UUID id() {
        return id;
    }

    UUID account() {
        return account;
    }

    byte[] tokenHash() {
        return tokenHash;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    SessionViews.OwnSession view(byte[] current) {
        return new SessionViews.OwnSession(
                id, createdAt, lastSeenAt, expiresAt, address, device, java.util.Arrays.equals(current, tokenHash));
    }
}
