package org.siqian.indicator;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the office sends to promise, to follow a later document, and to take back. */
public final class TargetDrafts {
    private static final String OPERATORS = ">=|>|<=|<|~";
    private static final String OPERATOR_NEEDED = "比较方式应为 >=、>、<=、<、~ 之一";
    private static final String TOO_LONG = "数字最多十八位整数、六位小数";

    private TargetDrafts() {}

    @Schema(description = "The set whose every member is judged: a collective of organisations or a kind of registered entity.")
    public record ForEachDraft(
            @Schema(examples = "COL-TP14") @Size(max = 60) String collective,
            @Schema(examples = "cluster") @Size(max = 40) String entityType,
            @Schema(description = "As the document words it.") @Size(max = 100) String text) {}

    @Schema(description = "A new promise of an indicator, from a document of its own.")
    public record TargetDraft(
            @Schema(description = "A hyphen is followed by a letter: numbers behind hyphens are for later versions.", examples = "T31")
                    @NotNull @Pattern(regexp = "[A-Z](?:[A-Z0-9]|-(?=[A-Z])){0,29}", message = "编码应为大写字母、数字，连字符后接字母") String code,
            @NotNull Target.Type type,
            @Schema(examples = ">=") @NotNull @Pattern(regexp = OPERATORS, message = OPERATOR_NEEDED) String operator,
            @Schema(description = "In the base unit; not for relations and trends.", examples = "260") @Digits(integer = 18, fraction = 6, message = TOO_LONG) BigDecimal value,
            @Schema(description = "As the document writes it.", examples = "260") @Size(max = 40) String valueText,
            @Schema(examples = "场次") @Size(max = 20) String unitText,
            @Schema(description = "For ~ only; without one there is no verdict.") @Digits(integer = 18, fraction = 6, message = TOO_LONG) BigDecimal tolerance,
            @NotNull Target.Strength strength,
            @NotNull Target.Cadence cadence,
            @Schema(examples = "每年") @Size(max = 40) String periodText,
            LocalDate periodStart,
            LocalDate periodEnd,
            @Schema(description = "The indicator's name if left out.") @Size(max = 200) String subject,
            @Schema(examples = "每年开展技术培训等活动260场次以上") @NotBlank @Size(max = 500) String quote,
            @Size(max = 1000) String sentence,
            @Schema(examples = "渝科协发〔2028〕3号") @NotBlank @Size(max = 100) String document,
            @Schema(description = "From which day it holds; from the start if left out.") LocalDate effectiveFrom,
            @Schema(description = "The other side of a relation, as it is worded.") @Size(max = 200) String reference,
            @Size(max = 60) String referenceIndicator,
            @Schema(examples = "500000") @Size(max = 20) String referenceTerritory,
            @Digits(integer = 18, fraction = 6, message = TOO_LONG) BigDecimal margin,
            ForEachDraft forEach,
            @Schema(description = "The target this is the first stretch of, by its first code.", examples = "T01") @Size(max = 40) String milestoneOf,
            @Schema(description = "What the office has to answer.") @Size(max = 500) String openQuestion,
            @Size(max = 1000) String note) {}

    @Schema(description = "What a later document, or the office's answer to an open question, changes; all that is left out stays as it was.")
    public record TargetSuccessionDraft(
            @Schema(description = "From which day it holds.", examples = "2024-03-01") @NotNull LocalDate effectiveFrom,
            @Schema(description = "The later document's number; left out where the office answers an open question.", examples = "渝科协发〔2024〕5号")
                    @Size(max = 100) String document,
            @Schema(description = "The open question and the ambiguity are settled by it; then the note says how.") Boolean answersOpenQuestion,
            @Pattern(regexp = OPERATORS, message = OPERATOR_NEEDED) String operator,
            @Schema(examples = "240") @Digits(integer = 18, fraction = 6, message = TOO_LONG) BigDecimal value,
            @Size(max = 40) String valueText,
            @Size(max = 20) String unitText,
            @Schema(description = "Goes with ~; dropped with it.") @Digits(integer = 18, fraction = 6, message = TOO_LONG) BigDecimal tolerance,
            Target.Strength strength,
            @Schema(description = "With another cadence the whole period is given anew.") Target.Cadence cadence,
            @Size(max = 40) String periodText,
            LocalDate periodStart,
            LocalDate periodEnd,
            @Schema(description = "Of relations.") @Digits(integer = 18, fraction = 6, message = TOO_LONG) BigDecimal margin,
            @Size(max = 500) String quote,
            @Size(max = 1000) String sentence,
            @Size(max = 1000) String note) {
        boolean answers() {
            return Boolean.TRUE.equals(answersOpenQuestion);
        }

        boolean changesSomething() {
            return operator != null || value != null || tolerance != null || strength != null || cadence != null || periodStart != null
                    || periodEnd != null || margin != null || answers();
        }
    }

    @Schema(description = "Why a version is taken back.")
    public record TargetWithdrawalDraft(@Schema(examples = "文号录错") @NotBlank @Size(max = 500) String reason) {}
}
