package org.siqian.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.siqian.access.Viewer;
import org.siqian.audit.AuditTrail;
import org.siqian.organisation.Register;
import org.siqian.plan.PlanBook;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;
import org.siqian.supervision.DirectiveViews.DirectiveDraft;
import org.siqian.supervision.DirectiveViews.DirectiveNoteDraft;
import org.siqian.supervision.DirectiveViews.DirectiveReplyDraft;

/** Where directives are issued, answered, and brought to an end; whoever is concerned is told of each move. */
@ApplicationScoped
public class DirectiveDesk {
    /** What is due later than this is a plan, not a directive. */
    private static final int LONGEST_DAYS = 366;

    private final Directives directives;
    private final Subjects subjects;
    private final Involvement involvement;
    private final Messenger messenger;
    private final PlanBook book;
    private final Register register;
    private final AuditTrail audit;
    private final SiqianClock clock;

    public DirectiveDesk(
            Directives directives, Subjects subjects, Involvement involvement, Messenger messenger, PlanBook book, Register register,
            AuditTrail audit, SiqianClock clock) {
        this.directives = directives;
        this.subjects = subjects;
        this.involvement = involvement;
        this.messenger = messenger;
        this.book = book;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    public Directive issue(DirectiveDraft draft, Viewer caller) {
        var subject = subjects.require(draft.subject());
        requireOwner(draft);
        requireDue(draft.dueOn());
        String unit = draft.organisation();
        var by = involvement.issuing(caller, subject.measures(), subject.organisation() == null ? unit : subject.organisation())
                .map(caller::by)
                .orElseThrow(() -> Refusal.forbidden("right-missing", "责任领导只能督办所负责举措的事项。"));
        int year = clock.today().getYear();
        int ordinal = directives.nextOrdinal(year);
        directives.atWork(subject, unit, draft.post()).ifPresent(d -> {
            throw Refusal.conflict("directive-open", d.number() + "已就同一事项督办同一责任方（" + d.status().zh() + "），请在其中催办或退回。",
                    Map.of("directive", d.id().toString(), "number", d.number()));
        });
        var directive = new Directive(subject, draft.request().strip(), draft.dueOn());
        directive.isOwnedBy(unit, draft.post());
        directive.isIssued(year, ordinal, by, clock.instant());
        directives.persistAndFlush(directive);
        directives.add(directive, DirectiveAction.ISSUE, by.signature(), clock.instant(), null);
        audit.added(by.actor(), "directive.issue", "directive", directive.id(), draft);
        messenger.tell(involvement.owners(directive), Notification.Cause.DIRECTIVE, directive.number() + "：" + subject.title(),
                directive.request() + "（" + directive.dueOn() + " 前答复）", directive.link(), by.signature());
        return directive;
    }

    private void requireOwner(DirectiveDraft draft) {
        if ((draft.organisation() == null) == (draft.post() == null)) {
            throw Refusal.content("/organisation", "required", "请选择一个责任单位，或一个责任领导岗位（二者选一）。");
        }
        if (draft.organisation() != null
                && register.find(draft.organisation()).filter(o -> o.existsOn(clock.today())).isEmpty()) {
            throw Refusal.content("/organisation", "unknown-organisation", "今天的名册中没有这个单位：" + draft.organisation());
        }
        if (draft.post() != null && !isLeadersPost(draft.post())) {
            throw Refusal.content("/post", "unknown-post", "没有这个责任领导岗位：" + draft.post());
        }
    }

    private boolean isLeadersPost(String post) {
        return book.measures().stream().flatMap(m -> book.leaders(m.code(), clock.today()).stream()).anyMatch(l -> l.post().equals(post));
    }

    private void requireDue(LocalDate day) {
        if (day.isBefore(clock.today())) throw Refusal.content("/dueOn", "past", "办理期限不能早于今天。");
        if (day.isAfter(clock.today().plusDays(LONGEST_DAYS))) {
            throw Refusal.content("/dueOn", "range", "办理期限最远 " + LONGEST_DAYS + " 天以后。");
        }
    }

    /** Not there for those it does not concern. */
    public Directive require(UUID id, Viewer viewer) {
        return visible(directives.findByIdOptional(id), id, viewer);
    }

    private Directive visible(java.util.Optional<Directive> found, UUID id, Viewer viewer) {
        var directive = found.orElseThrow(() -> Refusal.notFound("督办件", id));
        if (!involvement.sees(viewer, directive)) throw Refusal.hidden("督办件", id);
        return directive;
    }

    public Directive reply(UUID id, DirectiveReplyDraft draft, String ifMatch, Viewer caller) {
        var directive = visible(directives.held(id), id, caller);
        var by = involvement.answering(caller, directive)
                .map(caller::by)
                .orElseThrow(() -> Refusal.forbidden("right-missing", "只有责任单位在岗人员或责任领导可以答复。"));
        move(directive, DirectiveAction.REPLY, draft.text().strip(), ifMatch, by);
        messenger.tell(messenger.account(directive.issuedBy()), Notification.Cause.DIRECTIVE, directive.number() + "已答复",
                draft.text().strip(), directive.link(), by.signature());
        return directive;
    }

    public Directive close(UUID id, DirectiveNoteDraft note, String ifMatch, Viewer caller) {
        var directive = visible(directives.held(id), id, caller);
        return judge(directive, DirectiveAction.CLOSE, comment(note), ifMatch, caller);
    }

    /** Back to the owner with a reason, and with more time if need be. */
    public Directive giveBack(UUID id, DirectiveNoteDraft note, String ifMatch, Viewer caller) {
        var directive = visible(directives.held(id), id, caller);
        requireReason(note, "退回请说明原因。");
        if (note.dueOn() != null) requireDue(note.dueOn());
        judge(directive, DirectiveAction.RETURN, comment(note), ifMatch, caller);
        if (note.dueOn() != null) directive.isDueOn(note.dueOn());
        directives.flush();
        return directive;
    }

    public Directive withdraw(UUID id, DirectiveNoteDraft note, String ifMatch, Viewer caller) {
        var directive = visible(directives.held(id), id, caller);
        requireReason(note, "撤回请说明原因。");
        return judge(directive, DirectiveAction.WITHDRAW, comment(note), ifMatch, caller);
    }

    private Directive judge(Directive directive, DirectiveAction action, String comment, String ifMatch, Viewer caller) {
        var by = judging(directive, action, caller);
        move(directive, action, comment, ifMatch, by);
        messenger.tell(involvement.owners(directive), Notification.Cause.DIRECTIVE, directive.number() + "已" + action.zh(),
                comment == null ? directive.subjectTitle() : comment, directive.link(), by.signature());
        return directive;
    }

    /** The caller as acting by the duty that lets them; whoever is asked to answer does not end it. */
    Viewer judging(Directive directive, DirectiveAction action, Viewer caller) {
        return involvement.judging(caller, directive).map(caller::by).orElseThrow(() -> involvement.isOwner(caller, directive)
                ? Refusal.forbidden("own-directive", "督办件不能由被督办的单位或责任领导自行" + action.zh() + "，请由督查室或其他责任领导办理。")
                : Refusal.forbidden("right-missing", "只有督查室和相关责任领导可以" + action.zh() + "。"));
    }

    private void move(Directive directive, DirectiveAction action, String comment, String ifMatch, Viewer by) {
        if (ifMatch == null || ifMatch.isBlank()) EntityTag.requireMatch(ifMatch, directive.version());
        var before = directive.status();
        if (!before.leadsTo(action.to()) || action == DirectiveAction.RETURN && before != DirectiveStatus.REPLIED) throw standing(directive, action);
        EntityTag.requireMatch(ifMatch, directive.version());
        directive.moves(action.to());
        directives.flush();
        directives.add(directive, action, by.signature(), clock.instant(), comment);
        audit.record(by.actor(), "directive." + action.name().toLowerCase(java.util.Locale.ROOT), "directive", directive.id(),
                Map.of("status", before), Map.of("status", directive.status()), comment);
    }

    private Refusal standing(Directive directive, DirectiveAction action) {
        var last = directives.steps(directive.id()).stream().reduce((a, b) -> b).orElseThrow();
        return Refusal.conflict("directive-status",
                directive.number() + "现为“" + directive.status().zh() + "”（" + last.byName() + "），不能" + action.zh() + "。",
                Map.of("status", directive.status().name(), "by", last.byName(), "at", last.at().toString()));
    }

    List<DirectiveAction> allowed(Directive directive, Viewer viewer) {
        var allowed = new java.util.ArrayList<DirectiveAction>();
        if (directive.status() == DirectiveStatus.OPEN && involvement.isOwner(viewer, directive)) allowed.add(DirectiveAction.REPLY);
        if (directive.status().isEnd() || involvement.judging(viewer, directive).isEmpty()) return allowed;
        if (directive.status() == DirectiveStatus.REPLIED) allowed.addAll(List.of(DirectiveAction.CLOSE, DirectiveAction.RETURN));
        else allowed.add(DirectiveAction.REMIND);
        allowed.add(DirectiveAction.WITHDRAW);
        return allowed;
    }

    private static String comment(DirectiveNoteDraft note) {
        return note == null || note.comment() == null || note.comment().isBlank() ? null : note.comment().strip();
    }

    private static void requireReason(DirectiveNoteDraft note, String message) {
        if (comment(note) == null) throw Refusal.content("/comment", "required", message);
    }
}
