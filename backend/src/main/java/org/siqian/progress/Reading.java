package org.siqian.progress;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What published statistics say of something: a value for a period, or (null) why there is none.
 *
 * @param missing how many of those that would have been counted are not published, so that the value is a lower bound
 */
record Reading(BigDecimal value, LocalDate from, LocalDate to, boolean preliminary, int missing, String gap) {
    static Reading of(BigDecimal value, LocalDate from, LocalDate to, boolean preliminary) {
        return new Reading(Judgement.plain(value), from, to, preliminary, 0, null);
    }

    static Reading none(String gap) {
        return new Reading(null, null, null, false, 0, gap);
    }

    boolean isKnown() {
        return value != null;
    }

    boolean isOfSamePeriodAs(Reading other) {
        return from.equals(other.from) && to.equals(other.to);
    }

    /** 2024 年, or the days where it is not a whole year. */
    String period() {
        boolean years = from.getDayOfYear() == 1 && to.equals(LocalDate.of(to.getYear(), 12, 31));
        if (years && from.getYear() == to.getYear()) return to.getYear() + " 年";
        if (years) return from.getYear() + "—" + to.getYear() + " 年";
        boolean months = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth() && from.getYear() == to.getYear();
        if (months && from.getMonthValue() == to.getMonthValue()) return to.getYear() + " 年 " + to.getMonthValue() + " 月";
        if (months) return to.getYear() + " 年 " + from.getMonthValue() + "—" + to.getMonthValue() + " 月";
        return from.equals(to) ? to.toString() : from + " 至 " + to;
    }
}
