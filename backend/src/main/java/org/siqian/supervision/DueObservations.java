package org.siqian.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.Indicator.Source;
import org.siqian.indicator.Target;
import org.siqian.indicator.Yardsticks;
import org.siqian.plan.PlanBook;
import org.siqian.shared.SiqianClock;

/** Official figures that should be out by now and that nobody has entered. */
@ApplicationScoped
public class DueObservations {
    /** A year's figures are published within two months; earlier nobody is asked. */
    static final int PUBLISHED_AFTER_DAYS = 60;

    /**
     * @param year of which the figure is missing
     * @param since the day after which it was to be had
     * @param target whose date has come, or null when it is the year's figure that is missing
     */
    record Due(String indicator, int year, LocalDate since, Target target) {}

    private final Yardsticks yardsticks;
    private final PlanBook book;
    private final Published published;
    private final SiqianClock clock;

    public DueObservations(Yardsticks yardsticks, PlanBook book, Published published, SiqianClock clock) {
        this.yardsticks = yardsticks;
        this.book = book;
        this.published = published;
        this.clock = clock;
    }

    /** Asks for the year's figures, or the year before's while the year's own cannot be out. */
    List<Due> of(int year) {
        LocalDate today = clock.today();
        int out = LocalDate.of(year, 12, 31).plusDays(PUBLISHED_AFTER_DAYS).isBefore(today) ? year : year - 1;
        var due = new ArrayList<Due>();
        for (Indicator i : yardsticks.indicators()) {
            if (i.source() != Source.OBSERVED) continue;
            var promised = yardsticks.promised(i.code(), today, null);
            var target = promised.stream()
                    .filter(t -> t.periodEnd() != null && t.periodEnd().isBefore(today) && t.periodEnd().getYear() >= out && t.periodEnd().getYear() <= year)
                    .filter(t -> !published.covers(i, t, t.periodEnd()))
                    .findFirst();
            if (target.isPresent()) {
                due.add(new Due(i.code(), target.get().periodEnd().getYear(), target.get().periodEnd(), target.get()));
            } else if (out >= book.planOf(i.owner()).firstYear() && LocalDate.of(out, 12, 31).plusDays(PUBLISHED_AFTER_DAYS).isBefore(today)
                    && promised.stream().anyMatch(t -> t.concerns(out) && !published.covers(i, t, LocalDate.of(out, 12, 31)))) {
                due.add(new Due(i.code(), out, LocalDate.of(out, 12, 31).plusDays(PUBLISHED_AFTER_DAYS), null));
            }
        }
        return due;
    }
}
