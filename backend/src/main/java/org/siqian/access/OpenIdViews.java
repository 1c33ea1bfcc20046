package org.siqian.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** The wire shapes of the ways to sign in. */
public final class OpenIdViews {
    private OpenIdViews() {}

    @Schema(description = "The ways to sign in here.")
    public record SignInOptions(
            @Schema(description = "Whether a username and password open a session.") boolean password,
            @Schema(description = "Sign-in at the organisation's OpenID provider; null when it is not set up.") @Nullable OpenIdOption openId) {}

    @Schema(description = "Sign-in at an OpenID provider.")
    public record OpenIdOption(
            @Schema(description = "What the button says.", examples = "统一身份认证") String label,
            @Schema(description = "Where the browser goes to start; takes ?next= with an address of the page.", examples = "/api/v1/session/openid")
                    String startAt) {}
}
