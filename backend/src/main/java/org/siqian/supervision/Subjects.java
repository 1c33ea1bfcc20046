package org.siqian.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.siqian.indicator.Yardsticks;
import org.siqian.organisation.Register;
import org.siqian.plan.Measure;
import org.siqian.plan.PlanBook;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;
import org.siqian.supervision.Concern.Subject;
import org.siqian.supervision.DirectiveViews.SubjectDraft;

/** What a directive or a reminder can be about, found by kind and reference. */
@ApplicationScoped
public class Subjects {
    private final Yardsticks yardsticks;
    private final PlanBook book;
    private final Register register;
    private final Objections objections;
    private final SiqianClock clock;

    public Subjects(Yardsticks yardsticks, PlanBook book, Register register, Objections objections, SiqianClock clock) {
        this.yardsticks = yardsticks;
        this.book = book;
        this.register = register;
        this.objections = objections;
        this.clock = clock;
    }

    Subject require(SubjectDraft draft) {
        String reference = draft.reference();
        return switch (draft.kind()) {
            case BEHIND -> yardsticks.targets().stream()
                    .filter(t -> t.code().equals(reference))
                    .findFirst()
                    .map(t -> behind(t.root(), t.indicator(), draft.year()))
                    .orElseThrow(() -> unknown("目标", reference));
            case OBSERVATION_DUE -> {
                if (yardsticks.find(reference).isEmpty()) throw unknown("指标", reference);
                yield observation(reference, draft.year());
            }
            case OVERDUE_REVIEW, SILENT_UNIT -> {
                if (register.find(reference).isEmpty()) throw unknown("单位", reference);
                yield draft.kind() == AttentionKind.SILENT_UNIT ? silent(reference, draft.year()) : desk(reference);
            }
            case QUOTA_OBJECTED -> quota(reference, draft.year());
            case DIRECTIVE_OVERDUE -> throw Refusal.content("/subject/kind", "unknown-subject", "督办本身不能再作督办事项，请直接催办。");
        };
    }

    private Subject quota(String reference, int year) {
        try {
            return objections.find(UUID.fromString(reference))
                    .map(q -> quota(reference, q.target(), q.indicator(), q.organisation(), q.year()))
                    .orElseThrow(() -> unknown("分解指标", reference));
        } catch (IllegalArgumentException malformed) {
            throw unknown("分解指标", reference);
        }
    }

    private static Refusal unknown(String what, String reference) {
        return Refusal.content("/subject/reference", "unknown-subject", "没有这个" + what + "：" + reference);
    }

    /** By the first of the target's versions: a later document makes no other matter of it. */
    Subject behind(String target, String indicator, int year) {
        var known = yardsticks.require(indicator);
        return new Subject(AttentionKind.BEHIND, target, year, known.name(), measuresOf(known.owner()), null, indicator, target);
    }

    Subject observation(String indicator, int year) {
        var known = yardsticks.require(indicator);
        return new Subject(AttentionKind.OBSERVATION_DUE, indicator, year, known.name(), measuresOf(known.owner()), null, indicator, null);
    }

    /** A queue is of today. */
    Subject desk(String unit) {
        return new Subject(AttentionKind.OVERDUE_REVIEW, unit, clock.today().getYear(), register.require(unit).name() + "待审报告",
                book.measuresLedBy(unit, clock.today()), unit, null, null);
    }

    Subject silent(String unit, int year) {
        var measures = book.measures().stream().map(Measure::code)
                .filter(m -> book.responsibleUnits(m, clock.today()).contains(unit))
                .toList();
        return new Subject(AttentionKind.SILENT_UNIT, unit, year, register.require(unit).name() + "活动填报", measures, unit, null, null);
    }

    Subject quota(String id, String target, String indicator, String unit, int year) {
        var known = yardsticks.require(indicator);
        return new Subject(AttentionKind.QUOTA_OBJECTED, id, year, register.require(unit).shortName() + "的分解指标：" + known.name(),
                measuresOf(known.owner()), unit, indicator, target);
    }

    /** An action's outcomes are served by all its measures; what is the plan's own is nobody's alone. */
    private List<String> measuresOf(String owner) {
        return book.measures().stream().filter(m -> m.code().equals(owner) || m.action().equals(owner)).map(Measure::code).toList();
    }
}
