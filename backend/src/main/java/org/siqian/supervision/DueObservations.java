package org.siqian.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;
import org.siqian.indicator.Derivation;
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
    private final Session database;
    private final SiqianClock clock;

    public DueObservations(Yardsticks yardsticks, PlanBook book, Session database, SiqianClock clock) {
        this.yardsticks = yardsticks;
        this.book = book;
        this.database = database;
        this.clock = clock;
    }

    /** Asks for the year's figures, or the year before's while the year's own cannot be out. */
    List<Due> of(int year) {
        LocalDate today = clock.today();
        int out = LocalDate.of(year, 12, 31).plusDays(PUBLISHED_AFTER_DAYS).isBefore(today) ? year : year - 1;
        var published = published();
        var due = new ArrayList<Due>();
        for (Indicator i : yardsticks.indicators()) {
            if (i.source() != Source.OBSERVED) continue;
            var promised = yardsticks.promised(i.code(), today, null);
            var target = promised.stream()
                    .filter(t -> t.periodEnd() != null && t.periodEnd().isBefore(today) && t.periodEnd().getYear() >= out && t.periodEnd().getYear() <= year)
                    .filter(t -> !isOut(i, t.periodEnd().getYear(), published))
                    .findFirst();
            if (target.isPresent()) {
                due.add(new Due(i.code(), target.get().periodEnd().getYear(), target.get().periodEnd(), target.get()));
            } else if (out >= book.planOf(i.owner()).firstYear() && LocalDate.of(out, 12, 31).plusDays(PUBLISHED_AFTER_DAYS).isBefore(today)
                    && promised.stream().anyMatch(t -> t.concerns(out)) && !isOut(i, out, published)) {
                due.add(new Due(i.code(), out, LocalDate.of(out, 12, 31).plusDays(PUBLISHED_AFTER_DAYS), null));
            }
        }
        return due;
    }

    /** A derived figure is out when what it is derived from is. */
    private boolean isOut(Indicator indicator, int year, Set<String> published) {
        Derivation derived = indicator.derivation();
        if (derived == null) return published.contains(indicator.code() + "/" + year);
        if (derived.entityType() != null) return published.contains(derived.entityType() + ":" + derived.attribute() + "/" + year);
        return published.contains(derived.of() + "/" + year) && (derived.by() == null || published.contains(derived.by() + "/" + year));
    }

    /** Every series and year of which a figure stands, by the last revision. */
    private Set<String> published() {
        return new TreeSet<>(database.createNativeQuery(
                        """
                        select distinct coalesce(o.indicator, e.type || ':' || o.attribute) || '/' || cast(extract(year from o.period_end) as int)
                          from observation o left join entity e on e.code = o.entity
                         where o.value is not null
                           and not exists (select 1 from observation later where later.id = o.id and later.revision > o.revision)""",
                        String.class)
                .getResultList());
    }
}
