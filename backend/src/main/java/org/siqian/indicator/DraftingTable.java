package org.siqian.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.siqian.audit.Actor;
import org.siqian.audit.AuditTrail;
import org.siqian.indicator.IndicatorViews.IndicatorDraft;
import org.siqian.indicator.TargetViews.TargetView;
import org.siqian.plan.PlanBook;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Where indicators and targets are drawn up. */
@ApplicationScoped
public class DraftingTable {
    private final Indicators indicators;
    private final Yardsticks yardsticks;
    private final PlanBook book;
    private final AuditTrail audit;
    private final SiqianClock clock;

    public DraftingTable(Indicators indicators, Yardsticks yardsticks, PlanBook book, AuditTrail audit, SiqianClock clock) {
        this.indicators = indicators;
        this.yardsticks = yardsticks;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a catalogue brings was known from the start. */
    public Indicator enter(IndicatorDraft draft, Actor by) {
        return add(draft, null, by);
    }

    public Indicator add(IndicatorDraft draft, Actor by) {
        return add(draft, clock.instant(), by);
    }

    private Indicator add(IndicatorDraft draft, Instant recordedAt, Actor by) {
        if (yardsticks.find(draft.code()).isPresent()) {
            throw Refusal.conflict("code-taken", "指标编码已被使用：" + draft.code());
        }
        book.planOf(draft.owner());
        DerivationChecks.check(draft, yardsticks);
        var indicator = new Indicator(draft, yardsticks.indicators().size() + 1, recordedAt);
        return drawn(indicator, "indicator", draft.code(), draft, by);
    }

    public Target add(TargetView promised, Actor by) {
        yardsticks.require(promised.indicator());
        return drawn(new Target(promised, yardsticks.targets().size() + 1), "target", promised.code(), promised, by);
    }

    private <T> T drawn(T item, String entity, String code, Object after, Actor by) {
        indicators.add(item);
        yardsticks.forget();
        audit.added(by, entity + ".add", entity, code, after);
        return item;
    }
}
