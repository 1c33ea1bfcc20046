package org.siqian.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.UserViews.UserChangeDraft;
import org.siqian.access.UserViews.UserDraft;
import org.siqian.access.UserViews.UserOpened;
import org.siqian.access.UserViews.UserView;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;

@Path("/api/v1/users")
@Tag(name = "Users", description = "People's accounts.")
@Transactional
@RolesAllowed(Right.To.KEEP_PEOPLE)
public class UserResource {
    private final Accounts accounts;
    private final UserDesk desk;
    private final CurrentViewer viewer;

    public UserResource(Accounts accounts, UserDesk desk, CurrentViewer viewer) {
        this.accounts = accounts;
        this.desk = desk;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "List the accounts.")
    public Page<UserView> listUsers(
            @BeanParam PageRequest page,
            @QueryParam("q") @Parameter(description = "Part of the username or the name.") String q,
            @QueryParam("organisation") @Parameter(description = "The unit or one above it.") List<String> organisation,
            @QueryParam("role") @Parameter(description = "Held today.") List<Role> role,
            @QueryParam("active") Boolean active) {
        return desk.find(q, organisation, role, active, page);
    }

    @POST
    @Operation(
            summary = "Open an account.",
            description = "Takes no Idempotency-Key: the answer holds a secret, which is kept nowhere. A second call with the same username is 409.")
    @APIResponse(responseCode = "201", description = "Opened.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = UserOpened.class)))
    public RestResponse<UserOpened> openUser(@NotNull @Valid UserDraft draft) {
        return once(Response.Status.CREATED, desk.open(draft, viewer.get()));
    }

    @GET
    @Path("/{username}")
    @Operation(summary = "Read an account.", description = "With the telephone number in full; the look is recorded.")
    public RestResponse<UserView> readUser(
            @PathParam("username") @Parameter(example = "wanzhou") String username,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String known) {
        var account = accounts.require(username);
        return EntityTag.answer(desk.readInFull(account, viewer.get()), account.version(), null);
    }

    @PUT
    @Path("/{username}")
    @Operation(summary = "Change what an account says of a person, or close it.", description = "Closing ends every sign-in at once.")
    public RestResponse<UserView> changeUser(
            @PathParam("username") String username, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid UserChangeDraft draft) {
        var account = desk.change(username, draft, ifMatch, viewer.get());
        return EntityTag.answer(desk.readInFull(account, viewer.get()), account.version(), null);
    }

    @POST
    @Path("/{username}/password-reset")
    @Operation(
            summary = "Give an account a new temporary password.",
            description = "Ends every sign-in; the old password no longer works. Takes no Idempotency-Key: the answer holds a secret.")
    @APIResponse(responseCode = "200", description = "The temporary password, shown this once.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = UserOpened.class)))
    public RestResponse<UserOpened> resetPassword(@PathParam("username") String username) {
        return once(Response.Status.OK, accounts.require(username));
    }

    private RestResponse<UserOpened> once(Response.Status status, Account account) {
        var opened = new UserOpened(desk.view(account, null, null), desk.resetPassword(account, viewer.get()));
        return RestResponse.ResponseBuilder.create(status, opened).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @DELETE
    @Path("/{username}/sessions")
    @Operation(summary = "End every sign-in of an account.", description = "Sessions have no version; no If-Match.")
    @APIResponse(responseCode = "204", description = "Ended.")
    public void endSessionsOfUser(@PathParam("username") String username) {
        desk.endSessions(accounts.require(username), viewer.get());
    }
}
