package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.QuotaBook;
import org.siqian.indicator.QuotaLists;
import org.siqian.indicator.QuotaStatus;
import org.siqian.indicator.YearTarget;
import org.siqian.indicator.YearTargets;
import org.siqian.indicator.Yardsticks;
import org.siqian.organisation.Register;
import org.siqian.progress.JudgementDesk.Sitting;
import org.siqian.progress.ProgressViews.OrganisationAmount;
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
    private final ProgressBoard board;
    private final JudgementDesk desk;
    private final Yardsticks yardsticks;
    private final Register register;
    private final SiqianClock clock;

    public QuotaProgress(
            UnitQuotas quotas, QuotaBook quotaBook, YearTargets targets, UnitAmounts amounts, ProgressBoard board, JudgementDesk desk,
            Yardsticks yardsticks, Register register, SiqianClock clock) {
        this.quotas = quotas;
        this.quotaBook = quotaBook;
        this.targets = targets;
        this.amounts = amounts;
        this.board = board;
        this.desk = desk;
        this.yardsticks = yardsticks;
        this.register = register;
        this.clock = clock;
    }

    /** What is asked for, and the city's numbers at that day. */
    private record Question(Sitting city, LocalDate asOf, AsOf then, RegisterView view) {
        int year() {
            return city.window().year();
        }
    }

    private Question question(int year, LocalDate asOf, RegisterView view) {
        return new Question(desk.sit(board.window(year, null, asOf, RegisterView.FILED), null), asOf, AsOf.of(asOf, clock), view);
    }

    /** Of the target named, or of the indicator's first that has quotas. */
    QuotaProgressList of(String code, String target, int year, LocalDate asOf, RegisterView view) {
        Indicator indicator = yardsticks.require(code);
        var question = question(year, asOf, view);
        var found = target == null ? anyOf(indicator, question) : named(indicator, target, question);
        var units = quotas.of(found, question.then, view);
        var done = done(found, units, question);
        var items = units(units, done, question).sorted(WORST_FIRST).toList();
        return new QuotaProgressList(
                question.then.day(), year, indicator.named(), city(found, question), items, done.others(), done.shared());
    }

    private YearTarget named(Indicator indicator, String target, Question question) {
        var found = targets.require(target, question.year(), question.then);
        if (found.indicator().code().equals(indicator.code())) return found;
        throw Refusal.malformed("parameter", "?target", target + " 不是" + indicator.name() + "的目标。");
    }

    private YearTarget anyOf(Indicator indicator, Question question) {
        var all = quotas.targetsOf(indicator, question.year(), question.then).toList();
        return withQuotas(all, question)
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> Refusal.notFound("可分解的目标", indicator.code()));
    }

    private Optional<YearTarget> withQuotas(List<YearTarget> all, Question question) {
        return all.stream().filter(t -> !quotas.of(t, question.then, question.view).isEmpty()).findFirst();
    }

    /** Every target of the year that can be split; of one unit only those it has taken a part of. */
    QuotaOverview overview(int year, String organisation, LocalDate asOf, RegisterView view) {
        if (organisation != null) register.require(organisation);
        var question = question(year, asOf, view);
        var items = yardsticks.indicators(question.then.known()).stream()
                .flatMap(i -> quotas.targetsOf(i, year, question.then))
                .flatMap(t -> item(t, organisation, question).stream())
                .toList();
        return new QuotaOverview(question.then.day(), year, items);
    }

    private Optional<QuotaOverviewItem> item(YearTarget target, String organisation, Question question) {
        var units = quotas.of(target, question.then, question.view);
        var own = units.stream().filter(u -> u.organisation().equals(organisation)).findFirst();
        if (organisation != null && own.isEmpty()) return Optional.empty();
        var unit = own.map(u -> unit(u, done(target, units, question), question)).orElse(null);
        return Optional.of(new QuotaOverviewItem(target.indicator().named(), target.inForce().owner(), city(target, question), unit));
    }

    /** Each row with the quota of its unit, and a row of its own for who has a quota and has done nothing. */
    List<OrganisationAmount> beside(List<OrganisationAmount> rows, Indicator indicator, int year, LocalDate asOf, RegisterView view) {
        if (quotaBook.known(null).isEmpty()) return rows;
        var then = AsOf.of(asOf, clock);
        var target = quotas.targetsOf(indicator, year, then).filter(t -> !quotas.of(t, then, view).isEmpty()).findFirst();
        if (target.isEmpty()) return rows;
        var question = question(year, asOf, view);
        var units = quotas.of(target.get(), then, view);
        Map<String, QuotaUnit> standing = units(units, done(target.get(), units, question), question)
                .collect(Collectors.toMap(QuotaUnit::organisation, u -> u));
        var silent = new HashSet<>(standing.keySet());
        rows.forEach(r -> silent.remove(r.organisation()));
        return Stream.concat(rows.stream(), silent.stream().map(u -> new OrganisationAmount(u, BigDecimal.ZERO)))
                .map(r -> r.with(standing.get(r.organisation())))
                .sorted(Comparator.comparing(OrganisationAmount::organisation))
                .toList();
    }

    private UnitAmounts.Found done(YearTarget target, List<UnitQuota> units, Question question) {
        var codes = units.stream().map(UnitQuota::organisation).toList();
        LocalDate registerOf = question.view == RegisterView.TODAY ? question.then.day() : null;
        return amounts.of(target.indicator(), target.year(), question.asOf, codes, registerOf);
    }

    private static final Comparator<QuotaUnit> WORST_FIRST = Comparator
            .comparing((QuotaUnit u) -> -ProgressOverview.badness(u.light()))
            .thenComparing(QuotaUnit::ratio, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(QuotaUnit::completion)
            .thenComparing(QuotaUnit::organisation);

    /** As the board has it, with the quotas beside it. */
    private QuotaCity city(YearTarget target, Question question) {
        var item = desk.item(target.indicator(), target.inForce(), question.city);
        var all = quotaBook.of(target.code(), target.year(), question.then.known());
        BigDecimal sum = QuotaLists.sum(all, q -> q.status().counts());
        return new QuotaCity(
                target.code(), target.inForce().operator(), target.value(), sum, QuotaLists.sum(all, q -> q.status() == QuotaStatus.OBJECTED),
                sum.subtract(target.value()), QuotaLists.counts(all), item.actual(), item.expected(), item.ratio(), item.verdict(),
                item.light(), item.reason(), item.forecast());
    }

    private Stream<QuotaUnit> units(List<UnitQuota> units, UnitAmounts.Found done, Question question) {
        return units.stream().map(u -> unit(u, done, question));
    }

    private QuotaUnit unit(UnitQuota quota, UnitAmounts.Found done, Question question) {
        var counted = done.counted(quota.organisation());
        var judged = CountedJudge.judge(desk.matter(quota.target().indicator(), quota.asTarget(), question.city), counted);
        var parts = quota.parts().stream()
                .filter(p -> quota.parts().size() > 1 || !p.organisation().equals(quota.organisation()))
                .map(p -> new QuotaPart(p.organisation(), register.require(p.organisation()).name(), p.value(), p.status()))
                .toList();
        return new QuotaUnit(
                quota.organisation(), register.require(quota.organisation()).name(), quota.value(), quota.status(), counted.actual(),
                counted.actual().divide(quota.value(), 4, RoundingMode.HALF_UP), judged.expected(), judged.ratio(), judged.verdict(),
                judged.light(), judged.reason(), ProgressForecast.of(judged.forecast()), parts);
    }
}
