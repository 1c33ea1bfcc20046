package org.siqian.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
            @Nullable String note,
            @Schema(description = "The code its chain of versions began with.", examples = "T13") String root,
            @Schema(description = "The version whose place it takes.") @Nullable String supersedes,
            @Schema(description = "The version that takes its place, or will.", examples = "T13-2") @Nullable String supersededBy,
            @Schema(description = "From which day it holds; null for what held from the start.") @Nullable LocalDate effectiveFrom,
            @Schema(description = "The number of the document it stands in; null for the plan’s own.") @Nullable String document,
            @Schema(description = "Null for what came with the plan.") @Nullable Instant recordedAt,
            @Nullable String recordedBy,
            @Schema(description = "Null unless it was a mistake that was taken back.") @Nullable Instant withdrawnAt,
            @Nullable String withdrawnWhy,
            @Schema(description = "Which version of the chain holds on the day; null before the first and after a withdrawn one.", examples = "T13") @Nullable String versionInForce,
            @Schema(description = "Which version of milestoneOf holds on the day.") @Nullable String milestoneOfInForce,
            @Schema(description = "The targets in force that are a stretch of this one.") List<String> milestones,
            @Schema(description = "Grows with every change of the chain and its stretches; If-Match takes it.") long version) {}

    static TargetView of(Target t, TargetHistory history) {
        TargetReading r = t.reading();
        boolean withdrawn = !t.isKnown(history.then().known());
        return new TargetView(
                t.code(), t.indicator(), t.owner(), t.type(), t.operator(), t.value(), r.valueText(), r.unit(), r.unitText(),
                t.tolerance(), t.strength(), r.comparator(), t.cadence(), r.periodText(), t.periodStart(), t.periodEnd(),
                r.periodInherited(), r.aggregation(), r.direction(), r.subject(), r.sentence(), r.quote(), r.spanStart(),
                r.spanEnd(), r.reference(), r.referenceIndicator(), r.referenceTerritory(), r.margin(), r.forEach(),
                r.qualifier(), r.base(), r.scope(), r.ratio(), r.definesAlias(), t.milestoneOf(), r.ambiguous(),
                r.ambiguity(), r.openQuestion(), r.note(), t.root(), t.supersedes(),
                history.successor(t).map(Target::code).orElse(null), t.effectiveFrom(), t.document(), t.recordedAt(), t.recordedBy(),
                withdrawn ? t.withdrawnAt() : null, withdrawn ? t.withdrawnWhy() : null,
                history.inForce(t.code()).map(Target::code).orElse(null),
                t.milestoneOf() == null ? null : history.inForce(t.milestoneOf()).map(Target::code).orElse(null),
                history.milestones(t).stream().map(Target::code).toList(), history.version(t));
    }
}
