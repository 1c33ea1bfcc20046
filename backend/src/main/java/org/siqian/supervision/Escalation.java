package org.siqian.supervision;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siqian.access.OnDuty;
import org.siqian.activity.OverdueReviews;
import org.siqian.audit.Actor;
import org.siqian.audit.AuditTrail;
import org.siqian.organisation.Register;
import org.siqian.progress.Shortfalls;
import org.siqian.progress.Shortfalls.Shortfall;
import org.siqian.shared.SiqianClock;
import org.siqian.supervision.Concern.Subject;
import org.siqian.supervision.Reminder.Level;

/**
 * What the clock says when nobody else does: to the owner before and on the day, then to those who stand in as well, then to
 * the office. Of each thing at most once a day, each level once. It reminds; it never approves.
 */
@ApplicationScoped
public class Escalation {
    static final int SOON_DAYS = 3;
    static final int OVERDUE_DAYS = 7;
    static final int TO_DEPUTY_DAYS = 10;
    static final int TO_OFFICE_DAYS = 14;

    private static final String CLOCK = "系统";
    private static final Actor ACTOR = Actor.system("escalation");

    private final Directives directives;
    private final Reminders reminders;
    private final OverdueReviews reviews;
    private final Shortfalls shortfalls;
    private final BehindSince behind;
    private final Subjects subjects;
    private final Involvement involvement;
    private final Messenger messenger;
    private final Register register;
    private final AuditTrail audit;
    private final SiqianClock clock;

    public Escalation(
            Directives directives, Reminders reminders, OverdueReviews reviews, Shortfalls shortfalls, BehindSince behind, Subjects subjects,
            Involvement involvement, Messenger messenger, Register register, AuditTrail audit, SiqianClock clock) {
        this.directives = directives;
        this.reminders = reminders;
        this.reviews = reviews;
        this.shortfalls = shortfalls;
        this.behind = behind;
        this.subjects = subjects;
        this.involvement = involvement;
        this.messenger = messenger;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(every = "{siqian.escalation.every}", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        if (!reminders.sweepIsMine()) return;
        LocalDate today = clock.today();
        directives.dueBy(today.plusDays(SOON_DAYS)).forEach(d -> remind(d, today));
        queues(today);
        behind.see(today.getYear(), shortfalls.of(today.getYear()).stream().map(Shortfall::target).toList(), today);
    }

    /** The highest level that the day has come for; what a stopped clock left out is not made up for. */
    private static Level levelOf(Directive directive, LocalDate today) {
        if (today.isBefore(directive.dueOn())) return Level.DUE_SOON;
        if (today.equals(directive.dueOn())) return Level.DUE;
        return today.isBefore(directive.dueOn().plusDays(1L + SOON_DAYS)) ? Level.TO_DEPUTY : Level.TO_OFFICE;
    }

    private void remind(Directive directive, LocalDate today) {
        Level level = levelOf(directive, today);
        boolean said = reminders.levelsOf(directive.itself(), directive.dueOn()).stream().anyMatch(r -> r.level().compareTo(level) >= 0);
        boolean issuedToday = directive.issuedAt().atZone(SiqianClock.SHANGHAI).toLocalDate().equals(today);
        if (said || issuedToday) return;
        var told = say(directive.itself(), level, directive.dueOn(), involvement.owners(directive), words(directive, level, today), directive.link());
        directives.add(directive, DirectiveAction.ESCALATE, CLOCK, clock.instant(), titleOf(level) + "：" + String.join("、", told));
    }

    private static String words(Directive directive, Level level, LocalDate today) {
        String state = switch (level) {
            case DUE_SOON -> "将于 " + directive.dueOn() + " 到期";
            case DUE -> "今天到期";
            default -> "已逾期 " + java.time.temporal.ChronoUnit.DAYS.between(directive.dueOn(), today) + " 天仍未答复";
        };
        return directive.number() + state + "：" + directive.shortRequest();
    }

    private static String titleOf(Level level) {
        return switch (level) {
            case DUE_SOON -> "到期前提醒";
            case DUE -> "到期提醒";
            case OVERDUE -> "超期提醒";
            case TO_DEPUTY -> "逾期，提醒在岗人员及代理人";
            case TO_OFFICE -> "逾期，报督查室";
            case BY_HAND -> "提醒";
        };
    }

    /** From the highest level down, so that a desk that has come to several is told once. */
    private void queues(LocalDate today) {
        var told = new ArrayList<>(reminders.toldOn(AttentionKind.OVERDUE_REVIEW, today));
        var reached = new LinkedHashMap<String, Map.Entry<Level, OverdueReviews.Desk>>();
        var levels = new LinkedHashMap<Level, Integer>();
        levels.put(Level.TO_OFFICE, TO_OFFICE_DAYS);
        levels.put(Level.TO_DEPUTY, TO_DEPUTY_DAYS);
        levels.put(Level.OVERDUE, OVERDUE_DAYS);
        levels.forEach((level, days) -> reviews.reaching(level.name(), Duration.ofDays(days), told)
                .forEach(desk -> reached.putIfAbsent(desk.unit(), Map.entry(level, desk))));
        reached.forEach((unit, at) -> {
            var desk = at.getValue();
            long days = Duration.between(desk.oldest(), clock.instant()).toDays();
            String words = register.require(unit).name() + "有 " + desk.reports() + " 份报告新达到待审超期" + (at.getKey() == Level.OVERDUE ? "" : "升级")
                    + "期限，最久的已等 " + days + " 天。超期不会自动通过，请尽快审核。";
            say(subjects.desk(unit), at.getKey(), null, involvement.reviewers(unit), words, "/reviews");
        });
    }

    /** Holders always; deputies from the third level on, the office from the last. */
    private List<String> say(Subject subject, Level level, LocalDate dueOn, List<OnDuty> answerable, String words, String link) {
        var people = new ArrayList<>(answerable.stream().filter(p -> !p.isDeputy() || level.compareTo(Level.TO_DEPUTY) >= 0).toList());
        if (level == Level.TO_OFFICE) people.addAll(involvement.office());
        var reminder = new Reminder(subject, level, dueOn, CLOCK, null);
        var told = messenger.tell(people, Notification.Cause.ESCALATION, titleOf(level) + "：" + subject.title(), words, link, CLOCK);
        reminder.isSent(told, clock.instant(), clock.today());
        reminders.persistAndFlush(reminder);
        audit.added(ACTOR, "escalation." + level.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                subject.kind() == AttentionKind.DIRECTIVE_OVERDUE ? "directive" : "organisation", subject.reference(), reminder.sent());
        return Optional.of(told.names()).filter(names -> !names.isEmpty()).orElse(List.of("无人在岗"));
    }
}
