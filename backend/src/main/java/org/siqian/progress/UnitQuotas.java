package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.QuotaBook;
import org.siqian.indicator.QuotaLists;
import org.siqian.indicator.QuotaStatus;
import org.siqian.indicator.StandingQuota;
import org.siqian.indicator.Target;
import org.siqian.indicator.YearTarget;
import org.siqian.indicator.YearTargets;
import org.siqian.indicator.Yardsticks;
import org.siqian.organisation.Register;
import org.siqian.shared.AsOf;

/** What units have taken on of a year's targets, each under its own name or under whoever acts for it in a day's register. */
@ApplicationScoped
public class UnitQuotas {
    private final QuotaBook quotas;
    private final YearTargets targets;
    private final Yardsticks yardsticks;
    private final Register register;

    public UnitQuotas(QuotaBook quotas, YearTargets targets, Yardsticks yardsticks, Register register) {
        this.quotas = quotas;
        this.targets = targets;
        this.yardsticks = yardsticks;
        this.register = register;
    }

    /** One unit's part; of several it took over, their sum, and the status that needs most attention. */
    record UnitQuota(String organisation, YearTarget target, List<StandingQuota> parts) {
        BigDecimal value() {
            return QuotaLists.sum(parts, q -> true);
        }

        QuotaStatus status() {
            return parts.stream().map(StandingQuota::status).min(Comparator.comparing(UnitQuota::calm)).orElseThrow();
        }

        private static int calm(QuotaStatus status) {
            return switch (status) {
                case OBJECTED -> 0;
                case PROPOSED -> 1;
                case REVISED -> 2;
                case ACCEPTED -> 3;
                case WITHDRAWN -> 4;
            };
        }

        /** To be judged like a target. */
        Target asTarget() {
            return target.ofQuota(value(), status());
        }
    }

    /** Those of a target that are not withdrawn. */
    List<UnitQuota> of(YearTarget target, AsOf asOf, RegisterView view) {
        return quotas.of(target.code(), target.year(), asOf.known()).stream()
                .filter(q -> q.status() != QuotaStatus.WITHDRAWN)
                .collect(Collectors.groupingBy(q -> row(q, asOf.day(), view), TreeMap::new, Collectors.toList()))
                .entrySet().stream()
                .map(e -> new UnitQuota(e.getKey(), target, e.getValue()))
                .toList();
    }

    private String row(StandingQuota quota, LocalDate day, RegisterView view) {
        return view == RegisterView.FILED ? quota.organisation() : register.answering(quota.organisation(), day).code();
    }

    /** What one unit has taken on of an indicator's targets of the year, as its own targets. */
    List<Target> targetsOf(String organisation, Indicator indicator, int year, AsOf asOf, RegisterView view) {
        return targetsOf(indicator, year, asOf)
                .flatMap(t -> of(t, asOf, view).stream())
                .filter(q -> q.organisation().equals(organisation))
                .map(UnitQuota::asTarget)
                .toList();
    }

    /** The targets of an indicator that can be split in that year; one taken back since was still a target then. */
    Stream<YearTarget> targetsOf(Indicator indicator, int year, AsOf asOf) {
        return yardsticks.targets().stream()
                .filter(t -> t.supersedes() == null && t.indicator().equals(indicator.code()))
                .flatMap(t -> targets.of(t, year, asOf).stream());
    }
}
