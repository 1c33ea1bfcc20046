package org.siqian.indicator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.siqian.shared.Refusal;
import org.siqian.shared.Snapshot;

/** The quotas as everyone reads them, now and as they were known before an instant. */
@ApplicationScoped
public class QuotaBook {
    private record SetKey(String target, int year) {}

    private record Known(List<StandingQuota> all, Map<UUID, StandingQuota> byId, Map<SetKey, List<StandingQuota>> sets) {}

    private final Quotas quotas;
    private final Snapshot<Known> known = new Snapshot<>(Duration.ofSeconds(10), this::read);

    public QuotaBook(Quotas quotas) {
        this.quotas = quotas;
    }

    private Known read() {
        var all = QuarkusTransaction.joiningExisting().call(quotas::standing);
        return new Known(
                all,
                all.stream().collect(Collectors.toMap(StandingQuota::id, Function.identity())),
                all.stream().collect(Collectors.groupingBy(q -> new SetKey(q.quota().target(), q.quota().year()))));
    }

    /** Forgets what was read, so that the step just taken is seen. */
    void forget() {
        known.forget();
    }

    /** Every quota that had been proposed before the instant, as it stood then; for null as it stands now. */
    public List<StandingQuota> known(Instant before) {
        return before == null ? known.get().all : at(known.get().all, before);
    }

    /** Those of a target, named by the first of its versions, for a year. */
    public List<StandingQuota> of(String target, int year, Instant before) {
        return at(known.get().sets.getOrDefault(new SetKey(target, year), List.of()), before);
    }

    public StandingQuota require(UUID id) {
        return Optional.ofNullable(known.get().byId.get(id)).orElseThrow(() -> Refusal.notFound("指标分解", id));
    }

    private static List<StandingQuota> at(List<StandingQuota> quotas, Instant before) {
        return quotas.stream().flatMap(q -> q.known(before).stream()).toList();
    }
}
