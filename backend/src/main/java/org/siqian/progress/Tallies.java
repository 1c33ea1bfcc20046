package org.siqian.progress;

import org.hibernate.Session;

import jakarta.enterprise.context.ApplicationScoped;

import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siqian.indicator.Indicator.Accumulation;
import org.siqian.shared.Masking;

/**
 * Reads what has been counted. Additive amounts come from tallies and the queue in one statement, so that they are exact the
 * instant something is approved and cost the same however many reports there are; a past day is read from the rows themselves.
 */
@ApplicationScoped
public class Tallies {
    private static final String FOLDED =
            "select indicator, month, amount, reports from tally_total";
    private static final String FOLDED_BY_ORGANISATION =
            "select indicator, month, amount, reports from tally_organisation";

    private final Session database;

    public Tallies(Session database) {
        this.database = database;
    }

    /** Amounts by indicator and month, from the plan's first year to the end of the window's. */
    Map<String, TreeMap<LocalDate, BigDecimal>> months(Window window) {
        String mine = window.organisations() == null ? "" : " and organisation = any(:organisations)";
        String source = window.asOf() == null
                ? (mine.isEmpty() ? FOLDED : FOLDED_BY_ORGANISATION) + " where month between :from and :to" + mine
                        + " union all select indicator, month, amount, reports from unfolded where month between :from and :to" + mine
                : "select indicator, cast(date_trunc('month', day) as date) as month, amount, sign as reports from contribution"
                        + " where key is null and day between :from and :to and counted_at < :known" + mine;
        var query = database.createNativeQuery(
                        "select indicator, month, sum(amount), sum(reports) from (" + source
                                + ") t group by indicator, month having sum(reports) <> 0 or sum(amount) <> 0",
                        Object[].class)
                .setParameter("from", window.from(Accumulation.CUMULATIVE))
                .setParameter("to", window.to());
        bind(query, window);
        var months = new HashMap<String, TreeMap<LocalDate, BigDecimal>>();
        for (Object row : query.getResultList()) {
            var cells = (Object[]) row;
            months.computeIfAbsent((String) cells[0], i -> new TreeMap<>()).put(day(cells[1]), (BigDecimal) cells[2]);
        }
        return months;
    }

    /** Amounts by indicator for those computed over keys: the latest report of each key speaks. */
    Map<String, BigDecimal> keyed(Window window, List<String> withinYear, List<String> sinceStart) {
        var amounts = new HashMap<String, BigDecimal>();
        for (Object row : speakers(window, withinYear, sinceStart, "select s.indicator, sum(s.amount) from (", ") s group by s.indicator")
                .getResultList()) {
            var cells = (Object[]) row;
            amounts.put((String) cells[0], (BigDecimal) cells[1]);
        }
        return amounts;
    }

    private Query speakers(Window window, List<String> withinYear, List<String> sinceStart, String before, String after) {
        String mine = window.organisations() == null ? "" : " and c.organisation = any(:organisations)";
        String sql = window.asOf() == null
                ? """
                select distinct on (c.indicator, c.key) c.* from key_standing c
                 where (c.indicator = any(:within) and c.year = :year
                        or c.indicator = any(:since) and c.year between :first and :year)%s
                 order by c.indicator, c.key, c.day desc, c.contribution desc"""
                        .formatted(mine)
                : """
                select distinct on (c.indicator, c.key) c.*, c.id as contribution from contribution c
                 where (c.indicator = any(:within) and c.day between make_date(:year, 1, 1) and make_date(:year, 12, 31)
                        or c.indicator = any(:since) and c.day between make_date(:first, 1, 1) and make_date(:year, 12, 31))
                   and c.counted_at < :known and c.sign = 1
                   and not exists (select 1 from contribution b where b.report = c.report and b.revision = c.revision
                     and b.rule = c.rule and b.indicator = c.indicator and b.sign = -1 and b.counted_at < :known)%s
                 order by c.indicator, c.key, c.day desc, c.id desc"""
                        .formatted(mine);
        var query = database.createNativeQuery(before + sql + after, Object[].class)
                .setParameter("within", withinYear.toArray(String[]::new))
                .setParameter("since", sinceStart.toArray(String[]::new))
                .setParameter("year", window.year())
                .setParameter("first", Math.min(window.firstYear(), window.year()));
        bind(query, window);
        return query;
    }

    /** One row behind a number. */
    record Row(java.util.UUID report, int revision, String organisation, LocalDate day, BigDecimal amount, String title, String kind) {}

    private static final String NAMED =
            "coalesce(a.counted_content ->> 'title', a.title), a.kind";

    /** The rows whose amounts add up to the number, newest first. */
    List<Row> rows(String indicator, Window window, Accumulation accumulation, boolean keyed, int offset, int limit) {
        var query = keyed
                ? speakers(
                        window,
                        accumulation == Accumulation.FLOW ? List.of(indicator) : List.of(),
                        accumulation == Accumulation.FLOW ? List.of() : List.of(indicator),
                        "select s.report, s.revision, s.organisation, s.day, s.amount, " + NAMED + " from (",
                        ") s join activity_report a on a.id = s.report order by s.day desc, s.contribution desc")
                : additive(indicator, window, accumulation);
        return asRows(query.setFirstResult(offset).setMaxResults(limit).getResultList());
    }

    private Query additive(String indicator, Window window, Accumulation accumulation) {
        String known = window.asOf() == null ? "" : " and %s.counted_at < :known";
        var query = database.createNativeQuery(
                        "select c.report, c.revision, c.organisation, c.day, c.amount, " + NAMED
                                + " from contribution c join activity_report a on a.id = c.report"
                                + " where c.indicator = :indicator and c.day between :from and :to and c.sign = 1"
                                + known.formatted("c")
                                + " and not exists (select 1 from contribution b where b.report = c.report"
                                + " and b.revision = c.revision and b.rule = c.rule and b.indicator = c.indicator"
                                + " and b.sign = -1" + known.formatted("b") + ")"
                                + (window.organisations() == null ? "" : " and c.organisation = any(:organisations)")
                                + " order by c.day desc, c.id desc",
                        Object[].class)
                .setParameter("indicator", indicator)
                .setParameter("from", window.from(accumulation))
                .setParameter("to", window.to());
        bind(query, window);
        return query;
    }

    private static List<Row> asRows(List<?> found) {
        return found.stream()
                .map(Object[].class::cast)
                .map(c -> new Row((java.util.UUID) c[0], ((Number) c[1]).intValue(), (String) c[2], day(c[3]),
                        (BigDecimal) c[4], Masking.text((String) c[5]), (String) c[6]))
                .toList();
    }

    /** How many rows stand behind a number. */
    long countRows(String indicator, Window window, Accumulation accumulation, boolean keyed) {
        Query query;
        if (keyed) {
            boolean flow = accumulation == Accumulation.FLOW;
            query = speakers(window, flow ? List.of(indicator) : List.of(), flow ? List.of() : List.of(indicator),
                    "select count(*), null from (", ") s");
        } else if (window.asOf() == null) {
            String mine = window.organisations() == null ? "" : " and organisation = any(:organisations)";
            query = database.createNativeQuery(
                            "select coalesce(sum(reports), 0), null from (select reports from "
                                    + (mine.isEmpty() ? "tally_total" : "tally_organisation")
                                    + " where indicator = :indicator and month between :from and :to" + mine
                                    + " union all select reports from unfolded where indicator = :indicator"
                                    + " and month between :from and :to" + mine + ") t",
                            Object[].class)
                    .setParameter("indicator", indicator)
                    .setParameter("from", window.from(accumulation))
                    .setParameter("to", window.to());
            bind(query, window);
        } else {
            String mine = window.organisations() == null ? "" : " and organisation = any(:organisations)";
            query = database.createNativeQuery(
                            "select coalesce(sum(sign), 0), null from contribution where indicator = :indicator"
                                    + " and day between :from and :to and counted_at < :known" + mine,
                            Object[].class)
                    .setParameter("indicator", indicator)
                    .setParameter("from", window.from(accumulation))
                    .setParameter("to", window.to());
            bind(query, window);
        }
        return ((Number) ((Object[]) query.getSingleResult())[0]).longValue();
    }

    /**
     * Amounts of one indicator by filing organisation; of one over keys by whoever followed it, where that is said, so that a
     * key two of its predecessors report counts once.
     */
    Map<String, BigDecimal> byOrganisation(
            String indicator, Window window, Accumulation accumulation, boolean keyed, Map<String, String> followed) {
        var query = keyed
                ? database.createNativeQuery(
                                """
                                select s.unit, sum(s.amount) from (
                                  select distinct on (unit, c.key) coalesce(f.successor, c.organisation) as unit, c.amount
                                    from key_standing c
                                    left join unnest(cast(:ended as text[]), cast(:successors as text[])) f (ended, successor)
                                      on f.ended = c.organisation
                                   where c.indicator = :indicator and c.year between extract(year from cast(:from as date))
                                         and extract(year from cast(:to as date))
                                   order by unit, c.key, c.day desc, c.contribution desc) s
                                 group by s.unit""",
                                Object[].class)
                        .setParameter("ended", followed.keySet().toArray(String[]::new))
                        .setParameter("successors", followed.values().toArray(String[]::new))
                : database.createNativeQuery(
                        """
                        select organisation, sum(amount) from (
                          select organisation, amount from tally_organisation
                           where indicator = :indicator and month between :from and :to
                          union all select organisation, amount from unfolded
                           where indicator = :indicator and month between :from and :to) t
                         group by organisation""",
                        Object[].class);
        query.setParameter("indicator", indicator)
                .setParameter("from", window.from(accumulation))
                .setParameter("to", window.to());
        var amounts = new TreeMap<String, BigDecimal>();
        for (Object row : query.getResultList()) amounts.put((String) ((Object[]) row)[0], (BigDecimal) ((Object[]) row)[1]);
        return amounts;
    }

    /** A key's new level on a day. */
    record KeyMove(LocalDate day, String key, BigDecimal amount) {}

    /** Every report that speaks for a key, oldest first; as many rows as the indicator has reports. */
    List<KeyMove> keyMoves(String indicator, Window window, Accumulation accumulation) {
        String mine = window.organisations() == null ? "" : " and c.organisation = any(:organisations)";
        var query = database.createNativeQuery(
                        "select c.day, c.key, c.amount from contribution c where c.indicator = :indicator"
                                + " and c.day between :from and :to and " + Contributions.STANDS + mine
                                + " order by c.day, c.id",
                        Object[].class)
                .setParameter("indicator", indicator)
                .setParameter("from", window.from(accumulation))
                .setParameter("to", window.to());
        bind(query, window);
        return ((List<?>) query.getResultList())
                .stream().map(Object[].class::cast).map(c -> new KeyMove(day(c[0]), (String) c[1], (BigDecimal) c[2])).toList();
    }

    /** What waits for review would add, by indicator; as much work as there is waiting. */
    Map<String, BigDecimal> pending(Window window) {
        String mine = window.organisations() == null ? "" : " and r.organisation = any(:organisations)";
        var query = database.createNativeQuery(
                        """
                        select w.key, sum(cast(w.value as numeric))
                          from activity_report r cross join lateral jsonb_each_text(r.would_count) w
                         where r.status in ('SUBMITTED', 'ENDORSED') and r.counted_revision is null
                           and r.occurred_to between :from and :to%s
                         group by w.key"""
                                .formatted(mine),
                        Object[].class)
                .setParameter("from", LocalDate.of(window.year(), 1, 1))
                .setParameter("to", window.to());
        if (window.organisations() != null) query.setParameter("organisations", window.organisations().toArray(String[]::new));
        var amounts = new HashMap<String, BigDecimal>();
        for (Object row : query.getResultList()) amounts.put((String) ((Object[]) row)[0], (BigDecimal) ((Object[]) row)[1]);
        return amounts;
    }

    private static void bind(Query query, Window window) {
        if (window.organisations() != null) query.setParameter("organisations", window.organisations().toArray(String[]::new));
        if (window.asOf() != null) query.setParameter("known", window.knownUntil());
    }

    private static LocalDate day(Object value) {
        return value instanceof LocalDate d ? d : ((java.sql.Date) value).toLocalDate();
    }
}
