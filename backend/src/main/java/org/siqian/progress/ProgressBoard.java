package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.Indicator.Accumulation;
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
import org.siqian.progress.ProgressViews.ProgressForecast;
import org.siqian.progress.ProgressViews.ProgressItem;
import org.siqian.progress.ProgressViews.ProgressTarget;
import org.siqian.shared.PageRequest;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Puts actuals beside targets. */
@ApplicationScoped
public class ProgressBoard {
    private final Yardsticks yardsticks;
    private final PlanBook book;
    private final Register register;
    private final Tallies tallies;
    private final SiqianClock clock;

    public ProgressBoard(Yardsticks yardsticks, PlanBook book, Register register, Tallies tallies, SiqianClock clock) {
        this.yardsticks = yardsticks;
        this.book = book;
        this.register = register;
        this.tallies = tallies;
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

    /** Every actual of a window, with the months it came in. */
    record Actuals(Map<String, TreeMap<LocalDate, BigDecimal>> months, Map<String, BigDecimal> keyed, Window window, Yardsticks known) {
        /** Null for what is observed and has not been published. */
        BigDecimal of(Indicator indicator) {
            if (indicator.source() == Source.OBSERVED) return null;
            if (known.isKeyed(indicator.code(), window.knownUntil())) return keyed.getOrDefault(indicator.code(), BigDecimal.ZERO);
            LocalDate from = window.from(indicator.accumulation());
            return months.getOrDefault(indicator.code(), new TreeMap<>()).tailMap(from, true).values().stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** Cumulative amounts at the end of each month of the window's year up to the day. */
        List<BigDecimal> cumulative(Indicator indicator, LocalDate day) {
            if (indicator.source() == Source.OBSERVED || known.isKeyed(indicator.code(), window.knownUntil())) return null;
            var amounts = months.getOrDefault(indicator.code(), new TreeMap<>());
            int last = day.getYear() > window.year() ? 12 : day.getYear() < window.year() ? 0 : day.getMonthValue();
            var sums = new ArrayList<BigDecimal>();
            for (int month = 1; month <= last; month++) {
                LocalDate end = LocalDate.of(window.year(), month, 1);
                sums.add(amounts.subMap(window.from(indicator.accumulation()), true, end, true).values().stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
            }
            return sums;
        }
    }

    Actuals actuals(Window window) {
        var within = new ArrayList<String>();
        var since = new ArrayList<String>();
        for (Indicator i : yardsticks.indicators()) {
            if (i.source() == Source.COUNTED && yardsticks.isKeyed(i.code(), window.knownUntil())) {
                (i.accumulation() == Accumulation.FLOW ? within : since).add(i.code());
            }
        }
        return new Actuals(tallies.months(window), tallies.keyed(window, within, since), window, yardsticks);
    }

    public Board board(int year, String organisation, List<String> owners, LocalDate asOf, RegisterView view) {
        Window window = window(year, organisation, asOf, view);
        var actuals = actuals(window);
        var pending = asOf == null ? tallies.pending(window) : null;
        LocalDate day = asOf == null ? clock.today() : asOf;
        var items = new ArrayList<ProgressItem>();
        for (Indicator indicator : yardsticks.indicators()) {
            if (!owners.isEmpty() && !owners.contains(indicator.owner())) continue;
            var targets = organisation != null ? List.<Target>of() : yardsticks.targetsOf(indicator.code()).stream().filter(t -> t.concerns(year)).toList();
            if (targets.isEmpty()) items.add(item(indicator, null, actuals, pending, day));
            for (Target target : targets) items.add(item(indicator, target, actuals, pending, day));
        }
        return new Board(day, year, items);
    }

    private ProgressItem item(
            Indicator indicator, Target target, Actuals actuals, Map<String, BigDecimal> pending, LocalDate day) {
        BigDecimal actual = actuals.of(indicator);
        // what replaces an earlier report of its key cannot be told by adding up
        boolean adds = indicator.source() == Source.COUNTED && !yardsticks.isKeyed(indicator.code());
        BigDecimal waiting = adds && pending != null ? pending.getOrDefault(indicator.code(), BigDecimal.ZERO) : null;
        Judgement judged = target == null
                ? Judgement.withoutTarget(indicator, actual)
                : Judgement.of(indicator, target, book.planOf(indicator.owner()), actuals.window.year(), day, actual, waiting);
        var forecast = judged.forecast() == null
                ? null
                : new ProgressForecast(judged.forecast().on(), judged.forecast().value(), judged.forecast().neededPerWeek());
        return new ProgressItem(
                indicator.named(), indicator.owner(), target == null ? null : ProgressTarget.of(target), actual,
                judged.expected(), judged.ratio(), judged.verdict(), judged.light(), judged.reason(),
                target != null && target.type() == Target.Type.FOR_EACH ? List.of() : null, forecast, waiting,
                actuals.cumulative(indicator, day));
    }

    /** The reports behind one number of the board: same filters, and the sum is the number. */
    ContributionPage contributions(
            String code, int year, String organisation, LocalDate asOf, RegisterView view, PageRequest page) {
        Indicator indicator = yardsticks.require(code);
        Window window = window(year, organisation, asOf, view);
        int offset = page.offset();
        if (indicator.source() == Source.OBSERVED) {
            return new ContributionPage(List.of(), page.page(), page.pageSize(), 0, false, null);
        }
        boolean keyed = yardsticks.isKeyed(code, window.knownUntil());
        var rows = tallies.rows(code, window, indicator.accumulation(), keyed, offset, page.pageSize()).stream()
                .map(r -> new ContributionRow(r.report(), r.revision(), r.organisation(), r.day(), r.amount(), r.title(), r.kind()))
                .toList();
        long total = tallies.countRows(code, window, indicator.accumulation(), keyed);
        return new ContributionPage(rows, page.page(), page.pageSize(), total, false, actuals(window).of(indicator));
    }
}
