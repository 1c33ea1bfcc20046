package org.siqian.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.siqian.access.Viewer;
import org.siqian.audit.AuditTrail;
import org.siqian.indicator.Indicator.Accumulation;
import org.siqian.indicator.Indicator.Source;
import org.siqian.indicator.PaceViews.PaceDraft;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Fault;
import org.siqian.shared.SiqianClock;

/** Where it is decided how an indicator is paced over the year. */
@ApplicationScoped
public class PaceDesk {
    private static final int DECEMBER = 11;

    private final Indicators indicators;
    private final Yardsticks yardsticks;
    private final AuditTrail audit;
    private final SiqianClock clock;

    public PaceDesk(Indicators indicators, Yardsticks yardsticks, AuditTrail audit, SiqianClock clock) {
        this.indicators = indicators;
        this.yardsticks = yardsticks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Two who write the same version clash on its key; the second is told to look again. */
    void decide(String code, PaceDraft draft, String ifMatch, Viewer by) {
        var indicator = yardsticks.require(code);
        yardsticks.forget();
        var before = PaceViews.of(code, yardsticks.paces(code, null));
        EntityTag.requireMatch(ifMatch, before.version());
        check(indicator, draft);
        List<BigDecimal> shares = draft.shares() == null ? List.of() : draft.shares();
        var decided = new PaceProfile(code, before.version() + 1, draft.kind(), shares, clock.instant(), by.displayName());
        indicators.add(decided);
        yardsticks.forget();
        var was = before.history().isEmpty() ? null : before.history().get(0);
        audit.record(by.actor(), "pace-profile.change", "pace-profile", code, was, decided.view(), null);
    }

    private static void check(Indicator indicator, PaceDraft draft) {
        if (indicator.source() != Source.COUNTED || indicator.accumulation() != Accumulation.FLOW) {
            throw Refusal.content("/kind", "no-pace", "只有由报告计数、按年累加的指标才有序时曲线；“" + indicator.name() + "”"
                    + (indicator.source() == Source.OBSERVED ? "取自公布的统计数据，到期时判断。" : "不按年累加。"));
        }
        boolean drawn = draft.kind() == PaceProfile.Kind.DRAWN;
        if (drawn && draft.shares() == null) throw Refusal.content("/shares", "required", "手绘曲线请给出十二个月的累计比例。");
        if (!drawn && draft.shares() != null) throw Refusal.content("/shares", "not-asked", "只有手绘曲线填写各月累计比例。");
        if (drawn) climb(draft.shares());
    }

    private static void climb(List<BigDecimal> shares) {
        var faults = new ArrayList<Fault>();
        for (int month = 1; month <= DECEMBER; month++) {
            if (shares.get(month).compareTo(shares.get(month - 1)) >= 0) continue;
            faults.add(new Fault("/shares/" + month, "falling", (month + 1) + " 月末的累计比例不能低于 " + month + " 月末。"));
        }
        if (shares.get(DECEMBER).compareTo(BigDecimal.ONE) != 0) {
            faults.add(new Fault("/shares/" + DECEMBER, "not-whole", "12 月末的累计比例应为 1（全年）。"));
        }
        if (!faults.isEmpty()) throw Refusal.content(faults);
    }
}
