package org.siqian.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.CurrentViewer;
import org.siqian.access.Right;
import org.siqian.activity.CommentViews.CommentDraft;
import org.siqian.activity.CommentViews.CommentView;
import org.siqian.shared.Idempotent;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;

@Path("/api/v1/activity-reports/{id}/comments")
@Tag(name = "Review")
@Transactional
@RolesAllowed(Right.To.READ_REPORTS)
public class ReportCommentResource {
    private final CommentDesk desk;
    private final CurrentViewer viewer;

    public ReportCommentResource(CommentDesk desk, CurrentViewer viewer) {
        this.desk = desk;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "List what was said about a report, oldest first.", description = "For those concerned; others see none.")
    public Page<CommentView> listReportComments(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return desk.of(id, page, viewer.get());
    }

    @POST
    @RolesAllowed(Right.To.DISCUSS_REPORTS)
    @Idempotent
    @Operation(summary = "Say something about a report, or a place in it.", description = "The other side is told. It is neither changed nor taken back.")
    @APIResponse(responseCode = "201", description = "Said.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = CommentView.class)))
    public RestResponse<CommentView> commentOnReport(
            @PathParam("id") UUID id, @HeaderParam(Idempotent.HEADER) String key, @NotNull @Valid CommentDraft draft) {
        return RestResponse.status(Response.Status.CREATED, desk.say(id, draft, viewer.get()));
    }
}
