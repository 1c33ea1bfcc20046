package org.siqian.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.siqian.shared.Refusal;

/** The stored integrations with their tokens. */
@ApplicationScoped
public class Integrations implements PanacheRepositoryBase<Integration, UUID> {
    Optional<Integration> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    Integration require(String code) {
        return byCode(code).orElseThrow(() -> Refusal.notFound("接入应用", code));
    }

    void add(IntegrationToken token) {
        getEntityManager().persist(token);
    }

    List<IntegrationToken> tokensOf(UUID integration) {
        return getEntityManager()
                .createQuery("from IntegrationToken t where t.integration = :integration order by t.createdAt desc, t.id desc", IntegrationToken.class)
                .setParameter("integration", integration)
                .getResultList();
    }

    Optional<IntegrationToken> token(byte[] hash) {
        return getEntityManager()
                .createQuery("from IntegrationToken t where t.hash = :hash", IntegrationToken.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** At most once a minute, so that a busy integration does not write with every call. */
    void noteUse(UUID token, Instant now, String address) {
        getEntityManager()
                .createQuery("update IntegrationToken t set t.lastUsedAt = :now, t.lastAddress = :address"
                        + " where t.id = :token and (t.lastUsedAt is null or t.lastUsedAt < :before)")
                .setParameter("now", now)
                .setParameter("address", address)
                .setParameter("token", token)
                .setParameter("before", now.minusSeconds(60))
                .executeUpdate();
    }
}
