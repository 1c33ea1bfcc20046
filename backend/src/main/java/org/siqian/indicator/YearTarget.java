package org.siqian.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a target asks of one year, for units to share.
 *
 * @param code the first of the target's versions, on which its quotas hang
 * @param inForce the version that holds in that year
 * @param value what it asks by the end of the year, in the indicator's unit
 */
public record YearTarget(String code, Target inForce, Indicator indicator, int year, BigDecimal value) {
    /** What a unit's quota asks, to be judged like a target. */
    public Target ofQuota(BigDecimal quota, QuotaStatus status) {
        return inForce.ofQuota(quota, status, year, begins());
    }

    /** What is summed up within the year is asked for in yearly parts, each from the year's own first day. */
    private LocalDate begins() {
        var start = inForce.periodStart();
        boolean yearly = inForce.cadence() == Target.Cadence.BY_DATE && indicator.accumulation() == Indicator.Accumulation.FLOW;
        var newYear = LocalDate.of(year, 1, 1);
        return yearly && (start == null || start.isBefore(newYear)) ? newYear : start;
    }
}
