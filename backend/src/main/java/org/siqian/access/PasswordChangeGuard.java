package org.siqian.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.siqian.shared.Refusal;

/** A password that somebody else has set opens nothing but its own change. */
public class PasswordChangeGuard {
    private final SecurityIdentity caller;

    public PasswordChangeGuard(SecurityIdentity caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    public void guard(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (path.equals("/api/v1/session") || path.equals("/api/v1/session/password")) return;
        if (CookieAuthentication.viewerOf(caller).filter(Viewer::mustChangePassword).isPresent()) {
            throw Refusal.forbidden("password-change-needed", "首次登录或密码被重置后，请先修改密码。");
        }
    }
}
