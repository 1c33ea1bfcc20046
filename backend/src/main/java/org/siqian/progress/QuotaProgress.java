package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.QuotaBook;
import org.siqian.indicator.QuotaLists;
import org.siqian.indicator.QuotaStatus;
import org.siqian.indicator.Target;
import org.siqian.indicator.YearTarget;
import org.siqian.indicator.YearTargets;
import org.siqian.indicator.Yardsticks;
import org.siqian.organisation.Register;
import org.siqian.plan.PlanBook;
import org.siqian.progress.ProgressViews.ProgressForecast;
import org.siqian.progress.QuotaProgressViews.QuotaCity;
import org.siqian.progress.QuotaProgressViews.QuotaOverview;
import org.siqian.progress.QuotaProgressViews.QuotaOverviewItem;
import org.siqian.progress.QuotaProgressViews.QuotaPart;
import org.siqian.progress.QuotaProgressViews.QuotaProgressList;
import org.siqian.progress.QuotaProgressViews.QuotaUnit;
import org.siqian.progress.UnitQuotas.UnitQuota;
import org.siqian.shared.AsOf;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** How far each unit is with its quota: its own number, with everything below it, judged as if the quota were the target. */
@ApplicationScoped
public class QuotaProgress {
    private final UnitQuotas quotas;
    private final QuotaBook quotaBook;
    private final YearTargets targets;
    private final UnitAmounts amounts;
    private final Yardsticks yardsticks;
    private final PlanBook book;
    private final Register register;
    private final SiqianClock clock;

    public QuotaProgress(
            UnitQuotas quotas, QuotaBook quotaBook, YearTargets targets, UnitAmounts amounts, Yardsticks yardsticks, PlanBook book,
            Register register, SiqianClock clock) {
        this.quotas = quotas;
        this.quotaBook = quotaBook;
        this.targets = targets;
        this.amounts = amounts;
        this.yardsticks = yardsticks;
        this.book = book;
        this.register = register;
        this.clock = clock;
    }

    /** Of the target named, or of the indicator's first that has quotas. */
    QuotaProgressList of(String code, String target, int year, LocalDate asOf, RegisterView view) {
        Indicator indicator = yardsticks.require(code);
        var then = AsOf.of(asOf, clock);
        return of(target == null ? anyOf(indicator, year, then) : named(indicator, target, year, then), asOf, view);
    }

    /** Every target of the year that can be split; of one unit only those it has taken a part of. */
    QuotaOverview overview(int year, String organisation, LocalDate asOf, RegisterView view) {
        if (organisation != null) register.require(organisation);
        var then = AsOf.of(asOf, clock);
        var items = yardsticks.indicators(then.known()).stream()
                .flatMap(i -> quotas.targetsOf(i, year, then))
                .flatMap(t -> item(t, organisation, asOf, view).stream())
                .toList();
        return new QuotaOverview(then.day(), year, items);
    }

    private Optional<QuotaOverviewItem> item(YearTarget target, String organisation, LocalDate asOf, RegisterView view) {
        var then = AsOf.of(asOf, clock);
        var units = quotas.of(target, then, view);
        var own = units.stream().filter(u -> u.organisation().equals(organisation)).findFirst();
        if (organisation != null && own.isEmpty()) return Optional.empty();
        var done = done(target, units, asOf, view);
        return Optional.of(new QuotaOverviewItem(
                target.indicator().named(), target.inForce().owner(), city(target, done.city(), then),
                own.map(u -> unit(u, done.of(organisation), then.day())).orElse(null)));
    }

    private YearTarget named(Indicator indicator, String target, int year, AsOf then) {
        var found = targets.require(target, year, then);
        if (found.indicator().code().equals(indicator.code())) return found;
        throw Refusal.malformed("parameter", "?target", target + " 不是" + indicator.name() + "的目标。");
    }

    private YearTarget anyOf(Indicator indicator, int year, AsOf then) {
        var all = quotas.targetsOf(indicator, year, then).toList();
        return all.stream()
                .filter(t -> !quotaBook.of(t.code(), year, then.known()).isEmpty())
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> Refusal.notFound("可分解的目标", indicator.code()));
    }

    private QuotaProgressList of(YearTarget target, LocalDate asOf, RegisterView view) {
        var then = AsOf.of(asOf, clock);
        var units = quotas.of(target, then, view);
        var done = done(target, units, asOf, view);
        var items = units.stream().map(u -> unit(u, done.of(u.organisation()), then.day())).sorted(WORST_FIRST).toList();
        return new QuotaProgressList(
                then.day(), target.year(), target.indicator().named(), city(target, done.city(), then), items, done.others(), done.shared());
    }

    private UnitAmounts.Found done(YearTarget target, List<UnitQuota> units, LocalDate asOf, RegisterView view) {
        var codes = units.stream().map(UnitQuota::organisation).toList();
        LocalDate day = asOf == null ? clock.today() : asOf;
        return amounts.of(target.indicator(), target.year(), asOf, codes, view == RegisterView.TODAY ? day : null);
    }

    private static final Comparator<QuotaUnit> WORST_FIRST = Comparator
            .comparing((QuotaUnit u) -> -ProgressOverview.badness(u.light()))
            .thenComparing(QuotaUnit::ratio, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(QuotaUnit::completion)
            .thenComparing(QuotaUnit::organisation);

    private QuotaCity city(YearTarget target, BigDecimal actual, AsOf then) {
        var judged = judge(target.indicator(), target.inForce(), target.year(), then.day(), actual);
        var all = quotaBook.of(target.code(), target.year(), then.known());
        BigDecimal sum = QuotaLists.sum(all, q -> q.status().counts());
        return new QuotaCity(
                target.code(), target.inForce().operator(), target.value(), sum, QuotaLists.sum(all, q -> q.status() == QuotaStatus.OBJECTED),
                sum.subtract(target.value()), QuotaLists.counts(all), actual, judged.expected(), judged.ratio(), judged.verdict(),
                judged.light(), judged.reason(), forecast(judged));
    }

    private QuotaUnit unit(UnitQuota quota, BigDecimal actual, LocalDate day) {
        var judged = judge(quota.target().indicator(), quota.asTarget(), quota.target().year(), day, actual);
        var parts = quota.parts().stream()
                .filter(p -> quota.parts().size() > 1 || !p.organisation().equals(quota.organisation()))
                .map(p -> new QuotaPart(p.organisation(), register.require(p.organisation()).name(), p.value(), p.status()))
                .toList();
        return new QuotaUnit(
                quota.organisation(), register.require(quota.organisation()).name(), quota.value(), quota.status(), actual,
                actual.divide(quota.value(), 4, RoundingMode.HALF_UP), judged.expected(), judged.ratio(), judged.verdict(), judged.light(),
                judged.reason(), forecast(judged), parts);
    }

    /** The only place where a quota meets the judge. */
    private Judgement judge(Indicator indicator, Target target, int year, LocalDate day, BigDecimal actual) {
        return Judgement.of(indicator, target, book.planOf(indicator.owner()), year, day, actual, null);
    }

    private static ProgressForecast forecast(Judgement judged) {
        var forecast = judged.forecast();
        return forecast == null ? null : new ProgressForecast(forecast.on(), forecast.value(), forecast.neededPerWeek());
    }
}
