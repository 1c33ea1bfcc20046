package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.Indicator.Source;
import org.siqian.indicator.Target;
import org.siqian.indicator.Yardsticks;
import org.siqian.plan.LightScheme;
import org.siqian.plan.Plan;
import org.siqian.plan.PlanBook;
import org.siqian.progress.Judgement.Light;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Which lights of this year another light scheme would change. */
@ApplicationScoped
public class LightPreview {
    @Schema(description = "Which lights of this year would change.")
    public record LightSchemePreview(int year, List<LightChange> items) {}

    @Schema(description = "One target's light before and after.")
    public record LightChange(
            @Schema(examples = "TRAINING-SESSIONS") String indicator, @Schema(examples = "T13") String target, Light before, Light after) {}

    private final JudgementDesk desk;
    private final Yardsticks yardsticks;
    private final PlanBook book;
    private final SiqianClock clock;

    public LightPreview(JudgementDesk desk, Yardsticks yardsticks, PlanBook book, SiqianClock clock) {
        this.desk = desk;
        this.yardsticks = yardsticks;
        this.book = book;
        this.clock = clock;
    }

    LightSchemePreview of(String code, LightScheme other) {
        Plan plan = book.findPlan(code).orElseThrow(() -> Refusal.notFound("方案", code));
        int year = clock.today().getYear();
        var sitting = desk.sit(new Window(plan.firstYear(), year, null, null), null);
        var changes = new ArrayList<LightChange>();
        for (Indicator indicator : yardsticks.indicators()) {
            if (indicator.source() == Source.OBSERVED || !book.planOf(indicator.owner()).code().equals(code)) continue;
            for (Target target : desk.targets(indicator, sitting)) {
                var matter = desk.matter(indicator, target, sitting);
                Light before = desk.item(matter, sitting).light();
                Light after = desk.item(matter.judgedBy(other), sitting).light();
                if (before != after) changes.add(new LightChange(indicator.code(), target.code(), before, after));
            }
        }
        return new LightSchemePreview(year, changes);
    }
}
