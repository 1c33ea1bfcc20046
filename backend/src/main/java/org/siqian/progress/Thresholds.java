package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.siqian.indicator.Derivation;
import org.siqian.indicator.Derivation.Function;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.Yardsticks;
import org.siqian.progress.ProgressViews.EntityStanding;
import org.siqian.progress.ProgressViews.EntityStandings;
import org.siqian.progress.Things.Standing;
import org.siqian.shared.Refusal;

/** The registered things an indicator is counted from, each with its value: over the threshold, near it, or not published. */
@ApplicationScoped
public class Thresholds {
    private final ProgressBoard board;
    private final JudgementDesk desk;
    private final Counts counts;
    private final Yardsticks yardsticks;

    public Thresholds(ProgressBoard board, JudgementDesk desk, Counts counts, Yardsticks yardsticks) {
        this.board = board;
        this.desk = desk;
        this.counts = counts;
        this.yardsticks = yardsticks;
    }

    EntityStandings of(String code, int year, LocalDate asOf) {
        Indicator indicator = yardsticks.require(code);
        var rule = indicator.derivation();
        if (rule == null || rule.entityType() == null) throw Refusal.notFound("按名录统计的指标", code);
        var window = board.window(year, null, asOf, RegisterView.FILED);
        var sitting = desk.sit(Actuals.none(window, counts.day(window)), null);
        var standings = new Things(sitting.series()).standings(rule, year);
        return new EntityStandings(
                indicator.named(), year, rule,
                (int) standings.stream().filter(s -> Boolean.TRUE.equals(s.counts())).count(),
                (int) standings.stream().filter(s -> s.isNear(rule)).count(),
                (int) standings.stream().filter(s -> !s.value().isKnown()).count(),
                standings.stream().map(s -> row(s, rule)).toList());
    }

    private static EntityStanding row(Standing s, Derivation rule) {
        var growth = Series.growth(s.value(), s.before());
        return new EntityStanding(
                s.thing().code(), s.thing().name(), s.thing().territory(), s.value().value(), s.before().value(), growth.value(),
                s.value().isKnown() && s.value().preliminary(),
                rule.function() == Function.COUNT_OVER ? s.counts() : null,
                rule.function() == Function.COUNT_OVER && s.isNear(rule));
    }
}
