package org.siqian.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.siqian.access.Viewer;
import org.siqian.audit.AuditTrail;
import org.siqian.indicator.QuotaViews.QuotaLineDraft;
import org.siqian.indicator.QuotaViews.QuotaNoteDraft;
import org.siqian.indicator.QuotaViews.QuotaRevisionDraft;
import org.siqian.indicator.QuotaViews.QuotaSetDraft;
import org.siqian.shared.AsOf;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Where targets are split over units, and where units answer. */
@ApplicationScoped
public class QuotaDesk {
    private record Said(QuotaStatus status, BigDecimal value) {
        static Said of(QuotaStep step) {
            return new Said(step.status(), step.value());
        }
    }

    private final Quotas quotas;
    private final QuotaBook book;
    private final QuotaChecks checks;
    private final QuotaPermission permission;
    private final YearTargets targets;
    private final Yardsticks yardsticks;
    private final AuditTrail audit;
    private final SiqianClock clock;

    public QuotaDesk(
            Quotas quotas, QuotaBook book, QuotaChecks checks, QuotaPermission permission, YearTargets targets, Yardsticks yardsticks,
            AuditTrail audit, SiqianClock clock) {
        this.quotas = quotas;
        this.book = book;
        this.checks = checks;
        this.permission = permission;
        this.targets = targets;
        this.yardsticks = yardsticks;
        this.audit = audit;
        this.clock = clock;
    }

    /** The whole set at once: new units are proposed to, changed numbers revised, units left out relieved; the rest stands. */
    public void propose(String code, int year, QuotaSetDraft draft, String ifMatch, Viewer viewer) {
        var target = targets.require(code, year, AsOf.of(null, clock));
        var by = permission.splitting(viewer, target.inForce());
        quotas.close(target.code(), year);
        Map<String, StandingQuota> standing = quotas.standing(target.code(), year).stream()
                .collect(Collectors.toMap(StandingQuota::organisation, Function.identity()));
        EntityTag.requireMatch(ifMatch, versionOf(standing.values()));
        checks.check(target, draft, standing);
        for (QuotaLineDraft line : draft.quotas()) put(target, line, standing.get(line.organisation()), draft.reason(), by);
        var listed = draft.quotas().stream().map(QuotaLineDraft::organisation).toList();
        standing.values().stream()
                .filter(q -> q.status() != QuotaStatus.WITHDRAWN && !listed.contains(q.organisation()))
                .forEach(q -> take(q, QuotaStatus.WITHDRAWN, q.value(), draft.reason(), by));
        quotas.flush();
        book.forget();
    }

    static long versionOf(Iterable<StandingQuota> set) {
        long steps = 0;
        for (StandingQuota quota : set) steps += quota.version();
        return steps;
    }

    private void put(YearTarget target, QuotaLineDraft line, StandingQuota before, String reason, Viewer by) {
        if (before == null) {
            var quota = new Quota(target.code(), target.year(), line.organisation());
            quotas.persist(quota);
            add(new QuotaStep(quota.id(), 1, QuotaStatus.PROPOSED, line.value(), reason, by.signature(), clock.instant()), null, by);
        } else if (before.status() == QuotaStatus.WITHDRAWN) {
            take(before, QuotaStatus.PROPOSED, line.value(), reason, by);
        } else if (!before.says(line.value())) {
            take(before, QuotaStatus.REVISED, line.value(), reason, by);
        }
    }

    public StandingQuota accept(UUID id, QuotaNoteDraft note, String ifMatch, Viewer viewer) {
        return answer(id, QuotaStatus.ACCEPTED, note == null ? null : note.reason(), ifMatch, viewer);
    }

    public StandingQuota object(UUID id, QuotaNoteDraft note, String ifMatch, Viewer viewer) {
        return answer(id, QuotaStatus.OBJECTED, required(note, "请写明异议的理由，以便对方答复。"), ifMatch, viewer);
    }

    private StandingQuota answer(UUID id, QuotaStatus status, String reason, String ifMatch, Viewer viewer) {
        var by = permission.answering(viewer, quotas.require(id).organisation());
        var before = closed(id, ifMatch);
        return done(take(before, status, before.value(), reason, by), before);
    }

    /** Another number, or the same with a reply: either way the unit is asked again. */
    public StandingQuota revise(UUID id, QuotaRevisionDraft draft, String ifMatch, Viewer viewer) {
        var by = permission.splitting(viewer, targetOf(id));
        var before = closed(id, ifMatch);
        boolean stays = draft.value() == null || before.says(draft.value());
        if (stays && isBlank(draft.reply())) {
            throw Refusal.content("/reply", "required", "数量不变时，请写明维持的理由。");
        }
        return done(take(before, QuotaStatus.REVISED, stays ? before.value() : draft.value(), draft.reply(), by), before);
    }

    public StandingQuota withdraw(UUID id, QuotaNoteDraft note, String ifMatch, Viewer viewer) {
        var by = permission.splitting(viewer, targetOf(id));
        String reason = required(note, "请写明撤回的理由。");
        var before = closed(id, ifMatch);
        return done(take(before, QuotaStatus.WITHDRAWN, before.value(), reason, by), before);
    }

    private Target targetOf(UUID id) {
        return yardsticks.requireTarget(quotas.require(id).target());
    }

    private static String required(QuotaNoteDraft note, String message) {
        if (note == null || isBlank(note.reason())) throw Refusal.content("/reason", "required", message);
        return note.reason();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** The quota as it stands while nobody else can speak of it. */
    private StandingQuota closed(UUID id, String ifMatch) {
        var quota = quotas.require(id);
        quotas.close(quota.target(), quota.year());
        var standing = quotas.standing(quota.target(), quota.year()).stream().filter(q -> q.id().equals(id)).findFirst().orElseThrow();
        EntityTag.requireMatch(ifMatch, standing.version());
        return standing;
    }

    private QuotaStep take(StandingQuota before, QuotaStatus status, BigDecimal value, String reason, Viewer by) {
        if (!before.status().leadsTo(status)) {
            throw Refusal.conflict("quota-status", "这项分解" + before.status().zh() + "，不能改为“" + status.zh() + "”。",
                    Map.of("status", before.status(), "by", before.last().byName(), "at", before.last().at()));
        }
        return add(before.next(status, value, isBlank(reason) ? null : reason.strip(), by.signature(), clock.instant()), before.last(), by);
    }

    private QuotaStep add(QuotaStep step, QuotaStep before, Viewer by) {
        quotas.add(step);
        String action = "quota." + step.status().name().toLowerCase(java.util.Locale.ROOT);
        audit.record(by.actor(), action, "quota", step.quota(), before == null ? null : Said.of(before), Said.of(step), step.reason());
        return step;
    }

    private StandingQuota done(QuotaStep step, StandingQuota before) {
        quotas.flush();
        book.forget();
        return new StandingQuota(before.quota(), java.util.stream.Stream.concat(before.steps().stream(), java.util.stream.Stream.of(step)).toList());
    }
}
