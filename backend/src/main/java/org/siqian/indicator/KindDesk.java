package org.siqian.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashSet;
import java.util.stream.Stream;
import org.siqian.audit.Actor;
import org.siqian.audit.AuditTrail;
import org.siqian.indicator.ReportKindViews.ReportKindChangeDraft;
import org.siqian.indicator.ReportKindViews.ReportKindDraft;
import org.siqian.organisation.OrganisationKind;
import org.siqian.organisation.Register;
import org.siqian.plan.PlanBook;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;

/** Where kinds of reports are drawn up, changed and retired. */
@ApplicationScoped
public class KindDesk {
    /** An answer is about to have no place any longer: the field, or (not null) one of its choices. Whoever has such answers refuses. */
    public record AnswerLeaving(String kind, Field field, String choice) {}

    private final Indicators indicators;
    private final Yardsticks yardsticks;
    private final PlanBook book;
    private final Register register;
    private final AuditTrail audit;
    private final Event<AnswerLeaving> leaving;

    public KindDesk(
            Indicators indicators, Yardsticks yardsticks, PlanBook book, Register register, AuditTrail audit,
            Event<AnswerLeaving> leaving) {
        this.indicators = indicators;
        this.yardsticks = yardsticks;
        this.book = book;
        this.register = register;
        this.audit = audit;
        this.leaving = leaving;
    }

    public ReportKind add(ReportKindDraft draft, Actor by) {
        if (yardsticks.findKind(draft.code()).isPresent()) {
            throw Refusal.conflict("code-taken", "报告类型编码已被使用：" + draft.code());
        }
        check(draft.asChange());
        var kind = new ReportKind(draft.code(), draft.asChange(), yardsticks.kinds().size() + 1);
        indicators.add(kind);
        yardsticks.forget();
        audit.added(by, "report-kind.add", "report-kind", draft.code(), draft);
        return kind;
    }

    /** Holds for what is written from now on; what is approved is never looked at again. */
    ReportKind change(String code, ReportKindChangeDraft draft, String ifMatch, Actor by) {
        indicators.closeRules(); // no rule may begin to name a field that is about to go
        var kind = indicators.kind(code).orElseThrow(() -> Refusal.notFound("报告类型", code));
        EntityTag.requireMatch(ifMatch, kind.version());
        check(draft);
        for (Field field : kind.fields()) {
            var stays = draft.fields().stream().filter(f -> f.key().equals(field.key())).findFirst();
            if (stays.isEmpty() || stays.get().type() != field.type()) refuseIfRuled(code, field);
            if (stays.isEmpty() || !field.holdsTheSameAs(stays.get())) leaving.fire(new AnswerLeaving(code, field, null));
            else field.choicesNotIn(stays.get()).forEach(c -> leaving.fire(new AnswerLeaving(code, field, c)));
        }
        var before = kind.view();
        kind.reads(draft);
        indicators.flush();
        yardsticks.forget();
        audit.record(by, "report-kind.change", "report-kind", code, before, kind.view(), null);
        return kind;
    }

    private void refuseIfRuled(String kind, Field field) {
        for (CountingRule rule : indicators.rules()) {
            if (kind.equals(rule.kind()) && rule.names(field.key())) {
                throw Refusal.conflict("field-in-rule", "指标 " + rule.indicator() + " 的计数规则用到字段“" + field.label().zh()
                        + "”（" + field.key() + "），请先替换或停用该规则。");
            }
        }
    }

    private void check(ReportKindChangeDraft draft) {
        for (int i = 0; i < draft.measures().size(); i++) {
            if (book.findMeasure(draft.measures().get(i)).isEmpty()) {
                throw Refusal.content("/measures/" + i, "unknown-measure", "没有这项举措：" + draft.measures().get(i));
            }
        }
        checkFields(draft);
    }

    private boolean isSet(String organisations) {
        return register.findCollective(organisations).isPresent()
                || Stream.of(OrganisationKind.values()).anyMatch(k -> k.name().equals(organisations));
    }

    private void checkFields(ReportKindChangeDraft draft) {
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
}
