package org.siqian.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.siqian.access.Viewer;
import org.siqian.audit.AuditTrail;
import org.siqian.indicator.TargetDrafts.TargetSuccessionDraft;
import org.siqian.indicator.TargetDrafts.TargetDraft;
import org.siqian.indicator.TargetViews.TargetView;
import org.siqian.organisation.Register;
import org.siqian.plan.PlanBook;
import org.siqian.shared.AsOf;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Where targets are promised, follow a later document, and mistakes are taken back; nothing is overwritten. */
@ApplicationScoped
public class TargetDesk {
    private final Indicators indicators;
    private final Yardsticks yardsticks;
    private final Quotas quotas;
    private final Register register;
    private final PlanBook book;
    private final AuditTrail audit;
    private final SiqianClock clock;

    public TargetDesk(
            Indicators indicators, Yardsticks yardsticks, Quotas quotas, Register register, PlanBook book, AuditTrail audit, SiqianClock clock) {
        this.indicators = indicators;
        this.yardsticks = yardsticks;
        this.quotas = quotas;
        this.register = register;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    TargetView promise(String code, TargetDraft draft, Viewer by) {
        var history = history();
        var indicator = yardsticks.require(code);
        if (history.find(draft.code()).isPresent()) throw Refusal.conflict("code-taken", "目标编码已被使用：" + draft.code());
        notBeforeThePlan(indicator, draft.effectiveFrom());
        var promised = new Target(indicator, draft, history.ever().size() + 1);
        promised.isRecorded(clock.instant(), by.displayName());
        TargetChecks.check(indicator, promised, yardsticks, register, history);
        return entered(promised, "target.add", null, by);
    }

    TargetView succeed(String code, TargetSuccessionDraft draft, String ifMatch, Viewer by) {
        var history = history();
        var before = requireLast(code, history, ifMatch);
        var indicator = yardsticks.require(before.indicator());
        check(draft, before);
        notBeforeThePlan(indicator, draft.effectiveFrom());
        var after = before.succeededBy(draft, before.root() + "-" + (history.chain(code).size() + 1));
        after.isRecorded(clock.instant(), by.displayName());
        TargetChecks.check(indicator, after, yardsticks, register, history);
        return entered(after, "target.supersede", history.view(before), by);
    }

    /** The undo of a mistake: what it took the place of holds again, and what was known before stays known. */
    TargetView withdraw(String code, String reason, String ifMatch, Viewer by) {
        var history = history();
        var mistaken = requireLast(code, history, ifMatch);
        if (mistaken.recordedAt() == null) {
            throw Refusal.conflict("target-of-the-plan", "这是原文件所定的目标，不能撤回；请由后续文件调整。");
        }
        if (mistaken.supersedes() == null) requireAlone(mistaken, history.stretches(mistaken));
        var before = history.view(mistaken);
        indicators.withdraw(mistaken, clock.instant(), reason);
        yardsticks.forget();
        var after = now();
        var view = after.view(after.find(code).orElseThrow());
        audit.record(by.actor(), "target.withdraw", "target", mistaken.root(), before, view, reason);
        return view;
    }

    /** Nothing may be left hanging on a promise that is gone. */
    private void requireAlone(Target target, List<String> stretches) {
        if (!stretches.isEmpty()) {
            throw Refusal.conflict("target-has-milestones", "还有阶段目标属于这项目标（包括尚未生效的），请先撤回它们。", Map.of("milestones", stretches));
        }
        var standing = quotas.standing().stream()
                .filter(q -> q.quota().target().equals(target.root()) && q.status() != QuotaStatus.WITHDRAWN)
                .toList();
        if (standing.isEmpty()) return;
        String years = standing.stream().map(q -> q.quota().year()).distinct().sorted().map(String::valueOf).collect(Collectors.joining("、"));
        throw Refusal.conflict("target-has-quotas", "这项目标还有 " + standing.size() + " 项分解指标没有撤回（" + years + " 年），请先在“指标分解”中撤回，再撤回目标。",
                Map.of("quotas", standing.stream().map(StandingQuota::id).toList()));
    }

    /** Behind everybody else who changes targets, and read anew. */
    private TargetHistory history() {
        indicators.closeTargets();
        yardsticks.forget();
        return now();
    }

    private TargetHistory now() {
        return yardsticks.targetHistory(AsOf.of(null, clock));
    }

    private static Target requireLast(String code, TargetHistory history, String ifMatch) {
        var target = history.find(code).orElseThrow(() -> Refusal.notFound("目标", code));
        EntityTag.requireMatch(ifMatch, history.version(target));
        if (!target.isKnown(null)) throw Refusal.conflict("target-withdrawn", "目标的这一版已经撤回：" + target.withdrawnWhy());
        history.successor(target).ifPresent(s -> {
            throw Refusal.conflict("target-superseded", "目标的这一版已由 " + s.code() + " 接替，只能调整最新的一版。", Map.of("supersededBy", s.code()));
        });
        return target;
    }

    private static void check(TargetSuccessionDraft draft, Target before) {
        require(draft.changesSomething(), "", "nothing-changes", "请至少调整一项内容。");
        require(draft.answers() || draft.document() != null && !draft.document().isBlank(), "/document", "required",
                "请填写后续文件的文号；若是督查室答复待定问题，请注明。");
        if (draft.answers()) {
            boolean open = before.reading().openQuestion() != null || before.reading().ambiguous();
            require(open, "/answersOpenQuestion", "not-asked", "这项目标没有待定的问题。");
            require(draft.note() != null && !draft.note().isBlank(), "/note", "required", "请在备注中写明如何答复。");
        }
        LocalDate since = before.effectiveFrom();
        require(since == null || draft.effectiveFrom().isAfter(since), "/effectiveFrom", "date-order", "生效日期应晚于上一版的 " + since + "。");
    }

    private void notBeforeThePlan(Indicator indicator, LocalDate from) {
        int first = book.planOf(indicator.owner()).firstYear();
        require(from == null || from.getYear() >= first, "/effectiveFrom", "before-plan", "生效日期不能早于方案的第一年 " + first + " 年。");
    }

    private static void require(boolean holds, String pointer, String code, String message) {
        if (!holds) throw Refusal.content(pointer, code, message);
    }

    private TargetView entered(Target target, String action, TargetView before, Viewer by) {
        indicators.add(target);
        yardsticks.forget();
        var view = now().view(target);
        audit.record(by.actor(), action, "target", target.root(), before, view, null);
        return view;
    }
}
