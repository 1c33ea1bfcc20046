package org.siqian.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Quotas whose last step is an objection. */
@ApplicationScoped
public class Objections {
    record Quota(String target, String indicator, String organisation, int year) {}

    record Objection(UUID quota, String target, String indicator, String organisation, int year, BigDecimal value, String reason, Instant at) {}

    private final Session database;

    public Objections(Session database) {
        this.database = database;
    }

    List<Objection> of(int year) {
        return database.createNativeQuery(
                        """
                        select q.id, q.target, t.indicator, q.organisation, q.year, s.value, s.reason, s.at
                          from quota_step s join quota q on q.id = s.quota join target t on t.code = q.target
                         where s.status = 'OBJECTED' and q.year = :year
                           and not exists (select 1 from quota_step later where later.quota = s.quota and later.ordinal > s.ordinal)""",
                        Object[].class)
                .setParameter("year", year)
                .getResultList().stream()
                .map(c -> new Objection((UUID) c[0], (String) c[1], (String) c[2], (String) c[3], ((Number) c[4]).intValue(), (BigDecimal) c[5],
                        (String) c[6], (Instant) c[7]))
                .toList();
    }

    Optional<Quota> find(UUID quota) {
        return database.createNativeQuery(
                        "select q.target, t.indicator, q.organisation, q.year from quota q join target t on t.code = q.target where q.id = :id", Object[].class)
                .setParameter("id", quota)
                .getResultList().stream()
                .map(c -> new Quota((String) c[0], (String) c[1], (String) c[2], ((Number) c[3]).intValue()))
                .findFirst();
    }
}
