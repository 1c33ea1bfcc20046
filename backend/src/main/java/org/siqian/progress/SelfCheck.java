package org.siqian.progress;

import org.hibernate.Session;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.siqian.activity.CountedReports;
import org.siqian.indicator.CountingRule;
import org.siqian.indicator.ReportFacts;
import org.siqian.indicator.Yardsticks;
import org.siqian.progress.ProgressViews.SelfCheckDifference;
import org.siqian.progress.ProgressViews.SelfCheckResult;
import org.siqian.shared.SiqianClock;

/** Counts everything again from the approved reports and says where the numbers on the board disagree. */
@ApplicationScoped
public class SelfCheck {
    private static final int MOST_DIFFERENCES = 100;
    private static final int BATCH = 500;

    private final Session database;
    private final CountedReports reports;
    private final Yardsticks yardsticks;
    private final SiqianClock clock;

    public SelfCheck(Session database, CountedReports reports, Yardsticks yardsticks, SiqianClock clock) {
        this.database = database;
        this.reports = reports;
        this.yardsticks = yardsticks;
        this.clock = clock;
    }

    /** One indicator of one report. */
    private record Place(UUID report, String indicator, String key, String organisation, LocalDate day) {}

    /** Reads one moment of the database, so that work going on beside it is no difference. */
    SelfCheckResult run() {
        database.createNativeQuery("set transaction isolation level repeatable read, read only").executeUpdate();
        var differences = new ArrayList<SelfCheckDifference>();
        var batch = new ArrayList<ReportFacts>();
        var rules = yardsticks.rulesOfThisMoment();
        long[] read = {0, 0};
        reports.forEachCounted(null, facts -> {
            batch.add(facts);
            read[0]++;
            if (batch.size() == BATCH) read[1] += compare(batch, rules, differences);
        });
        read[1] += compare(batch, rules, differences);
        strays(differences);
        tallies(differences);
        standings(differences);
        return new SelfCheckResult(
                clock.instant(), read[0], read[1], differences.subList(0, Math.min(MOST_DIFFERENCES, differences.size())));
    }

    private long compare(List<ReportFacts> batch, List<CountingRule> rules, List<SelfCheckDifference> differences) {
        if (batch.isEmpty()) return 0;
        var expected = new HashMap<Place, BigDecimal>();
        for (ReportFacts facts : batch) {
            for (CountingRule rule : rules) {
                rule.amountOf(facts).ifPresent(a -> expected.merge(
                        new Place(facts.report(), a.indicator(), a.key(), facts.organisation(), facts.day()), a.amount(), BigDecimal::add));
            }
        }
        Map<Place, BigDecimal> found = found(batch.stream().map(ReportFacts::report).toList());
        expected.forEach((place, amount) -> differ(place, amount, found.get(place), differences));
        found.forEach((place, amount) -> {
            if (!expected.containsKey(place)) differ(place, null, amount, differences);
        });
        batch.clear();
        return expected.size();
    }

    private Map<Place, BigDecimal> found(List<UUID> of) {
        var rows = database.createNativeQuery(
                        "select c.report, c.indicator, c.key, c.organisation, c.day, sum(c.amount) from contribution c where c.report = any(:reports)"
                                + " and " + Contributions.STANDS + " group by c.report, c.indicator, c.key, c.organisation, c.day",
                        Object[].class)
                .setParameter("reports", of.toArray(UUID[]::new))
                .getResultList();
        var found = new HashMap<Place, BigDecimal>();
        for (Object[] c : rows) {
            found.put(new Place((UUID) c[0], (String) c[1], (String) c[2], (String) c[3], (LocalDate) c[4]), (BigDecimal) c[5]);
        }
        return found;
    }

    private static void differ(Place place, BigDecimal expected, BigDecimal found, List<SelfCheckDifference> differences) {
        if (expected != null && found != null && expected.compareTo(found) == 0) return;
        differences.add(new SelfCheckDifference(
                "contribution", place.indicator, place.report + (place.key == null ? "" : " " + place.key), expected, found));
    }

    /** What counts for a report that does not. */
    private void strays(List<SelfCheckDifference> differences) {
        add("contribution", differences,
                "select c.indicator, cast(c.report as text), null, c.amount from contribution c"
                        + " join activity_report r on r.id = c.report where r.counted_revision is distinct from c.revision and "
                        + Contributions.STANDS + " limit " + MOST_DIFFERENCES);
    }

    private void tallies(List<SelfCheckDifference> differences) {
        add("tally", differences, tallies("tally_organisation", "indicator, organisation, month"));
        add("tally", differences, tallies("tally_total", "indicator, month"));
        add("tally", differences, tallies("tally_organisation_day", "indicator, organisation, month, counted_on"));
        add("tally", differences, tallies("tally_day", "indicator, month, counted_on"));
    }

    private static String tallies(String table, String by) {
        String rows = "select indicator, organisation, cast(date_trunc('month', day) as date) as month,"
                + " cast(counted_at at time zone 'Asia/Shanghai' as date) as counted_on, amount, sign as reports"
                + " from contribution where key is null";
        String found = "select %1$s, amount, reports from %2$s union all select %1$s, amount, reports from unfolded".formatted(by, table);
        return unequal(by, rows, found);
    }

    private static String unequal(String by, String expected, String found) {
        return ("select indicator, concat_ws(' ', %1$s), e.amount, f.amount from"
                        + " (select %1$s, sum(amount) as amount, sum(reports) as reports from (%2$s) x group by %1$s) e"
                        + " full join (select %1$s, sum(amount) as amount, sum(reports) as reports from (%3$s) y group by %1$s) f"
                        + " using (%1$s) where coalesce(e.amount, 0) <> coalesce(f.amount, 0)"
                        + " or coalesce(e.reports, 0) <> coalesce(f.reports, 0) limit " + MOST_DIFFERENCES)
                .formatted(by, expected, found);
    }

    private void standings(List<SelfCheckDifference> differences) {
        add("standing", differences,
                "select indicator, concat_ws(' ', year, organisation, key), e.amount, f.amount from (select distinct on"
                        + " (c.indicator, extract(year from c.day), c.organisation, c.key) c.indicator,"
                        + " cast(extract(year from c.day) as int) as year, c.organisation, c.key, c.amount, c.id, c.day, c.report, c.revision"
                        + " from contribution c where c.key is not null and " + Contributions.STANDS
                        + " order by c.indicator, extract(year from c.day), c.organisation, c.key, c.day desc, c.id desc) e"
                        + " full join key_standing f using (indicator, year, organisation, key)"
                        + " where (e.id, e.amount, e.day, e.report, e.revision)"
                        + " is distinct from (f.contribution, f.amount, f.day, f.report, f.revision) limit " + MOST_DIFFERENCES);
    }

    private void add(String where, List<SelfCheckDifference> differences, String sql) {
        for (Object[] c : database.createNativeQuery(sql, Object[].class).getResultList()) {
            differences.add(new SelfCheckDifference(where, (String) c[0], (String) c[1], (BigDecimal) c[2], (BigDecimal) c[3]));
        }
    }
}
