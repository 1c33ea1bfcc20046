package org.siqian.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.PaceProfile;
import org.siqian.indicator.Target;
import org.siqian.plan.LightScheme;
import org.siqian.plan.Plan;

/** What is judged: an indicator against a target, in a year, at the end of a day, by a plan's scheme of lights and a pace. */
record Matter(Indicator indicator, Target target, Plan plan, LightScheme lights, PaceProfile pace, int year, LocalDate today) {
    /** A year that is over is judged at its end. */
    LocalDate day() {
        return today.getYear() > year ? LocalDate.of(year, 12, 31) : today;
    }

    /** The same by another scheme of lights. */
    Matter judgedBy(LightScheme other) {
        return new Matter(indicator, target, plan, other, pace, year, today);
    }

    Stretch stretch() {
        return Stretch.of(target, plan, year);
    }

    /**
     * What has been counted of it.
     *
     * @param months cumulative at the end of each month of the year so far; null where amounts do not add up
     * @param lastYear the same of the whole year before
     * @param waiting what waits for review would add; null where it cannot be told
     * @param likely the part of it that is likely to be approved
     * @param lately what came to be counted in the last {@link #DAYS_LOOKED_BACK} days
     */
    record Counted(
            BigDecimal actual, List<BigDecimal> months, List<BigDecimal> lastYear, BigDecimal waiting, BigDecimal likely, BigDecimal lately) {
        static final int DAYS_LOOKED_BACK = 56;

        static Counted only(BigDecimal actual) {
            return new Counted(actual, null, null, null, null, null);
        }
    }
}
