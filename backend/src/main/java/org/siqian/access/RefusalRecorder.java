package org.siqian.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.siqian.audit.Actor;
import org.siqian.audit.AuditTrail;
import org.siqian.shared.RefusalAnswered;
import org.siqian.shared.RequestTrace;

/**
 * Takes down the refusals that matter to whoever looks for an attack, in a transaction of their own, since the request's is
 * undone. So many a minute from one address; the rest is counted, or a stranger could fill the trail.
 */
@ApplicationScoped
public class RefusalRecorder {
    private static final Logger LOG = Logger.getLogger(RefusalRecorder.class);
    static final int PER_MINUTE = 30;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int MOST_ADDRESSES = 10_000;
    private static final int LONGEST_PATH = 200;
    private static final Actor NOBODY = Actor.system("anonymous");

    private record Asked(String method, int status) {}

    private record LeftOut(int refusals) {}

    /** One address in one minute. */
    private static final class Minute {
        private final long since = System.nanoTime();
        private final AtomicInteger refusals = new AtomicInteger();

        boolean isOver() {
            return System.nanoTime() - since > MINUTE;
        }
    }

    private final Map<String, Minute> minutes = new ConcurrentHashMap<>();
    private final AuditTrail audit;
    private final ExecutorService workers;

    public RefusalRecorder(AuditTrail audit, ExecutorService workers) {
        this.audit = audit;
        this.workers = workers;
    }

    void take(@Observes RefusalAnswered refused) {
        if (!matters(refused)) return;
        String address = String.valueOf(refused.trace().address());
        int leftOut = 0;
        if (minutes.size() >= MOST_ADDRESSES) minutes.values().removeIf(Minute::isOver);
        var before = minutes.get(address);
        if (before != null && before.isOver()) {
            minutes.remove(address, before);
            leftOut = Math.max(0, before.refusals.get() - PER_MINUTE);
        }
        if (minutes.computeIfAbsent(address, a -> new Minute()).refusals.incrementAndGet() > PER_MINUTE) return;
        write(refused, CookieAuthentication.viewerOf(refused.caller()).map(Viewer::actor).orElse(NOBODY), leftOut);
    }

    /** Every address begins anew. */
    void forgetCounts() {
        minutes.clear();
    }

    /** Whoever showed a credential that did not hold, lacked a right, wrote a field of the server's, or asked for what is hidden. */
    private static boolean matters(RefusalAnswered refused) {
        return switch (refused.status()) {
            case 401 -> refused.credentialShown() || refused.code().equals("sign-in-failed");
            case 403, 429 -> true;
            case 404 -> refused.hides();
            case 422 -> refused.faults().contains("unknown-field");
            default -> false;
        };
    }

    /** Refusals of the sign-in are answered on the event loop, which must not wait for the database. */
    private void write(RefusalAnswered refused, Actor by, int leftOut) {
        Runnable work = () -> QuarkusTransaction.requiringNew().run(() -> {
            String path = refused.path().length() > LONGEST_PATH ? refused.path().substring(0, LONGEST_PATH) : refused.path();
            audit.refused(by, "refusal." + refused.code(), "request", path, new Asked(refused.method(), refused.status()), refused.trace());
            if (leftOut > 0) audit.refused(NOBODY, "refusal.left-out", "request", path, new LeftOut(leftOut), refused.trace());
        });
        if (!io.vertx.core.Context.isOnEventLoopThread()) {
            work.run();
            return;
        }
        workers.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("a refusal could not be taken down", e);
            }
        });
    }
}
