package org.siqian.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored indicators, targets, report kinds and rules; readers ask the {@link Yardsticks}. */
@ApplicationScoped
public class Indicators implements PanacheRepositoryBase<Indicator, String> {
    private static final long RULES = 0x52554C4553L;
    private static final long TARGETS = 0x54415247455453L;

    List<Indicator> inOrder() {
        return listAll(Sort.by("ordinal").and("code"));
    }

    List<Target> targets() {
        return getEntityManager().createQuery("from Target order by ordinal, code", Target.class).getResultList();
    }

    List<ReportKind> kinds() {
        return getEntityManager().createQuery("from ReportKind order by ordinal, code", ReportKind.class).getResultList();
    }

    Optional<ReportKind> kind(String code) {
        return Optional.ofNullable(getEntityManager().find(ReportKind.class, code));
    }

    /** The rules in force; the database says which, since what this session has read before may have ended meanwhile. */
    List<CountingRule> rules() {
        return getEntityManager().createQuery("from CountingRule where endedAt is null order by id", CountingRule.class).getResultList();
    }

    List<CountingRule> endedRules() {
        return getEntityManager().createQuery("from CountingRule where endedAt is not null order by id", CountingRule.class).getResultList();
    }

    /** How many changes of rules there have been: a rule that begins is one, a rule that ends another. */
    long ruleChanges() {
        return getEntityManager().createQuery("select count(*) + count(endedAt) from CountingRule", Long.class).getSingleResult();
    }

    void end(CountingRule rule, Instant at) {
        getEntityManager().createQuery("update CountingRule set endedAt = :at where id = :id and endedAt is null")
                .setParameter("at", at)
                .setParameter("id", rule.id())
                .executeUpdate();
    }

    /** Keeps the rules from changing until the transaction ends; any number may hold them at once. */
    void holdRules() {
        getEntityManager().createNativeQuery("select 1 from pg_advisory_xact_lock_shared(:rules)", Integer.class)
                .setParameter("rules", RULES)
                .getSingleResult();
    }

    /** Waits for all who hold the rules and lets nobody hold them until the transaction ends. */
    void closeRules() {
        getEntityManager().createNativeQuery("select 1 from pg_advisory_xact_lock(:rules)", Integer.class)
                .setParameter("rules", RULES)
                .getSingleResult();
    }

    /** Waits for whoever changes targets, until the transaction ends. */
    void closeTargets() {
        getEntityManager().createNativeQuery("select 1 from pg_advisory_xact_lock(:targets)", Integer.class)
                .setParameter("targets", TARGETS)
                .getSingleResult();
    }

    /** What others hold in memory stays as it was read; this transaction reads the target anew. */
    void withdraw(Target target, Instant at, String why) {
        getEntityManager().detach(target);
        getEntityManager().createQuery("update Target set withdrawnAt = :at, withdrawnWhy = :why where code = :code")
                .setParameter("at", at)
                .setParameter("why", why)
                .setParameter("code", target.code())
                .executeUpdate();
    }

    List<PaceProfile> paces() {
        return getEntityManager().createQuery("from PaceProfile order by indicator, version", PaceProfile.class).getResultList();
    }

    void add(Object item) {
        getEntityManager().persist(item);
        getEntityManager().flush();
    }
}
