package org.siqian.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siqian.shared.Ids;
import org.siqian.supervision.NotificationViews.NotificationView;

/** What one person is told. */
@Entity
@Table(name = "notification")
public class Notification {
    /** Why somebody is told. */
    @Schema(name = "NotificationCause", description = "A directive moved, somebody reminds, or the clock does; a report was judged, or is talked about.")
    public enum Cause {
        DIRECTIVE,
        REMINDER,
        ESCALATION,
        REVIEW,
        COMMENT;

        /** Whether several of them may come in one mail: a reviewer goes through many reports at once. */
        boolean isGathered() {
            return this == REVIEW || this == COMMENT;
        }
    }

    static final int LONGEST_TEXT = 1_000;

    @Id
    private UUID id;

    private UUID account;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private String title;
    private String text;
    private String link;
    private String sentByName;
    private Instant createdAt;
    private Instant readAt;

    protected Notification() {} // for Hibernate

    Notification(UUID account, Cause cause, String title, String text, String link) {
        this.id = Ids.next();
        this.account = account;
        this.cause = cause;
        this.title = title;
        this.text = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
        this.link = link;
    }

    void isSent(String byName, Instant now) {
        this.sentByName = byName;
        this.createdAt = now;
    }

    void isRead(Instant now) {
        if (readAt == null) readAt = now;
    }

    UUID id() {
        return id;
    }

    UUID account() {
        return account;
    }

    Cause cause() {
        return cause;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    String link() {
        return link;
    }

    NotificationView view() {
        return new NotificationView(id, cause, title, text, link, sentByName, createdAt, readAt);
    }
}
