package org.siqian.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.siqian.shared.Refusal;

/** An unsafe method by cookie must show that it comes from our own page; signing in must not come from another's. */
public class CsrfGuard {
    static final String HEADER = "X-CSRF-Token";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter
    public void guard(ContainerRequestContext request, HttpServerRequest http) {
        boolean byToken = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null; // beside it a cookie signs nobody in
        if (SAFE.contains(request.getMethod()) || byToken) return;
        if (isFromElsewhere(http)) throw Refusal.forbidden("csrf", "请求来自其他网站的页面，已拒绝。");
        var cookie = http.getCookie(CookieAuthentication.COOKIE);
        boolean signingIn = request.getMethod().equals("POST") && request.getUriInfo().getPath().equals("/api/v1/session");
        if (cookie == null || signingIn) return;
        String given = request.getHeaderString(HEADER);
        byte[] expected = SignInSessions.csrfToken(cookie.getValue()).getBytes(StandardCharsets.UTF_8);
        if (given == null || !MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.forbidden("csrf", "缺少或不匹配的 X-CSRF-Token，请刷新页面后重试。");
        }
    }

    /** Browsers say where a request comes from, programs need not (Fetch, "Origin" and "Sec-Fetch-Site"). */
    private static boolean isFromElsewhere(HttpServerRequest http) {
        String origin = http.getHeader("Origin");
        if (origin == null) {
            String site = http.getHeader("Sec-Fetch-Site");
            return site != null && !site.equals("same-origin") && !site.equals("none");
        }
        try {
            String from = URI.create(origin).getAuthority();
            return from == null || http.authority() == null || !from.equals(http.authority().toString());
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
