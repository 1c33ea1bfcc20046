package org.siqian.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siqian.indicator.Indicator.Accumulation;
import org.siqian.indicator.Indicator.IndicatorClass;
import org.siqian.indicator.Indicator.Polarity;
import org.siqian.indicator.Indicator.Source;
import org.jetbrains.annotations.Nullable;

/** The wire shapes of indicators and counting rules. */
public final class IndicatorViews {
    private IndicatorViews() {}

    @Schema(name = "Indicator", description = "What is measured.")
    public record IndicatorView(
            @Schema(examples = "TRAINING-SESSIONS") String code,
            @Schema(examples = "技术培训等活动") String name,
            @Nullable String nameEn,
            @Schema(examples = "技术培训") String shortName,
            @Schema(description = "The base unit.", examples = "场次") String unit,
            IndicatorClass indicatorClass,
            @Schema(description = "The action, measure or plan it belongs to.", examples = "M04") String owner,
            Accumulation accumulation,
            Polarity polarity,
            Source source,
            @Nullable String note,
            @Schema(description = "How its values follow from other statistics; null where they are published or counted themselves.")
                    @Nullable Derivation derivation) {}

    @Schema(description = "An indicator's name and unit, as they stand beside a number.")
    public record IndicatorName(
            @Schema(examples = "TRAINING-SESSIONS") String code,
            String name,
            String shortName,
            @Schema(examples = "场次") String unit,
            IndicatorClass indicatorClass) {}

    @Schema(description = "A new indicator.")
    public record IndicatorDraft(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{1,59}", message = "编码应为大写字母、数字和连字符") String code,
            @NotNull @Size(min = 1, max = 100) String name,
            @Size(max = 200) String nameEn,
            @Size(max = 20) String shortName,
            @NotNull @Size(min = 1, max = 20) String unit,
            @NotNull IndicatorClass indicatorClass,
            @NotNull String owner,
            @NotNull Accumulation accumulation,
            @Schema(description = "MORE if left out.") Polarity polarity,
            @NotNull Source source,
            @Size(max = 1000) String note,
            @Schema(description = "For observed indicators only.") @Valid Derivation derivation) {}

    @Schema(name = "CountingRule", description = "Which approved reports add how much to an indicator.")
    public record CountingRuleView(
            UUID id,
            int version,
            String indicator,
            @Schema(description = "Null speaks of every kind.", examples = "TRAINING_SESSION") @Nullable String kind,
            CountingRule.Function function,
            @Schema(description = "What SUM and LATEST take: participants or a field of the kind.") @Nullable String field,
            @Schema(description = "What COUNT_DISTINCT and LATEST tell apart: a field, organisation or place.district.")
                    @Nullable String key,
            List<Condition> conditions,
            @Nullable String note,
            @Nullable String source,
            @Schema(description = "The rule whose place it took.") @Nullable UUID replaces,
            Instant begunAt,
            @Schema(description = "Null while it is in force.") @Nullable Instant endedAt) {}

    @Schema(description = "A new counting rule.")
    public record CountingRuleDraft(
            @Schema(examples = "TRAINING_SESSION") String kind,
            @NotNull CountingRule.Function function,
            String field,
            String key,
            @Size(max = 10) List<@NotNull @Valid Condition> conditions,
            @Size(max = 1000) String note,
            @Size(max = 200) String source) {}

    @Schema(name = "RuleChangeKind", description = "ADD takes a draft, END a rule, REPLACE both.")
    public enum RuleChangeKind {
        ADD,
        REPLACE,
        END
    }

    @Schema(description = "A change of an indicator's counting rules to look at before it is made.")
    public record RuleChangeDraft(
            @NotNull RuleChangeKind change,
            @Schema(description = "The rule in force that would end.") UUID rule,
            @Valid CountingRuleDraft draft) {}
}
