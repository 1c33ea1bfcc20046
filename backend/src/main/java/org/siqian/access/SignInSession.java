package org.siqian.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One sign-in, known to the server by the hash of what the cookie holds. */
@Entity
@Table(name = "sign_in_session")
public class SignInSession {
    static final Duration LASTS = Duration.ofHours(12);

    @Id
    private byte[] tokenHash;

    private UUID account;
    private Instant createdAt;
    private Instant expiresAt;

    protected SignInSession() {} // for Hibernate

    SignInSession(byte[] tokenHash, UUID account, Instant now) {
        this.tokenHash = tokenHash;
        this.account = account;
        this.createdAt = now;
        this.expiresAt = now.plus(LASTS);
    }
}
