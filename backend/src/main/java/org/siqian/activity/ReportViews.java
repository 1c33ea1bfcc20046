package org.siqian.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siqian.activity.FindingViews.FindingView;
import org.siqian.indicator.IndicatorViews.IndicatorName;
import org.jetbrains.annotations.Nullable;

/** The wire shapes of activity reports. */
public final class ReportViews {
    private ReportViews() {}

    @Schema(description = "A report as its unit writes it. A draft may leave out all but the kind; submission asks for the rest.")
    public record ReportDraft(
            @NotNull(message = "请选择报告类型") @Schema(examples = "TRAINING_SESSION") String kind,
            @Size(max = 200, message = "标题最多 200 字") @Schema(examples = "柑橘春季修剪技术培训") String title,
            @Schema(description = "The filing unit; the caller's own if left out.", examples = "KX-500101") String organisation,
            @Size(max = 20, message = "联合单位最多 20 个") List<@NotNull String> jointOrganisations,
            @Size(max = 5, message = "举措最多 5 项") @Schema(description = "The first is the principal one: its lead unit reviews.")
                    List<@NotNull String> measures,
            LocalDate occurredFrom,
            @Schema(description = "The last day; the report counts on it.") LocalDate occurredTo,
            @Valid Place place,
            @Schema(description = "How many took part.", examples = "64") Integer participants,
            @Size(max = 4000, message = "摘要最多 4000 字") String summary,
            @Schema(description = "By kind: see /report-kinds/{code}/schema.") Map<String, Object> details,
            @Size(max = 40, message = "佐证最多 40 件") List<@NotNull @Valid EvidenceDraft> evidence) {}

    @Schema(description = "Where it took place.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Place(
            @Schema(description = "GB/T 2260 code.", examples = "500101") String district,
            @Size(max = 100) @Schema(examples = "恒合土家族乡") String township,
            @Size(max = 200) @Schema(examples = "箱子村科技小院") String address,
            BigDecimal latitude,
            BigDecimal longitude) {}

    @Schema(description = "A stored file as evidence.")
    public record EvidenceDraft(
            @NotNull(message = "请先上传文件") UUID file,
            @NotNull(message = "请注明佐证类别") EvidenceKind kind,
            @Size(max = 200) String caption) {}

    /** What a file shows; sign-in sheets are restricted. */
    @Schema(description = "What a file shows; sheets are restricted.")
    public enum EvidenceKind {
        PHOTO,
        SHEET,
        DOCUMENT
    }

    @Schema(description = "A piece of evidence.")
    public record Evidence(
            UUID file,
            EvidenceKind kind,
            @Nullable String caption,
            @Schema(examples = "image/jpeg") String contentType,
            long size,
            @Nullable String name,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(description = "Only of a sheet: the last day on which it is kept.") LocalDate retainedUntil,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(description = "Only of a sheet whose time is up: when its content was destroyed.") Instant destroyedAt) {

        static Evidence of(UUID file, EvidenceKind kind, String caption, String contentType, long size, String name) {
            return new Evidence(file, kind, caption, contentType, size, name, null, null);
        }

        Evidence kept(LocalDate until, Instant destroyed) {
            return new Evidence(file, kind, caption, contentType, size, name, until, destroyed);
        }
    }

    @Schema(description = "A person, or the integration that pushed it.")
    public record Filer(UUID id, String displayName) {}

    @Schema(description = "A reviewer's note at a field.")
    public record FieldNote(
            @NotNull @Size(max = 200) @Schema(examples = "/participants") String pointer,
            @NotNull @Size(min = 1, max = 500) @Schema(examples = "与签到表人数不一致") String note) {}

    @Schema(name = "ActivityReport", description = "One thing done, by whom, where, when; and how far it has come in review.")
    public record ReportView(
            UUID id,
            @Schema(description = "Goes up with every change; the ETag.") long version,
            @Schema(examples = "TRAINING_SESSION") String kind,
            @Nullable String title,
            @Schema(examples = "KX-500101") String organisation,
            List<String> jointOrganisations,
            List<String> measures,
            @Nullable LocalDate occurredFrom,
            @Nullable LocalDate occurredTo,
            Place place,
            @Nullable Integer participants,
            @Nullable String summary,
            Map<String, Object> details,
            List<Evidence> evidence,
            ReportStatus status,
            @Schema(description = "From 1; reopening an approved report makes the next.") int revision,
            @Schema(description = "The revision that counts now; null if none does.") @Nullable Integer countedRevision,
            @Nullable String source,
            @Nullable String externalId,
            @Schema(description = "What a reviewer should know: LATE, and for those concerned the codes of the findings.") List<String> flags,
            List<ReportAction> allowedActions,
            @Schema(description = "Null for those who are not concerned.") @Nullable Filer filedBy,
            @Schema(description = "Who has to act on it now; a handover changes it.") @Nullable Filer handledBy,
            @Schema(description = "Telephone and identity numbers are covered and sign-in sheets left out for this caller.") boolean masked,
            @Schema(description = "The last reviewer's comment while it is returned.") @Nullable String comment,
            List<FieldNote> fieldNotes,
            @Nullable Instant submittedAt,
            Instant createdAt,
            Instant updatedAt,
            @Schema(description = "What strikes about it as it was handed in, for those concerned; empty for others.") List<FindingView> findings,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(description = "Only true, when a PUT by source changed nothing.") Boolean unchanged) {}

    @Schema(description = "A report in a list.")
    public record ReportSummary(
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
            ReportStatus status,
            int revision,
            @Nullable Integer countedRevision,
            List<String> flags,
            @Nullable Filer filedBy,
            @Nullable Filer handledBy,
            @Nullable Instant submittedAt,
            Instant createdAt,
            Instant updatedAt,
            @Schema(description = "The part of the units the list is about, or else of the caller's own; null for none.")
                    @Nullable Participation participation) {}

    @Schema(description = "Why, and where.")
    public record TransitionNote(
            @Size(max = 2000, message = "意见最多 2000 字") String comment,
            @Size(max = 50) List<@NotNull @Valid FieldNote> fieldNotes) {
        static final TransitionNote EMPTY = new TransitionNote(null, List.of());

        static TransitionNote orEmpty(TransitionNote given) {
            return given == null ? EMPTY : new TransitionNote(given.comment, given.fieldNotes == null ? List.of() : given.fieldNotes);
        }
    }

    @Schema(description = "What happened to a report, oldest first.")
    public record ReportHistory(List<ReportHistoryStep> steps) {}

    @Schema(description = "One step of a report's life.")
    public record ReportHistoryStep(
            Instant at,
            @Schema(description = "Who did it.") String by,
            ReportAction transition,
            ReportStatus from,
            ReportStatus to,
            int revision,
            @Nullable String comment,
            List<FieldNote> fieldNotes) {}

    @Schema(description = "What a report would count for once approved (提交后将计入).")
    public record CountingPreview(
            List<PreviewedAmount> contributions,
            @Schema(description = "What would strike a reviewer about it; submitting is never refused for it.") List<FindingView> findings) {}

    @Schema(description = "One indicator it would add to.")
    public record PreviewedAmount(
            IndicatorName indicator,
            @Schema(description = "The action, measure or plan the indicator belongs to.", examples = "M04") String owner,
            BigDecimal amount,
            @Schema(description = "What it is told apart by, such as a station; a later report of the same replaces this one.")
                    @Nullable String key) {}

    @Schema(description = "One move of many.")
    public record BulkTransition(
            @NotNull UUID id,
            @NotNull @Schema(description = "The version the caller saw.") Long version,
            @NotNull ReportAction transition,
            @Size(max = 2000) String comment) {}

    @Schema(description = "Up to 200 moves.")
    public record BulkTransitions(
            @Schema(description = "All or none.") boolean atomic,
            @NotNull @Size(min = 1, max = 200, message = "一次 1 到 200 条") List<@NotNull @Valid BulkTransition> items) {}

    @Schema(description = "What became of each move.")
    public record BulkResult(List<BulkItem> items) {}

    @Schema(description = "What became of one move.")
    public record BulkItem(
            UUID id,
            @Schema(description = "200, or the status of the refusal.") int status,
            @Nullable Long version,
            @Nullable ReportStatus reportStatus,
            @Schema(description = "The refusal's code, null if it was done.") @Nullable String code,
            @Nullable String detail,
            @Schema(description = "Of a refusal for its state or version: what it is in now, by whom and when.")
                    @Nullable Map<String, Object> current) {}
}
