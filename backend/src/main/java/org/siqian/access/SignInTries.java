package org.siqian.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/**
 * Slows guessing down without locking anybody out for good (OWASP, "device cookies").
 *
 * <p>Tries count by name and origin. After {@value #FREE} that failed from one address each costs a pause, from one minute
 * doubling to fifteen; a try during a pause is not looked at and does not lengthen it. A name under pressure from many
 * addresses leaves a new address one free try. An address that goes through many names waits a minute between any two. A browser that
 * has signed in before counts for itself alone, so that no stranger's tries reach its owner. Names that do not exist are
 * treated alike.
 */
@ApplicationScoped
public class SignInTries {
    static final int FREE = 5;
    /** Failures of one name within {@link #WINDOW}, from wherever. */
    static final int NAME_UNDER_PRESSURE = 20;
    /** Failures from one address within {@link #WINDOW}, of whatever names. */
    static final int ADDRESS_UNDER_SUSPICION = 60;

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_PAUSE_MINUTES = 15;
    private static final Duration DEVICE_KNOWN_FOR = Duration.ofDays(365);
    private static final String DEVICE = "device:";

    private final EntityManager database;
    private final SiqianClock clock;

    public SignInTries(EntityManager database, SiqianClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One try: taken down before the password is looked at, so that many at once all count, and forgotten if it opens. */
    record Try(byte[] name, String origin) {}

    /** Takes a try down in a transaction of its own; refuses one that comes during a pause. */
    Try begin(String username, Optional<Account> account, Origin from) {
        byte[] name = EntityTag.sha256(username.toLowerCase(Locale.ROOT));
        boolean known = QuarkusTransaction.requiringNew()
                .call(() -> account.filter(a -> knows(from.deviceToken(), a.id())).isPresent());
        var begun = new Try(name, known ? DEVICE + EntityTag.hash(EntityTag.sha256(from.deviceToken())) : "address:" + from.address());
        QuarkusTransaction.requiringNew().run(() -> {
            if (!known) refuseSuspect(begun);
            int free = !known && failures("name_hash = :of", begun.name) >= NAME_UNDER_PRESSURE ? 1 : FREE;
            if (!count(begun, free)) throw paused(pausedUntil(begun));
        });
        return begun;
    }

    /** What opened does not count; the origin starts anew. */
    void succeeded(Try begun) {
        database.createNativeQuery("delete from sign_in_try where name_hash = :name and origin = :origin")
                .setParameter("name", begun.name)
                .setParameter("origin", begun.origin)
                .executeUpdate();
    }

    private boolean count(Try begun, int free) {
        Instant now = clock.instant();
        return database.createNativeQuery(
                        """
                        insert into sign_in_try as t (name_hash, origin, failures, last_at, paused_until)
                        values (:name, :origin, 1, :now, case when 1 >= :free then cast(:first as timestamptz) end)
                        on conflict (name_hash, origin) do update
                           set failures = case when t.last_at < :stale then 1 else t.failures + 1 end, last_at = :now,
                               paused_until = case when t.last_at >= :stale and t.failures + 1 >= :free
                                 then cast(:now as timestamptz) + make_interval(mins => least(:longest, cast(power(2, least(t.failures + 1 - :free, 8)) as int))) end
                         where t.paused_until is null or t.paused_until <= :now""")
                .setParameter("name", begun.name)
                .setParameter("origin", begun.origin)
                .setParameter("now", now)
                .setParameter("first", now.plus(SHORTEST_PAUSE))
                .setParameter("stale", now.minus(WINDOW.multipliedBy(2)))
                .setParameter("free", free)
                .setParameter("longest", LONGEST_PAUSE_MINUTES)
                .executeUpdate() > 0;
    }

    private Instant pausedUntil(Try begun) {
        return (Instant) database.createNativeQuery(
                        "select paused_until from sign_in_try where name_hash = :name and origin = :origin", Instant.class)
                .setParameter("name", begun.name)
                .setParameter("origin", begun.origin)
                .getSingleResult();
    }

    private void refuseSuspect(Try begun) {
        if (failures("origin = :of", begun.origin) < ADDRESS_UNDER_SUSPICION) return;
        var last = (Instant) database.createNativeQuery("select max(last_at) from sign_in_try where origin = :origin", Instant.class)
                .setParameter("origin", begun.origin)
                .getSingleResult();
        if (last.plus(SHORTEST_PAUSE).isAfter(clock.instant())) throw paused(last.plus(SHORTEST_PAUSE));
    }

    /** Of strangers: what known devices mistype is nobody's attack. */
    private long failures(String whose, Object of) {
        return ((Number) database.createNativeQuery(
                        "select coalesce(sum(failures), 0) from sign_in_try where origin like 'address:%' and last_at > :since and " + whose)
                .setParameter("since", clock.instant().minus(WINDOW))
                .setParameter("of", of)
                .getSingleResult()).longValue();
    }

    private Refusal paused(Instant until) {
        return Refusal.tooMany("sign-in-paused", "登录尝试过多，请稍后再试。", Duration.between(clock.instant(), until));
    }

    private boolean knows(String deviceToken, UUID account) {
        return deviceToken != null && !database.createNativeQuery("select 1 from known_device where hash = :hash and account = :account")
                .setParameter("hash", EntityTag.sha256(deviceToken))
                .setParameter("account", account)
                .getResultList()
                .isEmpty();
    }

    /** What the browser carries from now on; the same again if it is known to be this person's. */
    String remember(Account account, Origin from) {
        String token = knows(from.deviceToken(), account.id()) ? from.deviceToken() : SignInSessions.secret();
        database.createNativeQuery(
                        """
                        insert into known_device (hash, account, seen_at) values (:hash, :account, :now)
                        on conflict (hash) do update set seen_at = :now""")
                .setParameter("hash", EntityTag.sha256(token))
                .setParameter("account", account.id())
                .setParameter("now", clock.instant())
                .executeUpdate();
        return token;
    }

    /** Whoever had the old password may have signed in with it. */
    void forgetDevicesOf(UUID account) {
        database.createNativeQuery("delete from known_device where account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    @Scheduled(every = "1h", delayed = "7m")
    @Transactional
    void forgetOld() {
        database.createNativeQuery("delete from sign_in_try where last_at < :before")
                .setParameter("before", clock.instant().minus(Duration.ofDays(1)))
                .executeUpdate();
        database.createNativeQuery("delete from known_device where seen_at < :before")
                .setParameter("before", clock.instant().minus(DEVICE_KNOWN_FOR))
                .executeUpdate();
    }
}
