package org.siqian.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.siqian.audit.Actor;
import org.siqian.audit.AuditTrail;
import org.siqian.organisation.SuccessionViews.CollectiveSize;
import org.siqian.organisation.SuccessionViews.FiledUnder;
import org.siqian.organisation.SuccessionViews.PredecessorWork;
import org.siqian.organisation.SuccessionViews.SuccessionDraft;
import org.siqian.organisation.SuccessionViews.SuccessionPreview;
import org.siqian.organisation.SuccessionViews.SuccessionView;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Where one unit takes over from others: their last days, their memberships, and the way back. */
@ApplicationScoped
public class Successions {
    private final Organisations organisations;
    private final Register register;
    private final SuccessionChecks checks;
    private final AuditTrail audit;
    private final SiqianClock clock;

    public Successions(
            Organisations organisations, Register register, SuccessionChecks checks, AuditTrail audit, SiqianClock clock) {
        this.organisations = organisations;
        this.register = register;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every succession the register knows, the latest first; those that came with it have nobody who entered them. */
    public List<SuccessionView> all() {
        var entered = new TreeMap<String, SuccessionView>();
        organisations.successions().forEach(s -> entered.put(s.id(), s.view()));
        var codes = new TreeMap<String, List<Organisation>>();
        register.all().stream()
                .filter(o -> o.successor() != null && o.validTo() != null)
                .forEach(o -> codes.computeIfAbsent(Succession.idOf(o.successor(), o.validTo().plusDays(1)), id -> new ArrayList<>()).add(o));
        codes.forEach((id, ended) -> entered.computeIfAbsent(id, i -> known(ended)));
        return entered.values().stream()
                .sorted(Comparator.comparing(SuccessionView::on).reversed().thenComparing(SuccessionView::successor))
                .toList();
    }

    private static SuccessionView known(List<Organisation> ended) {
        Organisation one = ended.get(0);
        return new SuccessionView(
                one.successor(), one.validTo().plusDays(1), ended.stream().map(Organisation::code).toList(), null, null, null, 0);
    }

    public SuccessionView require(String successor, LocalDate on) {
        return all().stream()
                .filter(s -> s.successor().equals(successor) && s.on().equals(on))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("承接", successor + "/" + on));
    }

    /** Ends the predecessors the day before and lets the successor stand for them, in the territories too if asked. */
    public SuccessionView enter(SuccessionDraft draft, Actor by) {
        organisations.close();
        register.forget();
        checks.check(draft);
        var territories = territories(draft);
        if (territories != null) enterOne(territories, by);
        return enterOne(draft, by);
    }

    private SuccessionView enterOne(SuccessionDraft draft, Actor by) {
        var ends = new LinkedHashMap<String, LocalDate>();
        for (String code : draft.predecessors()) {
            Organisation ended = organisations.findById(code);
            var before = ended.facts();
            ends.put(code, ended.validTo());
            ended.existed(ended.validFrom(), draft.on().minusDays(1), draft.successor());
            RegisterDesk.tell(audit, by, "organisation.end", ended, before, draft.note());
        }
        var moved = new TreeMap<String, Collective.Change>();
        for (Collective c : organisations.collectives()) {
            var change = c.takingOver(draft.successor(), draft.predecessors(), draft.on());
            if (change.changesNothing()) continue;
            c.make(change);
            moved.put(c.code(), change);
        }
        var succession = new Succession(
                draft.successor(), draft.on(), draft.predecessors(), draft.note(), new Succession.Former(ends, moved), by.name(),
                clock.instant());
        organisations.add(succession);
        register.forget();
        audit.record(by, "succession.enter", "succession", succession.id(), null, succession.view(), draft.note());
        return succession.view();
    }

    /** The same of the territories they have their seat in; null if none follows. */
    private SuccessionDraft territories(SuccessionDraft draft) {
        if (!Boolean.TRUE.equals(draft.territories())) return null;
        String to = register.require(draft.successor()).territory();
        var from = draft.predecessors().stream()
                .map(p -> register.require(p).territory())
                .filter(Objects::nonNull)
                .distinct()
                .filter(t -> !t.equals(to) && register.find(t).filter(o -> o.successor() == null).isPresent())
                .toList();
        if (from.isEmpty()) return null;
        if (to == null) throw Refusal.content("/territories", "required", "承接单位没有登记所在区划，不能一并承接区划。");
        var also = new SuccessionDraft(draft.on(), from, to, draft.note(), false);
        try {
            checks.check(also);
        } catch (Refusal no) {
            throw no.at("/territories");
        }
        return also;
    }

    /** What would change; the reports are the caller's to count. */
    public SuccessionPreview preview(SuccessionDraft draft, Map<String, FiledUnder> filed) {
        checks.check(draft);
        var territories = territories(draft);
        var sizes = new ArrayList<CollectiveSize>();
        for (Collective c : register.collectives()) {
            var change = c.takingOver(draft.successor(), draft.predecessors(), draft.on());
            if (change.changesNothing()) continue;
            int before = c.membersOn(draft.on().minusDays(1)).size();
            sizes.add(new CollectiveSize(c.code(), c.name(), before, c.sizeAfter(change, draft.on())));
        }
        var work = draft.predecessors().stream()
                .map(p -> {
                    var reports = filed.getOrDefault(p, FiledUnder.NOTHING);
                    return new PredecessorWork(p, register.require(p).name(), reports.open(), reports.all(), register.subtree(p).size() - 1);
                })
                .toList();
        return new SuccessionPreview(
                draft.on(), draft.successor(), sizes, work, territories == null ? List.of() : territories.predecessors());
    }

    /** One that was entered here and that nothing later rests on. */
    public Succession requireUndoable(String successor, LocalDate on, String ifMatch) {
        organisations.close();
        register.forget();
        var view = require(successor, on);
        EntityTag.requireMatch(ifMatch, view.version());
        var entered = organisations.succession(Succession.idOf(successor, on))
                .orElseThrow(() -> Refusal.conflict("succession-of-catalogue", "这次承接随初始名册而来，不能撤销。"));
        boolean built = register.require(successor).successor() != null
                || organisations.successions().stream()
                        .anyMatch(s -> s.successor().equals(successor) && s.enteredAt().isAfter(entered.enteredAt()));
        if (built) {
            throw Refusal.conflict("succession-built-upon", "之后又登记了以它为基础的承接，请先撤销后来的。");
        }
        return entered;
    }

    /** Puts back last days and memberships as they were. */
    public void undo(Succession entered, Actor by) {
        for (String code : entered.predecessors()) {
            Organisation ended = organisations.findById(code);
            var before = ended.facts();
            ended.existed(ended.validFrom(), entered.former().ends().get(code), null);
            RegisterDesk.tell(audit, by, "organisation.revive", ended, before, null);
        }
        var collectives = new HashSet<>(organisations.collectives());
        entered.former().memberships().forEach((code, change) ->
                collectives.stream().filter(c -> c.code().equals(code)).forEach(c -> c.undo(change)));
        var view = entered.view();
        organisations.remove(entered);
        register.forget();
        audit.record(by, "succession.undo", "succession", entered.id(), view, null, null);
    }
}
