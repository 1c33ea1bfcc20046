package org.siqian.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.siqian.audit.Actor;
import org.siqian.audit.AuditTrail;
import org.siqian.indicator.EntityViews.EntityChangeDraft;
import org.siqian.indicator.EntityViews.EntityDraft;
import org.siqian.organisation.Register;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Where clusters, parks and firms are registered, renamed and ended. */
@ApplicationScoped
public class EntityDesk {
    private final Entities entities;
    private final Observations observations;
    private final Statistics statistics;
    private final Register register;
    private final AuditTrail audit;
    private final SiqianClock clock;
    private final Event<StatisticsChanged> changed;

    public EntityDesk(
            Entities entities, Observations observations, Statistics statistics, Register register, AuditTrail audit,
            SiqianClock clock, Event<StatisticsChanged> changed) {
        this.entities = entities;
        this.observations = observations;
        this.statistics = statistics;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
        this.changed = changed;
    }

    public EntityRevision add(EntityDraft draft, Actor by) {
        check(draft.change());
        observations.close();
        if (entities.last(draft.code()).isPresent()) {
            throw Refusal.conflict("code-taken", "名录编码已被使用：" + draft.code());
        }
        return recorded("entity.add", null, new EntityRevision(draft.code(), draft.type(), draft.change(), clock.instant(), by.name()), by);
    }

    EntityRevision change(String code, EntityChangeDraft said, String ifMatch, Actor by) {
        observations.close();
        var last = entities.requireLast(code);
        EntityTag.requireMatch(ifMatch, last.revision());
        check(said);
        if (last.saysTheSameAs(said)) return last;
        return recorded("entity.change", last, last.changed(said, clock.instant(), by.name()), by);
    }

    private EntityRevision recorded(String action, EntityRevision before, EntityRevision after, Actor by) {
        entities.add(after);
        statistics.forget();
        audit.record(by, action, "entity", after.code(), before == null ? null : before.view(), after.view(), null);
        changed.fire(new StatisticsChanged());
        return after;
    }

    private void check(EntityChangeDraft said) {
        if (said.territory() != null && register.find(said.territory()).filter(o -> o.kind().isTerritory()).isEmpty()) {
            throw Refusal.content("/territory", "unknown-territory", "没有这个地区：" + said.territory());
        }
        if (said.validFrom() != null && said.validTo() != null && said.validTo().isBefore(said.validFrom())) {
            throw Refusal.content("/validTo", "date-order", "终止日期早于起始日期。");
        }
    }
}
