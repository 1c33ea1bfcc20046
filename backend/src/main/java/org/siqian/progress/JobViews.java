package org.siqian.progress;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;
import org.siqian.indicator.IndicatorViews.RuleChangeKind;

/** The wire shape of work that goes on after its request was answered. */
public final class JobViews {
    private JobViews() {}

    @Schema(name = "Job", description = "Work that goes on after its request was answered.")
    public record JobView(
            UUID id,
            Job.Kind kind,
            @Schema(examples = "TRAINING-SESSIONS") String indicator,
            RuleChangeKind change,
            Job.State state,
            @Schema(description = "Reports worked through so far.") long done,
            @Schema(description = "Reports to work through; null before it has begun.") @Nullable Long total,
            Instant queuedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Schema(description = "Who asked for it.", examples = "ducha") String by,
            @Schema(description = "Why it failed; else null.") @Nullable String message) {}
}
