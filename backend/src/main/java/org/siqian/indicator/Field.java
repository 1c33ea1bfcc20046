package org.siqian.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One field of a report kind: what is asked, and what answers are good. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Field", description = "One field of a report kind.")
public record Field(
        @NotNull @Pattern(regexp = "[a-z][A-Za-z0-9]{0,39}", message = "字段键应以小写字母开头，只含字母和数字")
                @Schema(examples = "topic") String key,
        @NotNull @Valid Label label,
        @NotNull Type type,
        @Schema(examples = "小时") String unit,
        boolean required,
        @Schema(description = "Least number, or least length of a text.") BigDecimal min,
        @Schema(description = "Greatest number, or greatest length of a text.") BigDecimal max,
        @Size(max = 100) List<@NotNull @Valid Choice> choices,
        @Schema(description = "For ORGANISATION: a collective or kind that limits the choice.", examples = "COL-TP14")
                String organisations,
        @Valid Label help) {

    /** Whether an answer to this is an answer to the other, in the same unit. */
    boolean holdsTheSameAs(Field other) {
        return type == other.type && Objects.equals(unit, other.unit);
    }

    /** The codes of choices that the other does not offer. */
    List<String> choicesNotIn(Field other) {
        if (choices == null) return List.of();
        var offered = other.choices.stream().map(Choice::code).toList();
        return choices.stream().map(Choice::code).filter(c -> !offered.contains(c)).toList();
    }

    /** What kind of answer it takes. MONEY is in 元, DATE an ISO day, CHOICES several of the choices. */
    @Schema(name = "FieldType", description = "What kind of answer a field takes.")
    public enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        MONEY,
        DATE,
        CHOICE,
        CHOICES,
        BOOLEAN,
        ORGANISATION;

        public boolean isNumber() {
            return this == INTEGER || this == DECIMAL || this == MONEY;
        }
    }

    @Schema(name = "Choice", description = "One of the answers a choice offers.")
    public record Choice(@NotNull @Size(min = 1, max = 40) String code, @NotNull @Valid Label label) {}

    @Schema(name = "Label", description = "A text in Chinese and English.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Label(@NotNull @Size(min = 1, max = 200) String zh, @Size(max = 200) String en) {}
}
