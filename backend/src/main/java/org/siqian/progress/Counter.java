package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.siqian.activity.ReportCounting.ReportCounted;
import org.siqian.activity.ReportCounting.ReportUncounted;
import org.siqian.indicator.CountingRule.Amount;
import org.siqian.indicator.ReportFacts;
import org.siqian.indicator.RuleDesk.RuleChanged;
import org.siqian.indicator.Yardsticks;
import org.siqian.shared.SiqianClock;

/** Counts what is announced, in the transaction in which it is announced. */
@ApplicationScoped
public class Counter {
    private final Contributions contributions;
    private final Recounting recounting;
    private final Yardsticks yardsticks;
    private final SiqianClock clock;

    public Counter(Contributions contributions, Recounting recounting, Yardsticks yardsticks, SiqianClock clock) {
        this.contributions = contributions;
        this.recounting = recounting;
        this.yardsticks = yardsticks;
        this.clock = clock;
    }

    void count(@Observes ReportCounted counted) {
        add(counted.report(), counted.amounts());
    }

    private void add(ReportFacts report, List<Amount> amounts) {
        // always in one order, so that two at once wait for each other and never crosswise
        var rows = amounts.stream()
                .sorted(Comparator.comparing(Amount::indicator))
                .map(a -> new Contribution(report, a, clock.instant()))
                .toList();
        contributions.persist(rows);
        contributions.flush();
        for (Contribution row : rows) {
            if (row.isKeyed()) contributions.stand(row);
            else contributions.enqueue(row);
        }
    }

    /** A correction is a reversal: nothing that was counted is removed. */
    void takeBack(@Observes ReportUncounted uncounted) {
        yardsticks.holdRules(); // a rule that ends or begins meanwhile would take back, or count, what this takes back
        UUID report = uncounted.report();
        for (Contribution row : contributions.standingOf(report)) {
            Contribution back = row.reversed(clock.instant());
            contributions.persistAndFlush(back);
            if (row.isKeyed()) contributions.standDown(row);
            else contributions.enqueue(back);
        }
    }

    /** A rule that ends takes back what it counted; a rule that begins counts what is approved already. */
    void recount(@Observes RuleChanged changed) {
        recounting.stage(changed.change(), changed.at(), Recounting.FIRST, Recounting.LAST);
        recounting.settle(changed.change());
    }
}
