package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.siqian.indicator.Indicator.Accumulation;
import org.siqian.shared.Masking;

/**
 * Reads what adds up. Tallies and queue are read in one statement, so that a number is exact the instant something is approved and
 * costs the same however many reports there are; a past day is read from the tallies by the day of counting.
 */
@ApplicationScoped
public class Tallies {
    private final Session database;

    public Tallies(Session database) {
        this.database = database;
    }

    /** Folded amounts and those still queued, as rows of a condition. */
    private static String counted(Window window, String columns, String where) {
        String table = window.organisations() == null ? "tally_total" : "tally_organisation";
        return counted(window, columns, where, table);
    }

    private static String countedByOrganisation(Window window, String where) {
        return counted(window, "organisation, amount", where, "tally_organisation");
    }

    private static String counted(Window window, String columns, String where, String table) {
        if (window.asOf() != null) {
            table = table.equals("tally_total") ? "tally_day" : "tally_organisation_day";
            where += " and counted_on <= :asOf";
        }
        where += window.mine();
        return "select " + columns + " from " + table + " where " + where + " union all select " + columns + " from unfolded where " + where;
    }

    private static <Q extends Query> Q bind(Q query, Window window) {
        if (window.asOf() != null) query.setParameter("asOf", window.asOf());
        return window.bind(query);
    }

    /** Amounts by indicator and month, from the plan's first year to the end of the window's. */
    Map<String, TreeMap<LocalDate, BigDecimal>> months(Window window) {
        return months(window, null);
    }

    /** The same of one indicator, or (null) of all. */
    Map<String, TreeMap<LocalDate, BigDecimal>> months(Window window, String indicator) {
        String where = (indicator == null ? "" : "indicator = :indicator and ") + "month between :from and :to";
        var query = database.createNativeQuery(
                        "select indicator, month, sum(amount) from (" + counted(window, "indicator, month, amount, reports", where)
                                + ") t group by indicator, month having sum(reports) <> 0 or sum(amount) <> 0",
                        Object[].class)
                .setParameter("from", window.from(Accumulation.CUMULATIVE))
                .setParameter("to", window.to());
        if (indicator != null) query.setParameter("indicator", indicator);
        var months = new HashMap<String, TreeMap<LocalDate, BigDecimal>>();
        for (Object[] row : bind(query, window).getResultList()) {
            months.computeIfAbsent((String) row[0], i -> new TreeMap<>()).put(day(row[1]), (BigDecimal) row[2]);
        }
        return months;
    }

    /** What has come to be counted for the window's year since a day, by indicator. */
    Map<String, BigDecimal> since(LocalDate day, Window window, LocalDate today) {
        String where = "month between :from and :to and counted_on > :since and counted_on <= :asOf";
        String table = window.organisations() == null ? "tally_day" : "tally_organisation_day";
        String columns = "indicator, amount from ";
        var query = database.createNativeQuery(
                        "select indicator, sum(amount) from (select " + columns + table + " where " + where + window.mine()
                                + " union all select " + columns + "unfolded where " + where + window.mine() + ") t group by indicator",
                        Object[].class)
                .setParameter("from", LocalDate.of(window.year(), 1, 1))
                .setParameter("to", window.to())
                .setParameter("since", day)
                .setParameter("asOf", today);
        return amounts(window.bind(query).getResultList());
    }

    /** Months of one indicator by filing organisation, from the plan's first year to the end of the window's. */
    Map<String, TreeMap<LocalDate, BigDecimal>> monthsByOrganisation(String indicator, Window window) {
        var query = ofOne(
                "select organisation, month, sum(amount) from ("
                        + counted(window, "organisation, month, amount, reports", OF_ONE, "tally_organisation")
                        + ") t group by organisation, month having sum(reports) <> 0 or sum(amount) <> 0",
                indicator, window, Accumulation.CUMULATIVE);
        var months = new TreeMap<String, TreeMap<LocalDate, BigDecimal>>();
        for (Object[] row : query.getResultList()) {
            months.computeIfAbsent((String) row[0], o -> new TreeMap<>()).put(day(row[1]), (BigDecimal) row[2]);
        }
        return months;
    }

    /** What has come to be counted of one indicator for the window's year since a day, by filing organisation. */
    Map<String, BigDecimal> sinceByOrganisation(String indicator, LocalDate day, Window window, LocalDate today) {
        String where = OF_ONE + " and counted_on > :since and counted_on <= :asOf";
        return amounts(database.createNativeQuery(
                        "select organisation, sum(amount) from (select organisation, amount from tally_organisation_day where " + where
                                + " union all select organisation, amount from unfolded where " + where + ") t group by organisation",
                        Object[].class)
                .setParameter("indicator", indicator)
                .setParameter("from", LocalDate.of(window.year(), 1, 1))
                .setParameter("to", window.to())
                .setParameter("since", day)
                .setParameter("asOf", today)
                .getResultList());
    }

    /** Amounts of one indicator by filing organisation. */
    Map<String, BigDecimal> byOrganisation(String indicator, Window window, Accumulation accumulation) {
        var query = ofOne(
                "select organisation, sum(amount) from (" + countedByOrganisation(window, OF_ONE) + ") t group by organisation",
                indicator, window, accumulation);
        return amounts(query.getResultList());
    }

    private static final String OF_ONE = "indicator = :indicator and month between :from and :to";

    /** How many rows stand behind a number. */
    long countRows(String indicator, Window window, Accumulation accumulation) {
        var query = ofOne(
                "select coalesce(sum(reports), 0), null from (" + counted(window, "reports", OF_ONE) + ") t", indicator, window, accumulation);
        return ((Number) query.getSingleResult()[0]).longValue();
    }

    private org.hibernate.query.NativeQuery<Object[]> ofOne(String sql, String indicator, Window window, Accumulation accumulation) {
        return bind(database.createNativeQuery(sql, Object[].class)
                .setParameter("indicator", indicator)
                .setParameter("from", window.from(accumulation))
                .setParameter("to", window.to()), window);
    }

    /** One row behind a number. */
    record Row(UUID report, int revision, String organisation, LocalDate day, BigDecimal amount, String title, String kind) {
        /** What a query selects of a row {@code s} beside its report {@code a}. */
        static final String COLUMNS =
                "s.report, s.revision, s.organisation, s.day, s.amount, coalesce(a.counted_content ->> 'title', a.title), a.kind";

        static List<Row> of(List<Object[]> found) {
            return found.stream()
                    .map(c -> new Row((UUID) c[0], ((Number) c[1]).intValue(), (String) c[2], Tallies.day(c[3]), (BigDecimal) c[4],
                            Masking.text((String) c[5]), (String) c[6]))
                    .toList();
        }
    }

    /** The rows whose amounts add up to the number, newest first. */
    List<Row> rows(String indicator, Window window, Accumulation accumulation, int offset, int limit) {
        String known = window.asOf() == null ? "" : " and %s.counted_at < :known";
        var query = database.createNativeQuery(
                        "select " + Row.COLUMNS + " from contribution s join activity_report a on a.id = s.report"
                                + " where s.indicator = :indicator and s.day between :from and :to and s.sign = 1" + known.formatted("s")
                                + " and not exists (select 1 from contribution b where b.report = s.report and b.revision = s.revision"
                                + " and b.rule = s.rule and b.indicator = s.indicator and b.sign = -1" + known.formatted("b") + ")"
                                + (window.organisations() == null ? "" : " and s.organisation = any(:organisations)")
                                + " order by s.day desc, s.id desc",
                        Object[].class)
                .setParameter("indicator", indicator)
                .setParameter("from", window.from(accumulation))
                .setParameter("to", window.to());
        if (window.asOf() != null) query.setParameter("known", window.knownUntil());
        return Row.of(window.bind(query).setFirstResult(offset).setMaxResults(limit).getResultList());
    }

    static Map<String, BigDecimal> amounts(List<Object[]> rows) {
        var amounts = new TreeMap<String, BigDecimal>();
        for (Object[] row : rows) amounts.put((String) row[0], (BigDecimal) row[1]);
        return amounts;
    }

    static LocalDate day(Object value) {
        return value instanceof LocalDate d ? d : ((java.sql.Date) value).toLocalDate();
    }
}
