package org.siqian.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.siqian.indicator.Target;
import org.siqian.plan.Plan;

/** A target's stretch of time in the year at hand. */
record Stretch(LocalDate start, LocalDate end) {
    static Stretch of(Target target, Plan plan, int year) {
        return switch (target.cadence()) {
            case BY_DATE, THROUGHOUT -> new Stretch(
                    target.periodStart() == null ? LocalDate.of(plan.firstYear(), 1, 1) : target.periodStart(),
                    target.periodEnd());
            case EACH_YEAR, STANDING -> new Stretch(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            case IN_YEAR -> new Stretch(target.periodStart(), target.periodEnd());
        };
    }

    boolean isOneYear() {
        return start.getDayOfYear() == 1 && end.equals(LocalDate.of(start.getYear(), 12, 31));
    }

    /** The part of it that is gone at the end of the day, from 0 to 1. */
    BigDecimal gone(LocalDate day) {
        if (day.isBefore(start)) return BigDecimal.ZERO;
        long all = ChronoUnit.DAYS.between(start, end) + 1;
        long gone = Math.min(all, ChronoUnit.DAYS.between(start, day) + 1);
        return BigDecimal.valueOf(gone).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
    }
}
