package org.siqian.indicator;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition on a field that a report must meet to be counted. */
@Schema(name = "Condition", description = "A condition on a field; IN takes a list of values.")
public record Condition(
        @NotNull @Schema(examples = "partOfYuzhou") String field,
        @NotNull Operator operator,
        @NotNull @Schema(description = "A boolean, number, text or, for IN, a list.", examples = "true") Object value) {

    /** How the field is compared. */
    @Schema(name = "ConditionOperator", description = "How a field is compared.")
    public enum Operator {
        EQ,
        IN,
        GE,
        GT,
        LE,
        LT
    }

    boolean holdsFor(ReportFacts report) {
        Object actual = report.value(field);
        if (actual == null) return false;
        if (operator == Operator.IN) return value instanceof Collection<?> several && several.stream().anyMatch(v -> same(actual, v));
        if (operator == Operator.EQ) return same(actual, value);
        if (!(actual instanceof Number) || !(value instanceof Number)) return false;
        int order = new BigDecimal(actual.toString()).compareTo(new BigDecimal(value.toString()));
        return switch (operator) {
            case GE -> order >= 0;
            case GT -> order > 0;
            case LE -> order <= 0;
            default -> order < 0;
        };
    }

    /** Whether the value is of the sort its operator needs. */
    boolean isWellFormed() {
        return switch (operator) {
            case IN -> value instanceof Collection<?>;
            case EQ -> !(value instanceof Collection<?>);
            default -> value instanceof Number;
        };
    }

    private static boolean same(Object actual, Object wanted) {
        if (actual instanceof Collection<?> several) return several.stream().anyMatch(a -> same(a, wanted));
        if (actual instanceof Number && wanted instanceof Number) {
            return new BigDecimal(actual.toString()).compareTo(new BigDecimal(wanted.toString())) == 0;
        }
        return Objects.equals(actual, wanted);
    }
}
