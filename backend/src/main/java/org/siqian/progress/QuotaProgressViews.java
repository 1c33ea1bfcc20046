package org.siqian.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;
import org.siqian.indicator.IndicatorViews.IndicatorName;
import org.siqian.indicator.QuotaStatus;
import org.siqian.indicator.QuotaViews.QuotaCounts;
import org.siqian.progress.Judgement.Light;
import org.siqian.progress.Judgement.Verdict;
import org.siqian.progress.ProgressViews.ProgressForecast;

/** The wire shapes of how far units are with their quotas. */
public final class QuotaProgressViews {
    private QuotaProgressViews() {}

    @Schema(description = "How far each unit is with its quota, worst first, and the city with its target.")
    public record QuotaProgressList(
            @Schema(description = "The day it is judged at.") LocalDate asOf,
            int year,
            IndicatorName indicator,
            QuotaCity city,
            List<QuotaUnit> items,
            @Schema(description = "Done by units without a quota.", examples = "3") BigDecimal others,
            @Schema(description = "Counted in several units and once in the city; 0 where amounts add up. The units and the others"
                    + " less this are the city’s number.", examples = "0") BigDecimal overlap) {}

    @Schema(description = "Every target of the year that can be split, with the city’s figures and, if one was asked for, a unit’s.")
    public record QuotaOverview(@Schema(description = "The day it is judged at.") LocalDate asOf, int year, List<QuotaOverviewItem> items) {}

    @Schema(description = "One target and its quotas.")
    public record QuotaOverviewItem(
            IndicatorName indicator,
            @Schema(description = "The measure or plan it belongs to.", examples = "M04") String owner,
            QuotaCity city,
            @Schema(description = "The unit asked for; null if none was.") @Nullable QuotaUnit unit) {}

    @Schema(description = "The city’s own figures; the sum of the quotas stands beside the target and never in its place.")
    public record QuotaCity(
            @Schema(description = "The first of the target’s versions.", examples = "T13") String target,
            @Schema(examples = ">") String operator,
            @Schema(description = "What the target asks of the year.", examples = "200") BigDecimal value,
            @Schema(description = "Proposed, accepted and revised quotas together.", examples = "210") BigDecimal sum,
            @Schema(description = "Quotas that are objected to.") BigDecimal objected,
            @Schema(description = "The sum less what the target asks; below 0 it is a gap.", examples = "10") BigDecimal buffer,
            QuotaCounts counts,
            BigDecimal actual,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal ratio,
            Verdict verdict,
            Light light,
            String reason,
            @Nullable ProgressForecast forecast) {}

    @Schema(description = "One unit against its quota, with everything below it.")
    public record QuotaUnit(
            @Schema(examples = "KX-500101") String organisation,
            @Schema(examples = "万州区科协") String name,
            @Schema(examples = "12") BigDecimal quota,
            QuotaStatus status,
            @Schema(examples = "7") BigDecimal actual,
            @Schema(description = "Actual by quota.", examples = "0.5833") BigDecimal completion,
            @Nullable BigDecimal expected,
            @Schema(description = "Actual by expected.") @Nullable BigDecimal ratio,
            Verdict verdict,
            Light light,
            String reason,
            @Nullable ProgressForecast forecast,
            @Schema(description = "The quotas of units it took over from, if there are any; empty unless register=TODAY.")
                    List<QuotaPart> parts) {}

    @Schema(description = "A quota that is shown in its successor’s.")
    public record QuotaPart(
            @Schema(examples = "KX-500105") String organisation, @Schema(examples = "江北区科协") String name, BigDecimal quota, QuotaStatus status) {}
}
