package org.siqian.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Everyone who has signed in by OpenID. */
@ApplicationScoped
public class OpenIdLinks implements PanacheRepositoryBase<OpenIdLink, UUID> {
    Optional<OpenIdLink> ofAccount(UUID account) {
        return find("account", account).firstResultOptional();
    }

    Optional<OpenIdLink> of(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
    }
}
