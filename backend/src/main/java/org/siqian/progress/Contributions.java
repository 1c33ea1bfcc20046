package org.siqian.progress;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.siqian.indicator.CountingRule;

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

    /**
     * The rows that stand, of many reports at once: each is read once and told by its neighbours, however stale the planner's
     * notion of how many there are; {@link #STANDS} would look for each row's reversal.
     */
    private static final String STANDING =
            """
            (select c.*, min(c.sign) over (partition by c.report, c.revision, c.rule) as least
               from contribution c where c.indicator = :indicator%s) c where c.least = 1
            """;

    /** Takes back every row of a rule that has ended, in one statement; the rules are closed, so nobody takes back beside it. */
    void takeBackAll(CountingRule rule, Instant at) {
        ofRule(rule, """
                with back as (
                  insert into contribution (id, indicator, organisation, day, key, amount, sign, report, revision, rule, rule_version, counted_at)
                  select nextval('contribution_seq'), c.indicator, c.organisation, c.day, c.key, -c.amount, -1, c.report, c.revision,
                         c.rule, c.rule_version, :at
                    from""" + " " + STANDING.formatted(" and c.rule = :rule") + """
                   returning *)
                insert into unfolded (id, indicator, organisation, month, counted_on, amount, reports)
                """ + monthly("back where key is null"))
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Queues what a rule that has just begun counted. */
    void enqueueAll(CountingRule rule) {
        ofRule(rule, "insert into unfolded (id, indicator, organisation, month, counted_on, amount, reports) "
                + monthly("contribution where indicator = :indicator and rule = :rule and key is null")).executeUpdate();
    }

    /** One row a month and organisation, however many reports; any of their ids names it. */
    private static String monthly(String rows) {
        return "select max(id), indicator, organisation, cast(date_trunc('month', day) as date), "
                + "cast(max(counted_at) at time zone 'Asia/Shanghai' as date), sum(amount), sum(sign) from " + rows
                + " group by indicator, organisation, date_trunc('month', day)";
    }

    private Query ofRule(CountingRule rule, String sql) {
        return getEntityManager().createNativeQuery(sql).setParameter("indicator", rule.indicator()).setParameter("rule", rule.id());
    }

    /** Lets whoever stands speak for each key of the indicator; the rules are closed, so no key is moved beside it. */
    void standAnew(String indicator) {
        getEntityManager().createNativeQuery("delete from key_standing where indicator = :indicator")
                .setParameter("indicator", indicator)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into key_standing (indicator, year, organisation, key, day, contribution, amount, report, revision)
                        select distinct on (c.organisation, extract(year from c.day), c.key) c.indicator,
                               cast(extract(year from c.day) as int), c.organisation, c.key, c.day, c.id, c.amount, c.report, c.revision
                          from""" + " " + STANDING.formatted(" and c.key is not null")
                                + " order by c.organisation, extract(year from c.day), c.key, c.day desc, c.id desc")
                .setParameter("indicator", indicator)
                .executeUpdate();
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
