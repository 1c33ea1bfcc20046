package org.siqian.progress;

import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.siqian.indicator.Indicator.Accumulation;
import org.siqian.shared.SiqianClock;

/**
 * Which part of the count is asked for: a year of a plan that began in {@code firstYear}, some organisations or (null) all,
 * and what was known at the end of a day, or (null) now.
 */
record Window(int firstYear, int year, List<String> organisations, LocalDate asOf) {
    static final String MINE = " and organisation = any(:organisations)";

    LocalDate from(Accumulation accumulation) {
        return LocalDate.of(accumulation == Accumulation.FLOW ? year : Math.min(firstYear, year), 1, 1);
    }

    LocalDate to() {
        return LocalDate.of(year, 12, 31);
    }

    /** What was counted before this instant was known at the end of the day. */
    Instant knownUntil() {
        return asOf == null ? null : asOf.plusDays(1).atStartOfDay(SiqianClock.SHANGHAI).toInstant();
    }

    /** The condition on a table's organisation, if there is one; {@link #bind} gives it its value. */
    String mine() {
        return organisations == null ? "" : MINE;
    }

    <Q extends Query> Q bind(Q query) {
        if (organisations != null) query.setParameter("organisations", organisations.toArray(String[]::new));
        return query;
    }
}
