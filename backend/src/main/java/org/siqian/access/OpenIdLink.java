package org.siqian.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.siqian.shared.Ids;

/** A person as the OpenID provider knows them, and their account here; names change there, issuer and subject do not. */
@Entity
@Table(name = "openid_link")
public class OpenIdLink {
    @Id
    private UUID id;

    private String issuer;
    private String subject;
    private UUID account;
    private Instant createdAt;

    protected OpenIdLink() {} // for Hibernate

    OpenIdLink(String issuer, String subject, UUID account, Instant now) {
        this.id = Ids.next();
        this.issuer = issuer;
        this.subject = subject;
        this.account = account;
        this.createdAt = now;
    }

    UUID account() {
        return account;
    }
}
