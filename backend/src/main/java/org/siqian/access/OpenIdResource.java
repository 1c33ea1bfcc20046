package org.siqian.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.OpenIdViews.OpenIdOption;
import org.siqian.access.OpenIdViews.SignInOptions;
import org.siqian.shared.ForeignParameters;
import org.siqian.shared.Problem;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Kind;

/**
 * The doors of OpenID Connect, for browsers: what is refused here is shown by the page's sign-in, which learns the code from
 * its address; a caller that does not ask for HTML gets the problem itself.
 */
@Path("/api/v1")
@Tag(name = "Session", description = "Signing in and out.")
public class OpenIdResource {
    private static final Logger LOG = Logger.getLogger(OpenIdResource.class);
    private static final String NEXT = "siqian_openid_next";
    private static final int NEXT_LASTS = 600;
    private static final int LONGEST_ADDRESS = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final OpenIdSettings settings;
    private final OpenIdAuthentication flow;
    private final OpenIdDesk desk;
    private final SignInSessions sessions;
    private final SecurityIdentity identity;

    public OpenIdResource(OpenIdSettings settings, OpenIdAuthentication flow, OpenIdDesk desk, SignInSessions sessions, SecurityIdentity identity) {
        this.sessions = sessions;
        this.settings = settings;
        this.flow = flow;
        this.desk = desk;
        this.identity = identity;
    }

    @GET
    @Path("/session/options")
    @PermitAll
    @Operation(summary = "The ways to sign in.")
    public SignInOptions readSignInOptions() {
        return new SignInOptions(true, settings.isOn() ? new OpenIdOption(settings.label(), OpenIdAuthentication.START) : null);
    }

    @GET
    @Path("/session/openid")
    @PermitAll
    @Blocking
    @Operation(
            summary = "Start signing in at the OpenID provider.",
            description = "For a browser to navigate to: it is sent to the provider and comes back to the page, signed in.")
    @APIResponse(responseCode = "302", description = "To the provider.")
    @APIResponse(responseCode = "303", description = "To the page's sign-in, with `refused`, when a browser is refused.")
    @APIResponse(
            responseCode = "503",
            description = "The provider cannot be reached.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<Void> startOpenIdSignIn(
            @QueryParam("next") @Parameter(description = "The page's address to come back to.", example = "/reports") String next,
            @Context RoutingContext http, UriInfo here) {
        return answered(http, next, () -> {
            var challenge = flow.challenge(http).onFailure().transform(this::unreachable).await().atMost(PATIENCE);
            var answer = RestResponse.ResponseBuilder.<Void>create(challenge.status);
            challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
            return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").cookie(next(pageAddress(next), NEXT_LASTS, here)).build();
        });
    }

    @GET
    @Path("/session/openid/callback")
    @PermitAll
    @Blocking
    @ForeignParameters
    @Operation(
            summary = "Finish signing in at the OpenID provider.",
            description = "Where the provider sends the browser back to. Begins a session like any other.")
    @APIResponse(responseCode = "303", description = "To the page: signed in, or its sign-in with `refused` when a browser is refused.")
    @APIResponse(
            responseCode = "503",
            description = "The provider cannot be reached.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<Void> finishOpenIdSignIn(
            @QueryParam("code") @Parameter(description = "The provider's answer.") String code,
            @QueryParam("state") @Parameter(description = "What must match the browser's cookie.") String state,
            @CookieParam(NEXT) @Parameter(hidden = true) String next,
            @Context RoutingContext http, UriInfo here) {
        return answered(http, decoded(next), () -> {
            var person = OpenIdPerson.of(token(http), settings.groupsClaim());
            var signedIn = QuarkusTransaction.requiringNew().call(() -> desk.signIn(person, SessionResource.origin(http.request())));
            // our strict cookie is not sent along this redirect, which began at the provider; the page's address needs
            // none, and the page then asks for the session from its own site, with the cookie
            return to(pageAddress(decoded(next)))
                    .cookie(SessionResource.cookie(CookieAuthentication.COOKIE, signedIn.token(), "/", (int) sessions.absolute().toSeconds(), http.request()))
                    .cookie(next("", 0, here))
                    .build();
        });
    }

    private JsonWebToken token(RoutingContext http) {
        OpenIdAuthentication.failureOf(http).ifPresent(failure -> {
            throw OpenIdAuthentication.isOutOfReach(failure) ? unreachable(failure) : failed(failure);
        });
        return OpenIdAuthentication.tokenOf(identity).orElseThrow(() -> failed(null));
    }

    private RestResponse<Void> answered(RoutingContext http, String next, Supplier<RestResponse<Void>> door) {
        if (!settings.isOn()) throw Refusal.of(Kind.NOT_FOUND, "not-found", "没有启用统一身份认证。");
        try {
            return door.get();
        } catch (Refusal no) {
            String accepts = http.request().getHeader(HttpHeaders.ACCEPT);
            if (accepts == null || !accepts.contains(MediaType.TEXT_HTML)) throw no;
            String back = URLEncoder.encode(pageAddress(next), StandardCharsets.UTF_8);
            return to("/signin?refused=" + no.code() + "&next=" + back).build();
        }
    }

    private static RestResponse.ResponseBuilder<Void> to(String address) {
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private Refusal unreachable(Throwable failure) {
        LOG.warnf("the OpenID provider %s cannot be reached: %s", settings.issuer(), kinds(failure));
        return Refusal.of(Kind.UNAVAILABLE, "openid-unreachable", "暂时联系不上统一身份认证，请稍后再试，或用用户名和密码登录。");
    }

    private static Refusal failed(Throwable failure) {
        LOG.infof("an OpenID sign-in was refused: %s", failure == null ? "no sign-in was under way" : kinds(failure));
        return Refusal.of(Kind.UNAUTHENTICATED, "openid-failed", "统一身份认证没有完成：可能已过期、被取消或被改动，请重新登录。");
    }

    /** What an operator can start from; the messages may quote a token and stay out of the log. */
    private static String kinds(Throwable failure) {
        var kinds = new StringBuilder(failure.getClass().getSimpleName());
        for (Throwable c = failure.getCause(); c != null; c = c.getCause()) kinds.append(" < ").append(c.getClass().getSimpleName());
        return kinds.toString();
    }

    private static NewCookie next(String address, int maxAge, UriInfo here) {
        return new NewCookie.Builder(NEXT)
                .value(URLEncoder.encode(address, StandardCharsets.UTF_8))
                .path(OpenIdAuthentication.START)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure("https".equals(here.getRequestUri().getScheme()))
                .maxAge(maxAge)
                .build();
    }

    private static String decoded(String cookie) {
        try {
            return cookie == null ? null : URLDecoder.decode(cookie, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** An address of the page and nothing else: a link must not send people elsewhere after they signed in. */
    static String pageAddress(String next) {
        if (next == null || next.length() > LONGEST_ADDRESS || !next.matches("/(?![/\\\\])(?!(?:api|q)(?:[/?#]|$)).*")) return "/";
        try {
            var uri = new URI(next);
            return uri.isAbsolute() || uri.getRawAuthority() != null ? "/" : uri.toASCIIString();
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
