package org.siqian.supervision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;
import org.siqian.supervision.DirectiveViews.SubjectDraft;

/** The wire shapes of reminders and what becomes of them. */
public final class NotificationViews {
    private NotificationViews() {}

    @Schema(name = "Notification", description = "What the caller is told.")
    public record NotificationView(
            UUID id,
            Notification.Cause cause,
            @Schema(examples = "督办〔2026〕3号：技术培训场次") String title,
            String text,
            @Schema(description = "Where it opens in the page.", examples = "/directives/0199f3a2-7a51-7c3e-9a44-5b1f0e6d2c11") String link,
            String sentBy,
            Instant createdAt,
            @Nullable Instant readAt) {}

    @Schema(description = "The caller's own notifications, newest first, with how many are unread in all.")
    public record NotificationPage(
            List<NotificationView> items, int page, int pageSize, long total, boolean totalIsCapped, long unread) {}

    @Schema(description = "A reminder about something that needs someone, or about a directive: exactly one of them.")
    public record ReminderDraft(
            @Valid SubjectDraft subject,
            @Schema(description = "The directive's id.") UUID directive,
            @Size(max = 500, message = "附言最多 500 字") String comment) {}

    @Schema(description = "A reminder that was sent.")
    public record ReminderSent(
            UUID id,
            Instant at,
            @Schema(description = "The names of those who were told.") List<String> told,
            @Schema(description = "How many of them by mail as well.") int mailed) {}
}
