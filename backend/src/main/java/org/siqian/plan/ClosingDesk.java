package org.siqian.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.siqian.access.Viewer;
import org.siqian.audit.AuditTrail;
import org.siqian.plan.ClosingViews.ClosingDraft;
import org.siqian.plan.ClosingViews.ReopeningDraft;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Where the office closes months and years, and reopens them with a reason. */
@ApplicationScoped
public class ClosingDesk {
    private final ClosedPeriods periods;
    private final PlanBook book;
    private final AuditTrail audit;
    private final SiqianClock clock;

    public ClosingDesk(ClosedPeriods periods, PlanBook book, AuditTrail audit, SiqianClock clock) {
        this.periods = periods;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refuses what is not over yet, lies outside the plan, or is closed already. */
    ClosedPeriod close(String planCode, ClosingDraft draft, Viewer by) {
        var plan = book.findPlan(planCode).orElseThrow(() -> Refusal.notFound("方案", planCode));
        if (draft.year() < plan.firstYear() || draft.year() > plan.lastYear()) {
            throw Refusal.content("/year", "range", "方案的年份是 " + plan.firstYear() + " 到 " + plan.lastYear() + " 年。");
        }
        var period = new ClosedPeriod(planCode, draft.year(), draft.month(), draft.comment());
        if (!period.last().isBefore(clock.today())) {
            throw Refusal.content(draft.month() == null ? "/year" : "/month", "future", period.words() + "还没有结束，不能关闭。");
        }
        periods.close();
        periods.ofPlan(planCode).stream().filter(p -> p.isClosed() && p.is(draft.year(), draft.month())).findFirst().ifPresent(p -> {
            throw ClosedPeriods.refusal(p);
        });
        period.isClosed(by.signature(), clock.instant());
        periods.persistAndFlush(period);
        audit.record(by.actor(), "period.close", "closed-period", period.id(), null, period.view(), draft.comment());
        return period;
    }

    ClosedPeriod reopen(String planCode, UUID id, ReopeningDraft draft, String ifMatch, Viewer by) {
        periods.close();
        var period = periods.require(id);
        if (!period.plan().equals(planCode)) throw Refusal.notFound("关闭的期间", id);
        if (ifMatch == null || ifMatch.isBlank()) EntityTag.requireMatch(ifMatch, period.version());
        var before = period.view();
        period.reopen(draft.reason().strip(), by.signature(), clock.instant());
        EntityTag.requireMatch(ifMatch, period.version());
        periods.flush();
        audit.record(by.actor(), "period.reopen", "closed-period", id, before, period.view(), draft.reason());
        return period;
    }
}
