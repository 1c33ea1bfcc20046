package org.siqian.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.siqian.shared.Refusal;

/** The stored quotas; readers ask the {@link QuotaBook}. */
@ApplicationScoped
public class Quotas implements PanacheRepositoryBase<Quota, UUID> {
    Quota require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.notFound("指标分解", id));
    }

    List<StandingQuota> standing() {
        return standing(listAll(Sort.by("organisation").and("id")), getEntityManager()
                .createQuery("from QuotaStep order by quota, ordinal", QuotaStep.class).getResultStream());
    }

    /** As the database has them now, for whoever closed them. */
    List<StandingQuota> standing(String target, int year) {
        var quotas = list("target = ?1 and year = ?2", Sort.by("organisation"), target, year);
        return standing(quotas, getEntityManager()
                .createQuery("from QuotaStep where quota in :quotas order by quota, ordinal", QuotaStep.class)
                .setParameter("quotas", quotas.stream().map(Quota::id).toList())
                .getResultStream());
    }

    private static List<StandingQuota> standing(List<Quota> quotas, Stream<QuotaStep> steps) {
        Map<UUID, List<QuotaStep>> said = new LinkedHashMap<>();
        steps.forEach(s -> said.computeIfAbsent(s.quota(), q -> new ArrayList<>()).add(s));
        return quotas.stream().filter(q -> said.containsKey(q.id())).map(q -> new StandingQuota(q, List.copyOf(said.get(q.id())))).toList();
    }

    /** Lets one transaction at a time speak of a target's quotas of a year: what is checked is what is changed. */
    void close(String target, int year) {
        getEntityManager().createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:quotas, 0))", Integer.class)
                .setParameter("quotas", "quotas of " + target + " in " + year)
                .getSingleResult();
    }

    void add(QuotaStep step) {
        getEntityManager().persist(step);
    }
}
