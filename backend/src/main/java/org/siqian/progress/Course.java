package org.siqian.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import org.siqian.indicator.PaceProfile;

/**
 * Which part of a promise should be kept by the end of a day (序时进度): even over the days, or as last year went, or as it was
 * drawn by hand. Farm training is not even over the year.
 */
record Course(Stretch stretch, PaceProfile profile, List<BigDecimal> lastYear) {
    BigDecimal gone(LocalDate day) {
        if (!stretch.isOneYear() || day.isBefore(stretch.start()) || !day.isBefore(stretch.end())) return stretch.gone(day);
        return switch (kind()) {
            case CALENDAR -> stretch.gone(day);
            case DRAWN -> profile.shareGone(day);
            case LAST_YEAR -> asLastYear(day);
        };
    }

    /** Last year's curve says nothing where nothing was done. */
    private PaceProfile.Kind kind() {
        if (profile == null) return PaceProfile.Kind.CALENDAR;
        boolean blank = lastYear == null || lastYear.get(11).signum() <= 0;
        return profile.kind() == PaceProfile.Kind.LAST_YEAR && blank ? PaceProfile.Kind.CALENDAR : profile.kind();
    }

    private BigDecimal asLastYear(LocalDate day) {
        BigDecimal before = day.getMonthValue() == 1 ? BigDecimal.ZERO : lastYear.get(day.getMonthValue() - 2);
        BigDecimal inMonth = lastYear.get(day.getMonthValue() - 1).subtract(before);
        BigDecimal part = BigDecimal.valueOf(day.getDayOfMonth()).divide(BigDecimal.valueOf(day.lengthOfMonth()), MathContext.DECIMAL64);
        return before.add(inMonth.multiply(part)).divide(lastYear.get(11), MathContext.DECIMAL64).min(BigDecimal.ONE).max(BigDecimal.ZERO);
    }

    /** How the expected number came about, as people say it. */
    String words() {
        if (!stretch.isOneYear()) return "按序时";
        return switch (kind()) {
            case CALENDAR -> profile != null && profile.kind() == PaceProfile.Kind.LAST_YEAR ? "按序时（上年没有可循的曲线）" : "按序时";
            case DRAWN -> "按拟定的季节曲线";
            case LAST_YEAR -> "按上年曲线";
        };
    }
}
