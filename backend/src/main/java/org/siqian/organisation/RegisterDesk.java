package org.siqian.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.siqian.audit.Actor;
import org.siqian.audit.AuditTrail;
import org.siqian.organisation.OrganisationViews.OrganisationDraft;
import org.siqian.organisation.OrganisationViews.OrganisationEditDraft;
import org.siqian.organisation.OrganisationViews.OrganisationView;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Fault;
import org.siqian.shared.SiqianClock;

/** Where units are entered into the register and described anew; who takes over from whom is said in {@link Successions}. */
@ApplicationScoped
public class RegisterDesk {
    private final Organisations organisations;
    private final Register register;
    private final AuditTrail audit;
    private final SiqianClock clock;

    public RegisterDesk(Organisations organisations, Register register, AuditTrail audit, SiqianClock clock) {
        this.organisations = organisations;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /** A code never changes its meaning, so one that was ever given is not given again. */
    public OrganisationView add(OrganisationDraft draft, Actor by) {
        organisations.close();
        register.forget();
        if (register.find(draft.code()).isPresent()) throw Refusal.conflict("code-taken", "单位编码已被使用：" + draft.code());
        var unit = new Organisation(draft.code(), draft.name().strip(), draft.shortName().strip(), draft.kind(), draft.parent());
        unit.sitsIn(draft.territory(), draft.region());
        unit.existed(draft.validFrom(), draft.validTo(), null);
        unit.isAlsoCalled(draft.aliases() == null ? List.of() : draft.aliases(), draft.note());
        if (draft.tile() != null) unit.standsOnTile(draft.tile().column(), draft.tile().row());
        var faults = new ArrayList<Fault>();
        if (draft.territory() != null && register.find(draft.territory()).filter(t -> t.kind().isTerritory()).isEmpty()) {
            faults.add(new Fault("/territory", "unknown-district", "没有这个行政区划：" + draft.territory()));
        }
        parent(unit, faults);
        rest(unit, draft.region(), faults);
        if (!faults.isEmpty()) throw Refusal.content(faults);
        register.add(unit);
        var view = register.view(unit);
        audit.added(by, "organisation.add", "organisation", draft.code(), view);
        return view;
    }

    /**
     * Describes a unit anew. A parent has no dates: changing it would move every past sum, and the desks past reports went
     * over, to where they never were. So it changes only before the unit's first day; afterwards a new unit takes over.
     */
    public OrganisationView edit(String code, OrganisationEditDraft draft, String ifMatch, Actor by) {
        organisations.close();
        register.forget();
        Organisation unit = organisations.findByIdOptional(code).orElseThrow(() -> Refusal.notFound("单位", code));
        EntityTag.requireMatch(ifMatch, unit.version());
        var before = unit.facts();
        var faults = new ArrayList<Fault>();
        boolean moves = !Objects.equals(draft.parent(), unit.parent());
        if (moves && (unit.validFrom() == null || !unit.validFrom().isAfter(clock.today()))) {
            throw Refusal.conflict("parent-fixed", "已经设立的单位不能改换上级，否则过去的数字会随之改变；请另设单位，再登记由它承接。");
        }
        if (unit.successor() != null && !Objects.equals(draft.validTo(), unit.validTo())) {
            faults.add(new Fault("/validTo", "end-by-succession", "终止日期由承接关系确定，请撤销或重新登记承接。"));
        }
        begin(code, draft.validFrom(), faults);
        if (moves && draft.parent() != null && register.isWithin(draft.parent(), code)) {
            faults.add(new Fault("/parent", "loop", "上级单位不能是它自己或它的下属单位。"));
        }
        var meant = new Organisation(code, unit.name(), unit.shortName(), unit.kind(), unit.parent());
        describe(meant, draft);
        if (moves || !Objects.equals(draft.validFrom(), unit.validFrom())) parent(meant, faults);
        rest(meant, draft.region(), faults);
        if (!faults.isEmpty()) throw Refusal.content(faults);
        describe(unit, draft);
        organisations.flush();
        register.forget();
        tell(audit, by, "organisation.edit", unit, before, null);
        return register.view(unit);
    }

    private static void describe(Organisation unit, OrganisationEditDraft draft) {
        unit.isCalled(draft.name().strip(), draft.shortName().strip());
        unit.standsBelow(draft.parent());
        unit.sitsIn(unit.territory(), draft.region());
        unit.existed(draft.validFrom(), draft.validTo(), unit.successor());
        unit.isAlsoCalled(draft.aliases() == null ? List.of() : draft.aliases(), draft.note());
        unit.standsOnTile(draft.tile() == null ? null : draft.tile().column(), draft.tile() == null ? null : draft.tile().row());
    }

    private void begin(String code, LocalDate from, List<Fault> faults) {
        for (String p : register.predecessors(code)) {
            Organisation ended = register.require(p);
            if (from != null && ended.validTo() != null && from.isAfter(ended.validTo().plusDays(1))) {
                faults.add(new Fault("/validFrom", "unit-not-there", "它自 " + ended.validTo().plusDays(1) + " 起承接" + ended.name() + "，设立日期不能晚于这一天。"));
            }
        }
    }

    private void parent(Organisation unit, List<Fault> faults) {
        if (unit.parent() == null) {
            if (!unit.kind().mayBeRoot()) faults.add(new Fault("/parent", "required", "请指定上级单位。"));
            return;
        }
        var parent = register.find(unit.parent());
        if (parent.isEmpty()) {
            faults.add(new Fault("/parent", "unknown-organisation", "没有这个单位：" + unit.parent()));
        } else if (!wasThere(parent.get(), unit.validFrom())) {
            faults.add(new Fault("/parent", "unit-not-there", parent.get().name() + "在该单位设立之日不存在，请核对起止日期或上级单位。"));
        }
    }

    /** On the first day; what has always been needs a parent that has always been. */
    private static boolean wasThere(Organisation parent, LocalDate from) {
        return from == null ? parent.validFrom() == null : parent.existsOn(from);
    }

    private void rest(Organisation unit, String region, List<Fault> faults) {
        if (!isSpeakable(unit.validFrom())) faults.add(new Fault("/validFrom", "range", "日期应在 1900 年到 2200 年之间。"));
        if (!isSpeakable(unit.validTo())) faults.add(new Fault("/validTo", "range", "日期应在 1900 年到 2200 年之间。"));
        if (unit.validFrom() != null && unit.validTo() != null && unit.validTo().isBefore(unit.validFrom())) {
            faults.add(new Fault("/validTo", "date-order", "终止日期早于设立日期。"));
        }
        if (region != null && register.find(region).filter(o -> o.kind() == OrganisationKind.REGION).isEmpty()) {
            faults.add(new Fault("/region", "unknown-organisation", "没有这个片区：" + region));
        }
        register.all().stream()
                .filter(o -> !o.code().equals(unit.code()) && unit.sharesATileWith(o))
                .findFirst()
                .ifPresent(o -> faults.add(new Fault("/tile", "tile-taken", "地图上的这一格已由" + o.name() + "占用。")));
    }

    /** A day the database can keep and a plan can speak of. */
    static boolean isSpeakable(LocalDate day) {
        return day == null || (day.getYear() >= 1900 && day.getYear() <= 2200);
    }

    /** Takes down what changed of the unit, and nothing else. */
    static void tell(AuditTrail audit, Actor by, String action, Organisation unit, Map<String, Object> before, String reason) {
        var was = new LinkedHashMap<String, Object>();
        var is = new LinkedHashMap<String, Object>();
        unit.facts().forEach((name, value) -> {
            if (Objects.equals(value, before.get(name))) return;
            was.put(name, before.get(name));
            is.put(name, value);
        });
        audit.record(by, action, "organisation", unit.code(), was, is, reason);
    }
}
