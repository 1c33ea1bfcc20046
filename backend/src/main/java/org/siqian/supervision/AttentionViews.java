package org.siqian.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;
import org.siqian.plan.PlanViews.Leader;
import org.siqian.progress.Shortfalls.Depth;

/** The wire shapes of what needs someone. */
public final class AttentionViews {
    private AttentionViews() {}

    @Schema(description = "How soon somebody should act.")
    public enum Urgency {
        URGENT,
        PRESSING,
        NOTED;

        static Urgency of(int weight) {
            return weight >= Concern.URGENT ? URGENT : weight >= Concern.PRESSING ? PRESSING : NOTED;
        }
    }

    @Schema(description = "Something that needs someone.")
    public record AttentionItem(
            AttentionKind kind,
            @Schema(description = "By kind: a target, a unit, a quota, an indicator, a directive.", examples = "T13") String reference,
            int year,
            @Schema(examples = "技术培训场次") String title,
            @Schema(description = "Why, in words with the numbers.", examples = "已通过 112 场，目标 > 200，按序时应达 148，少 36。") String reason,
            @Nullable @Schema(description = "The day from which it has needed someone.") LocalDate since,
            Urgency urgency,
            @Nullable @Schema(description = "How far a target is behind; null for other kinds.") Depth light,
            AttentionAnswerable answerable,
            AttentionPlace opens,
            @Nullable @Schema(description = "The directive at work on it.") DirectiveBrief directive,
            @Nullable @Schema(description = "The last reminder, by hand or by the clock.") ReminderBrief reminded,
            @Schema(description = "Whether the caller may issue a directive about it or remind.") boolean actionable) {}

    @Schema(description = "Who answers for it.")
    public record AttentionAnswerable(
            List<String> measures,
            @Schema(description = "The leaders' posts, with whoever holds them today.") List<Leader> leaders,
            List<UnitName> leadUnits,
            @Nullable @Schema(description = "The unit it is about, where it is about one.") UnitName organisation) {}

    @Schema(description = "A unit by name.")
    public record UnitName(@Schema(examples = "KX-500101") String code, String name, @Schema(examples = "万州") String shortName) {}

    @Schema(description = "Where it opens: an indicator, the queue, a unit's reports, or a directive.")
    public record AttentionPlace(
            Page page,
            @Nullable @Schema(examples = "TRAINING-SESSIONS") String indicator,
            @Nullable @Schema(description = "The unit whose reports or queue it is.") String organisation,
            @Nullable UUID directive,
            @Nullable @Schema(description = "The target whose quotas it shows.", examples = "T13") String target) {
        @Schema(name = "AttentionPage", description = "Which page shows it.")
        public enum Page {
            INDICATOR,
            QUOTAS,
            STATISTICS,
            REVIEWS,
            REPORTS,
            DIRECTIVE
        }
    }

    @Schema(description = "A directive at work.")
    public record DirectiveBrief(UUID id, @Schema(examples = "督办〔2026〕3号") String number, DirectiveStatus status, LocalDate dueOn) {}

    @Schema(description = "A reminder that was sent.")
    public record ReminderBrief(Instant at, @Schema(examples = "示例·督查室") String by) {}
}
