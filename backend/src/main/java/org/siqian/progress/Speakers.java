package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.siqian.indicator.Indicator;
import org.siqian.progress.Tallies.Row;

/**
 * Reads what is computed over keys: of each key the latest report speaks. Now, those who speak are stored; of a past day they are
 * found by stepping from key to key and from each key's latest report back. Both cost as much as there are keys, not reports.
 */
@ApplicationScoped
public class Speakers {
    /** The first place of each indicator, then the next, and the next: a step of the index each, however many reports a place has. */
    private static final String PLACES =
            """
            with recursive place as (
              select n.*, i.since from unnest(cast(:codes as text[]), cast(:since as date[])) i (code, since), lateral (
                select c.indicator, c.organisation, c.key from contribution c where c.indicator = i.code and c.key is not null
                 order by c.organisation, c.key limit 1) n
              union all
              select n.*, p.since from place p, lateral (
                select c.indicator, c.organisation, c.key from contribution c where c.indicator = p.indicator and c.key is not null
                   and (c.organisation, c.key) > (p.organisation, p.key) order by c.organisation, c.key limit 1) n)
            """;

    /** Who spoke last at a place {@code p} up to a day {@code e.upto}; in the order of the one index that leads straight there. */
    private static final String LAST =
            """
            , lateral (
              select c.id, c.day, c.amount, c.report, c.revision from contribution c
               where c.indicator = p.indicator and c.organisation = p.organisation and c.key = p.key
                 and c.day between p.since and e.upto and c.sign = 1%1$s
                 and not exists (select 1 from contribution b where b.report = c.report and b.revision = c.revision
                   and b.rule = c.rule and b.indicator = c.indicator and b.sign = -1%2$s)
               order by c.indicator, c.organisation, c.key, c.day desc, c.id desc limit 1) s
            """;

    private final Session database;

    public Speakers(Session database) {
        this.database = database;
    }

    private static String last(Window window) {
        boolean now = window.asOf() == null;
        return LAST.formatted(now ? "" : " and c.counted_at < :known", now ? "" : " and b.counted_at < :known");
    }

    /** Rows (indicator, organisation, key, day, contribution, amount, report, revision) of one speaker a place and, now, year. */
    private static String standings(Window window) {
        String mine = window.organisations() == null ? "" : " and p.organisation = any(:organisations)";
        if (window.asOf() == null) {
            return """
                    select p.indicator, p.organisation, p.key, p.day, p.contribution, p.amount, p.report, p.revision
                      from unnest(cast(:codes as text[]), cast(:since as date[])) i (code, since)
                      join key_standing p on p.indicator = i.code
                       and p.year between extract(year from i.since) and extract(year from cast(:to as date))"""
                    + mine.replaceFirst(" and", " where");
        }
        return PLACES + " select p.indicator, p.organisation, p.key, s.day, s.id as contribution, s.amount, s.report, s.revision"
                + " from place p cross join (select cast(:to as date) as upto) e" + last(window) + " where true" + mine;
    }

    private <T> NativeQuery<T> asked(NativeQuery<T> query, Window window, Collection<Indicator> indicators) {
        query.setParameter("codes", indicators.stream().map(Indicator::code).toArray(String[]::new))
                .setParameter("since", indicators.stream().map(i -> window.from(i.accumulation())).toArray(LocalDate[]::new))
                .setParameter("to", window.to());
        if (window.asOf() != null) query.setParameter("known", window.knownUntil());
        return window.bind(query);
    }

    private NativeQuery<Object[]> speakers(Window window, Collection<Indicator> indicators, String before, String after) {
        String latest = "select distinct on (t.indicator, t.key) t.* from (" + standings(window)
                + ") t order by t.indicator, t.key, t.day desc, t.contribution desc";
        return asked(database.createNativeQuery(before + latest + after, Object[].class), window, indicators);
    }

    /** Each indicator's number: what speaks for its keys, added up. */
    Map<String, BigDecimal> amounts(Window window, Collection<Indicator> indicators) {
        if (indicators.isEmpty()) return Map.of();
        return Tallies.amounts(speakers(window, indicators, "select s.indicator, sum(s.amount) from (", ") s group by s.indicator").getResultList());
    }

    List<Row> rows(Indicator indicator, Window window, int offset, int limit) {
        return Row.of(speakers(window, List.of(indicator), "select " + Row.COLUMNS + " from (",
                        ") s join activity_report a on a.id = s.report order by s.day desc, s.contribution desc")
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList());
    }

    long countRows(Indicator indicator, Window window) {
        return ((Number) speakers(window, List.of(indicator), "select count(*), null from (", ") s").getSingleResult()[0]).longValue();
    }

    /** By filing organisation, or by whoever followed it, where that is said: a key that two predecessors report counts once. */
    Map<String, BigDecimal> byOrganisation(Indicator indicator, Window window, Map<String, String> followed) {
        var query = database.createNativeQuery(
                        """
                        select s.unit, sum(s.amount) from (
                          select distinct on (unit, t.key) coalesce(f.successor, t.organisation) as unit, t.amount
                            from (%s) t
                            left join unnest(cast(:ended as text[]), cast(:successors as text[])) f (ended, successor)
                              on f.ended = t.organisation
                           order by unit, t.key, t.day desc, t.contribution desc) s
                         group by s.unit"""
                                .formatted(standings(window)),
                        Object[].class)
                .setParameter("ended", followed.keySet().toArray(String[]::new))
                .setParameter("successors", followed.values().toArray(String[]::new));
        return Tallies.amounts(asked(query, window, List.of(indicator)).getResultList());
    }

    /** The level at the end of each day: what the latest reports up to it said. */
    Map<LocalDate, BigDecimal> levels(Indicator indicator, Window window, List<LocalDate> days) {
        String mine = window.organisations() == null ? "" : " where p.organisation = any(:organisations)";
        var query = database.createNativeQuery(
                        PLACES + "select t.upto, sum(t.amount) from (select distinct on (e.upto, p.key) e.upto, s.amount"
                                + " from place p cross join unnest(cast(:days as date[])) e (upto)" + last(window) + mine
                                + " order by e.upto, p.key, s.day desc, s.id desc) t group by t.upto",
                        Object[].class)
                .setParameter("codes", new String[] {indicator.code()})
                .setParameter("since", new LocalDate[] {window.from(indicator.accumulation())})
                .setParameter("days", days.toArray(LocalDate[]::new));
        if (window.asOf() != null) query.setParameter("known", window.knownUntil());
        var levels = new TreeMap<LocalDate, BigDecimal>();
        for (LocalDate day : new ArrayList<>(days)) levels.put(day, BigDecimal.ZERO);
        for (Object[] row : window.bind(query).getResultList()) levels.put(Tallies.day(row[0]), (BigDecimal) row[1]);
        return levels;
    }
}
