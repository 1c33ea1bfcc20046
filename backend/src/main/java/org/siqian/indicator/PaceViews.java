package org.siqian.indicator;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** The wire shapes of pace profiles. */
public final class PaceViews {
    private PaceViews() {}

    @Schema(name = "PaceProfile", description = "How much of a year's target should be reached by when.")
    public record PaceProfileView(
            @Schema(examples = "TRAINING-SESSIONS") String indicator,
            @Schema(description = "0 while nobody has chosen: the calendar.", examples = "1") int version,
            PaceProfile.Kind kind,
            @Schema(description = "Of DRAWN, the share of the year's target due by the end of each month; empty otherwise.") List<BigDecimal> shares,
            @Nullable Instant recordedAt,
            @Nullable String recordedBy,
            @Schema(description = "Every version, the newest first.") List<PaceVersion> history) {}

    @Schema(description = "What held from an instant on.")
    public record PaceVersion(
            @Schema(examples = "1") int version, PaceProfile.Kind kind, List<BigDecimal> shares, Instant recordedAt, String recordedBy) {}

    @Schema(description = "How an indicator is to be paced.")
    public record PaceDraft(
            @NotNull PaceProfile.Kind kind,
            @Schema(description = "Of DRAWN only: twelve shares by month's end, from 0 to 1, never falling, the last one 1.")
                    @Size(min = 12, max = 12, message = "请给出十二个月的累计比例") List<
                                    @NotNull @DecimalMin(value = "0", message = "累计比例应在 0 到 1 之间") @DecimalMax(value = "1", message = "累计比例应在 0 到 1 之间")
                                    @Digits(integer = 1, fraction = 6, message = "累计比例最多六位小数") BigDecimal> shares) {}

    static PaceProfileView of(String indicator, List<PaceProfile> versions) {
        var newestFirst = versions.stream().map(PaceProfile::view).sorted((a, b) -> b.version() - a.version()).toList();
        if (newestFirst.isEmpty()) return new PaceProfileView(indicator, 0, PaceProfile.Kind.CALENDAR, List.of(), null, null, newestFirst);
        var now = newestFirst.get(0);
        return new PaceProfileView(indicator, now.version(), now.kind(), now.shares(), now.recordedAt(), now.recordedBy(), newestFirst);
    }
}
