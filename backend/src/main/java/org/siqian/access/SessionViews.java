package org.siqian.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.OrganisationKind;

/** The wire shapes of signing in. */
public final class SessionViews {
    private SessionViews() {}

    @Schema(description = "What a person signs in with.")
    public record Credentials(
            @NotBlank(message = "请填写用户名") @Size(max = 100, message = "用户名过长") @Schema(examples = "wanzhou") String username,
            @NotBlank(message = "请填写密码") @Size(max = 200, message = "密码过长") String password) {}

    @Schema(description = "Who is signed in.")
    public record Session(
            SessionUser user,
            List<Role> roles,
            SessionOrganisation organisation,
            @Schema(description = "To be sent as X-CSRF-Token with every POST, PUT, PATCH and DELETE.") String csrfToken,
            @Schema(description = "Until it is changed (PUT /session/password) everything else is refused: password-change-needed.")
                    boolean mustChangePassword,
            @Schema(description = "The sign-in ends after so many seconds without a request.", examples = "7200") long idleSeconds) {
        static Session of(Viewer viewer, Organisation unit, String csrfToken, long idleSeconds) {
            return new Session(
                    new SessionUser(viewer.id(), viewer.username(), viewer.displayName()),
                    viewer.roles().stream().sorted().toList(),
                    new SessionOrganisation(unit.code(), unit.name(), unit.shortName(), unit.kind()),
                    csrfToken,
                    viewer.mustChangePassword(),
                    idleSeconds);
        }
    }

    @Schema(description = "Where reminders go beside the page.")
    public record OwnContact(
            @Schema(description = "Of the account; the ETag.") long version,
            @Nullable @Schema(examples = "zhang.san@example.cn") String email,
            @Schema(description = "Whether this installation sends mail.") boolean mailed) {}

    @Schema(description = "An address for reminders; left out, they stand in the page alone.")
    public record OwnContactDraft(
            @Size(max = 200) @Pattern(regexp = UserViews.EMAIL, message = UserViews.BAD_EMAIL) String email) {}

    @Schema(description = "A new password of one's own.")
    public record PasswordChangeDraft(
            @NotBlank(message = "请填写当前密码") @Size(max = 200, message = "密码过长") String currentPassword,
            @NotBlank(message = "请填写新密码") @Size(max = 200, message = "密码过长")
                    @Schema(description = "At least 10 characters, at most 72 bytes; not common, not holding one's name.") String newPassword) {}

    @Schema(description = "One of one's own sign-ins.")
    public record OwnSession(
            UUID id,
            Instant startedAt,
            @Schema(description = "To the minute.") Instant lastSeenAt,
            @Schema(description = "At the latest; earlier without a request.") Instant expiresAt,
            @Nullable String address,
            @Schema(description = "In words, as far as the browser says.", examples = "Chrome · Windows") @Nullable String device,
            @Schema(description = "The one that asks.") boolean current) {}

    @Schema(description = "The person.")
    public record SessionUser(UUID id, @Schema(examples = "wanzhou") String username, String displayName) {}

    @Schema(description = "The unit they act for.")
    public record SessionOrganisation(
            @Schema(examples = "KX-500101") String code, String name, String shortName, OrganisationKind kind) {}
}
