package org.siqian.organisation;

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
            @Nullable Tile tile,
            @Nullable String note) {}

    @Schema(description = "Place on the tile map, column and row from 0.")
    public record Tile(int column, int row) {}

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
