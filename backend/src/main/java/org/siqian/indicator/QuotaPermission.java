package org.siqian.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.siqian.access.Duty;
import org.siqian.access.Right;
import org.siqian.access.Role;
import org.siqian.access.Viewer;
import org.siqian.indicator.QuotaViews.QuotaAction;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.OrganisationKind;
import org.siqian.organisation.Register;
import org.siqian.plan.PlanBook;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/**
 * Who may speak of a quota. The office splits every target, the measure's lead unit its own; a unit answers for itself and,
 * within its own association, for those below it; what has ended is answered for by its successor.
 */
@ApplicationScoped
public class QuotaPermission {
    /** Each a house of its own: nobody above it answers in its name. */
    private static final Set<OrganisationKind> HOUSES = Set.of(
            OrganisationKind.DISTRICT_ASSOCIATION, OrganisationKind.ZONE_ASSOCIATION, OrganisationKind.SOCIETY,
            OrganisationKind.SOCIETY_UNION, OrganisationKind.ASSOCIATION);

    private final Register register;
    private final PlanBook book;
    private final SiqianClock clock;

    public QuotaPermission(Register register, PlanBook book, SiqianClock clock) {
        this.register = register;
        this.book = book;
        this.clock = clock;
    }

    /** The viewer as acting by the duty that lets them split it. */
    Viewer splitting(Viewer viewer, Target target) {
        return splits(viewer, target).map(viewer::by).orElseThrow(() -> Refusal.forbidden(
                "right-missing", "只有督查室和举措牵头单位可以分解这项目标。"));
    }

    public void requireSplitting(Viewer viewer, Target target) {
        splitting(viewer, target);
    }

    private Optional<Duty> splits(Viewer viewer, Target target) {
        return viewer.holding(Right.SPLIT_TARGETS).filter(d -> d.role() == Role.OFFICE || leads(d, target)).findFirst();
    }

    boolean maySplit(Viewer viewer, Target target) {
        return splits(viewer, target).isPresent();
    }

    private boolean leads(Duty duty, Target target) {
        return book.findMeasure(target.owner())
                .flatMap(m -> book.leadUnit(m.code(), clock.today()))
                .filter(duty.organisation()::equals)
                .isPresent();
    }

    /** The viewer as acting by the duty that lets them answer for the unit. */
    Viewer answering(Viewer viewer, String organisation) {
        return answers(viewer, organisation).map(viewer::by).orElseThrow(() -> Refusal.forbidden(
                "right-missing", "只有" + register.answering(organisation, clock.today()).name() + "可以答复这项分解。"));
    }

    private Optional<Duty> answers(Viewer viewer, String organisation) {
        var house = house(organisation);
        return viewer.holding(Right.ANSWER_QUOTAS).filter(d -> house.contains(d.organisation())).findFirst();
    }

    /** Whoever acts for the unit today and those above it, as far as its own association. */
    private List<String> house(String organisation) {
        var house = new ArrayList<String>();
        for (Organisation at : register.lineage(organisation, clock.today())) {
            house.add(at.code());
            if (HOUSES.contains(at.kind())) break;
        }
        return house;
    }

    /** Whether what was said of it, and by whom, is the viewer's affair: of those who split the target, and of those who answer for the unit. */
    boolean isParty(Viewer viewer, StandingQuota quota, Target target) {
        return maySplit(viewer, target) || answers(viewer, quota.organisation()).isPresent();
    }

    /** What the viewer may do with it as it stands. */
    List<QuotaAction> allowed(Viewer viewer, StandingQuota quota, Target target) {
        var allowed = new ArrayList<QuotaAction>();
        QuotaStatus now = quota.status();
        if (answers(viewer, quota.organisation()).isPresent()) {
            if (now.leadsTo(QuotaStatus.ACCEPTED)) allowed.add(QuotaAction.ACCEPT);
            if (now.leadsTo(QuotaStatus.OBJECTED)) allowed.add(QuotaAction.OBJECT);
        }
        if (maySplit(viewer, target)) {
            if (now.leadsTo(QuotaStatus.REVISED)) allowed.add(QuotaAction.REVISE);
            if (now.leadsTo(QuotaStatus.WITHDRAWN)) allowed.add(QuotaAction.WITHDRAW);
        }
        return allowed;
    }
}
