package org.siqian.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;
import org.siqian.activity.ReportViews.Evidence;
import org.siqian.activity.ReportViews.EvidenceDraft;
import org.siqian.activity.ReportViews.FieldNote;
import org.siqian.activity.ReportViews.Filer;
import org.siqian.activity.ReportViews.Place;

/** The three main kinds with their details typed in the contract; the same reports under the same ids. */
public final class TypedViews {
    private TypedViews() {}

    @Schema(description = "A report of one kind as its unit writes it.")
    public record TypedDraft<D>(
            @Size(max = 200, message = "标题最多 200 字") String title,
            @Schema(examples = "KX-500101") String organisation,
            @Size(max = 20, message = "联合单位最多 20 个") List<@NotNull String> jointOrganisations,
            @Size(max = 5, message = "举措最多 5 项") List<@NotNull String> measures,
            LocalDate occurredFrom,
            LocalDate occurredTo,
            @Valid Place place,
            Integer participants,
            @Size(max = 4000, message = "摘要最多 4000 字") String summary,
            D details,
            @Size(max = 40, message = "佐证最多 40 件") List<@NotNull @Valid EvidenceDraft> evidence) {}

    @Schema(description = "A report of one kind.")
    public record TypedReport<D>(
            UUID id,
            long version,
            String kind,
            @Nullable String title,
            String organisation,
            List<String> jointOrganisations,
            List<String> measures,
            @Nullable LocalDate occurredFrom,
            @Nullable LocalDate occurredTo,
            Place place,
            @Nullable Integer participants,
            @Nullable String summary,
            D details,
            List<Evidence> evidence,
            ReportStatus status,
            int revision,
            @Nullable Integer countedRevision,
            @Nullable String source,
            @Nullable String externalId,
            List<String> flags,
            List<ReportAction> allowedActions,
            @Nullable Filer filedBy,
            @Nullable String comment,
            List<FieldNote> fieldNotes,
            @Nullable Instant submittedAt,
            Instant createdAt,
            Instant updatedAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Details of a training session (技术培训); see /report-kinds/TRAINING_SESSION.")
    public record TrainingSessionDetails(
            @Schema(description = "培训内容", examples = "柑橘春季修剪") String topic,
            @Schema(description = "FIELD, INDOOR or BOTH.", examples = "FIELD") String setting,
            @Schema(description = "科技小院") String station,
            @Schema(description = "Hours.", examples = "2.5") BigDecimal hours,
            @Schema(description = "Farmers among the participants.") Integer farmers,
            @Schema(description = "授课专家") Integer trainers,
            @Schema(description = "发放资料") Integer materials) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Details of a demo field (田间示范); see /report-kinds/DEMO_FIELD.")
    public record DemoFieldDetails(
            @Schema(description = "科技小院") String station,
            @Schema(description = "作物或畜禽", examples = "柑橘") String crop,
            @Schema(description = "示范品种或技术") String technology,
            @Schema(description = "亩", examples = "120") BigDecimal area,
            @Schema(description = "示范地块") Integer plots,
            @Schema(description = "What the station reaches this year in all, 亩; its latest report counts.") BigDecimal radiatedArea,
            @Schema(description = "带动农户") Integer households,
            @Schema(description = "增产增收情况") String effect) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Details of a volunteer event (科技志愿服务); see /report-kinds/VOLUNTEER_EVENT.")
    public record VolunteerEventDetails(
            @Schema(description = "Whether it is part of 科技志愿服务渝州行, which the 300 count.") Boolean partOfYuzhou,
            @Schema(description = "志愿者") Integer volunteers,
            @Schema(description = "志愿服务队") String team,
            @Schema(description = "AGRICULTURE, OUTREACH, HEALTH, EDUCATION or OTHER.", examples = "AGRICULTURE") String theme,
            @Schema(description = "Hours.") BigDecimal hours,
            @Schema(description = "接受服务，人次") Integer peopleServed,
            @Schema(description = "解决问题") Integer problemsSolved) {}
}
