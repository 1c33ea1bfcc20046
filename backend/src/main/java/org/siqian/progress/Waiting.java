package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;

/** What waits at the desks, and how much of it is likely to count: each unit's reports as often as they have been approved lately. */
@ApplicationScoped
public class Waiting {
    private static final int DAYS_LOOKED_BACK = 90;

    /** Below so many decisions a unit's own rate says little, and everybody's is taken. */
    private static final int ENOUGH = 5;

    private final Session database;

    public Waiting(Session database) {
        this.database = database;
    }

    /** Of an indicator: all that waits, and the likely part of it. */
    record Expected(BigDecimal waiting, BigDecimal likely) {
        static final Expected NOTHING = new Expected(BigDecimal.ZERO, BigDecimal.ZERO);

        Expected plus(Expected other) {
            return new Expected(waiting.add(other.waiting), likely.add(other.likely));
        }

        Expected plus(BigDecimal amount, BigDecimal rate) {
            return new Expected(waiting.add(amount), likely.add(amount.multiply(rate)));
        }
    }

    /** By indicator, of the window's year; as much work as there is waiting. */
    Map<String, Expected> of(Window window, LocalDate today) {
        var amounts = byOrganisation(window);
        var rates = amounts.isEmpty() ? Rates.NONE : rates(today);
        var expected = new HashMap<String, Expected>();
        amounts.forEach((unit, ofUnit) -> ofUnit.forEach((indicator, amount) ->
                expected.merge(indicator, Expected.NOTHING.plus(amount, rates.of(unit)), Expected::plus)));
        return expected;
    }

    /** The same of one indicator by filing unit. */
    Map<String, Expected> byUnit(String indicator, Window window, LocalDate today) {
        var amounts = byOrganisation(window);
        amounts.values().removeIf(ofUnit -> !ofUnit.containsKey(indicator));
        var rates = amounts.isEmpty() ? Rates.NONE : rates(today);
        var expected = new TreeMap<String, Expected>();
        amounts.forEach((unit, ofUnit) -> expected.put(unit, Expected.NOTHING.plus(ofUnit.get(indicator), rates.of(unit))));
        return expected;
    }

    private Map<String, Map<String, BigDecimal>> byOrganisation(Window window) {
        // at the end of a day: what had been handed in by then and not been decided yet
        String then = window.asOf() == null ? "q.left_at is null" : "tstzrange(q.entered_at, q.left_at) @> cast(:moment as timestamptz)";
        var query = database.createNativeQuery(
                        "select q.organisation, w.key, sum(cast(w.value as numeric)) from queue_stay q"
                                + " cross join lateral jsonb_each_text(q.amounts) w where " + then
                                + " and not q.counted_already and q.day between :from and :to" + window.mine()
                                + " group by q.organisation, w.key",
                        Object[].class)
                .setParameter("from", LocalDate.of(window.year(), 1, 1))
                .setParameter("to", window.to());
        if (window.asOf() != null) query.setParameter("moment", window.knownUntil().minusNanos(1000));
        var amounts = new TreeMap<String, Map<String, BigDecimal>>();
        for (Object[] row : window.bind(query).getResultList()) {
            amounts.computeIfAbsent((String) row[0], u -> new TreeMap<>()).put((String) row[1], (BigDecimal) row[2]);
        }
        return amounts;
    }

    /** The part of decided reports that was approved. */
    private record Rates(Map<String, BigDecimal> ofUnits, BigDecimal ofAll) {
        /** Where nothing has been decided yet nothing says that less than all will count. */
        static final Rates NONE = new Rates(Map.of(), BigDecimal.ONE);

        BigDecimal of(String unit) {
            return ofUnits.getOrDefault(unit, ofAll);
        }
    }

    private Rates rates(LocalDate today) {
        long approvedInAll = 0;
        long decidedInAll = 0;
        var ofUnits = new HashMap<String, BigDecimal>();
        for (Object[] row : decisions(today)) {
            long approved = ((Number) row[1]).longValue();
            long decided = ((Number) row[2]).longValue();
            approvedInAll += approved;
            decidedInAll += decided;
            if (decided >= ENOUGH) ofUnits.put((String) row[0], part(approved, decided));
        }
        return decidedInAll == 0 ? Rates.NONE : new Rates(ofUnits, part(approvedInAll, decidedInAll));
    }

    private static BigDecimal part(long approved, long decided) {
        return BigDecimal.valueOf(approved).divide(BigDecimal.valueOf(decided), new MathContext(6, RoundingMode.HALF_UP));
    }

    private List<Object[]> decisions(LocalDate today) {
        return database.createNativeQuery(
                        """
                        select organisation, coalesce(sum(stays) filter (where outcome = 'APPROVED'), 0), sum(stays) from (
                          select organisation, outcome, stays from queue_tally
                           where left_on > :since and left_on <= :today
                          union all
                          select organisation, outcome, 1 from queue_stay
                           where left_at is not null and not folded
                             and cast(left_at at time zone 'Asia/Shanghai' as date) > :since
                             and cast(left_at at time zone 'Asia/Shanghai' as date) <= :today) d
                         where outcome in ('APPROVED', 'RETURNED')
                         group by organisation""",
                        Object[].class)
                .setParameter("since", today.minusDays(DAYS_LOOKED_BACK))
                .setParameter("today", today)
                .getResultList();
    }
}
