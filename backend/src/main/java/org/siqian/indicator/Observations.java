package org.siqian.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.siqian.indicator.Observation.Series;

/** The stored figures, every revision of them; readers ask the {@link Statistics}. */
@ApplicationScoped
public class Observations implements PanacheRepositoryBase<Observation, Observation.Key> {
    private static final long STATISTICS = 0x5354415453L;

    /** The earliest revision of each first. */
    List<Observation> everyRevision() {
        return listAll(Sort.by("periodStart").and("periodEnd").and("id").and("revision"));
    }

    List<Observation> revisions(UUID id) {
        return list("id", Sort.by("revision"), id);
    }

    Optional<Observation> last(UUID id) {
        return find("id", Sort.descending("revision"), id).firstResultOptional();
    }

    Optional<Observation> last(Series series, Period period) {
        return getEntityManager().createNativeQuery(
                        """
                        select * from observation
                         where indicator is not distinct from :indicator and territory is not distinct from :territory
                           and entity is not distinct from :entity and attribute is not distinct from :attribute
                           and period_start = :start and period_end = :end
                         order by revision desc limit 1""",
                        Observation.class)
                .setParameter("indicator", series.indicator())
                .setParameter("territory", series.territory())
                .setParameter("entity", series.entity())
                .setParameter("attribute", series.attribute())
                .setParameter("start", period.start())
                .setParameter("end", period.end())
                .getResultStream()
                .map(Observation.class::cast)
                .findFirst();
    }

    void add(Observation revision) {
        persistAndFlush(revision);
    }

    /**
     * One transaction at a time changes statistics: each finds the last revision it goes on from, and what is recorded later is
     * committed later, so that a past day's answer never gains a row.
     */
    void close() {
        getEntityManager().createNativeQuery("select 1 from pg_advisory_xact_lock(:statistics)", Integer.class)
                .setParameter("statistics", STATISTICS)
                .getSingleResult();
    }
}
