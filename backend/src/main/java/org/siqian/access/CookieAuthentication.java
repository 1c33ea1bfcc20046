package org.siqian.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.siqian.shared.Problems;
import org.siqian.shared.Refusal;

/** Signs a request in by its session cookie; an unknown or expired cookie is nobody. */
@ApplicationScoped
public class CookieAuthentication implements HttpAuthenticationMechanism {
    static final String COOKIE = "siqian_session";
    private static final String VIEWER = "viewer";

    private final SignInSessions sessions;

    public CookieAuthentication(SignInSessions sessions) {
        this.sessions = sessions;
    }

    /** The cookie of a request that no replica remembers. */
    public static final class Request extends BaseAuthenticationRequest {
        private final String token;
        private final RoutingContext http;

        Request(String token, RoutingContext http) {
            this.token = token;
            this.http = http;
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext http, IdentityProviderManager providers) {
        Cookie cookie = http.request().getCookie(COOKIE);
        boolean byToken = http.request().getHeader("Authorization") != null; // which then stands or falls alone
        if (byToken || cookie == null || cookie.getValue().isBlank()) return Uni.createFrom().nullItem();
        return sessions.rememberedViewer(cookie.getValue())
                .map(viewer -> Uni.createFrom().item(identityOf(viewer)))
                .orElseGet(() -> providers.authenticate(new Request(cookie.getValue(), http))
                        // an old cookie must not keep anybody from signing in again
                        .onFailure(AuthenticationFailedException.class).recoverWithNull());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext http) {
        return Uni.createFrom().item(new ChallengeData(401, null, null));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Request.class);
    }

    static Optional<Viewer> viewerOf(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(VIEWER));
    }

    static SecurityIdentity identityOf(Viewer viewer) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(viewer.username()))
                .addAttribute(VIEWER, viewer);
        for (Right right : Right.values()) if (viewer.may(right)) identity.addRole(right.name());
        return identity.build();
    }

    /** Asks the database, off the event loop. */
    @ApplicationScoped
    public static class Provider implements IdentityProvider<Request> {
        private final SignInSessions sessions;

        public Provider(SignInSessions sessions) {
            this.sessions = sessions;
        }

        @Override
        public Class<Request> getRequestType() {
            return Request.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(Request request, AuthenticationRequestContext context) {
            return context.runBlocking(() -> identity(request).orElse(null));
        }

        private Optional<SecurityIdentity> identity(Request request) {
            try {
                return sessions.viewer(request.token).map(CookieAuthentication::identityOf);
            } catch (Refusal refusal) {
                Problems.note(request.http, refusal);
                return Optional.empty();
            }
        }
    }
}
