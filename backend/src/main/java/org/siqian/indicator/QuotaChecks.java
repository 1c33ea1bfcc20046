package org.siqian.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.siqian.indicator.QuotaViews.QuotaLineDraft;
import org.siqian.indicator.QuotaViews.QuotaSetDraft;
import org.siqian.organisation.Register;
import org.siqian.plan.PlanBook;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Fault;
import org.siqian.shared.SiqianClock;

/** Whether a set of quotas makes sense: each unit once, answerable for the measure, and no work counted for two of them. */
@ApplicationScoped
public class QuotaChecks {
    private final Register register;
    private final PlanBook book;
    private final SiqianClock clock;

    public QuotaChecks(Register register, PlanBook book, SiqianClock clock) {
        this.register = register;
        this.book = book;
        this.clock = clock;
    }

    void check(YearTarget target, QuotaSetDraft draft, Map<String, StandingQuota> standing) {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (int i = 0; i < draft.quotas().size(); i++) {
            String unit = draft.quotas().get(i).organisation();
            String pointer = "/quotas/" + i + "/organisation";
            if (register.find(unit).isEmpty()) faults.add(new Fault(pointer, "unknown-organisation", "没有这个单位：" + unit));
            else if (!seen.add(unit)) faults.add(new Fault(pointer, "duplicate", "同一单位列出了两次：" + register.require(unit).name()));
            else if (!standing.containsKey(unit) && !isBound(unit, target)) {
                faults.add(new Fault(pointer, "measure-not-of-unit", register.require(unit).name() + "在这一年不承担这项举措。"));
            }
        }
        overlaps(draft.quotas(), faults);
        var relieved = standing.values().stream().anyMatch(q -> q.status() != QuotaStatus.WITHDRAWN && !seen.contains(q.organisation()));
        if (relieved && (draft.reason() == null || draft.reason().isBlank())) {
            faults.add(new Fault("/reason", "required", "有单位的分解将被撤回，请写明理由。"));
        }
        if (!faults.isEmpty()) throw Refusal.content(faults);
    }

    /** On some day of the year; who answers may change within it. */
    private boolean isBound(String unit, YearTarget target) {
        int year = target.year();
        var organisation = register.require(unit);
        var days = Stream.of(LocalDate.of(year, 1, 1), YearTargets.within(year, clock.today()), LocalDate.of(year, 12, 31))
                .filter(organisation::existsOn)
                .toList();
        String owner = target.inForce().owner();
        return book.findMeasure(owner).isEmpty() ? !days.isEmpty() : days.stream().anyMatch(d -> book.isResponsible(unit, owner, d));
    }

    private void overlaps(List<QuotaLineDraft> lines, List<Fault> faults) {
        for (int i = 0; i < lines.size(); i++) {
            String unit = lines.get(i).organisation();
            String pointer = "/quotas/" + i + "/organisation";
            lines.stream()
                    .map(QuotaLineDraft::organisation)
                    .filter(other -> !other.equals(unit) && register.isWithin(unit, other))
                    .findFirst()
                    .ifPresent(other -> faults.add(new Fault(pointer, "overlap",
                            register.require(unit).name() + "的工作已计入" + register.require(other).name() + "。")));
        }
    }
}
