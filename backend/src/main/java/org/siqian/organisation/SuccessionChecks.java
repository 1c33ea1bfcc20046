package org.siqian.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.siqian.organisation.SuccessionViews.SuccessionDraft;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Fault;

/** What a succession must be, so that whoever follows the successors from any unit arrives at one that exists. */
@ApplicationScoped
public class SuccessionChecks {
    private static final LocalDate FOR_EVER = LocalDate.of(2201, 1, 1);

    private final Register register;

    public SuccessionChecks(Register register) {
        this.register = register;
    }

    /** All faults are named at once; one already entered for that day is a conflict. */
    void check(SuccessionDraft draft) {
        var faults = new ArrayList<Fault>();
        if (!RegisterDesk.isSpeakable(draft.on())) faults.add(new Fault("/on", "range", "日期应在 1900 年到 2200 年之间。"));
        var successor = register.find(draft.successor());
        if (successor.isEmpty()) faults.add(new Fault("/successor", "unknown-organisation", "没有这个单位：" + draft.successor()));
        if (!faults.isEmpty()) throw Refusal.content(faults);
        if (!successor.get().existsOn(draft.on())) {
            faults.add(new Fault("/successor", "unit-not-there", successor.get().name() + "在 " + draft.on() + " 不存在，请先登记或更正它的起止日期。"));
        }
        var named = new HashSet<String>();
        for (int i = 0; i < draft.predecessors().size(); i++) {
            String code = draft.predecessors().get(i);
            String pointer = "/predecessors/" + i;
            if (!named.add(code)) faults.add(new Fault(pointer, "duplicate", "单位重复：" + code));
            else if (register.find(code).isEmpty()) faults.add(new Fault(pointer, "unknown-organisation", "没有这个单位：" + code));
            else predecessor(register.require(code), successor.get(), draft.on(), pointer, faults);
        }
        if (!faults.isEmpty()) throw Refusal.content(faults);
        if (register.predecessors(draft.successor()).stream().anyMatch(p -> draft.on().minusDays(1).equals(register.require(p).validTo()))) {
            throw Refusal.conflict("succession-exists", successor.get().name() + "在 " + draft.on() + " 已有一次承接，请先撤销，再一并登记。");
        }
    }

    private void predecessor(Organisation ended, Organisation successor, LocalDate on, String pointer, List<Fault> faults) {
        LocalDate last = on.minusDays(1);
        if (ended.successor() != null || ended.hasEndedBefore(last)) {
            faults.add(new Fault(pointer, "unit-ended", ended.name() + "已于 " + ended.validTo() + " 终止。"));
        } else if (!ended.existsOn(last)) {
            faults.add(new Fault(pointer, "unit-not-there", ended.name() + "在 " + last + " 尚不存在。"));
        }
        if (!successor.kind().canFollow(ended.kind())) {
            faults.add(new Fault(pointer, "kind-not-fitting", successor.name() + "与" + ended.name() + "不是同类单位，不能承接。"));
        }
        if (register.answersFor(successor.code(), ended.code(), FOR_EVER)) {
            faults.add(new Fault(pointer, "loop", successor.name() + "就是、属于或将并入" + ended.name() + "，承接关系不能成环。"));
        }
    }
}
