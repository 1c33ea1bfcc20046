package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.Indicator.Source;
import org.siqian.indicator.Statistics;
import org.siqian.indicator.Target;
import org.siqian.indicator.Target.Type;
import org.siqian.indicator.Yardsticks;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.Register;
import org.siqian.plan.PlanBook;
import org.siqian.progress.ObservedJudge.Seen;
import org.siqian.progress.ProgressViews.ProgressFigure;
import org.siqian.progress.ProgressViews.ProgressForecast;
import org.siqian.progress.ProgressViews.ProgressItem;
import org.siqian.progress.ProgressViews.ProgressMember;
import org.siqian.progress.ProgressViews.ProgressTarget;

/** Where each indicator is brought before its judge, with all that was known at the day. */
@ApplicationScoped
public class JudgementDesk {
    /** The city, whose statistics the notice promises. */
    static final String CITY = "500000";

    private final Yardsticks yardsticks;
    private final Statistics statistics;
    private final PlanBook book;
    private final Register register;
    private final Counts counts;

    public JudgementDesk(Yardsticks yardsticks, Statistics statistics, PlanBook book, Register register, Counts counts) {
        this.yardsticks = yardsticks;
        this.statistics = statistics;
        this.book = book;
        this.register = register;
        this.counts = counts;
    }

    /** What is known of a window; statistics are the territory's. */
    record Sitting(Actuals actuals, Series series, String territory) {
        Window window() {
            return actuals.window();
        }
    }

    Sitting sit(Window window, String organisation) {
        return sit(counts.of(window), organisation);
    }

    Sitting sit(Actuals actuals, String organisation) {
        var window = actuals.window();
        var series = new Series(statistics, yardsticks, book, actuals.day(), window.knownUntil());
        String territory = organisation == null ? CITY : register.find(organisation).map(Organisation::territory).orElse(null);
        return new Sitting(actuals, series, territory);
    }

    /** What holds at the day, or at the end of a year that is over, and speaks of the year. */
    List<Target> targets(Indicator indicator, Sitting sitting) {
        int year = sitting.window().year();
        var newYearsEve = sitting.window().to();
        var day = sitting.actuals().day().isAfter(newYearsEve) ? newYearsEve : sitting.actuals().day();
        return yardsticks.promised(indicator.code(), day, sitting.window().knownUntil()).stream().filter(t -> t.concerns(year)).toList();
    }

    Matter matter(Indicator indicator, Target target, Sitting sitting) {
        var known = sitting.window().knownUntil();
        var plan = book.planOf(indicator.owner());
        return new Matter(
                indicator, target, plan, book.lights(plan, known), yardsticks.pace(indicator.code(), known).orElse(null),
                sitting.window().year(), sitting.actuals().day());
    }

    ProgressItem item(Indicator indicator, Target target, Sitting sitting) {
        return item(matter(indicator, target, sitting), sitting);
    }

    ProgressItem item(Matter matter, Sitting sitting) {
        var indicator = matter.indicator();
        if (indicator.source() == Source.OBSERVED) return observed(matter, sitting);
        if (matter.target().type() == Type.FOR_EACH) return forEachUnit(matter, sitting);
        var judged = CountedJudge.judge(matter, sitting.actuals.counted(indicator));
        return new Row(indicator, matter.target(), judged, sitting.actuals.of(indicator)).counted(sitting);
    }

    /** An indicator nobody has promised a number of. */
    ProgressItem item(Indicator indicator, Sitting sitting) {
        if (indicator.source() == Source.OBSERVED) return published(indicator, sitting);
        BigDecimal actual = sitting.actuals.of(indicator);
        var judgement = Judgement.noVerdict("未设目标值，只作统计：已通过 " + Judgement.words(actual) + " " + indicator.unit() + "。");
        return new Row(indicator, null, judgement, actual).counted(sitting);
    }

    private ProgressItem published(Indicator indicator, Sitting sitting) {
        if (sitting.territory == null) {
            return new Row(indicator, null, Judgement.noVerdict("统计数据按地区公布，本单位没有对应的地区。"), null).plain(null, null);
        }
        var reading = sitting.series.ofYear(indicator, sitting.territory, sitting.window().year());
        String words = reading.isKnown()
                ? reading.period() + (reading.preliminary() ? "初步数 " : " ") + Amounts.words(reading.value(), indicator.unit()) + "，未设目标值。"
                : reading.gap() + "；未设目标值。";
        return new Row(indicator, null, Judgement.noVerdict(words), reading.value()).plain(ProgressFigure.of(reading), null);
    }

    private ProgressItem observed(Matter matter, Sitting sitting) {
        Seen seen = new ObservedJudge(matter, sitting.series, new Comparisons(sitting.series, register), sitting.territory).judge();
        var members = seen.members() == null ? null : seen.members().stream()
                .map(m -> new ProgressMember(m.code(), m.name(), m.left().value(), m.verdict(), m.right(),
                        Judgement.of(m.verdict(), matter.target().strength()), m.words()))
                .toList();
        var reference = seen.reference() == null ? null : seen.reference().value();
        return new Row(matter.indicator(), matter.target(), seen.judgement(), seen.reading().value())
                .plain(ProgressFigure.of(seen.reading(), reference), members);
    }

    /** A number each unit of a set was promised to do: each is judged by itself, and the one furthest behind speaks for all. */
    private ProgressItem forEachUnit(Matter matter, Sitting sitting) {
        var each = new EachUnit(register, counts, matter, sitting);
        return new Row(matter.indicator(), matter.target(), each.judgement(), sitting.actuals.of(matter.indicator()))
                .with(each.members(), sitting);
    }

    /** An item in the making. */
    private record Row(Indicator indicator, Target target, Judgement judged, BigDecimal actual) {
        ProgressItem counted(Sitting sitting) {
            return with(null, sitting);
        }

        ProgressItem with(List<ProgressMember> members, Sitting sitting) {
            return item(null, members, sitting.actuals.waiting(indicator), sitting.actuals.cumulative(indicator));
        }

        ProgressItem plain(ProgressFigure figure, List<ProgressMember> members) {
            return item(figure, members, null, null);
        }

        private ProgressItem item(ProgressFigure figure, List<ProgressMember> members, BigDecimal waiting, List<BigDecimal> months) {
            return new ProgressItem(
                    indicator.named(), indicator.owner(), target == null ? null : ProgressTarget.of(target), actual, judged.expected(),
                    judged.ratio(), judged.verdict(), judged.light(), judged.reason(), members, ProgressForecast.of(judged.forecast()),
                    waiting, months, figure);
        }
    }
}
