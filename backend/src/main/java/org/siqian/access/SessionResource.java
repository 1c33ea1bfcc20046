package org.siqian.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.SessionViews.Credentials;
import org.siqian.access.SessionViews.OwnSession;
import org.siqian.access.SessionViews.PasswordChangeDraft;
import org.siqian.access.SessionViews.Session;
import org.siqian.organisation.Register;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;
import org.siqian.shared.Problem;

@Path("/api/v1")
@Tag(name = "Session", description = "Signing in and out, one's own sign-ins and password.")
@Transactional
@RolesAllowed(Right.To.KEEP_SIGN_INS)
public class SessionResource {
    static final String DEVICE_COOKIE = "siqian_device";
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private final SignInDesk desk;
    private final SignInSessions sessions;
    private final CurrentViewer viewer;
    private final Register register;

    public SessionResource(SignInDesk desk, SignInSessions sessions, CurrentViewer viewer, Register register) {
        this.desk = desk;
        this.sessions = sessions;
        this.viewer = viewer;
        this.register = register;
    }

    @POST
    @Path("/session")
    @PermitAll
    @Transactional(TxType.NOT_SUPPORTED)
    @Operation(
            summary = "Sign in.",
            description = "Answers with an HttpOnly cookie and the token that unsafe methods must send. Tries that fail are slowed down: 429.")
    @APIResponse(responseCode = "200", description = "Signed in.")
    @APIResponse(
            responseCode = "401",
            description = "The username or password is wrong.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<Session> signIn(
            @NotNull @Valid Credentials credentials,
            @CookieParam(CookieAuthentication.COOKIE) @Parameter(hidden = true) String old, @Context HttpServerRequest http) {
        return welcome(desk.signIn(credentials, old, origin(http)), http);
    }

    private RestResponse<Session> welcome(SignInDesk.SignedIn signedIn, HttpServerRequest http) {
        return RestResponse.ResponseBuilder.ok(session(signedIn.viewer(), signedIn.token()))
                .cookie(cookie(CookieAuthentication.COOKIE, signedIn.token(), "/", (int) sessions.absolute().toSeconds(), http))
                .cookie(cookie(DEVICE_COOKIE, signedIn.deviceToken(), "/api/v1/session", A_YEAR, http))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/session")
    @Operation(summary = "Who is signed in.")
    public RestResponse<Session> readSession(
            @CookieParam(CookieAuthentication.COOKIE) @Parameter(hidden = true) String token) {
        return RestResponse.ResponseBuilder.ok(session(viewer.get(), token))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Path("/session")
    @Operation(summary = "Sign out; the session ends on the server.")
    @APIResponse(responseCode = "204", description = "Signed out.")
    public RestResponse<Void> signOut(
            @CookieParam(CookieAuthentication.COOKIE) @Parameter(hidden = true) String token, @Context HttpServerRequest http) {
        desk.signOut(viewer.get(), token);
        return RestResponse.ResponseBuilder.<Void>noContent().cookie(cookie(CookieAuthentication.COOKIE, "", "/", 0, http)).build();
    }

    @PUT
    @Path("/session/password")
    @Transactional(TxType.NOT_SUPPORTED)
    @Operation(summary = "Change one's own password.", description = "Ends every other sign-in. A password has no version; no If-Match.")
    @APIResponse(responseCode = "204", description = "Changed.")
    public void changePassword(
            @CookieParam(CookieAuthentication.COOKIE) @Parameter(hidden = true) String token,
            @NotNull @Valid PasswordChangeDraft draft, @Context HttpServerRequest http) {
        desk.changePassword(draft, viewer.get(), token, origin(http));
    }

    @GET
    @Path("/sessions")
    @Operation(summary = "List one's own sign-ins.")
    public Page<OwnSession> listSessions(
            @BeanParam PageRequest page, @CookieParam(CookieAuthentication.COOKIE) @Parameter(hidden = true) String token) {
        return Page.cut(desk.sessions(viewer.get(), token), page);
    }

    @DELETE
    @Path("/sessions/{session}")
    @Operation(summary = "End one of one's own sign-ins.", description = "Sessions have no version; no If-Match.")
    @APIResponse(responseCode = "204", description = "Ended.")
    public void endSession(@PathParam("session") UUID session) {
        desk.endOne(session, viewer.get());
    }

    @DELETE
    @Path("/sessions")
    @Operation(summary = "End all of one's own sign-ins but this.", description = "Sessions have no version; no If-Match.")
    @APIResponse(responseCode = "204", description = "Ended.")
    public void endOtherSessions(@CookieParam(CookieAuthentication.COOKIE) @Parameter(hidden = true) String token) {
        desk.endOthers(viewer.get(), token);
    }

    private Session session(Viewer who, String token) {
        return Session.of(who, register.require(who.organisation()), SignInSessions.csrfToken(token), sessions.idle().toSeconds());
    }

    static Origin origin(HttpServerRequest http) {
        var device = http.getCookie(DEVICE_COOKIE);
        var address = http.remoteAddress();
        return new Origin(address == null ? null : address.hostAddress(), http.getHeader("User-Agent"), device == null ? null : device.getValue());
    }

    static NewCookie cookie(String name, String value, String path, int maxAge, HttpServerRequest http) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure(http.isSSL() || "https".equals(http.scheme()))
                .maxAge(maxAge)
                .build();
    }
}
