package org.siqian.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.siqian.shared.Refusal;

/** Passwords as bcrypt hashes. The work is meant to cost time; no more than two are worked on at once. */
@ApplicationScoped
public class Passwords {
    /** What bcrypt reads; a longer password is refused, never cut. */
    static final int MOST_BYTES = 72;

    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 30;
    private static final int LONGEST_WAIT_SECONDS = 10;
    // no 0 O 1 l I: it is read out and typed
    private static final String READABLE = "23456789abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int TEMPORARY_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int cost;
    private final String nobodys;
    private final Semaphore workers = new Semaphore(AT_ONCE);

    public Passwords(@ConfigProperty(name = "siqian.password-cost") int cost) {
        this.cost = cost;
        this.nobodys = BcryptUtil.bcryptHash("nobody", cost);
    }

    /** Sets a password of the person's own. */
    public void give(Account account, String password) {
        account.keepHash(hash(password), false);
    }

    /** Sets a password that must be changed at the first sign-in; returned once and kept nowhere. */
    public String giveTemporary(Account account) {
        var password = new StringBuilder();
        while (password.length() < TEMPORARY_LENGTH) password.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        account.keepHash(hash(password.toString()), true);
        return password.toString();
    }

    /** Takes as long for nobody as for somebody, so that the time does not tell who exists. To be asked outside of a transaction. */
    boolean opens(Optional<Account> account, String password) {
        String kept = account.map(Account::passwordHash).filter(h -> h.startsWith("$")).orElse(nobodys);
        boolean matches = atWork(() -> BcryptUtil.matches(password.isEmpty() ? " " : password, kept));
        return matches && fits(password) && account.filter(a -> a.isActive() && a.passwordHash().equals(kept)).isPresent();
    }

    /** Makes a hash of a lower cost anew, when the password is at hand. */
    void renew(Account account, String password) {
        if (costOf(account.passwordHash()) < cost) account.keepHash(hash(password), account.mustChangePassword());
    }

    static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    private String hash(String password) {
        return atWork(() -> BcryptUtil.bcryptHash(password, cost));
    }

    /** {@code $2a$10$…}: the cost stands in the hash. */
    private static int costOf(String hash) {
        return Integer.parseInt(hash.split("\\$")[2]);
    }

    private <T> T atWork(java.util.function.Supplier<T> work) {
        try {
            // who waits holds a thread, and those are for everybody
            if (workers.getQueueLength() >= MOST_WAITING || !workers.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Refusal.tooMany("sign-in-busy", "登录的人太多，请稍后再试。", java.time.Duration.ofSeconds(LONGEST_WAIT_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to check a password", e);
        }
        try {
            return work.get();
        } finally {
            workers.release();
        }
    }
}
