package org.siqian.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** The wire shapes of closing periods. */
public final class ClosingViews {
    private ClosingViews() {}

    @Schema(name = "ClosedPeriod", description = "A month or a year that is closed, or was until it was reopened.")
    public record ClosedPeriodView(
            UUID id,
            @Schema(description = "Goes up with every change; the ETag.") long version,
            @Schema(examples = "SQ2023") String plan,
            @Schema(examples = "2023") int year,
            @Schema(description = "Null for the whole year.", examples = "5") @Nullable Integer month,
            LocalDate from,
            LocalDate to,
            @Schema(description = "Whether it is closed now.") boolean closed,
            Instant closedAt,
            String closedBy,
            @Nullable String comment,
            @Nullable Instant reopenedAt,
            @Nullable String reopenedBy,
            @Nullable String reopeningReason) {}

    @Schema(description = "What to close: a year, or one month of it.")
    public record ClosingDraft(
            @NotNull(message = "请选择年份") @Min(2000) @Max(2100) @Schema(examples = "2023") Integer year,
            @Min(value = 1, message = "月份从 1 到 12") @Max(value = 12, message = "月份从 1 到 12")
                    @Schema(description = "The whole year if left out.", examples = "5") Integer month,
            @Size(max = 500, message = "说明最多 500 字") String comment) {}

    @Schema(description = "Why a closed period is opened again.")
    public record ReopeningDraft(
            @NotBlank(message = "请说明重新开放的理由") @Size(max = 500, message = "理由最多 500 字") String reason) {}
}
