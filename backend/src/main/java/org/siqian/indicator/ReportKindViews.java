package org.siqian.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wire shapes of report kinds. */
public final class ReportKindViews {
    private ReportKindViews() {}

    @Schema(name = "ReportKind", description = "A kind of activity report: form, checks and evidence all come from it.")
    public record ReportKindView(
            @Schema(examples = "TRAINING_SESSION") String code,
            Field.Label name,
            @Schema(description = "The measures it serves, the principal one first.") List<String> measures,
            List<Field> fields,
            EvidenceAsked evidence,
            @Schema(description = "Whether several units may have done it together.") boolean joint,
            @Schema(description = "Whether the number of participants is asked for.") boolean participants,
            long version,
            @Schema(description = "It takes no new drafts; reports of it go on.") boolean retired) {}

    @Schema(description = "A new kind of report.")
    public record ReportKindDraft(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}", message = "编码应为大写字母、数字和下划线")
                    @Schema(examples = "SEED_EXCHANGE") String code,
            @NotNull @Valid Field.Label name,
            @NotEmpty(message = "请至少选一项举措") @Size(max = 20) List<@NotNull String> measures,
            @NotNull @Size(max = 60) List<@NotNull @Valid Field> fields,
            @Valid EvidenceAsked evidence,
            boolean joint,
            boolean participants) {
        ReportKindChangeDraft asChange() {
            return new ReportKindChangeDraft(name, measures, fields, evidence, joint, participants, false);
        }
    }

    @Schema(description = "What a kind of report asks from now on, all of it.")
    public record ReportKindChangeDraft(
            @NotNull @Valid Field.Label name,
            @NotEmpty(message = "请至少选一项举措") @Size(max = 20) List<@NotNull String> measures,
            @NotNull @Size(max = 60) List<@NotNull @Valid Field> fields,
            @Valid EvidenceAsked evidence,
            boolean joint,
            boolean participants,
            @Schema(description = "Take no new drafts; reports of it go on.") boolean retired) {}

    @Schema(description = "How many pieces of evidence a report needs at least.")
    public record EvidenceAsked(
            @Min(0) @Max(20) int photos, @Min(0) @Max(20) int sheets, @Min(0) @Max(20) int documents) {}
}
