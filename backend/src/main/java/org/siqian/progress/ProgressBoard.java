package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.Indicator.Source;
import org.siqian.indicator.Target;
import org.siqian.indicator.Yardsticks;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.Register;
import org.siqian.plan.Plan;
import org.siqian.plan.PlanBook;
import org.siqian.progress.ProgressViews.Board;
import org.siqian.progress.ProgressViews.ContributionPage;
import org.siqian.progress.ProgressViews.ContributionRow;
import org.siqian.progress.ProgressViews.ProgressItem;
import org.siqian.shared.AsOf;
import org.siqian.shared.PageRequest;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Puts actuals beside targets. */
@ApplicationScoped
public class ProgressBoard {
    private final Yardsticks yardsticks;
    private final PlanBook book;
    private final Register register;
    private final Counts counts;
    private final JudgementDesk desk;
    private final UnitQuotas quotas;
    private final SiqianClock clock;

    public ProgressBoard(
            Yardsticks yardsticks, PlanBook book, Register register, Counts counts, JudgementDesk desk, UnitQuotas quotas, SiqianClock clock) {
        this.yardsticks = yardsticks;
        this.book = book;
        this.register = register;
        this.counts = counts;
        this.desk = desk;
        this.quotas = quotas;
        this.clock = clock;
    }

    /** The part of the count a caller asks for; an organisation stands for itself and what is below it, as filed or as the register is now. */
    Window window(int year, String organisation, LocalDate asOf, RegisterView view) {
        if (year < 2000 || year > 2100) throw Refusal.malformed("parameter", "?year", "年份应在 2000 到 2100 之间。");
        if (asOf != null && asOf.isAfter(clock.today())) throw Refusal.malformed("parameter", "?asOf", "asOf 不能晚于今天。");
        int first = book.plans().stream().mapToInt(Plan::firstYear).min().orElse(year);
        List<String> units = organisation == null ? null : units(register.require(organisation), asOf == null ? clock.today() : asOf, view);
        return new Window(first, year, units, asOf);
    }

    private List<String> units(Organisation organisation, LocalDate day, RegisterView view) {
        if (view == RegisterView.FILED) return register.subtree(organisation.code());
        var acting = register.answering(organisation.code(), day);
        if (acting.code().equals(organisation.code())) return register.subtree(organisation.code(), day);
        throw Refusal.malformed("parameter", "?organisation",
                organisation.name() + "已由" + acting.name() + "承接，不在该日的名册中；请改用 organisation=" + acting.code() + "，或 register=FILED。");
    }

    public Board board(int year, String organisation, List<String> owners, LocalDate asOf, RegisterView view) {
        requireOwners(owners);
        var sitting = desk.sit(window(year, organisation, asOf, view), organisation);
        var then = AsOf.of(asOf, clock);
        var items = new ArrayList<ProgressItem>();
        for (Indicator indicator : yardsticks.indicators(sitting.window().knownUntil())) {
            if (!owners.isEmpty() && !owners.contains(indicator.owner())) continue;
            var targets = organisation != null
                    ? quotas.targetsOf(organisation, indicator, year, then, view)
                    : desk.targets(indicator, sitting);
            if (targets.isEmpty()) items.add(desk.item(indicator, sitting));
            for (Target target : targets) items.add(desk.item(indicator, target, sitting));
        }
        return new Board(sitting.actuals().day(), year, items);
    }

    private void requireOwners(List<String> owners) {
        for (String owner : owners) {
            boolean known = book.findPlan(owner).isPresent() || book.findMeasure(owner).isPresent()
                    || book.actions().stream().anyMatch(a -> a.code().equals(owner));
            if (!known) throw Refusal.malformed("parameter", "?measure", "没有这项举措：" + owner);
        }
    }

    /** The reports behind one number of the board: same filters, and the sum is the number. */
    ContributionPage contributions(
            String code, int year, Integer month, String organisation, LocalDate asOf, RegisterView view, PageRequest page) {
        Indicator indicator = yardsticks.require(code);
        Window whole = window(year, organisation, asOf, view);
        Window window = month == null ? whole : monthOf(whole, month, indicator);
        int offset = page.offset();
        if (indicator.source() == Source.OBSERVED) {
            return new ContributionPage(List.of(), page.page(), page.pageSize(), 0, false, null);
        }
        var rows = counts.rows(indicator, window, offset, page.pageSize()).stream()
                .map(r -> new ContributionRow(r.report(), r.revision(), r.organisation(), r.day(), r.amount(), r.title(), r.kind()))
                .toList();
        BigDecimal sum = counts.of(indicator, window).of(indicator);
        return new ContributionPage(rows, page.page(), page.pageSize(), counts.countRows(indicator, window), false, sum);
    }

    /** Which has a number of its own only where months add up. */
    private Window monthOf(Window year, int month, Indicator indicator) {
        if (month < 1 || month > 12) throw Refusal.malformed("parameter", "?month", "月份应在 1 到 12 之间。");
        if (yardsticks.isKeyed(indicator.code(), year.knownUntil())) {
            throw Refusal.malformed("parameter", "?month", "“%s”按对象去重，各月之和不等于总数，不能只看一个月。".formatted(indicator.name()));
        }
        return year.in(month);
    }
}
