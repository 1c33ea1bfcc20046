package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.Indicator.Source;
import org.siqian.indicator.Target;
import org.siqian.indicator.Yardsticks;
import org.siqian.progress.ProgressViews.LightDay;
import org.siqian.progress.ProgressViews.LightHistoryList;
import org.siqian.shared.SiqianClock;

/** Which light was on at the end of each month, by what was known then: approvals, targets, statistics and schemes of that day. */
@ApplicationScoped
public class LightHistory {
    private final ProgressBoard board;
    private final JudgementDesk desk;
    private final Counts counts;
    private final Yardsticks yardsticks;
    private final SiqianClock clock;

    public LightHistory(ProgressBoard board, JudgementDesk desk, Counts counts, Yardsticks yardsticks, SiqianClock clock) {
        this.board = board;
        this.desk = desk;
        this.counts = counts;
        this.yardsticks = yardsticks;
        this.clock = clock;
    }

    LightHistoryList of(String code, int year) {
        board.window(year, null, null, RegisterView.FILED); // refuses a year no board speaks of
        Indicator indicator = yardsticks.require(code);
        LocalDate today = clock.today();
        var days = IntStream.rangeClosed(1, 12)
                .mapToObj(m -> LocalDate.of(year, 1, 1).plusMonths(m).minusDays(1))
                .map(end -> end.isAfter(today) ? today : end)
                .filter(day -> day.getYear() == year)
                .distinct()
                .toList();
        var items = new ArrayList<LightDay>();
        for (LocalDate day : days) items.addAll(on(day, indicator, year));
        return new LightHistoryList(indicator.named(), year, items);
    }

    private List<LightDay> on(LocalDate day, Indicator indicator, int year) {
        var window = board.window(year, null, day, RegisterView.FILED);
        var actuals = indicator.source() == Source.OBSERVED ? Actuals.none(window, day) : counts.beside(indicator, window);
        var sitting = desk.sit(actuals, null);
        return desk.targets(indicator, sitting).stream().map(t -> day(day, indicator, t, sitting)).toList();
    }

    private LightDay day(LocalDate day, Indicator indicator, Target target, JudgementDesk.Sitting sitting) {
        var item = desk.item(indicator, target, sitting);
        return new LightDay(day, target.code(), target.value(), item.actual(), item.expected(), item.verdict(), item.light(), item.reason());
    }
}
