package org.siqian.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siqian.indicator.TargetReading.Alias;
import org.siqian.indicator.TargetReading.ForEach;
import org.siqian.indicator.TargetReading.Qualifier;
import org.siqian.indicator.TargetReading.Ratio;
import org.jetbrains.annotations.Nullable;

/** The wire shape of a target, which is also how a catalogue writes it down. */
public final class TargetViews {
    private TargetViews() {}

    @Schema(name = "Target", description = "What was promised of an indicator, with the sentence it was promised in.")
    public record TargetView(
            @Schema(examples = "T13") String code,
            @Schema(examples = "TRAINING-SESSIONS") String indicator,
            @Schema(description = "The action or measure it stands under.", examples = "M04") String owner,
            Target.Type type,
            @Schema(description = "One of >=, >, <=, <, ~.", examples = ">") String operator,
            @Schema(description = "In the base unit; null for relations and trends.", examples = "200") @Nullable BigDecimal value,
            @Schema(description = "As the document writes it.", examples = "200") @Nullable String valueText,
            @Schema(examples = "场次") @Nullable String unit,
            @Nullable String unitText,
            @Schema(description = "For ~; without one there is no verdict.") @Nullable BigDecimal tolerance,
            Target.Strength strength,
            @Schema(description = "The comparison as it is worded.", examples = "exceed") @Nullable String comparator,
            Target.Cadence cadence,
            @Schema(examples = "每年") @Nullable String periodText,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd,
            @Schema(description = "Whether the time word stands in an earlier clause.") boolean periodInherited,
            @Nullable String aggregation,
            @Nullable String direction,
            @Schema(examples = "技术培训等活动") String subject,
            @Nullable String sentence,
            @Schema(examples = "每年开展技术培训等活动超200场次") @Nullable String quote,
            @Schema(description = "First character of the quote in the notice.") @Nullable Integer spanStart,
            @Schema(description = "Behind its last character.") @Nullable Integer spanEnd,
            @Schema(description = "The other side of a relation, as it is worded.") @Nullable String reference,
            @Schema(description = "The other side's indicator.") @Nullable String referenceIndicator,
            @Schema(description = "The other side's territory.") @Nullable String referenceTerritory,
            @Nullable BigDecimal margin,
            @Nullable ForEach forEach,
            @Nullable Qualifier qualifier,
            @Schema(description = "The base period of a growth; null if the document names none.") @Nullable String base,
            @Nullable String scope,
            @Nullable Ratio ratio,
            @Nullable Alias definesAlias,
            @Schema(description = "The target this is the first stretch of.", examples = "T01") @Nullable String milestoneOf,
            boolean ambiguous,
            @Schema(description = "Why it can be read in more than one way.") @Nullable String ambiguity,
            @Schema(description = "What the office has to answer.") @Nullable String openQuestion,
            @Nullable String note) {}

    static TargetView of(Target t) {
        TargetReading r = t.reading();
        return new TargetView(
                t.code(), t.indicator(), t.owner(), t.type(), t.operator(), t.value(), r.valueText(), r.unit(), r.unitText(),
                t.tolerance(), t.strength(), r.comparator(), t.cadence(), r.periodText(), t.periodStart(), t.periodEnd(),
                r.periodInherited(), r.aggregation(), r.direction(), r.subject(), r.sentence(), r.quote(), r.spanStart(),
                r.spanEnd(), r.reference(), r.referenceIndicator(), r.referenceTerritory(), r.margin(), r.forEach(),
                r.qualifier(), r.base(), r.scope(), r.ratio(), r.definesAlias(), t.milestoneOf(), r.ambiguous(),
                r.ambiguity(), r.openQuestion(), r.note());
    }
}
