package org.siqian.supervision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.CurrentViewer;
import org.siqian.access.Right;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Idempotent;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;
import org.siqian.supervision.DirectiveViews.DirectiveDraft;
import org.siqian.supervision.DirectiveViews.DirectiveHistory;
import org.siqian.supervision.DirectiveViews.DirectiveNoteDraft;
import org.siqian.supervision.DirectiveViews.DirectiveReplyDraft;
import org.siqian.supervision.DirectiveViews.DirectiveView;

@Path("/api/v1/directives")
@Tag(name = "Supervision", description = "What needs someone, and what is done about it.")
@Transactional
@RolesAllowed(Right.To.READ_ATTENTION)
public class DirectiveResource {
    private final DirectiveDesk desk;
    private final DirectiveList list;
    private final CurrentViewer viewer;

    public DirectiveResource(DirectiveDesk desk, DirectiveList list, CurrentViewer viewer) {
        this.desk = desk;
        this.list = list;
        this.viewer = viewer;
    }

    @GET
    @Operation(
            summary = "List the directives that concern the caller: what waits for the owner first, by due date.",
            description = "They concern the office, the owner and the units above it, and the leaders.")
    public Page<DirectiveView> listDirectives(
            @BeanParam PageRequest page,
            @QueryParam("status") List<DirectiveStatus> status,
            @QueryParam("organisation") @Parameter(description = "Owned by this unit or one below it.", example = "KX-500101") List<String> organisation,
            @QueryParam("overdue") @DefaultValue("false") @Parameter(description = "true: only those not answered in time.") Boolean overdue,
            @QueryParam("own") @DefaultValue("false") @Parameter(description = "true: only those the caller is to answer.") Boolean own) {
        var shown = Page.cut(list.of(status, organisation, overdue, own, viewer.get()), page);
        return Page.of(shown.items().stream().map(d -> list.view(d, viewer.get())).toList(), page, shown.total(), false);
    }

    @POST
    @RolesAllowed(Right.To.ISSUE_DIRECTIVES)
    @Idempotent
    @Operation(summary = "Issue a directive to a unit or to the holder of a leader's post.", description = "Leaders about the measures they lead.")
    @APIResponse(responseCode = "201", description = "Issued, and the owner's people told.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = DirectiveView.class)))
    public RestResponse<DirectiveView> issueDirective(@HeaderParam(Idempotent.HEADER) String key, @NotNull @Valid DirectiveDraft draft) {
        return RestResponse.status(Response.Status.CREATED, list.view(desk.issue(draft, viewer.get()), viewer.get()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a directive.")
    public RestResponse<DirectiveView> readDirective(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String known) {
        var directive = desk.require(id, viewer.get());
        // who holds the posts and what the caller may do change without the directive
        return EntityTag.answer(list.view(directive, viewer.get()), directive.version(), null);
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "Read every step of a directive, reminders and escalations included.")
    public DirectiveHistory readDirectiveHistory(@PathParam("id") UUID id) {
        return list.history(desk.require(id, viewer.get()), viewer.get());
    }

    @POST
    @Path("/{id}/reply")
    @RolesAllowed(Right.To.READ_ATTENTION)
    @Idempotent
    @Operation(summary = "Answer a directive, for the unit or as the holder of the post.")
    public RestResponse<DirectiveView> replyToDirective(
            @HeaderParam(Idempotent.HEADER) String key, @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DirectiveReplyDraft draft) {
        return answer(desk.reply(id, draft, ifMatch, viewer.get()));
    }

    @POST
    @Path("/{id}/closing")
    @RolesAllowed(Right.To.ISSUE_DIRECTIVES)
    @Idempotent
    @Operation(summary = "Close a directive that has been answered.")
    public RestResponse<DirectiveView> closeDirective(
            @HeaderParam(Idempotent.HEADER) String key, @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid DirectiveNoteDraft note) {
        return answer(desk.close(id, note, ifMatch, viewer.get()));
    }

    @POST
    @Path("/{id}/returning")
    @RolesAllowed(Right.To.ISSUE_DIRECTIVES)
    @Idempotent
    @Operation(summary = "Give an answer back with a reason, and more time if need be.")
    public RestResponse<DirectiveView> returnDirective(
            @HeaderParam(Idempotent.HEADER) String key, @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid DirectiveNoteDraft note) {
        return answer(desk.giveBack(id, note, ifMatch, viewer.get()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Right.To.ISSUE_DIRECTIVES)
    @Idempotent
    @Operation(summary = "Take a directive back, with a reason.")
    public RestResponse<DirectiveView> withdrawDirective(
            @HeaderParam(Idempotent.HEADER) String key, @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid DirectiveNoteDraft note) {
        return answer(desk.withdraw(id, note, ifMatch, viewer.get()));
    }

    private RestResponse<DirectiveView> answer(Directive directive) {
        return EntityTag.answer(list.view(directive, viewer.get()), directive.version(), null);
    }
}
