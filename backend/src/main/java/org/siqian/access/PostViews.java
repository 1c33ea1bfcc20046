package org.siqian.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** The wire shapes of posts. */
public final class PostViews {
    private PostViews() {}

    @Schema(name = "Post", description = "A role at a unit, or a leader's post of the notice, with its holders by date.")
    public record PostView(
            @Schema(examples = "KX-DEPT-KPB-REVIEWER") String code,
            @Schema(description = "Goes up with every change; the ETag.") long version,
            @Schema(examples = "科学技术普及部 · 审核岗") String name,
            @Schema(description = "Null for a post of the notice's leaders.") @Nullable String organisation,
            @Nullable Role role,
            @Schema(description = "What the office still has to decide.") @Nullable String openQuestion,
            List<PostTerm> terms) {}

    @Schema(description = "Who holds a post, or stands in for one who does, from a day to a day.")
    public record PostTerm(
            UUID id,
            @Schema(description = "As the notice or the account names them.") String person,
            @Schema(description = "Null for a person without an account.") @Nullable String username,
            @Schema(description = "First day; null is always.") @Nullable LocalDate from,
            @Schema(description = "Last day; null is open.") @Nullable LocalDate to,
            @Schema(description = "Whether it runs today.") boolean current,
            @Schema(description = "The username of the holder a deputy stands in for.") @Nullable String standsInFor,
            @Schema(description = "Why somebody stands in, or how the post was handed over.") @Nullable String reason,
            @Schema(description = "The username of the predecessor whose open work followed.") @Nullable String tookOverFrom) {}

    @Schema(description = "A role at a unit as a post that can be held.")
    public record PostDraft(
            @NotBlank(message = "请选择单位") @Schema(examples = "KX-500101") String organisation,
            @NotNull(message = "请选择角色") Role role) {}

    @Schema(description = "Somebody to hold a post.")
    public record TermDraft(
            @NotBlank(message = "请填写账号") @Schema(examples = "wanzhou") String username,
            @Schema(description = "First day; today if left out.") LocalDate from,
            @Schema(description = "Last day; open if left out.") LocalDate to) {}

    @Schema(description = "The last day of a term; null leaves it open.")
    public record TermEndDraft(@Schema(description = "Not before the first day.") LocalDate to) {}

    @Schema(description = "A post passing from one person to another: the term ends the day before, the other begins, open work follows.")
    public record HandoverDraft(
            @NotBlank(message = "请选择移交人") String from,
            @NotBlank(message = "请选择接任人") String to,
            @NotNull(message = "请填写接任日期") @Schema(description = "The successor's first day.") LocalDate on,
            @Size(max = 500, message = "说明最多 500 字") String comment) {}

    @Schema(description = "Somebody to stand in for a holder for a time.")
    public record DeputyDraft(
            @NotBlank(message = "请选择被代理人") @Schema(description = "The holder's username.") String standsInFor,
            @NotBlank(message = "请填写代理人账号") @Schema(description = "The deputy's username.") String deputy,
            @NotNull(message = "请填写开始日期") LocalDate from,
            @NotNull(message = "请填写结束日期") @Schema(description = "At most a year later.") LocalDate to,
            @NotBlank(message = "请说明代理原因") @Size(max = 500, message = "原因最多 500 字") String reason) {}
}
