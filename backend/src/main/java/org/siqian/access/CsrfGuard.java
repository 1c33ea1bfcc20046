package org.siqian.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.siqian.shared.Refusal;

/** An unsafe method by cookie must show that it comes from our own page. */
public class CsrfGuard {
    static final String HEADER = "X-CSRF-Token";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter
    public void guard(ContainerRequestContext request, RoutingContext http) {
        var cookie = http.request().getCookie(CookieAuthentication.COOKIE);
        boolean signingIn = request.getMethod().equals("POST") && request.getUriInfo().getPath().endsWith("/session");
        // beside an Authorization the cookie signs nobody in
        if (cookie == null || request.getHeaderString(HttpHeaders.AUTHORIZATION) != null || SAFE.contains(request.getMethod()) || signingIn) return;
        String given = request.getHeaderString(HEADER);
        byte[] expected = SignInSessions.csrfToken(cookie.getValue()).getBytes(StandardCharsets.UTF_8);
        if (given == null || !MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.forbidden("csrf", "缺少或不匹配的 X-CSRF-Token，请刷新页面后重试。");
        }
    }
}
