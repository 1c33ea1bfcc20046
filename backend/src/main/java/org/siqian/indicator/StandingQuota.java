package org.siqian.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A quota with the steps known of it; the last says how it stands. */
public record StandingQuota(Quota quota, List<QuotaStep> steps) {
    /** As it stood before an instant, or (null) stands now; empty while nobody had proposed it. */
    Optional<StandingQuota> known(Instant before) {
        if (before == null) return Optional.of(this);
        var then = steps.stream().filter(s -> s.at().isBefore(before)).toList();
        return then.isEmpty() ? Optional.empty() : Optional.of(new StandingQuota(quota, then));
    }

    public QuotaStep last() {
        return steps.get(steps.size() - 1);
    }

    public UUID id() {
        return quota.id();
    }

    public String organisation() {
        return quota.organisation();
    }

    public QuotaStatus status() {
        return last().status();
    }

    public BigDecimal value() {
        return last().value();
    }

    /** Each step makes another. */
    public long version() {
        return last().ordinal();
    }

    /** What comes next, if it may. */
    QuotaStep next(QuotaStatus status, BigDecimal value, String reason, String byName, Instant at) {
        return new QuotaStep(id(), last().ordinal() + 1, status, value, reason, byName, at);
    }

    boolean says(BigDecimal number) {
        return value().compareTo(number) == 0;
    }
}
