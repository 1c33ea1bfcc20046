package org.siqian.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;
import org.siqian.indicator.IndicatorViews.IndicatorName;

/** The wire shapes of quotas. */
public final class QuotaViews {
    private static final String POSITIVE = "分解的数量应大于 0；没有任务的单位不必列出";
    private static final String SHORT = "最多十四位整数、四位小数";

    private QuotaViews() {}

    @Schema(name = "QuotaAction", description = "What can be done with a quota.")
    public enum QuotaAction {
        ACCEPT,
        OBJECT,
        REVISE,
        WITHDRAW
    }

    @Schema(name = "Quota", description = "The part of a target that one unit takes on for a year.")
    public record QuotaView(
            UUID id,
            @Schema(description = "Its number of steps; the tag of what is said next.", examples = "2") long version,
            @Schema(description = "The first of the target's versions.", examples = "T13") String target,
            IndicatorName indicator,
            @Schema(examples = "2023") int year,
            @Schema(examples = "KX-500101") String organisation,
            @Schema(examples = "万州区科协") String name,
            @Schema(description = "Who answers for the unit today: itself, or its successor once it has ended.", examples = "KX-500101")
                    String answeredBy,
            @Schema(description = "In the indicator's unit.", examples = "12") BigDecimal value,
            QuotaStatus status,
            @Schema(description = "What was said with the last step; null for others than those who split the target or answer for the unit.")
                    @Nullable String reason,
            @Schema(description = "Who took the last step; empty for those others.") String by,
            Instant since,
            @Schema(description = "What the caller may do with it now.") List<QuotaAction> allowedActions) {}

    @Schema(name = "QuotaStep", description = "One thing said of a quota.")
    public record QuotaStepView(
            @Schema(description = "From 1.") int ordinal, QuotaStatus status, BigDecimal value, @Nullable String reason, String by, Instant at) {}

    @Schema(description = "Everything said of a quota, oldest first.")
    public record QuotaHistory(UUID quota, List<QuotaStepView> steps) {}

    @Schema(description = "How many quotas stand at each step.")
    public record QuotaCounts(int proposed, int accepted, int objected, int revised, int withdrawn) {}

    @Schema(description = "A target of a year and the parts units take of it; the sum never takes the target's place.")
    public record QuotaSet(
            @Schema(description = "The first of the target's versions.", examples = "T13") String target,
            @Schema(description = "The version in force in the year.", examples = "T13") String inForce,
            IndicatorName indicator,
            @Schema(examples = "2023") int year,
            @Schema(description = "All steps of all its quotas; the tag for changing the set.", examples = "41") long version,
            @Schema(examples = ">") String operator,
            @Schema(description = "What the target asks of the year.", examples = "200") BigDecimal value,
            @Schema(description = "Proposed, accepted and revised quotas together.", examples = "210") BigDecimal sum,
            @Schema(description = "Quotas that are objected to.", examples = "12") BigDecimal objected,
            @Schema(description = "The sum less what the target asks; below 0 it is a gap.", examples = "10") BigDecimal buffer,
            QuotaCounts counts,
            @Schema(description = "Whether the caller may split this target.") boolean maySplit,
            List<QuotaView> items) {}

    @Schema(description = "All quotas of a target and year at once; what is left out is withdrawn.")
    public record QuotaSetDraft(
            @Schema(description = "Needed if a quota is withdrawn; stands with every quota that changes.") @Size(max = 500) String reason,
            @NotNull @Size(max = 200) List<@NotNull @Valid QuotaLineDraft> quotas) {}

    @Schema(description = "One unit's part.")
    public record QuotaLineDraft(
            @NotBlank @Size(max = 60) @Schema(examples = "KX-500101") String organisation,
            @NotNull @DecimalMin(value = "0", inclusive = false, message = POSITIVE) @Digits(integer = 14, fraction = 4, message = SHORT)
                    @Schema(examples = "12") BigDecimal value) {}

    @Schema(description = "What is said with a step.")
    public record QuotaNoteDraft(@Size(max = 500) @Schema(examples = "今年没有新建小院，请减少。") String reason) {}

    @Schema(description = "Another number, or the same with a reply.")
    public record QuotaRevisionDraft(
            @DecimalMin(value = "0", inclusive = false, message = POSITIVE) @Digits(integer = 14, fraction = 4, message = SHORT)
                    @Schema(description = "The number stays if left out.", examples = "10") BigDecimal value,
            @Size(max = 500) @Schema(examples = "已按贵单位意见调减。") String reply) {}
}
