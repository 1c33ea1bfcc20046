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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.siqian.shared.AfterCommit;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Kind;
import org.siqian.shared.SiqianClock;

/** Who is signed in. The database knows; a replica remembers an answer for a few seconds. */
@ApplicationScoped
public class SignInSessions implements PanacheRepositoryBase<SignInSession, byte[]> {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Remembered(Viewer viewer, Instant until) {}

    private final AtomicLong changes = new AtomicLong();
    private final Map<ByteBuffer, Remembered> remembered = new ConcurrentHashMap<>();
    private final Accounts accounts;
    private final SiqianClock clock;
    private final Duration idle;
    private final Duration absolute;

    public SignInSessions(
            Accounts accounts, SiqianClock clock, @ConfigProperty(name = "siqian.session.idle") Duration idle,
            @ConfigProperty(name = "siqian.session.absolute") Duration absolute) {
        this.accounts = accounts;
        this.clock = clock;
        this.idle = idle;
        this.absolute = absolute;
    }

    static String secret() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Begins a session and returns the cookie's value, which is kept nowhere. */
    String begin(Account account, Origin from) {
        String token = secret();
        persist(new SignInSession(EntityTag.sha256(token), account.id(), from, clock.instant(), absolute));
        return token;
    }

    /** Also of a cookie that is no longer good. */
    void end(String token) {
        deleteById(EntityTag.sha256(token));
        forgetRemembered();
    }

    void endAllOf(UUID account) {
        delete("account", account);
        forgetRemembered();
    }

    void endAllOfBut(UUID account, String token) {
        delete("account = ?1 and tokenHash <> ?2", account, EntityTag.sha256(token));
        forgetRemembered();
    }

    /** What a person may end is their own; anything else does not exist. */
    void endOneOf(UUID account, UUID session) {
        if (delete("account = ?1 and id = ?2", account, session) == 0) throw Refusal.notFound("登录", session);
        forgetRemembered();
    }

    List<SignInSession> of(UUID account) {
        Instant now = clock.instant();
        return list("account = ?1 order by lastSeenAt desc, id", account).stream().filter(s -> !s.isOver(now, idle)).toList();
    }

    /** After duties changed or a session ended: everyone is asked for anew, and again once it is committed. */
    void forgetRemembered() {
        AfterCommit.alsoNow(() -> {
            changes.incrementAndGet();
            remembered.clear();
        });
    }

    /** What a page must send in X-CSRF-Token beside this cookie; another site cannot read it. */
    static String csrfToken(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(EntityTag.sha256("csrf " + token));
    }

    Optional<Viewer> rememberedViewer(String token) {
        var held = remembered.get(ByteBuffer.wrap(EntityTag.sha256(token)));
        return held == null || clock.instant().isAfter(held.until) ? Optional.empty() : Optional.of(held.viewer);
    }

    /** Empty for a cookie nobody knows; refuses one whose time is over, and forgets it. */
    Optional<Viewer> viewer(String token) {
        byte[] hash = EntityTag.sha256(token);
        Instant now = clock.instant();
        long before = changes.get();
        var found = QuarkusTransaction.requiringNew().call(() -> {
            var session = findById(hash);
            if (session == null) return null;
            if (session.isOver(now, idle)) {
                delete(session);
                return Optional.<Remembered>empty();
            }
            session.seen(now);
            var account = accounts.findById(session.account());
            if (!account.isActive()) return Optional.<Remembered>empty();
            Instant until = now.plus(REMEMBERED);
            return Optional.of(new Remembered(accounts.viewer(account), until.isBefore(session.expiresAt()) ? until : session.expiresAt()));
        });
        if (found == null) return Optional.empty();
        var known = found.orElseThrow(() -> Refusal.of(Kind.UNAUTHENTICATED, "session-expired", "登录已过期，请重新登录。"));
        if (remembered.size() >= MOST_REMEMBERED) remembered.clear();
        if (changes.get() == before) remembered.put(ByteBuffer.wrap(hash), known); // or it might outlive its end
        return Optional.of(known.viewer);
    }

    Duration absolute() {
        return absolute;
    }

    Duration idle() {
        return idle;
    }

    @Scheduled(every = "1h", delayed = "5m")
    @Transactional
    void forgetExpired() {
        delete("expiresAt < ?1 or lastSeenAt < ?2", clock.instant(), clock.instant().minus(idle));
    }
}
