package org.siqian.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** The wire shapes of people's accounts. */
public final class UserViews {
    static final String USERNAME = "[A-Za-z0-9][A-Za-z0-9._-]{1,59}";
    static final String EMAIL = "[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,24}";
    static final String BAD_EMAIL = "电子邮箱的写法不对，例如 zhang.san@example.cn";
    static final String BAD_USERNAME = "用户名 2 到 60 个字符，只含字母、数字、点、横线和下划线";

    private UserViews() {}

    @Schema(name = "User", description = "A person who signs in.")
    public record UserView(
            UUID id,
            @Schema(examples = "wanzhou") String username,
            @Schema(description = "Goes up with every change; the ETag.") long version,
            String displayName,
            @Schema(description = "The unit they belong to.", examples = "KX-500101") String organisation,
            @Schema(description = "Masked in lists (138****5678); reading one in full is recorded.") @Nullable String phone,
            @Schema(description = "Where reminders go; masked in lists (z***@example.cn).") @Nullable String email,
            boolean active,
            @Schema(description = "What they may do today, by the posts they hold or stand in for.") List<UserDuty> duties,
            Instant createdAt) {}

    @Schema(description = "A duty of today.")
    public record UserDuty(
            @Schema(examples = "KX-500101-REPORTER") String post,
            Role role,
            String organisation,
            @Schema(description = "The name of the holder stood in for.") @Nullable String standsInFor) {}

    @Schema(description = "A new account.")
    public record UserDraft(
            @NotBlank(message = "请填写用户名") @Pattern(regexp = USERNAME, message = BAD_USERNAME) @Schema(examples = "wanzhou") String username,
            @NotBlank(message = "请填写姓名") @Size(max = 60, message = "姓名最多 60 字") String displayName,
            @NotBlank(message = "请选择单位") @Schema(examples = "KX-500101") String organisation,
            @Pattern(regexp = "[0-9+][0-9 -]{5,19}", message = "电话号码只含数字、空格和横线") String phone,
            @Size(max = 200) @Pattern(regexp = EMAIL, message = BAD_EMAIL) String email,
            @Schema(description = "Held at the unit from today on.") @Size(max = 5) List<@NotNull Role> roles) {}

    @Schema(description = "What an account says of a person; roles are changed at their posts.")
    public record UserChangeDraft(
            @NotBlank(message = "请填写姓名") @Size(max = 60, message = "姓名最多 60 字") String displayName,
            @NotBlank(message = "请选择单位") String organisation,
            @Pattern(regexp = "[0-9+][0-9 -]{5,19}", message = "电话号码只含数字、空格和横线") String phone,
            @Size(max = 200) @Pattern(regexp = EMAIL, message = BAD_EMAIL) @Schema(description = "Left out, there is none.") String email,
            @NotNull(message = "请说明是否启用") Boolean active) {}

    @Schema(description = "An account with its temporary password, shown this once.")
    public record UserOpened(
            UserView user,
            @Schema(description = "To be handed over by another way; changed at the first sign-in.") String temporaryPassword) {}
}
