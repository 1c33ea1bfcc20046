package org.siqian.progress;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siqian.indicator.IndicatorViews.IndicatorName;
import org.siqian.progress.ProgressViews.RolledUp;

/** The wire shapes of the table of units by months. */
public final class MonthTableViews {
    private MonthTableViews() {}

    @Schema(description = "Which unit reported how much in which month; rows and columns add up to the same total.")
    public record OrganisationMonths(
            IndicatorName indicator,
            int year,
            @Schema(description = "By unit; associations that reported nothing are listed, too.") List<OrganisationMonthRow> organisations,
            @Schema(description = "Sums of the columns, from January; the same as by-month.") List<MonthCount> months,
            @Schema(description = "Counted in earlier years, of an indicator that is not counted by the year; else 0.") BigDecimal before,
            @Schema(description = "What the board shows.") BigDecimal total) {}

    @Schema(description = "One unit's months, with those of the towns below it.")
    public record OrganisationMonthRow(
            @Schema(examples = "KX-500101") String organisation,
            @Schema(description = "From January; twelve.") List<MonthCount> months,
            BigDecimal before,
            BigDecimal total,
            @Schema(description = "What of it was filed under units it took over from; empty unless register=TODAY.")
                    List<RolledUp> rolledUp) {}

    @Schema(description = "One unit's month, or all units' together.")
    public record MonthCount(
            @Schema(description = "From 1.", examples = "3") int month,
            @Schema(examples = "12") BigDecimal amount,
            @Schema(description = "Approved reports behind it; with none the month is empty.", examples = "12") long reports) {}
}
