package org.siqian.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.stream.Stream;
import org.siqian.audit.Actor;
import org.siqian.audit.AuditTrail;
import org.siqian.indicator.IndicatorViews.IndicatorDraft;
import org.siqian.indicator.ReportKindViews.ReportKindDraft;
import org.siqian.indicator.TargetViews.TargetView;
import org.siqian.organisation.OrganisationKind;
import org.siqian.organisation.Register;
import org.siqian.plan.PlanBook;
import org.siqian.shared.Refusal;

/** Where indicators, targets and report kinds are drawn up. */
@ApplicationScoped
public class DraftingTable {
    private final Indicators indicators;
    private final Yardsticks yardsticks;
    private final PlanBook book;
    private final Register register;
    private final AuditTrail audit;

    public DraftingTable(Indicators indicators, Yardsticks yardsticks, PlanBook book, Register register, AuditTrail audit) {
        this.indicators = indicators;
        this.yardsticks = yardsticks;
        this.book = book;
        this.register = register;
        this.audit = audit;
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

    private <T> T drawn(T item, String entity, String code, Object after, Actor by) {
        indicators.add(item);
        yardsticks.forget();
        audit.added(by, entity + ".add", entity, code, after);
        return item;
    }
}
