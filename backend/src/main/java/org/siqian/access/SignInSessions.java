package org.siqian.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.siqian.shared.EntityTag;
import org.siqian.shared.SiqianClock;

/** Who is signed in. The database knows; a replica remembers an answer for a few seconds. */
@ApplicationScoped
public class SignInSessions implements PanacheRepositoryBase<SignInSession, byte[]> {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Remembered(Viewer viewer, Instant until) {}

    private final Map<ByteBuffer, Remembered> remembered = new ConcurrentHashMap<>();
    private final Accounts accounts;
    private final SiqianClock clock;

    public SignInSessions(Accounts accounts, SiqianClock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Begins a session and returns the cookie's value, which is kept nowhere. */
    String begin(Account account) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        persist(new SignInSession(EntityTag.sha256(token), account.id(), clock.instant()));
        return token;
    }

    void end(String token) {
        byte[] hash = EntityTag.sha256(token);
        deleteById(hash);
        remembered.remove(ByteBuffer.wrap(hash));
    }

    void endAllOf(UUID account) {
        delete("account", account);
        forgetRemembered();
    }

    /** After duties changed: everyone is asked for anew. */
    void forgetRemembered() {
        remembered.clear();
    }

    /** What a page must send in X-CSRF-Token beside this cookie; another site cannot read it. */
    static String csrfToken(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(EntityTag.sha256("csrf " + token));
    }

    Optional<Viewer> rememberedViewer(String token) {
        var held = remembered.get(ByteBuffer.wrap(EntityTag.sha256(token)));
        return held == null || clock.instant().isAfter(held.until) ? Optional.empty() : Optional.of(held.viewer);
    }

    Optional<Viewer> viewer(String token) {
        byte[] hash = EntityTag.sha256(token);
        Optional<Viewer> viewer = QuarkusTransaction.requiringNew().call(() -> getEntityManager()
                .createQuery(
                        "select a from Account a join SignInSession s on s.account = a.id"
                                + " where s.tokenHash = :hash and s.expiresAt > :now and a.active",
                        Account.class)
                .setParameter("hash", hash)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .map(accounts::viewer));
        if (remembered.size() >= MOST_REMEMBERED) remembered.clear();
        viewer.ifPresent(v -> remembered.put(ByteBuffer.wrap(hash), new Remembered(v, clock.instant().plus(REMEMBERED))));
        return viewer;
    }

    @Scheduled(every = "1h", delayed = "5m")
    @Transactional
    void forgetExpired() {
        delete("expiresAt < ?1", clock.instant());
    }
}
