package org.siqian.indicator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** The wire shapes of the register of clusters, parks and firms. */
public final class EntityViews {
    private EntityViews() {}

    @Schema(name = "Entity", description = "A registered cluster, park, firm or other thing with yearly values.")
    public record EntityView(
            @Schema(examples = "CLUSTER-01") String code,
            @Schema(description = "From 1; the entity tag.", examples = "1") int revision,
            @Schema(examples = "cluster") String type,
            @Schema(examples = "火锅食材产业集群") String name,
            @Schema(description = "A district or the city.", examples = "500101") @Nullable String territory,
            @Nullable LocalDate validFrom,
            @Schema(description = "Its last day; null while it stands.") @Nullable LocalDate validTo,
            @Nullable String note,
            Instant recordedAt,
            String recordedBy) {}

    @Schema(description = "A yearly value of an entity; an observation of its own.")
    public record EntityValue(
            @Schema(examples = "综合产值") String attribute,
            @Schema(examples = "2023") int year,
            @Schema(description = "In the base unit; null once withdrawn.", examples = "82000000000") @Nullable BigDecimal value,
            Observation.Status status,
            UUID observation,
            @Schema(description = "The observation's; its entity tag.") int revision) {}

    @Schema(description = "An entity with its yearly values.")
    public record EntityRow(EntityView entity, List<EntityValue> values) {}

    @Schema(description = "A new entity.")
    public record EntityDraft(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,59}", message = "编码应为大写字母、数字和连字符") @Schema(examples = "CLUSTER-01")
                    String code,
            @NotNull @Pattern(regexp = "[a-z][a-z-]{1,39}", message = "类别应为小写字母和连字符") @Schema(examples = "cluster") String type,
            @NotBlank @Size(max = 100) String name,
            @Size(max = 40) String territory,
            LocalDate validFrom,
            LocalDate validTo,
            @Size(max = 1000) String note) {

        EntityChangeDraft change() {
            return new EntityChangeDraft(name, territory, validFrom, validTo, note);
        }
    }

    @Schema(description = "What the register says of an entity from now on.")
    public record EntityChangeDraft(
            @NotBlank @Size(max = 100) String name,
            @Size(max = 40) String territory,
            LocalDate validFrom,
            LocalDate validTo,
            @Size(max = 1000) String note) {}

    @Schema(description = "A yearly attribute that an indicator is derived from.")
    public record EntityAttribute(
            @Schema(examples = "综合产值") String name,
            @Schema(description = "The base unit, where a target names one.", examples = "元") @Nullable String unit,
            @Schema(description = "The indicators derived from it.") List<String> indicators) {}

    @Schema(description = "A type of entity, the attributes asked of it and how many there are.")
    public record EntityType(@Schema(examples = "cluster") String type, List<EntityAttribute> attributes, int entities) {}
}
