package org.siqian.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.siqian.audit.Actor;
import org.siqian.audit.AuditTrail;
import org.siqian.plan.PlanViews.LightSchemeDraft;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Where a plan's light scheme is decided. */
@ApplicationScoped
public class LightDesk {
    private final Plans plans;
    private final AuditTrail audit;
    private final Event<PlanChanged> changed;
    private final SiqianClock clock;

    public LightDesk(Plans plans, AuditTrail audit, Event<PlanChanged> changed, SiqianClock clock) {
        this.clock = clock;
        this.plans = plans;
        this.audit = audit;
        this.changed = changed;
    }

    Plan decide(String code, LightSchemeDraft draft, String ifMatch, Actor by) {
        var plan = plans.findByIdOptional(code).orElseThrow(() -> Refusal.notFound("方案", code));
        EntityTag.requireMatch(ifMatch, plan.version());
        var before = plan.lights();
        var after = LightScheme.of(draft);
        plan.isJudgedBy(after);
        if (!after.saysTheSameAs(before)) plans.add(new FormerLightScheme(code, clock.instant(), before));
        plans.flush();
        changed.fire(new PlanChanged());
        audit.record(by, "plan.light-scheme", "plan", code, before, after, null);
        return plan;
    }
}
