package org.siqian.supervision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** The wire shapes of directives. */
public final class DirectiveViews {
    private DirectiveViews() {}

    @Schema(name = "Directive", description = "督办: what a unit, or the holder of a leader's post, is asked to do by a day.")
    public record DirectiveView(
            UUID id,
            @Schema(description = "Goes up with every move; the ETag.") long version,
            @Schema(examples = "督办〔2026〕3号") String number,
            DirectiveSubject subject,
            DirectiveOwner owner,
            @Schema(examples = "请于本周内说明技术培训落后的原因并报送补课计划。") String request,
            LocalDate dueOn,
            boolean overdue,
            DirectiveStatus status,
            String issuedBy,
            Instant issuedAt,
            @Schema(description = "What the caller can do.") List<DirectiveAction> allowedActions) {}

    @Schema(description = "What a directive is about.")
    public record DirectiveSubject(
            AttentionKind kind,
            @Schema(description = "By kind: a target, a unit, a quota, an indicator.", examples = "T13") String reference,
            int year,
            @Schema(examples = "技术培训场次") String title,
            @Nullable @Schema(examples = "M04") String measure,
            @Nullable @Schema(description = "The indicator it opens.", examples = "TRAINING-SESSIONS") String indicator) {}

    @Schema(description = "Who is asked: a unit or a leader's post, and who acts for it today.")
    public record DirectiveOwner(
            @Nullable @Schema(examples = "KX-500101") String organisation,
            @Nullable @Schema(examples = "P-NIUJ") String post,
            @Schema(examples = "万州区科协") String name,
            @Schema(description = "Who holds the unit's posts, or the leader's, today.") List<String> people) {}

    @Schema(description = "A new directive: to a unit or to the holder of a leader's post.")
    public record DirectiveDraft(
            @NotNull(message = "请选择督办事项") @Valid SubjectDraft subject,
            @Size(max = 60) @Schema(examples = "KX-500101") String organisation,
            @Size(max = 60) @Schema(examples = "P-NIUJ") String post,
            @NotBlank(message = "请写明要求") @Size(max = 2000, message = "要求最多 2000 字") String request,
            @NotNull(message = "请填写办理期限") LocalDate dueOn) {}

    @Schema(description = "What a directive or a reminder is about, as the attention list names it.")
    public record SubjectDraft(
            @NotNull(message = "请选择事项类型") AttentionKind kind,
            @NotBlank(message = "请选择事项") @Size(max = 60) @Schema(examples = "T13") String reference,
            @NotNull(message = "请填写年份") @Min(2000) @Max(2100) Integer year) {}

    @Schema(description = "What the owner answers.")
    public record DirectiveReplyDraft(
            @NotBlank(message = "请填写答复内容") @Size(max = 4000, message = "答复最多 4000 字") String text) {}

    @Schema(description = "A remark to a move; a return and a withdrawal need one.")
    public record DirectiveNoteDraft(
            @Size(max = 2000, message = "说明最多 2000 字") String comment,
            @Schema(description = "With a return: a later due date.") LocalDate dueOn) {}

    @Schema(description = "Every step of a directive, oldest first.")
    public record DirectiveHistory(List<DirectiveHistoryStep> steps) {}

    @Schema(description = "One step: who, when, what.")
    public record DirectiveHistoryStep(
            Instant at, String by, DirectiveAction action, @Schema(description = "Afterwards.") DirectiveStatus status, @Nullable String comment) {}
}
