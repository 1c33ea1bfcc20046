package org.siqian.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.siqian.indicator.Indicator.Accumulation;
import org.siqian.indicator.Target.Cadence;
import org.siqian.plan.PlanBook;
import org.siqian.shared.AsOf;
import org.siqian.shared.Refusal;

/** Targets as they can be shared out: numbers, counted from reports, year by year. */
@ApplicationScoped
public class YearTargets {
    private final Yardsticks yardsticks;
    private final PlanBook book;

    public YearTargets(Yardsticks yardsticks, PlanBook book) {
        this.yardsticks = yardsticks;
        this.book = book;
    }

    /** By any of its versions' codes, as it was known then; refuses what cannot be shared out, and a year it does not speak of. */
    public YearTarget require(String code, int year, AsOf asOf) {
        if (isOutside(year)) throw Refusal.malformed("parameter", "?year", "年份应在 2000 到 2100 之间。");
        var found = find(yardsticks.requireTarget(code).root(), year, asOf).orElseThrow(() -> Refusal.notFound("目标", code));
        if (!canBeSplit(found.inForce, found.indicator)) {
            throw Refusal.conflict("target-indivisible", "只有由报告计数、有数值并可按年计的目标才能分解到单位。");
        }
        if (found.inForce.concerns(year)) return found.of(year, book.planOf(found.indicator.owner()).firstYear());
        throw Refusal.malformed("parameter", "?year", "这项目标不涉及 " + year + " 年。");
    }

    /** The same where there is one. */
    public Optional<YearTarget> of(Target target, int year, AsOf asOf) {
        if (isOutside(year)) return Optional.empty();
        return find(target.root(), year, asOf)
                .filter(f -> canBeSplit(f.inForce, f.indicator) && f.inForce.concerns(year))
                .map(f -> f.of(year, book.planOf(f.indicator.owner()).firstYear()));
    }

    private static boolean isOutside(int year) {
        return year < 2000 || year > 2100;
    }

    private static boolean canBeSplit(Target target, Indicator indicator) {
        return target.type() == Target.Type.VALUE
                && target.value() != null
                && target.cadence() != Cadence.THROUGHOUT
                && indicator.source() == Indicator.Source.COUNTED;
    }

    private record Found(String first, Target inForce, Indicator indicator) {
        YearTarget of(int year, int planBegins) {
            return new YearTarget(first, inForce, indicator, year, asks(year, planBegins));
        }

        /** What is due later is due year by year alike; a level goes on from the year before. */
        private BigDecimal asks(int year, int planBegins) {
            if (inForce.cadence() != Cadence.BY_DATE) return inForce.value();
            int begins = inForce.periodStart() == null ? planBegins : inForce.periodStart().getYear();
            int years = inForce.periodEnd().getYear() - begins + 1;
            int gone = indicator.accumulation() == Accumulation.FLOW ? 1 : year - begins + 1;
            if (years <= 1 || gone >= years) return inForce.value();
            return inForce.value().multiply(BigDecimal.valueOf(Math.max(1, gone)))
                    .divide(BigDecimal.valueOf(years), Math.max(0, inForce.value().scale()), RoundingMode.CEILING);
        }
    }

    private Optional<Found> find(String root, int year, AsOf asOf) {
        return yardsticks.inForce(root, within(year, asOf.day()), asOf.known())
                .map(t -> new Found(root, t, yardsticks.require(t.indicator())));
    }

    /** A year that is over is seen at its end, one to come at its beginning. */
    public static LocalDate within(int year, LocalDate day) {
        if (day.getYear() < year) return LocalDate.of(year, 1, 1);
        return day.getYear() > year ? LocalDate.of(year, 12, 31) : day;
    }
}
