package org.siqian.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siqian.indicator.TargetReading.Alias;
import org.siqian.indicator.TargetReading.ForEach;
import org.siqian.indicator.TargetReading.Qualifier;
import org.siqian.indicator.TargetReading.Ratio;

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
            @Schema(description = "In the base unit; null for relations and trends.", examples = "200") BigDecimal value,
            @Schema(description = "As the document writes it.", examples = "200") String valueText,
            @Schema(examples = "场次") String unit,
            String unitText,
            @Schema(description = "For ~; without one there is no verdict.") BigDecimal tolerance,
            Target.Strength strength,
            @Schema(description = "The comparison as it is worded.", examples = "exceed") String comparator,
            Target.Cadence cadence,
            @Schema(examples = "每年") String periodText,
            LocalDate periodStart,
            LocalDate periodEnd,
            @Schema(description = "Whether the time word stands in an earlier clause.") boolean periodInherited,
            String aggregation,
            String direction,
            @Schema(examples = "技术培训等活动") String subject,
            String sentence,
            @Schema(examples = "每年开展技术培训等活动超200场次") String quote,
            @Schema(description = "First character of the quote in the notice.") Integer spanStart,
            @Schema(description = "Behind its last character.") Integer spanEnd,
            @Schema(description = "The other side of a relation, as it is worded.") String reference,
            @Schema(description = "The other side's indicator.") String referenceIndicator,
            @Schema(description = "The other side's territory.") String referenceTerritory,
            BigDecimal margin,
            ForEach forEach,
            Qualifier qualifier,
            @Schema(description = "The base period of a growth; null if the document names none.") String base,
            String scope,
            Ratio ratio,
            Alias definesAlias,
            @Schema(description = "The target this is the first stretch of.", examples = "T01") String milestoneOf,
            boolean ambiguous,
            @Schema(description = "Why it can be read in more than one way.") String ambiguity,
            @Schema(description = "What the office has to answer.") String openQuestion,
            String note) {}

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
