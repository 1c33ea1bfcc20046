package org.siqian.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** The wire shapes of what history would become by other rules. */
public final class RulePreviewViews {
    private RulePreviewViews() {}

    @Schema(description = "What an indicator would become by a change of its rules; amounts in the indicator's unit.")
    public record RuleChangePreview(
            @Schema(examples = "TRAINING-SESSIONS") String indicator,
            @Schema(description = "Approved reports read for it.") long reportsRead,
            @Schema(description = "Each year from the plan's first, as the board says it and as it would say it.") List<RuleYear> years,
            @Schema(description = "Units whose own number would change, most changed first, at most 50.") List<RuleOrganisation> organisations,
            @Schema(description = "Reports that would count otherwise, at most 20.") List<RuleExample> examples,
            @Schema(description = "Names this outcome; hand it on when making the change.") String previewHash) {}

    @Schema(description = "One year before and after.")
    public record RuleYear(int year, BigDecimal before, BigDecimal after, BigDecimal difference) {}

    @Schema(description = "One filing unit before and after: all years together; of what does not begin anew each year, the latest year.")
    public record RuleOrganisation(@Schema(examples = "KX-500101") String organisation, BigDecimal before, BigDecimal after) {}

    @Schema(description = "One report before and after.")
    public record RuleExample(
            UUID report,
            String organisation,
            LocalDate occurredTo,
            @Schema(description = "Null if it does not count.") @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Schema(description = "What it speaks for; null where amounts simply add up.") @Nullable String keyBefore,
            @Nullable String keyAfter) {}
}
