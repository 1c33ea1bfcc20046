package org.siqian.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** The wire shapes of successions. */
public final class SuccessionViews {
    private SuccessionViews() {}

    @Schema(description = "One unit takes over from others.")
    public record SuccessionDraft(
            @NotNull @Schema(description = "The successor's first day; the predecessors end the day before.", examples = "2025-11-07") LocalDate on,
            @NotEmpty @Size(max = 50) @Schema(examples = "[\"KX-500105\", \"KX-500112\"]") List<@NotBlank String> predecessors,
            @NotBlank @Schema(examples = "KX-500157") String successor,
            @Size(max = 1000) @Schema(description = "Why, with the document's number.") String note,
            @Schema(description = "Whether the territories they have their seat in are taken over as well, as a succession of its own.")
                    Boolean territories) {}

    @Schema(name = "Succession", description = "That one unit took over from others on a day.")
    public record SuccessionView(
            @Schema(examples = "KX-500157") String successor,
            @Schema(description = "The first day after the predecessors' last.", examples = "2025-11-07") LocalDate on,
            List<String> predecessors,
            @Nullable String note,
            @Schema(description = "Who entered it; null if it came with the first register and cannot be undone.") @Nullable String by,
            @Nullable Instant at,
            long version) {}

    @Schema(description = "What a succession would change; nothing is written.")
    public record SuccessionPreview(
            LocalDate on,
            String successor,
            @Schema(description = "The collectives whose members would change.") List<CollectiveSize> collectives,
            List<PredecessorWork> predecessors,
            @Schema(description = "The territories that would be taken over as well.") List<String> territories) {}

    @Schema(description = "How many belong to a collective the day before and from the day on.")
    public record CollectiveSize(
            @Schema(examples = "COL-QX") String code,
            @Schema(examples = "各区县科协") String name,
            @Schema(examples = "41") int before,
            @Schema(examples = "39") int after) {}

    @Schema(description = "What the successor would answer for.")
    public record PredecessorWork(
            @Schema(examples = "KX-500105") String organisation,
            @Schema(examples = "江北区科协") String name,
            @Schema(description = "Its reports that are not decided yet.") long openReports,
            @Schema(description = "All its reports; they keep its code.") long reports,
            @Schema(description = "Units below it, which stay and come under the successor.") int unitsBelow) {}

    /** What has been filed under a unit. */
    public record FiledUnder(long open, long all) {
        public static final FiledUnder NOTHING = new FiledUnder(0, 0);
    }
}
