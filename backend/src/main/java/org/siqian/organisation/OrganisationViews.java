package org.siqian.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** The wire shapes of organisations. */
public final class OrganisationViews {
    private OrganisationViews() {}

    @Schema(name = "Organisation", description = "A unit or territory of the register.")
    public record OrganisationView(
            @Schema(examples = "KX-500101") String code,
            long version,
            @Schema(examples = "万州区科协") String name,
            @Schema(examples = "万州") String shortName,
            OrganisationKind kind,
            @Schema(examples = "KX-500000") @Nullable String parent,
            @Schema(description = "Where it has its seat (GB/T 2260).", examples = "500101") @Nullable String territory,
            @Schema(description = "The region its territory is counted to.") @Nullable String region,
            List<String> aliases,
            @Schema(description = "First day; null is always.") @Nullable LocalDate validFrom,
            @Schema(description = "Last day; null is open.") @Nullable LocalDate validTo,
            @Schema(description = "Who takes over after the last day.") @Nullable String successor,
            @Schema(description = "Whom it took over from.") List<String> predecessors,
            @Schema(description = "Its place among the units that exist at the same time.") @Nullable Tile tile,
            @Nullable String note) {}

    @Schema(description = "Place on the tile map, column and row from 0.")
    public record Tile(@Min(0) @Max(40) int column, @Min(0) @Max(40) int row) {}

    @Schema(description = "A new unit or territory of the register.")
    public record OrganisationDraft(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}", message = "编码应为大写字母、数字和连字符，最长 40 个字符")
                    @Schema(examples = "KX-500101240") String code,
            @NotBlank @Size(max = 100) @Schema(examples = "龙沙镇科协") String name,
            @NotBlank @Size(max = 40) @Schema(examples = "龙沙镇") String shortName,
            @NotNull OrganisationKind kind,
            @Schema(description = "The one it stands below; only territories at the top have none.", examples = "KX-500101") String parent,
            @Schema(description = "Where it has its seat (GB/T 2260).", examples = "500101") String territory,
            String region,
            @Size(max = 20) List<@NotBlank @Size(max = 100) String> aliases,
            @Schema(description = "First day; null is always.") LocalDate validFrom,
            @Schema(description = "Last day; null is open.") LocalDate validTo,
            @Valid Tile tile,
            @Size(max = 1000) String note) {}

    @Schema(description = "What may change of a unit, in full; code, kind and territory never change.")
    public record OrganisationEditDraft(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 40) String shortName,
            @Schema(description = "Only of a unit that has not begun yet.") String parent,
            String region,
            @Size(max = 20) List<@NotBlank @Size(max = 100) String> aliases,
            LocalDate validFrom,
            @Schema(description = "Last day of a unit nobody takes over from; a succession says it otherwise.") LocalDate validTo,
            @Valid Tile tile,
            @Size(max = 1000) String note) {}

    @Schema(name = "Collective", description = "A named set of organisations, resolved on a day.")
    public record CollectiveView(
            @Schema(examples = "COL-QX") String code,
            @Schema(examples = "各区县科协") String name,
            @Schema(description = "The day it was resolved on.") LocalDate asOf,
            @Schema(description = "Codes of its members that day.") List<String> members,
            @Schema(description = "What the office still has to decide.") @Nullable String openQuestion) {
        public static CollectiveView of(Collective collective, LocalDate day) {
            return new CollectiveView(
                    collective.code(), collective.name(), day, collective.membersOn(day), collective.openQuestion());
        }
    }
}
