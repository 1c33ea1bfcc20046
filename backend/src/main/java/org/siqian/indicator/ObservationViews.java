package org.siqian.indicator;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** The wire shapes of published statistics. */
public final class ObservationViews {
    private static final int WHOLE = 18;
    private static final int PLACES = 6;

    private ObservationViews() {}

    @Schema(name = "Observation", description = "A published figure as its last revision says, or as a revision said.")
    public record ObservationView(
            UUID id,
            @Schema(description = "From 1; the entity tag is the last one's.", examples = "1") int revision,
            @Schema(description = "Null for a value of an entity.", examples = "O-RURAL-INCOME") @Nullable String indicator,
            @Schema(description = "CN, 500000 or a district; null for a value of an entity.", examples = "500101") @Nullable String territory,
            @Nullable String entity,
            @Nullable String attribute,
            LocalDate periodStart,
            LocalDate periodEnd,
            @Schema(description = "In the base unit; null once it is withdrawn.", examples = "20820") @Nullable BigDecimal value,
            @Schema(description = "The base unit.", examples = "元") @Nullable String unit,
            Observation.Status status,
            @Schema(examples = "重庆市统计局") String publisher,
            @Schema(description = "Document number or page.", examples = "2023年重庆市国民经济和社会发展统计公报，第9页") String citation,
            LocalDate publishedOn,
            @Schema(description = "Of a withdrawn figure: why.") @Nullable String note,
            Instant recordedAt,
            String recordedBy) {}

    @Schema(description = "What the publisher says of a figure.")
    public record FigureDraft(
            @NotNull @Digits(integer = WHOLE, fraction = PLACES) @Schema(description = "In the base unit.", examples = "20820")
                    BigDecimal value,
            @NotNull @Schema(description = "PRELIMINARY or FINAL.", examples = "FINAL") Observation.Status status,
            @NotBlank @Size(max = 100) String publisher,
            @NotBlank @Size(max = 300) String citation,
            @NotNull LocalDate publishedOn,
            @Size(max = 1000) String note) {}

    @Schema(description = "A newly published figure of an indicator.")
    public record ObservationDraft(
            @NotNull @Size(min = 1, max = 40) @Schema(description = "CN, 500000 or a district.", examples = "500101") String territory,
            @NotNull LocalDate periodStart,
            @NotNull LocalDate periodEnd,
            @NotNull @Digits(integer = WHOLE, fraction = PLACES) @Schema(description = "In the base unit.", examples = "20820")
                    BigDecimal value,
            @NotNull @Schema(description = "PRELIMINARY or FINAL.", examples = "FINAL") Observation.Status status,
            @NotBlank @Size(max = 100) String publisher,
            @NotBlank @Size(max = 300) String citation,
            @NotNull LocalDate publishedOn,
            @Size(max = 1000) String note) {

        Period period() {
            return new Period(periodStart, periodEnd);
        }

        FigureDraft figure() {
            return new FigureDraft(value, status, publisher, citation, publishedOn, note);
        }
    }

    @Schema(description = "Why a figure is taken back.")
    public record ObservationWithdrawalDraft(@NotBlank @Size(max = 1000) String reason) {}

    @Schema(description = "What is published of an indicator in one year.")
    public record StatisticYear(
            int year,
            @Schema(description = "The city's figure for the whole year; null while none is published.") @Nullable BigDecimal city,
            @Schema(description = "Of the city's figure.") @Nullable Observation.Status cityStatus,
            @Schema(description = "The nation's figure for the whole year; null while none is published.") @Nullable BigDecimal nation,
            @Schema(description = "How many districts have a figure for the whole year.") int districts,
            @Schema(description = "How many figures speak of a part of the year.") int partial) {}

    @Schema(description = "An observed indicator with what is published of it.")
    public record StatisticOverview(
            IndicatorViews.IndicatorName indicator,
            @Schema(description = "False where the values come from registered entities alone.") boolean enterable,
            @Schema(description = "How its values follow from other statistics where none is published.") @Nullable Derivation derivation,
            List<StatisticYear> years) {}
}
