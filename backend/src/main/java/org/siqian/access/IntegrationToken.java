package org.siqian.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.siqian.shared.Ids;

/** A token of an integration, known by its hash; two are valid at a time, so that one can be replaced without a gap. */
@Entity
@Table(name = "integration_token")
public class IntegrationToken {
    @Id
    private UUID id;

    private UUID integration;
    private byte[] hash;
    private String hint;
    private String name;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant revokedAt;
    private Instant lastUsedAt;
    private String lastAddress;

    protected IntegrationToken() {} // for Hibernate

    IntegrationToken(UUID integration, byte[] hash, String hint, String name, Instant now, Instant expiresAt) {
        this.id = Ids.next();
        this.integration = integration;
        this.hash = hash;
        this.hint = hint;
        this.name = name;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    boolean isValidAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** The earlier of its end and the moment given. */
    Instant ends(Instant other) {
        return other.isBefore(expiresAt) ? other : expiresAt;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    void revoke(Instant now) {
        if (revokedAt == null) revokedAt = now;
    }

    /** Ends it early, so that what still uses it has time to change over. */
    void endsBy(Instant end) {
        if (end.isBefore(expiresAt)) expiresAt = end;
    }

    UUID id() {
        return id;
    }

    UUID integration() {
        return integration;
    }

    IntegrationViews.TokenView view(Instant now) {
        return new IntegrationViews.TokenView(id, name, hint, createdAt, expiresAt, revokedAt, lastUsedAt, lastAddress, isValidAt(now));
    }
}
