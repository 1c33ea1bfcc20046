package org.siqian.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** The wire shapes of integrations and their tokens. */
public final class IntegrationViews {
    private IntegrationViews() {}

    @Schema(name = "Integration", description = "Another system that calls over HTTP. Approval is never given to one.")
    public record IntegrationView(
            UUID id,
            @Schema(examples = "wanzhou-oa") String code,
            @Schema(description = "Goes up with every change; the ETag.") long version,
            @Schema(examples = "万州区科协办公系统") String name,
            @Schema(description = "The unit it files for, and those below it.", examples = "KX-500101") String organisation,
            @Schema(description = "The username of the person who answers for it.", examples = "wanzhou") String owner,
            List<Scope> scopes,
            @Schema(description = "Networks it may call from; empty is anywhere.") List<String> addresses,
            int requestsPerMinute,
            boolean active,
            List<TokenView> tokens,
            Instant createdAt) {}

    @Schema(name = "IntegrationToken", description = "A token, without the token.")
    public record TokenView(
            UUID id,
            @Nullable String name,
            @Schema(description = "How it begins, to tell tokens apart.", examples = "sq_x7Qd…") String hint,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Schema(description = "To the minute; null if never.") @Nullable Instant lastUsedAt,
            @Nullable String lastAddress,
            boolean valid) {}

    @Schema(description = "A new integration.")
    public record IntegrationDraft(
            @NotBlank(message = "请填写代码") @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,39}", message = "代码 2 到 40 个字符，只含小写字母、数字和横线")
                    @Schema(examples = "wanzhou-oa") String code,
            @NotBlank(message = "请填写名称") @Size(max = 100, message = "名称最多 100 字") String name,
            @NotBlank(message = "请选择单位") String organisation,
            @NotBlank(message = "请填写负责人账号") @Schema(description = "The username of the person who answers for it.") String owner,
            @NotEmpty(message = "请至少选择一项权限范围") @Size(max = 4) List<@NotNull Scope> scopes,
            @Size(max = 20, message = "地址最多 20 个") List<@NotBlank String> addresses,
            @Min(value = 1, message = "每分钟请求数至少 1") @Max(value = 60000, message = "每分钟请求数最多 60000")
                    @Schema(description = "600 if left out.") Integer requestsPerMinute) {}

    @Schema(description = "What is changed of an integration; its code and unit stay.")
    public record IntegrationChangeDraft(
            @NotBlank(message = "请填写名称") @Size(max = 100, message = "名称最多 100 字") String name,
            @NotBlank(message = "请填写负责人账号") String owner,
            @NotEmpty(message = "请至少选择一项权限范围") @Size(max = 4) List<@NotNull Scope> scopes,
            @Size(max = 20, message = "地址最多 20 个") List<@NotBlank String> addresses,
            @NotNull(message = "请填写每分钟请求数") @Min(value = 1, message = "每分钟请求数至少 1") @Max(value = 60000, message = "每分钟请求数最多 60000")
                    Integer requestsPerMinute,
            @NotNull(message = "请说明是否启用") Boolean active) {}

    @Schema(description = "A new token.")
    public record TokenDraft(
            @Size(max = 60, message = "名称最多 60 字") @Schema(examples = "2026 下半年") String name,
            @Min(value = 1, message = "有效期至少 1 天") @Max(value = 366, message = "有效期最多 366 天") @Schema(description = "180 if left out.") Integer days,
            @Min(value = 0, message = "不能早于现在") @Max(value = 720, message = "最多 720 小时")
                    @Schema(description = "For a rotation: the other tokens end after so many hours; they stay if left out.") Integer othersEndInHours) {}

    @Schema(description = "A token, shown this once.")
    public record TokenIssued(
            @Schema(description = "To be sent as Authorization: Bearer; kept nowhere here.", examples = "sq_…") String token,
            IntegrationView integration) {}
}
