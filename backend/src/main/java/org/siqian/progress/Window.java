package org.siqian.progress;

import java.time.LocalDate;
import java.time.Instant;
import java.util.List;
import org.siqian.indicator.Indicator.Accumulation;
import org.siqian.shared.SiqianClock;

/**
 * Which part of the count is asked for: a year of a plan that began in {@code firstYear}, some organisations or (null) all,
 * and what was known at the end of a day, or (null) now.
 */
record Window(int firstYear, int year, List<String> organisations, LocalDate asOf) {
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
}
