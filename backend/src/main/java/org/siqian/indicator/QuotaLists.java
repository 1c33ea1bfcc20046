package org.siqian.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.siqian.access.Viewer;
import org.siqian.indicator.QuotaViews.QuotaCounts;
import org.siqian.indicator.QuotaViews.QuotaHistory;
import org.siqian.indicator.QuotaViews.QuotaSet;
import org.siqian.indicator.QuotaViews.QuotaView;
import org.siqian.organisation.Register;
import org.siqian.shared.AsOf;
import org.siqian.shared.SiqianClock;

/** Quotas as they are shown: a target's with their sum, a unit's own, one with its steps. */
@ApplicationScoped
public class QuotaLists {
    private final QuotaBook quotas;
    private final YearTargets targets;
    private final Yardsticks yardsticks;
    private final QuotaPermission permission;
    private final Register register;
    private final SiqianClock clock;

    public QuotaLists(
            QuotaBook quotas, YearTargets targets, Yardsticks yardsticks, QuotaPermission permission, Register register, SiqianClock clock) {
        this.quotas = quotas;
        this.targets = targets;
        this.yardsticks = yardsticks;
        this.permission = permission;
        this.register = register;
        this.clock = clock;
    }

    QuotaSet set(String code, int year, AsOf asOf, Viewer viewer) {
        var target = targets.require(code, year, asOf);
        var found = quotas.of(target.code(), year, asOf.known());
        BigDecimal sum = sum(found, q -> q.status().counts());
        boolean now = asOf.known() == null;
        return new QuotaSet(
                target.code(), target.inForce().code(), target.indicator().named(), year, QuotaDesk.versionOf(found),
                target.inForce().operator(), target.value(), sum, sum(found, q -> q.status() == QuotaStatus.OBJECTED),
                sum.subtract(target.value()), counts(found), now && permission.maySplit(viewer, target.inForce()),
                found.stream().map(q -> view(q, viewer, now)).toList());
    }

    public static BigDecimal sum(List<StandingQuota> quotas, Predicate<StandingQuota> which) {
        return quotas.stream().filter(which).map(StandingQuota::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public static QuotaCounts counts(List<StandingQuota> quotas) {
        return new QuotaCounts(
                count(quotas, QuotaStatus.PROPOSED), count(quotas, QuotaStatus.ACCEPTED), count(quotas, QuotaStatus.OBJECTED),
                count(quotas, QuotaStatus.REVISED), count(quotas, QuotaStatus.WITHDRAWN));
    }

    private static int count(List<StandingQuota> quotas, QuotaStatus status) {
        return (int) quotas.stream().filter(q -> q.status() == status).count();
    }

    /** Of the units named, those they took over from included; the latest year first. */
    List<QuotaView> list(List<String> organisations, List<Integer> years, List<QuotaStatus> statuses, Viewer viewer) {
        return quotas.known(null).stream()
                .filter(q -> organisations.isEmpty() || organisations.contains(q.organisation()) || organisations.contains(answeredBy(q)))
                .filter(q -> years.isEmpty() || years.contains(q.quota().year()))
                .filter(q -> statuses.isEmpty() || statuses.contains(q.status()))
                .sorted(Comparator.comparing((StandingQuota q) -> -q.quota().year())
                        .thenComparing(q -> yardsticks.requireTarget(q.quota().target()).ordinal())
                        .thenComparing(StandingQuota::organisation))
                .map(q -> view(q, viewer))
                .toList();
    }

    QuotaHistory history(UUID id, Viewer viewer) {
        var quota = quotas.require(id);
        boolean isParty = permission.isParty(viewer, quota, yardsticks.requireTarget(quota.quota().target()));
        return new QuotaHistory(id, quota.steps().stream().map(s -> s.view(isParty)).toList());
    }

    QuotaView view(UUID id, Viewer viewer) {
        return view(quotas.require(id), viewer);
    }

    QuotaView view(StandingQuota quota, Viewer viewer) {
        return view(quota, viewer, true);
    }

    /** What stood on a past day nobody answers any more. */
    private QuotaView view(StandingQuota quota, Viewer viewer, boolean now) {
        var target = yardsticks.requireTarget(quota.quota().target());
        var last = quota.last().view(permission.isParty(viewer, quota, target));
        return new QuotaView(
                quota.id(), quota.version(), target.code(), yardsticks.require(target.indicator()).named(), quota.quota().year(),
                quota.organisation(), register.require(quota.organisation()).name(), answeredBy(quota), quota.value(), quota.status(),
                last.reason(), last.by(), last.at(), now ? permission.allowed(viewer, quota, target) : List.of());
    }

    private String answeredBy(StandingQuota quota) {
        return register.answering(quota.organisation(), clock.today()).code();
    }
}
