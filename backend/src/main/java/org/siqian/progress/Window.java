package org.siqian.progress;

import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.siqian.indicator.Indicator.Accumulation;
import org.siqian.shared.SiqianClock;

/**
 * Which part of the count is asked for: a year of a plan that began in {@code firstYear}, or (not null) one month of it; some
 * organisations or (null) all; and what was known at the end of a day, or (null) now.
 */
record Window(int firstYear, int year, Integer month, List<String> organisations, LocalDate asOf) {
    static final String MINE = " and organisation = any(:organisations)";

    Window(int firstYear, int year, List<String> organisations, LocalDate asOf) {
        this(firstYear, year, null, organisations, asOf);
    }

    /** Only what a month of the year added. */
    Window in(int month) {
        return new Window(firstYear, year, month, organisations, asOf);
    }

    LocalDate from(Accumulation accumulation) {
        if (month != null) return LocalDate.of(year, month, 1);
        return LocalDate.of(accumulation == Accumulation.FLOW ? year : Math.min(firstYear, year), 1, 1);
    }

    LocalDate to() {
        return LocalDate.of(year, month == null ? 12 : month, 1).plusMonths(1).minusDays(1);
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
