package org.siqian.progress;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The append-only rows behind every number, and the queue and key standings they feed. */
@ApplicationScoped
public class Contributions implements PanacheRepositoryBase<Contribution, Long> {
    /** A row that no later row takes back. */
    static final String STANDS =
            """
            c.sign = 1 and not exists (select 1 from contribution b where b.report = c.report and b.revision = c.revision
              and b.rule = c.rule and b.indicator = c.indicator and b.sign = -1)""";

    List<Contribution> standingOf(UUID report) {
        return getEntityManager()
                .createNativeQuery("select c.* from contribution c where c.report = :report and " + STANDS
                        + " order by c.indicator, c.key, c.id", Contribution.class)
                .setParameter("report", report)
                .getResultList();
    }

    void enqueue(Contribution c) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into unfolded (id, indicator, organisation, month, counted_on, amount, reports)
                        values (:id, :indicator, :organisation, :month, :countedOn, :amount, :reports)""")
                .setParameter("id", c.id())
                .setParameter("indicator", c.indicator())
                .setParameter("organisation", c.organisation())
                .setParameter("month", c.day().withDayOfMonth(1))
                .setParameter("countedOn", c.countedOn())
                .setParameter("amount", c.amount())
                .setParameter("reports", (int) c.sign())
                .executeUpdate();
    }

    /** Lets the row speak for its key unless a later one of the same year and organisation does. */
    void stand(Contribution c) {
        speak(c, """
                insert into key_standing as k
                       (indicator, year, organisation, key, day, contribution, amount, report, revision)
                values (:indicator, :year, :organisation, :key, :day, :id, :amount, :report, :revision)
                on conflict (indicator, year, organisation, key) do update
                   set day = excluded.day, contribution = excluded.contribution, amount = excluded.amount,
                       report = excluded.report, revision = excluded.revision
                 where (excluded.day, excluded.contribution) > (k.day, k.contribution)""");
    }

    private void speak(Contribution c, String sql) {
        ofKey(c, sql)
                .setParameter("day", c.day())
                .setParameter("id", c.id())
                .setParameter("amount", c.amount())
                .setParameter("report", c.report())
                .setParameter("revision", c.revision())
                .executeUpdate();
    }

    private Query ofKey(Contribution c, String sql) {
        return getEntityManager()
                .createNativeQuery(sql)
                .setParameter("indicator", c.indicator())
                .setParameter("year", c.day().getYear())
                .setParameter("organisation", c.organisation())
                .setParameter("key", c.key());
    }

    private static final String THIS_KEY =
            " where indicator = :indicator and year = :year and organisation = :organisation and key = :key";

    /**
     * Lets the next best row speak for the key of one taken back. The lock makes whoever moves the same key wait their turn;
     * the row is changed and not replaced, since those who wait for a row that is gone would find none.
     */
    void standDown(Contribution c) {
        var spoke = ofKey(c, "select cast(contribution as bigint) from key_standing" + THIS_KEY + " for update").getResultList();
        if (spoke.stream().noneMatch(s -> ((Number) s).longValue() == c.id())) return;
        var next = next(c);
        if (next.isEmpty()) ofKey(c, "delete from key_standing" + THIS_KEY).executeUpdate();
        for (Contribution n : next) {
            speak(n, "update key_standing set day = :day, contribution = :id, amount = :amount, report = :report, revision = :revision"
                    + THIS_KEY);
        }
    }

    private List<Contribution> next(Contribution c) {
        return getEntityManager()
                .createNativeQuery(
                        "select c.* from contribution c where c.indicator = :indicator and c.key = :key"
                                + " and c.organisation = :organisation and c.day between :from and :to and " + STANDS
                                + " order by c.day desc, c.id desc limit 1",
                        Contribution.class)
                .setParameter("indicator", c.indicator())
                .setParameter("key", c.key())
                .setParameter("organisation", c.organisation())
                .setParameter("from", LocalDate.of(c.day().getYear(), 1, 1))
                .setParameter("to", LocalDate.of(c.day().getYear(), 12, 31))
                .getResultList();
    }
}
