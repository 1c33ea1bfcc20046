package org.siqian.access;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Runs OpenID Connect's code flow at its own two addresses and nowhere else. A failure is kept for {@link OpenIdResource},
 * which says it in our words; nobody is signed in by this for longer than the one request that begins our own session.
 */
@ApplicationScoped
public class OpenIdAuthentication implements HttpAuthenticationMechanism {
    static final String START = "/api/v1/session/openid";
    static final String CALLBACK = START + "/callback";
    private static final String FAILURE = "openid-failure";
    private static final String LIBRARY_SESSION = "q_session_" + OpenIdTenant.ID;
    private static final String LIBRARY_STATE = "q_auth_" + OpenIdTenant.ID;
    private static final int MOST_UNDER_WAY = 5;
    private static final SecurityIdentity NOBODY = QuarkusSecurityIdentity.builder().setAnonymous(true).build();

    private final OidcAuthenticationMechanism flow;
    private final OpenIdSettings settings;

    public OpenIdAuthentication(OidcAuthenticationMechanism flow, OpenIdSettings settings) {
        this.flow = flow;
        this.settings = settings;
    }

    static boolean isOurs(RoutingContext http) {
        var path = http.normalizedPath();
        return path.equals(START) || path.equals(CALLBACK);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext http, IdentityProviderManager providers) {
        if (!settings.isOn() || !isOurs(http)) return Uni.createFrom().nullItem();
        if (http.normalizedPath().equals(START)) return Uni.createFrom().item(NOBODY);
        return Uni.createFrom().deferred(() -> flow.authenticate(http, providers))
                .onFailure().invoke(failure -> http.put(FAILURE, failure))
                .onFailure().recoverWithNull()
                .onItem().ifNull().continueWith(NOBODY)
                .invoke(() -> http.response().removeCookies(LIBRARY_SESSION)); // ours is the only session
    }

    /** Where to send the browser to sign in; remembers on the response what the answer must match. */
    Uni<ChallengeData> challenge(RoutingContext http) {
        forgetUnfinished(http);
        return Uni.createFrom().deferred(() -> flow.getChallenge(http));
    }

    /** Other tabs may be on their way; many starts that nobody finished would swell the request until it is refused. */
    private static void forgetUnfinished(RoutingContext http) {
        var started = http.request().cookies().stream().map(Cookie::getName).filter(name -> name.startsWith(LIBRARY_STATE)).toList();
        if (started.size() < MOST_UNDER_WAY) return;
        started.forEach(name -> http.response().addCookie(Cookie.cookie(name, "").setPath(START).setMaxAge(0)));
    }

    static Optional<JsonWebToken> tokenOf(SecurityIdentity identity) {
        return !identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }

    static Optional<Throwable> failureOf(RoutingContext http) {
        return Optional.ofNullable(http.get(FAILURE));
    }

    /** Whether the provider could not be asked, as opposed to having said no. */
    static boolean isOutOfReach(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException) return true;
        }
        return false;
    }

    // before the cookie of a session that may still be there, and before the library's own mechanism
    @Override
    public int getPriority() {
        return 10 * DEFAULT_PRIORITY;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext http) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
