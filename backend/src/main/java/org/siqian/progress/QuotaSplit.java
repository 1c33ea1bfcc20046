package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.siqian.access.Viewer;
import org.siqian.indicator.QuotaBook;
import org.siqian.indicator.QuotaPermission;
import org.siqian.indicator.QuotaStatus;
import org.siqian.indicator.StandingQuota;
import org.siqian.indicator.YearTarget;
import org.siqian.indicator.YearTargets;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.Register;
import org.siqian.plan.PlanBook;
import org.siqian.progress.QuotaSplitViews.QuotaSplitDraft;
import org.siqian.progress.QuotaSplitViews.QuotaSplitLine;
import org.siqian.progress.QuotaSplitViews.QuotaSplitPreview;
import org.siqian.progress.QuotaSplitViews.SplitMethod;
import org.siqian.shared.AsOf;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Fault;
import org.siqian.shared.SiqianClock;

/** What a target's quotas would be by last year's work, or in equal parts; the desk where they are proposed takes them from there. */
@ApplicationScoped
public class QuotaSplit {
    private final YearTargets targets;
    private final QuotaBook quotas;
    private final QuotaPermission permission;
    private final UnitAmounts amounts;
    private final Register register;
    private final PlanBook book;
    private final SiqianClock clock;

    public QuotaSplit(
            YearTargets targets, QuotaBook quotas, QuotaPermission permission, UnitAmounts amounts, Register register, PlanBook book,
            SiqianClock clock) {
        this.targets = targets;
        this.quotas = quotas;
        this.permission = permission;
        this.amounts = amounts;
        this.register = register;
        this.book = book;
        this.clock = clock;
    }

    QuotaSplitPreview preview(String code, int year, QuotaSplitDraft draft, Viewer viewer) {
        var target = targets.require(code, year, AsOf.of(null, clock));
        permission.requireSplitting(viewer, target.inForce());
        return of(target, draft);
    }

    public QuotaSplitPreview of(YearTarget target, QuotaSplitDraft draft) {
        LocalDate day = YearTargets.within(target.year(), clock.today());
        List<String> units = draft.units() == null ? bound(target, day) : named(draft.units());
        BigDecimal total = draft.total() == null ? target.value() : draft.total();
        BigDecimal step = step(draft, total);
        BigDecimal minimum = wholeSteps(draft.minimum() == null ? BigDecimal.ZERO : draft.minimum(), step);
        if (minimum.multiply(BigDecimal.valueOf(units.size())).compareTo(total) > 0) {
            throw Refusal.content("/minimum", "range", units.size() + " 个单位各得 " + minimum.toPlainString() + "，已超过总数 " + total.toPlainString() + "。");
        }
        int basis = draft.basis() == null ? target.year() - 1 : draft.basis();
        if (basis >= target.year() || basis < 2000) throw Refusal.content("/basis", "range", "依据的年份应早于 " + target.year() + " 年。");
        var lastYear = amounts.of(target.indicator(), basis, null, units, day);
        var weights = units.stream().map(u -> draft.method() == SplitMethod.EQUAL ? BigDecimal.ONE : lastYear.of(u)).toList();
        if (weights.stream().allMatch(w -> w.signum() <= 0)) {
            throw Refusal.content("/method", "no-last-year", basis + " 年这些单位都没有已通过的数量，请改用平均分解或手工填写。");
        }
        return preview(target, draft.method(), total, basis, units, Apportionment.of(total, step, weights, minimum), lastYear);
    }

    private QuotaSplitPreview preview(
            YearTarget target, SplitMethod method, BigDecimal total, int basis, List<String> units, List<BigDecimal> shares,
            UnitAmounts.Found lastYear) {
        Map<String, StandingQuota> standing = quotas.of(target.code(), target.year(), null).stream()
                .filter(q -> q.status() != QuotaStatus.WITHDRAWN)
                .collect(Collectors.toMap(StandingQuota::organisation, Function.identity()));
        var lines = new ArrayList<QuotaSplitLine>();
        for (int i = 0; i < units.size(); i++) {
            var now = standing.get(units.get(i));
            lines.add(new QuotaSplitLine(
                    units.get(i), register.require(units.get(i)).name(), lastYear.of(units.get(i)), shares.get(i),
                    now == null ? null : now.value(), now == null ? null : now.status()));
        }
        return new QuotaSplitPreview(
                target.code(), target.indicator().named(), target.year(), method, target.value(), total, total.subtract(target.value()), basis,
                units.stream().map(lastYear::of).reduce(BigDecimal.ZERO, BigDecimal::add), lines);
    }

    /** The district associations that answer for the measure that day, collectives resolved. */
    private List<String> bound(YearTarget target, LocalDate day) {
        var units = book.findMeasure(target.inForce().owner()).stream()
                .flatMap(m -> book.responsibleUnits(m.code(), day).stream())
                .map(register::require)
                .filter(o -> o.kind().endorses())
                .map(Organisation::code)
                .distinct()
                .sorted()
                .toList();
        if (units.isEmpty()) throw Refusal.content("/units", "required", "这项目标没有指定的区县单位，请列出要分解到的单位。");
        return units;
    }

    private List<String> named(List<String> units) {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (int i = 0; i < units.size(); i++) {
            String pointer = "/units/" + i;
            if (register.find(units.get(i)).isEmpty()) faults.add(new Fault(pointer, "unknown-organisation", "没有这个单位：" + units.get(i)));
            else if (!seen.add(units.get(i))) faults.add(new Fault(pointer, "duplicate", "同一单位列出了两次：" + units.get(i)));
        }
        if (!faults.isEmpty()) throw Refusal.content(faults);
        return units;
    }

    /** Nobody is given a part of a step, so that the minimum is the next whole one. */
    private static BigDecimal wholeSteps(BigDecimal minimum, BigDecimal step) {
        return minimum.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }

    /** Whole numbers, or as fine as the total is written; a step that is asked for must divide the total. */
    private static BigDecimal step(QuotaSplitDraft draft, BigDecimal total) {
        if (draft.step() == null) return BigDecimal.ONE.movePointLeft(Math.max(0, total.stripTrailingZeros().scale()));
        if (total.remainder(draft.step()).signum() == 0) return draft.step();
        throw Refusal.content("/step", "invalid", "总数 " + total.toPlainString() + " 不是 " + draft.step().toPlainString() + " 的整数倍。");
    }
}
