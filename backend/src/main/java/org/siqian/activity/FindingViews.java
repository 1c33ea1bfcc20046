package org.siqian.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** The wire shapes of what strikes about a report. */
public final class FindingViews {
    private FindingViews() {}

    @Schema(name = "Finding", description = "Something about a report that a reviewer should know, as far as the caller may. A hint, never a refusal.")
    public record FindingView(
            Finding.Code code,
            @Schema(description = "The reason, with the figures.", examples = "参加人数 640 人，远高于本单位近 24 次“技术培训”的通常人数（中位数 45 人，一般为 20 到 98 人）。")
                    String message,
            @Schema(description = "The place in the report.", examples = "/participants") String pointer,
            @Schema(description = "The other reports it was found by that the caller may see; there may be more.") List<FindingReport> reports) {}

    @Schema(description = "Another report, as the caller may see it.")
    public record FindingReport(
            UUID id,
            @Schema(examples = "KX-500101") String organisation,
            @Nullable String title,
            @Nullable LocalDate occurredTo,
            @Schema(description = "How much alike they are.", examples = "标题相似度 87%") @Nullable String likeness) {}
}
