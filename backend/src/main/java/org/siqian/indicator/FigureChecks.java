package org.siqian.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.siqian.indicator.Indicator.Accumulation;
import org.siqian.indicator.ObservationViews.FigureDraft;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.Register;
import org.siqian.plan.Plan;
import org.siqian.plan.PlanBook;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Fault;
import org.siqian.shared.SiqianClock;

/** What a figure must be before it is taken down; every fault is told at once. */
@ApplicationScoped
public class FigureChecks {
    private static final int FIRST_YEAR = 1949;
    private static final BigDecimal ALL_LOST = BigDecimal.valueOf(-100);

    private final Yardsticks yardsticks;
    private final Register register;
    private final PlanBook book;
    private final SiqianClock clock;

    public FigureChecks(Yardsticks yardsticks, Register register, PlanBook book, SiqianClock clock) {
        this.yardsticks = yardsticks;
        this.register = register;
        this.book = book;
        this.clock = clock;
    }

    /** An indicator of which a figure can be published for a territory. */
    Indicator requireObserved(String code) {
        var indicator = yardsticks.require(code);
        if (indicator.source() != Indicator.Source.OBSERVED) {
            throw Refusal.conflict("indicator-counted", "“" + indicator.name() + "”由活动报告计数，不录入统计数据。");
        }
        if (!isEnterable(indicator)) {
            throw Refusal.conflict("indicator-of-entities", "“" + indicator.name() + "”由名录逐个认定，请在名录中录入"
                    + indicator.derivation().attribute() + "。");
        }
        return indicator;
    }

    /** What is judged thing by thing has no figure of its own: it would hide which things it is made of. */
    static boolean isEnterable(Indicator indicator) {
        return indicator.derivation() == null || indicator.derivation().entityType() == null;
    }

    void check(Indicator indicator, String territory, Period period, FigureDraft figure) {
        var faults = new ArrayList<Fault>();
        checkPeriod(period, span(indicator), faults);
        checkTerritory(territory, period, faults);
        checkFigure(period, figure, faults);
        checkValue(indicator, figure.value()).ifPresent(faults::add);
        if (!faults.isEmpty()) throw Refusal.content(faults);
    }

    /** Of an entity's year; what the attribute may be nobody knows. */
    void check(Period year, FigureDraft figure) {
        var faults = new ArrayList<Fault>();
        checkPeriod(year, 1, faults);
        checkFigure(year, figure, faults);
        if (!faults.isEmpty()) throw Refusal.content(faults);
    }

    private int span(Indicator indicator) {
        Plan plan = book.planOf(indicator.owner());
        return plan.lastYear() - plan.firstYear() + 1;
    }

    private void checkPeriod(Period period, int years, List<Fault> faults) {
        LocalDate today = clock.today();
        if (!period.isInOrder()) {
            faults.add(new Fault("/periodEnd", "date-order", "期间的结束日期早于开始日期。"));
        } else if (period.end().isAfter(today)) {
            faults.add(new Fault("/periodEnd", "future", "期间还没有结束（" + period.end() + "），不会有公布的数据。"));
        } else if (period.start().getYear() < FIRST_YEAR) {
            faults.add(new Fault("/periodStart", "past", "期间早于 " + FIRST_YEAR + " 年。"));
        } else if (!period.start().plusYears(years).isAfter(period.end())) {
            faults.add(new Fault("/periodEnd", "range", "期间超过 " + years + " 年，长于方案的期限。"));
        }
    }

    private void checkTerritory(String territory, Period period, List<Fault> faults) {
        Optional<Organisation> found = register.find(territory).filter(o -> o.kind().isTerritory());
        if (found.isEmpty()) {
            faults.add(new Fault("/territory", "unknown-territory", "没有这个地区：" + territory + "。可用全国 CN、全市 500000 或区县代码。"));
        } else if (period.isInOrder() && !found.get().existsOn(period.start()) && !found.get().existsOn(period.end())) {
            faults.add(new Fault("/territory", "territory-not-there", found.get().name() + "在" + period.words() + "不存在。"));
        }
    }

    private void checkFigure(Period period, FigureDraft figure, List<Fault> faults) {
        if (figure.status() == Observation.Status.WITHDRAWN) {
            faults.add(new Fault("/status", "invalid", "状态应为初步或最终；撤下数据请用“撤下”并说明原因。"));
        }
        if (figure.publishedOn().isAfter(clock.today())) {
            faults.add(new Fault("/publishedOn", "future", "发布日期晚于今天。"));
        } else if (figure.status() == Observation.Status.FINAL && figure.publishedOn().isBefore(period.end())) {
            faults.add(new Fault("/publishedOn", "before-period-end", "最终数据的发布日期早于期间结束日（" + period.end() + "）；提前发布的应为初步数据。"));
        }
    }

    private static Optional<Fault> checkValue(Indicator indicator, BigDecimal value) {
        boolean percent = indicator.unit().equals("%");
        if (indicator.accumulation() != Accumulation.RATE || !percent) {
            if (value.signum() >= 0) return Optional.empty();
            return Optional.of(new Fault("/value", "range", "“" + indicator.name() + "”不会是负数。"));
        }
        if (value.compareTo(ALL_LOST) >= 0) return Optional.empty();
        return Optional.of(new Fault("/value", "range", "百分数不会低于 -100%。"));
    }
}
