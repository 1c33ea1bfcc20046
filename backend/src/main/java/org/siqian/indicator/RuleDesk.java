package org.siqian.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.siqian.audit.Actor;
import org.siqian.audit.AuditTrail;
import org.siqian.indicator.CountingRule.Function;
import org.siqian.indicator.IndicatorViews.CountingRuleDraft;
import org.siqian.indicator.IndicatorViews.RuleChangeDraft;
import org.siqian.plan.ClosedPeriod;
import org.siqian.plan.ClosedPeriods;
import org.siqian.plan.PlanBook;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Where counting rules begin, end and follow one another; history is counted anew in the same transaction. */
@ApplicationScoped
public class RuleDesk {
    /** A change is about to be made; whoever previewed it refuses if its outcome is no longer the one that was seen. */
    public record RuleChanging(RuleChange change, String previewHash) {}

    /** A change is asked for, or about to be made, while these periods are closed; whoever counts refuses if it would count otherwise in one. */
    public record RuleTouching(RuleChange change, List<ClosedPeriod> closed) {}

    /** A change has been made at that instant; whoever counts must take back and count what is already approved. */
    public record RuleChanged(RuleChange change, Instant at) {}

    private final Indicators indicators;
    private final Yardsticks yardsticks;
    private final AuditTrail audit;
    private final SiqianClock clock;
    private final ClosedPeriods periods;
    private final PlanBook book;
    private final Event<RuleTouching> touching;
    private final Event<RuleChanging> changing;
    private final Event<RuleChanged> changed;

    public RuleDesk(
            Indicators indicators, Yardsticks yardsticks, ClosedPeriods periods, PlanBook book, AuditTrail audit, SiqianClock clock,
            Event<RuleTouching> touching, Event<RuleChanging> changing, Event<RuleChanged> changed) {
        this.indicators = indicators;
        this.yardsticks = yardsticks;
        this.audit = audit;
        this.clock = clock;
        this.periods = periods;
        this.book = book;
        this.touching = touching;
        this.changing = changing;
        this.changed = changed;
    }

    public CountingRule add(String indicator, CountingRuleDraft draft, String previewHash, Actor by) {
        closeRules();
        var change = addition(indicator, draft);
        make(change, previewHash, by);
        return change.begun();
    }

    public CountingRule replace(String indicator, UUID rule, CountingRuleDraft draft, String ifMatch, String previewHash, Actor by) {
        closeRules();
        var change = replacement(indicator, rule, draft);
        EntityTag.requireMatch(ifMatch, change.ended().version());
        make(change, previewHash, by);
        return change.begun();
    }

    public void end(String indicator, UUID rule, String ifMatch, String previewHash, Actor by) {
        closeRules();
        var change = ending(indicator, rule);
        EntityTag.requireMatch(ifMatch, change.ended().version());
        make(change, previewHash, by);
    }

    /** The change as it would be made, with every check and nothing written. */
    public RuleChange drawn(String indicator, RuleChangeDraft draft) {
        switch (draft.change()) {
            case ADD -> require(draft.rule() == null, "/rule", "not-asked", "新增规则时不要指定原规则。");
            case END -> require(draft.draft() == null, "/draft", "not-asked", "停用规则时不要给出新规则。");
            case REPLACE -> {}
        }
        require(draft.rule() != null || draft.change() == IndicatorViews.RuleChangeKind.ADD, "/rule", "required", "请指定要替换或停用的规则。");
        require(draft.draft() != null || draft.change() == IndicatorViews.RuleChangeKind.END, "/draft", "required", "请给出新规则。");
        try {
            return switch (draft.change()) {
                case ADD -> addition(indicator, draft.draft());
                case REPLACE -> replacement(indicator, draft.rule(), draft.draft());
                case END -> ending(indicator, draft.rule());
            };
        } catch (Refusal refusal) {
            throw refusal.kind() == Refusal.Kind.CONTENT ? refusal.at("/draft") : refusal;
        }
    }

    /** The change as it is asked for, with every check and nothing written; what is ended must be the version that was seen. */
    public RuleChange asked(IndicatorViews.RuleChangeKind kind, String indicator, UUID rule, CountingRuleDraft draft, String ifMatch) {
        var change = switch (kind) {
            case ADD -> addition(indicator, draft);
            case REPLACE -> replacement(indicator, rule, draft);
            case END -> ending(indicator, rule);
        };
        if (change.ended() != null) EntityTag.requireMatch(ifMatch, change.ended().version());
        requireOpen(change);
        return change;
    }

    /** Lets nobody approve, void or change a rule before the transaction ends, and refuses if the rules are no longer those of the change. */
    public void closeRulesFor(RuleChange change) {
        closeRules();
        var now = rulesOf(change.indicator()).stream().map(CountingRule::id).toList();
        if (now.equals(change.before().stream().map(CountingRule::id).toList())) return;
        throw Refusal.conflict("rule-ended", "这项指标的计数规则已有变动，请刷新规则列表后重试。", Map.of("rules", now));
    }

    private static void require(boolean holds, String pointer, String code, String message) {
        if (!holds) throw Refusal.content(List.of(new Refusal.Fault(pointer, code, message)));
    }

    private RuleChange addition(String indicator, CountingRuleDraft draft) {
        var before = rulesOf(requireCounted(indicator));
        return checked(new RuleChange(yardsticks.require(indicator), before, null, new CountingRule(indicator, draft)), draft);
    }

    private RuleChange replacement(String indicator, UUID rule, CountingRuleDraft draft) {
        var before = rulesOf(requireCounted(indicator));
        var ended = requireInForce(before, indicator, rule);
        return checked(new RuleChange(yardsticks.require(indicator), before, ended, ended.succeededBy(draft)), draft);
    }

    private RuleChange ending(String indicator, UUID rule) {
        var before = rulesOf(requireCounted(indicator));
        return new RuleChange(yardsticks.require(indicator), before, requireInForce(before, indicator, rule), null);
    }

    private Indicator requireCounted(String code) {
        var indicator = yardsticks.require(code);
        if (indicator.source() == Indicator.Source.COUNTED) return indicator;
        throw Refusal.conflict("indicator-observed", "该指标取自公布的统计数据，不能由报告计数。");
    }

    /** From the database: a rule may have come or gone while this waited for its turn. */
    private List<CountingRule> rulesOf(Indicator indicator) {
        return indicators.rules().stream().filter(r -> r.indicator().equals(indicator.code())).toList();
    }

    private CountingRule requireInForce(List<CountingRule> inForce, String indicator, UUID id) {
        return inForce.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow(() -> {
            var known = indicators.endedRules().stream().filter(r -> r.id().equals(id) && r.indicator().equals(indicator)).findFirst();
            if (known.isEmpty()) return Refusal.notFound("计数规则", id);
            return Refusal.conflict("rule-ended", "这条计数规则已经停用或被替换，请刷新规则列表后重试。", Map.of("rules", inForce.stream().map(CountingRule::id).toList()));
        });
    }

    /** Periods first, as approvals do, and only then the rules. */
    private void closeRules() {
        periods.hold();
        indicators.closeRules();
    }

    /** What stands in a closed month or year is not counted otherwise: it must be reopened first, with its reason. */
    private void requireOpen(RuleChange change) {
        var closed = periods.closedNow(book.planOf(change.indicator().owner()).code());
        if (!closed.isEmpty()) touching.fire(new RuleTouching(change, closed));
    }

    private void make(RuleChange change, String previewHash, Actor by) {
        if (previewHash != null) changing.fire(new RuleChanging(change, previewHash));
        Instant now = clock.instant();
        writeDown(change, now, by);
        changed.fire(new RuleChanged(change, now));
    }

    /** The rule ends, the rule begins; what they count is another's business. The rules are closed. */
    public void writeDown(RuleChange change, Instant at, Actor by) {
        requireOpen(change);
        var ended = change.ended() == null ? null : change.ended().view();
        if (change.ended() != null) indicators.end(change.ended(), at);
        if (change.begun() != null) {
            change.begun().begins(at);
            indicators.add(change.begun());
        }
        yardsticks.forget();
        String action = "counting-rule." + (ended == null ? "add" : change.begun() == null ? "end" : "replace");
        audit.record(by, action, "counting-rule", change.indicator().code(), ended, change.begun() == null ? null : change.begun().view(), null);
    }

    private RuleChange checked(RuleChange change, CountingRuleDraft draft) {
        Function function = draft.function();
        if (function.takesField() != (draft.field() != null)) {
            throw Refusal.content("/field", "field", function.takesField() ? "请指定取值字段。" : "计数规则不取字段。");
        }
        if (function.isKeyed() != (draft.key() != null)) {
            throw Refusal.content("/key", "key", function.isKeyed() ? "请指定区分用的键。" : "累加规则不用键。");
        }
        var others = change.after().stream().filter(r -> r != change.begun()).toList();
        if (!others.isEmpty() && (function.isKeyed() || others.get(0).function().isKeyed())) {
            throw Refusal.conflict("rules-mixed", "按键去重的指标只能有一条规则，否则无法相加。");
        }
        if (others.stream().anyMatch(r -> r.saysTheSameAs(draft))) throw Refusal.conflict("rule-exists", "同样的计数规则已经存在。");
        checkPlaces(draft, draft.kind() == null
                ? Optional.empty()
                : Optional.of(yardsticks.findKind(draft.kind())
                        .orElseThrow(() -> Refusal.content("/kind", "unknown-kind", "没有这种报告类型：" + draft.kind()))));
        return change;
    }

    /** Every name in the rule is a common field or one of the kind's; a misspelt one would count nothing, silently. */
    private static void checkPlaces(CountingRuleDraft draft, Optional<ReportKind> kind) {
        if (draft.field() != null
                && !draft.field().equals("participants")
                && kind.flatMap(k -> k.field(draft.field())).filter(f -> f.type().isNumber()).isEmpty()) {
            throw Refusal.content("/field", "unknown-field", "没有这个数值字段：" + draft.field());
        }
        if (draft.key() != null) {
            for (String part : draft.key().split(ReportFacts.AND)) {
                if (!isKnown(part, kind)) throw Refusal.content("/key", "unknown-field", "没有这个字段：" + part);
            }
        }
        for (int i = 0; draft.conditions() != null && i < draft.conditions().size(); i++) {
            Condition condition = draft.conditions().get(i);
            String pointer = "/conditions/" + i;
            if (!isKnown(condition.field(), kind)) {
                throw Refusal.content(pointer + "/field", "unknown-field", "没有这个字段：" + condition.field());
            }
            if (!condition.isWellFormed()) throw Refusal.content(pointer + "/value", "wrong-type", "条件的值与比较方式不符。");
        }
    }

    private static boolean isKnown(String field, Optional<ReportKind> kind) {
        return ReportFacts.COMMON.contains(field) || kind.flatMap(k -> k.field(field)).isPresent();
    }
}
