package org.siqian.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the document words a target, and what the reader noted beside it; kept whole with the target. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetReading(
        String valueText,
        String unit,
        String unitText,
        String comparator,
        String periodText,
        boolean periodInherited,
        String aggregation,
        String direction,
        String subject,
        String sentence,
        String quote,
        Integer spanStart,
        Integer spanEnd,
        String reference,
        String referenceIndicator,
        String referenceTerritory,
        BigDecimal margin,
        ForEach forEach,
        Qualifier qualifier,
        String base,
        String scope,
        Ratio ratio,
        Alias definesAlias,
        boolean ambiguous,
        String ambiguity,
        String openQuestion,
        String note) {

    @Schema(description = "The set whose every member is judged.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ForEach(
            @Schema(description = "A collective of organisations.", examples = "COL-TP14") String collective,
            @Schema(description = "A kind of registered entity.", examples = "cluster") String entityType,
            @Schema(description = "As the document words it.") String text) {}

    @Schema(description = "The threshold that makes a thing count.")
    public record Qualifier(
            @Schema(examples = "综合产值") String attribute, String operator, BigDecimal value, String unit, String text) {}

    @Schema(description = "A ratio as it is written.")
    public record Ratio(BigDecimal left, BigDecimal right) {}

    @Schema(description = "A short name the sentence defines.")
    public record Alias(String alias, @JsonProperty("for") String meaning) {}

    static TargetReading of(TargetDrafts.TargetDraft t, Indicator indicator) {
        var each = t.forEach() == null ? null : new ForEach(t.forEach().collective(), t.forEach().entityType(), t.forEach().text());
        return new TargetReading(
                t.valueText(), indicator.unit(), t.unitText(), null, t.periodText(), false, null,
                indicator.polarity() == Indicator.Polarity.LESS ? "decrease" : "increase",
                t.subject() == null ? indicator.name() : t.subject(), t.sentence(), t.quote(), null, null, t.reference(),
                t.referenceIndicator(), t.referenceTerritory(), t.margin(), each, null, null, null, null, null, false, null,
                t.openQuestion(), t.note());
    }

    /** As a later document words it; a new quote stands in that document, not in the notice whose characters are counted. */
    TargetReading revised(TargetDrafts.TargetSuccessionDraft t) {
        boolean quoted = t.quote() != null;
        boolean numbered = t.value() != null;
        boolean answered = t.answers();
        return new TargetReading(
                numbered ? t.valueText() : valueText, unit, numbered ? t.unitText() : unitText, t.operator() == null ? comparator : null,
                t.cadence() == null && t.periodText() == null && t.periodEnd() == null ? periodText : t.periodText(), periodInherited && t.cadence() == null,
                aggregation, direction, subject, t.sentence() == null ? (quoted ? null : sentence) : t.sentence(), quoted ? t.quote() : quote,
                quoted ? null : spanStart, quoted ? null : spanEnd, reference, referenceIndicator, referenceTerritory,
                t.margin() == null ? margin : t.margin(), forEach, qualifier, base, scope, numbered ? null : ratio, definesAlias,
                ambiguous && !answered, answered ? null : ambiguity, answered ? null : openQuestion, t.note() == null ? note : t.note());
    }

    static TargetReading of(TargetViews.TargetView t) {
        return new TargetReading(
                t.valueText(), t.unit(), t.unitText(), t.comparator(), t.periodText(), t.periodInherited(), t.aggregation(),
                t.direction(), t.subject(), t.sentence(), t.quote(), t.spanStart(), t.spanEnd(), t.reference(),
                t.referenceIndicator(), t.referenceTerritory(), t.margin(), t.forEach(), t.qualifier(), t.base(), t.scope(),
                t.ratio(), t.definesAlias(), t.ambiguous(), t.ambiguity(), t.openQuestion(), t.note());
    }
}
