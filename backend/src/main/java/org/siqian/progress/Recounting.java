package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.siqian.activity.CountedReports;
import org.siqian.indicator.CountingRule;
import org.siqian.indicator.RuleChange;
import org.siqian.indicator.RuleSql;

/**
 * Counts history anew when a rule ends or begins, in statements over many reports. What is staged is this transaction's own until it
 * commits, so that it may be staged while reports are approved; behind the closed rules the reports that changed meanwhile are
 * staged again, and tallies and keys follow.
 */
@ApplicationScoped
public class Recounting {
    static final UUID FIRST = new UUID(0, 0);
    static final UUID LAST = new UUID(-1, -1);

    private static final String ROW =
            "insert into contribution (id, indicator, organisation, day, key, amount, sign, report, revision, rule, rule_version, counted_at) ";

    /** Rows that this transaction has written, and nobody else sees. */
    private static final String MINE = "c.xmin = cast(pg_current_xact_id() as xid)";

    /**
     * The rows that stand, of many reports at once: each is read once and told by its neighbours, however stale the planner's
     * notion of how many there are; {@link Contributions#STANDS} would look for each row's reversal.
     */
    private static final String STANDING =
            """
            (select c.*, min(c.sign) over (partition by c.report, c.revision, c.rule) as least
               from contribution c where c.indicator = :indicator and %s) c where c.least = 1
            """;

    private final Session database;
    private final CountedReports reports;

    public Recounting(Session database, CountedReports reports) {
        this.database = database;
        this.reports = reports;
    }

    /** Takes back and counts the reports with ids beyond one up to another. */
    void stage(RuleChange change, Instant at, UUID after, UUID to) {
        database.flush();
        if (change.ended() != null) takeBack(change.ended(), at, "c.report > :after and c.report <= :to", after, to);
        if (change.begun() != null) count(change.begun(), at, "r.id > :after and r.id <= :to", after, to);
    }

    private void takeBack(CountingRule rule, Instant at, String which, Object after, Object to) {
        between(ofRule(rule, ROW + """
                select nextval('contribution_seq'), c.indicator, c.organisation, c.day, c.key, -c.amount, -1, c.report, c.revision,
                       c.rule, c.rule_version, :at
                  from\s""" + STANDING.formatted("c.rule = :rule and " + which)).setParameter("at", at), after, to)
                .executeUpdate();
    }

    /** In the order of ids, so that of a key's reports of one day always the same one speaks. */
    private void count(CountingRule rule, Instant at, String which, Object after, Object to) {
        var sql = new RuleSql(rule, "r");
        String kind = rule.kind() == null ? "" : " and r.kind = :kind";
        var query = ofRule(rule, ROW + """
                select nextval('contribution_seq'), :indicator, s.organisation, s.day, s.key, s.amount, 1, s.report, s.revision,
                       :rule, :version, :at
                  from (select f.report, f.revision, f.organisation, f.day, %s as key, %s as amount from (%s and %s%s) f
                         where %s order by f.report) s"""
                .formatted(sql.key(), sql.amount(), CountedReports.FACTS, which, kind, sql.conditions()));
        if (rule.kind() != null) query.setParameter("kind", rule.kind());
        between(sql.bind(query).setParameter("version", rule.version()).setParameter("at", at), after, to).executeUpdate();
    }

    private static Query between(Query query, Object after, Object to) {
        return after instanceof UUID[] ? query.setParameter("reports", after) : query.setParameter("after", after).setParameter("to", to);
    }

    private Query ofRule(CountingRule rule, String sql) {
        return database.createNativeQuery(sql).setParameter("indicator", rule.indicator()).setParameter("rule", rule.id());
    }

    /** Stages once more what has been approved, voided or counted otherwise since the mark; the rules are closed. */
    void catchUp(RuleChange change, Instant at, String mark) {
        var changed = reports.changedSince(mark).toArray(UUID[]::new);
        if (changed.length == 0) return;
        database.createNativeMutationQuery("delete from contribution c where c.indicator = :indicator and c.report = any(:reports) and " + MINE)
                .setParameter("indicator", change.indicator().code())
                .setParameter("reports", changed)
                .executeUpdate();
        if (change.ended() != null) takeBack(change.ended(), at, "c.report = any(:reports)", changed, null);
        if (change.begun() != null) count(change.begun(), at, "r.id = any(:reports)", changed, null);
    }

    /** Lets tallies and keys follow what was staged; the rules are closed, so nobody counts beside it. */
    void settle(RuleChange change) {
        // one row a month and organisation, however many reports; any of their ids names it
        database.createNativeMutationQuery(
                        """
                        insert into unfolded (id, indicator, organisation, month, counted_on, amount, reports)
                        select max(c.id), c.indicator, c.organisation, cast(date_trunc('month', c.day) as date),
                               cast(max(c.counted_at) at time zone 'Asia/Shanghai' as date), sum(c.amount), sum(c.sign)
                          from contribution c where c.indicator = :indicator and c.key is null and\s""" + MINE
                                + " group by c.indicator, c.organisation, date_trunc('month', c.day)")
                .setParameter("indicator", change.indicator().code())
                .executeUpdate();
        if (change.touchesKeys()) standAnew(change.indicator().code());
    }

    /** Lets whoever stands speak for each key of the indicator. */
    private void standAnew(String indicator) {
        for (String sql : List.of(
                "delete from key_standing where indicator = :indicator",
                """
                insert into key_standing (indicator, year, organisation, key, day, contribution, amount, report, revision)
                select distinct on (c.organisation, extract(year from c.day), c.key) c.indicator,
                       cast(extract(year from c.day) as int), c.organisation, c.key, c.day, c.id, c.amount, c.report, c.revision
                  from\s""" + STANDING.formatted("c.key is not null")
                        + " order by c.organisation, extract(year from c.day), c.key, c.day desc, c.id desc")) {
            database.createNativeMutationQuery(sql).setParameter("indicator", indicator).executeUpdate();
        }
    }
}
