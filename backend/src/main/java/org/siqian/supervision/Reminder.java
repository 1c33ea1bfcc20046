package org.siqian.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.siqian.shared.Ids;
import org.siqian.supervision.Concern.Subject;
import org.siqian.supervision.NotificationViews.ReminderSent;

/** What was said about something, when, by whom and to whom. */
@Entity
@Immutable
@Table(name = "reminder")
public class Reminder {
    /** By hand, or how far the clock has come: to the holders, then to those who stand in for them too, then to the office. */
    enum Level {
        BY_HAND,
        DUE_SOON,
        DUE,
        OVERDUE,
        TO_DEPUTY,
        TO_OFFICE
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private AttentionKind kind;

    private String reference;
    private int subjectYear;

    @Enumerated(EnumType.STRING)
    private Level level;

    private LocalDate dueOn;
    private LocalDate day;
    private Instant at;
    private String byName;
    private String[] told;
    private int mailed;
    private String comment;

    protected Reminder() {} // for Hibernate

    Reminder(Subject subject, Level level, LocalDate dueOn, String byName, String comment) {
        this.id = Ids.next();
        this.kind = subject.kind();
        this.reference = subject.reference();
        this.subjectYear = subject.year();
        this.level = level;
        this.dueOn = dueOn;
        this.byName = byName;
        this.comment = comment;
    }

    void isSent(Messenger.Told people, Instant now, LocalDate today) {
        told = people.names().toArray(String[]::new);
        mailed = people.mailed();
        at = now;
        day = today;
    }

    String subjectKey() {
        return Subject.key(kind, reference, subjectYear);
    }

    String reference() {
        return reference;
    }

    Level level() {
        return level;
    }

    Instant at() {
        return at;
    }

    String byName() {
        return byName;
    }

    UUID id() {
        return id;
    }

    ReminderSent sent() {
        return new ReminderSent(id, at, List.of(told), mailed);
    }
}
