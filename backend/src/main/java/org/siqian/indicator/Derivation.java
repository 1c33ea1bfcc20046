package org.siqian.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an observed indicator follows from other series. A figure published for the indicator itself goes before the derived one;
 * an unknown base gives no data, never a guess.
 */
@Schema(description = "How an indicator's values follow from other statistics.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Derivation(
        @NotNull Function function,
        @Schema(description = "GROWTH: the series that grows; RATIO: the numerator.", examples = "O-RURAL-INCOME") @Size(max = 60) String of,
        @Schema(description = "RATIO: the denominator.") @Size(max = 60) String by,
        @Schema(description = "GROWTH: the base year; the year before if left out.") Integer baseYear,
        @Schema(description = "COUNT_OVER, ENTITY_GROWTH: the kind of registered entity.", examples = "cluster") @Size(max = 40) String entityType,
        @Schema(description = "COUNT_OVER, ENTITY_GROWTH: the yearly value.", examples = "综合产值") @Size(max = 40) String attribute,
        @Schema(description = "COUNT_OVER: >=, >, <= or <.", examples = ">=") String operator,
        @Schema(description = "COUNT_OVER: in the attribute's base unit.", examples = "100000000000")
                @Digits(integer = 18, fraction = 6, message = "数字最多十八位整数、六位小数") BigDecimal threshold,
        @Schema(description = "COUNT_OVER: only those that were not over it the year before.") Boolean newly) {

    /** GROWTH in per cent, RATIO of two series, a count of entities over a threshold, growth of each entity in per cent. */
    @Schema(name = "DerivationFunction",
            description = "GROWTH in per cent, RATIO of two series, COUNT_OVER a threshold, ENTITY_GROWTH of each entity in per cent.")
    public enum Function {
        GROWTH,
        RATIO,
        COUNT_OVER,
        ENTITY_GROWTH
    }

    public boolean onlyNew() {
        return Boolean.TRUE.equals(newly);
    }
}
