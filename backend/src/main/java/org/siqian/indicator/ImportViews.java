package org.siqian.indicator;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** The wire shapes of an import of statistics. */
public final class ImportViews {
    private ImportViews() {}

    @Schema(name = "ImportMode", description = "VALIDATE previews and writes nothing; COMMIT does what was previewed.")
    public enum ImportMode {
        VALIDATE,
        COMMIT
    }

    @Schema(description = "How many rows would do, or have done, what.")
    public record ImportStats(
            int created,
            @Schema(description = "A new revision of a figure that was there.") int updated,
            @Schema(description = "Says what stands there already.") int unchanged,
            @Schema(description = "Blank rows, and rows that say that nothing is published.") int ignored,
            int total) {}

    @Schema(description = "Something about a row of the file.")
    public record ImportRemark(
            @Schema(description = "As the file numbers it, its header included; 0 for the file as a whole.", examples = "3") int row,
            @Schema(description = "The header as the file spells it.", examples = "单位") @Nullable String column,
            @Schema(examples = "unit") String code,
            String message) {}

    @Schema(name = "ImportChange", description = "What a row does.")
    public enum ImportChange {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    @Schema(description = "A row as it was read: what would stand, beside what stands.")
    public record ImportedRow(int row, ImportChange change, ObservationViews.ObservationView figure, @Nullable ObservationViews.ObservationView before) {}

    @Schema(description = "What an import does, row by row; all of it is written or nothing.")
    public record ImportResult(
            ImportViews.ImportMode mode,
            ImportStats stats,
            List<ImportRemark> errors,
            @Schema(description = "Worth a look; they do not stand in the way.") List<ImportRemark> warnings,
            @Schema(description = "For COMMIT; null while there are errors.") @Nullable String planHash,
            @Schema(description = "The first 200 rows that were read without an error.") List<ImportedRow> rows) {}
}
