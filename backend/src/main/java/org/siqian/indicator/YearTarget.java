package org.siqian.indicator;

import java.math.BigDecimal;

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
        return inForce.ofQuota(quota, status, year);
    }
}
