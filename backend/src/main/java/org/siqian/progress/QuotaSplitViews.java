package org.siqian.progress;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;
import org.siqian.indicator.IndicatorViews.IndicatorName;
import org.siqian.indicator.QuotaStatus;

/** The wire shapes of splitting a target by rule. */
public final class QuotaSplitViews {
    private QuotaSplitViews() {}

    @Schema(name = "SplitMethod", description = "LAST_YEAR by each unit's approved amount of the year before, EQUAL alike.")
    public enum SplitMethod {
        LAST_YEAR,
        EQUAL
    }

    @Schema(description = "How a target is to be split.")
    public record QuotaSplitDraft(
            @NotNull SplitMethod method,
            @Schema(description = "The year whose work is gone by; the year before if left out.", examples = "2022") Integer basis,
            @Schema(description = "What is shared out; what the target asks of the year if left out.", examples = "210")
                    @DecimalMin(value = "0", inclusive = false) @Digits(integer = 14, fraction = 4) BigDecimal total,
            @Schema(description = "The district associations that answer for the measure if left out.", examples = "KX-500101")
                    @Size(min = 1, max = 200) List<@NotBlank @Size(max = 60) String> units,
            @Schema(description = "Nobody gets less; 0 if left out.", examples = "1")
                    @DecimalMin("0") @Digits(integer = 14, fraction = 4) BigDecimal minimum,
            @Schema(description = "Everyone gets a multiple of it; 1 if left out, or less where the total has decimals.", examples = "1")
                    @DecimalMin(value = "0", inclusive = false) @Digits(integer = 14, fraction = 4) BigDecimal step) {}

    @Schema(description = "What the split would be; nothing is written.")
    public record QuotaSplitPreview(
            @Schema(examples = "T13") String target,
            IndicatorName indicator,
            int year,
            SplitMethod method,
            @Schema(description = "What the target asks of the year.", examples = "200") BigDecimal value,
            @Schema(description = "What was shared out; the parts add up to it exactly.", examples = "210") BigDecimal total,
            @Schema(description = "The total less what the target asks.", examples = "10") BigDecimal buffer,
            @Schema(description = "The year whose work was gone by.", examples = "2022") int basis,
            @Schema(description = "Approved in that year, of these units together.", examples = "187") BigDecimal lastYear,
            List<QuotaSplitLine> items) {}

    @Schema(description = "One unit's part, beside what it did the year before and what it has been given so far.")
    public record QuotaSplitLine(
            @Schema(examples = "KX-500101") String organisation,
            @Schema(examples = "万州区科协") String name,
            @Schema(description = "Approved in the basis year, what is below it and whom it took over from included.", examples = "9")
                    BigDecimal lastYear,
            @Schema(examples = "10") BigDecimal value,
            @Schema(description = "Its quota now; null if it has none.") @Nullable BigDecimal current,
            @Nullable QuotaStatus status) {}
}
