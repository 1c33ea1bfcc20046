package org.siqian.access;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.SessionViews.Credentials;
import org.siqian.access.SessionViews.Session;
import org.siqian.organisation.Register;
import org.siqian.shared.Problem;

@Path("/api/v1/session")
@Tag(name = "Session", description = "Signing in and out.")
@Transactional
public class SessionResource {
    private final SignInDesk desk;
    private final CurrentViewer viewer;
    private final Register register;

    public SessionResource(SignInDesk desk, CurrentViewer viewer, Register register) {
        this.desk = desk;
        this.viewer = viewer;
        this.register = register;
    }

    @POST
    @PermitAll
    @Operation(summary = "Sign in.", description = "Answers with an HttpOnly cookie and the token that unsafe methods must send.")
    @APIResponse(responseCode = "200", description = "Signed in.")
    @APIResponse(
            responseCode = "401",
            description = "The username or password is wrong.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<Session> signIn(@NotNull @Valid Credentials credentials, UriInfo here) {
        var signedIn = desk.signIn(credentials);
        return RestResponse.ResponseBuilder.ok(session(signedIn.viewer(), signedIn.token()))
                .cookie(cookie(signedIn.token(), (int) SignInSession.LASTS.toSeconds(), here))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Authenticated
    @Operation(summary = "Who is signed in.")
    public RestResponse<Session> readSession(
            @CookieParam(CookieAuthentication.COOKIE) @Parameter(hidden = true) String token) {
        return RestResponse.ResponseBuilder.ok(session(viewer.get(), token))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Authenticated
    @Operation(summary = "Sign out; the session ends on the server.")
    @APIResponse(responseCode = "204", description = "Signed out.")
    public RestResponse<Void> signOut(
            @CookieParam(CookieAuthentication.COOKIE) @Parameter(hidden = true) String token, UriInfo here) {
        desk.signOut(viewer.get(), token);
        return RestResponse.ResponseBuilder.<Void>noContent().cookie(cookie("", 0, here)).build();
    }

    private Session session(Viewer who, String token) {
        return Session.of(who, register.require(who.organisation()), SignInSessions.csrfToken(token));
    }

    static NewCookie cookie(String value, int maxAge, UriInfo here) {
        return new NewCookie.Builder(CookieAuthentication.COOKIE)
                .value(value)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure("https".equals(here.getRequestUri().getScheme()))
                .maxAge(maxAge)
                .build();
    }
}
