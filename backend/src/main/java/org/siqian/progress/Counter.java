package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.siqian.activity.CountedReports;
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
    private final CountedReports reports;
    private final Yardsticks yardsticks;
    private final SiqianClock clock;

    public Counter(Contributions contributions, CountedReports reports, Yardsticks yardsticks, SiqianClock clock) {
        this.contributions = contributions;
        this.reports = reports;
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
        var change = changed.change();
        if (change.ended() != null) contributions.takeBackAll(change.ended(), changed.at());
        if (change.begun() != null) {
            var rule = change.begun();
            reports.forEachCounted(rule.kind(), facts -> rule.amountOf(facts)
                    .ifPresent(a -> contributions.persist(new Contribution(facts, a, changed.at()))));
            contributions.flush();
            contributions.enqueueAll(rule);
        }
        if (change.touchesKeys()) contributions.standAnew(change.indicator().code());
    }
}
