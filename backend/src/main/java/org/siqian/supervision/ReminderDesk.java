package org.siqian.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.siqian.access.OnDuty;
import org.siqian.access.Viewer;
import org.siqian.audit.AuditTrail;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;
import org.siqian.supervision.Concern.Subject;
import org.siqian.supervision.NotificationViews.ReminderDraft;

/** Where somebody reminds those who hold the posts today; of the same thing once a day. */
@ApplicationScoped
public class ReminderDesk {
    private final Reminders reminders;
    private final Directives directives;
    private final DirectiveDesk desk;
    private final Subjects subjects;
    private final Attention attention;
    private final Involvement involvement;
    private final Messenger messenger;
    private final AuditTrail audit;
    private final SiqianClock clock;

    public ReminderDesk(
            Reminders reminders, Directives directives, DirectiveDesk desk, Subjects subjects, Attention attention, Involvement involvement,
            Messenger messenger, AuditTrail audit, SiqianClock clock) {
        this.reminders = reminders;
        this.directives = directives;
        this.desk = desk;
        this.subjects = subjects;
        this.attention = attention;
        this.involvement = involvement;
        this.messenger = messenger;
        this.audit = audit;
        this.clock = clock;
    }

    Reminder remind(ReminderDraft draft, Viewer caller) {
        if ((draft.subject() == null) == (draft.directive() == null)) {
            throw Refusal.content("/subject", "required", "请选择要提醒的事项，或要催办的督办件（二者选一）。");
        }
        return draft.directive() == null ? about(subjects.require(draft.subject()), draft, caller) : about(directive(draft, caller), draft, caller);
    }

    private Directive directive(ReminderDraft draft, Viewer caller) {
        desk.require(draft.directive(), caller); // not there for those it does not concern
        return directives.held(draft.directive()).orElseThrow();
    }

    private Reminder about(Directive directive, ReminderDraft draft, Viewer caller) {
        if (directive.status() != DirectiveStatus.OPEN) {
            throw Refusal.conflict("directive-status", directive.number() + "现为“" + directive.status().zh() + "”，不需要催办。");
        }
        var subject = directive.itself();
        var by = desk.judging(directive, DirectiveAction.REMIND, caller);
        String text = "请于 " + directive.dueOn() + " 前答复：" + directive.request();
        var sent = send(subject, involvement.owners(directive), "催办：" + subject.title(), text, directive.link(), draft.comment(), by);
        directives.add(directive, DirectiveAction.REMIND, by.signature(), clock.instant(), draft.comment());
        return sent;
    }

    /** With the sentence of the attention list, if it stands there now. */
    private Reminder about(Subject subject, ReminderDraft draft, Viewer caller) {
        var by = involvement.issuing(caller, subject.measures(), subject.organisation())
                .map(caller::by)
                .orElseThrow(() -> Refusal.forbidden("right-missing", "责任领导只能提醒所负责举措的事项。"));
        String reason = attention.of(subject.year(), List.of(subject.kind())).stream()
                .filter(c -> c.subject().key().equals(subject.key()))
                .findFirst()
                .map(Concern::reason)
                .orElseThrow(() -> Refusal.conflict("attention-over", "“" + subject.title() + "”现在不在需要关注之列，不需要提醒。"));
        return send(subject, involvement.answerable(subject), "提醒（" + subject.kind().zh() + "）：" + subject.title(), reason, linkOf(subject), draft.comment(), by);
    }

    private Reminder send(Subject subject, List<OnDuty> people, String title, String text, String link, String comment, Viewer by) {
        if (people.isEmpty()) throw Refusal.conflict("nobody-on-duty", "今天没有人在岗可以提醒，请先在“岗位”中安排任职人员。");
        if (reminders.saidByHandOn(subject, clock.today(), by.signature())) {
            throw Refusal.conflict("reminded-today", "您今天已就这件事提醒过，明天可以再次提醒。");
        }
        var reminder = new Reminder(subject, Reminder.Level.BY_HAND, null, by.signature(), comment);
        String whole = comment == null || comment.isBlank() ? text : text + "\n附言：" + comment.strip();
        reminder.isSent(messenger.tell(people, Notification.Cause.REMINDER, title, whole, link, by.signature()), clock.instant(), clock.today());
        reminders.persistAndFlush(reminder);
        audit.added(by.actor(), "reminder.send", "reminder", reminder.id(), reminder.sent());
        return reminder;
    }

    static String linkOf(Subject subject) {
        return switch (subject.kind()) {
            case BEHIND, OBSERVATION_DUE, QUOTA_OBJECTED -> "/indicators/" + subject.indicator() + "?year=" + subject.year();
            case OVERDUE_REVIEW -> "/reviews";
            case SILENT_UNIT -> "/activity-reports?organisation=" + subject.organisation();
            case DIRECTIVE_OVERDUE -> "/directives/" + subject.reference();
        };
    }
}
