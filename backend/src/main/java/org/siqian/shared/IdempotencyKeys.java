package org.siqian.shared;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/** The answers kept for keys, per principal, for seven days. */
@ApplicationScoped
public class IdempotencyKeys {
    static final Duration KEPT_FOR = Duration.ofDays(7);

    record Kept(String requestHash, int status, String headers, String body) {}

    private final EntityManager database;
    private final SiqianClock clock;

    public IdempotencyKeys(EntityManager database, SiqianClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The kept answer, or nothing and the right to do the work; refuses while the same key is at work elsewhere. */
    Optional<Kept> claim(String principal, String key) {
        long lock = ByteBuffer.wrap(EntityTag.sha256(principal + "\n" + key)).getLong();
        var row = (Object[]) database.createNativeQuery(
                        """
                        select l.got, k.request_hash, k.status, cast(k.headers as text), k.body
                          from (select pg_try_advisory_xact_lock(:lock) as got) l
                          left join idempotency_key k on k.principal = :principal and k.key = :key""")
                .setParameter("lock", lock)
                .setParameter("principal", principal)
                .setParameter("key", key)
                .getSingleResult();
        if (row[1] != null) {
            return Optional.of(new Kept((String) row[1], ((Number) row[2]).intValue(), (String) row[3], (String) row[4]));
        }
        if (!(Boolean) row[0]) {
            throw Refusal.conflict("idempotency-key-busy", "同一个 Idempotency-Key 的请求还在处理，请稍后重试。");
        }
        return Optional.empty();
    }

    void keep(String principal, String key, String requestHash, int status, String headers, String body) {
        database.createNativeQuery(
                        """
                        insert into idempotency_key (principal, key, request_hash, status, headers, body, created_at)
                        values (:principal, :key, :hash, :status, cast(:headers as jsonb), :body, :now)""")
                .setParameter("principal", principal)
                .setParameter("key", key)
                .setParameter("hash", requestHash)
                .setParameter("status", status)
                .setParameter("headers", headers)
                .setParameter("body", body)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forgetOld() {
        database.createNativeQuery("delete from idempotency_key where created_at < :before")
                .setParameter("before", clock.instant().minus(KEPT_FOR))
                .executeUpdate();
    }
}
