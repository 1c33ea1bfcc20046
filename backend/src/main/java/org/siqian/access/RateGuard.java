package org.siqian.access;

import io.github.bucket4j.Bucket;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.siqian.shared.Refusal;

/** So many requests a minute for each principal; beyond them 429 says when to come back. Counted by each replica for itself. */
public class RateGuard {
    private static final int MOST_KEPT = 20_000;

    /** A changed limit makes another bucket. */
    private record Of(String principal, int perMinute) {}

    private final Map<Of, Bucket> buckets = new ConcurrentHashMap<>();
    private final SecurityIdentity caller;
    private final int peoplePerMinute;

    public RateGuard(SecurityIdentity caller, @ConfigProperty(name = "siqian.rate.person-per-minute") int peoplePerMinute) {
        this.caller = caller;
        this.peoplePerMinute = peoplePerMinute;
    }

    @ServerRequestFilter
    public void guard() {
        CookieAuthentication.viewerOf(caller).ifPresent(this::take);
    }

    private void take(Viewer viewer) {
        int perMinute = viewer.isIntegration() ? viewer.requestsPerMinute() : peoplePerMinute;
        if (perMinute <= 0) return;
        if (buckets.size() >= MOST_KEPT) buckets.clear();
        var bucket = buckets.computeIfAbsent(new Of(viewer.username(), perMinute), RateGuard::bucket);
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) return;
        var wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
        throw Refusal.tooMany("too-many-requests", "请求过于频繁：每分钟最多 " + perMinute + " 次。", wait);
    }

    private static Bucket bucket(Of of) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(of.perMinute).refillGreedy(of.perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
