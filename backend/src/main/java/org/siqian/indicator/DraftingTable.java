package org.siqian.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.siqian.audit.Actor;
import org.siqian.audit.AuditTrail;
import org.siqian.indicator.CountingRule.Function;
import org.siqian.indicator.IndicatorViews.CountingRuleDraft;
import org.siqian.indicator.IndicatorViews.IndicatorDraft;
import org.siqian.indicator.ReportKindViews.ReportKindDraft;
import org.siqian.indicator.TargetViews.TargetView;
import org.siqian.organisation.OrganisationKind;
import org.siqian.organisation.Register;
import org.siqian.plan.PlanBook;
import org.siqian.shared.Refusal;

/** Where indicators, targets, report kinds and counting rules are drawn up. */
@ApplicationScoped
public class DraftingTable {
    /** A rule has come into force; whoever counts must count what is already approved. */
    public record RuleAdded(CountingRule rule) {}

    private final Indicators indicators;
    private final Yardsticks yardsticks;
    private final PlanBook book;
    private final Register register;
    private final AuditTrail audit;
    private final Event<RuleAdded> ruleAdded;

    public DraftingTable(
            Indicators indicators, Yardsticks yardsticks, PlanBook book, Register register, AuditTrail audit,
            Event<RuleAdded> ruleAdded) {
        this.indicators = indicators;
        this.yardsticks = yardsticks;
        this.book = book;
        this.register = register;
        this.audit = audit;
        this.ruleAdded = ruleAdded;
    }

    public Indicator add(IndicatorDraft draft, Actor by) {
        if (yardsticks.find(draft.code()).isPresent()) {
            throw Refusal.conflict("code-taken", "指标编码已被使用：" + draft.code());
        }
        book.planOf(draft.owner());
        var indicator = new Indicator(draft, yardsticks.indicators().size() + 1);
        return drawn(indicator, "indicator", draft.code(), draft, by);
    }

    public Target add(TargetView promised, Actor by) {
        yardsticks.require(promised.indicator());
        return drawn(new Target(promised, yardsticks.targets().size() + 1), "target", promised.code(), promised, by);
    }

    public ReportKind add(ReportKindDraft draft, Actor by) {
        if (yardsticks.findKind(draft.code()).isPresent()) {
            throw Refusal.conflict("code-taken", "报告类型编码已被使用：" + draft.code());
        }
        for (int i = 0; i < draft.measures().size(); i++) {
            if (book.findMeasure(draft.measures().get(i)).isEmpty()) {
                throw Refusal.content("/measures/" + i, "unknown-measure", "没有这项举措：" + draft.measures().get(i));
            }
        }
        checkFields(draft);
        return drawn(new ReportKind(draft, yardsticks.kinds().size() + 1), "report-kind", draft.code(), draft, by);
    }

    private boolean isSet(String organisations) {
        return register.findCollective(organisations).isPresent()
                || Stream.of(OrganisationKind.values()).anyMatch(k -> k.name().equals(organisations));
    }

    private void checkFields(ReportKindDraft draft) {
        var keys = new HashSet<String>();
        for (int i = 0; i < draft.fields().size(); i++) {
            Field field = draft.fields().get(i);
            if (!keys.add(field.key())) {
                throw Refusal.content("/fields/" + i + "/key", "duplicate-key", "字段键重复：" + field.key());
            }
            if (ReportFacts.COMMON.contains(field.key())) {
                throw Refusal.content("/fields/" + i + "/key", "reserved-key", "这是各类报告共有的字段，请换一个键：" + field.key());
            }
            if (field.min() != null && field.max() != null && field.min().compareTo(field.max()) > 0) {
                throw Refusal.content("/fields/" + i + "/min", "range", "最小值大于最大值。");
            }
            if (field.organisations() != null && !isSet(field.organisations())) {
                throw Refusal.content("/fields/" + i + "/organisations", "unknown-set", "没有这个单位集合或类别：" + field.organisations());
            }
            boolean choosing = field.type() == Field.Type.CHOICE || field.type() == Field.Type.CHOICES;
            if (choosing && (field.choices() == null || field.choices().isEmpty())) {
                throw Refusal.content("/fields/" + i + "/choices", "required", "选择类字段需要至少一个选项。");
            }
        }
    }

    /** Adds a rule; what is approved already is counted in the same transaction. */
    public CountingRule add(String indicator, CountingRuleDraft draft, Actor by) {
        if (yardsticks.require(indicator).source() != Indicator.Source.COUNTED) {
            throw Refusal.conflict("indicator-observed", "该指标取自公布的统计数据，不能由报告计数。");
        }
        indicators.closeRules();
        yardsticks.forget();
        check(indicator, draft);
        var rule = drawn(new CountingRule(indicator, draft), "counting-rule", indicator, draft, by);
        ruleAdded.fire(new RuleAdded(rule));
        return rule;
    }

    private void check(String indicator, CountingRuleDraft draft) {
        Function function = draft.function();
        if (function.takesField() != (draft.field() != null)) {
            throw Refusal.content("/field", "field", function.takesField() ? "请指定取值字段。" : "计数规则不取字段。");
        }
        if (function.isKeyed() != (draft.key() != null)) {
            throw Refusal.content("/key", "key", function.isKeyed() ? "请指定区分用的键。" : "累加规则不用键。");
        }
        var others = yardsticks.rulesOf(indicator);
        if (!others.isEmpty() && (function.isKeyed() || others.get(0).function().isKeyed())) {
            throw Refusal.conflict("rules-mixed", "按键去重的指标只能有一条规则，否则无法相加。");
        }
        if (others.stream().anyMatch(r -> r.saysTheSameAs(draft))) throw Refusal.conflict("rule-exists", "同样的计数规则已经存在。");
        checkPlaces(draft, draft.kind() == null
                ? Optional.empty()
                : Optional.of(yardsticks.findKind(draft.kind())
                        .orElseThrow(() -> Refusal.content("/kind", "unknown-kind", "没有这种报告类型：" + draft.kind()))));
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

    private <T> T drawn(T item, String entity, String code, Object after, Actor by) {
        indicators.add(item);
        yardsticks.forget();
        audit.added(by, entity + ".add", entity, code, after);
        return item;
    }
}
