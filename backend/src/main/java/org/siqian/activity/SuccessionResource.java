package org.siqian.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.CurrentViewer;
import org.siqian.access.Right;
import org.siqian.organisation.SuccessionViews.SuccessionDraft;
import org.siqian.organisation.SuccessionViews.SuccessionPreview;
import org.siqian.organisation.SuccessionViews.SuccessionView;
import org.siqian.organisation.Successions;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Idempotent;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;
import org.siqian.shared.Refusal;

/** The doors of successions; they stand here because what has been filed says what they mean and whether they can be undone. */
@Path("/api/v1/successions")
@Tag(name = "Organisations", description = "Who exists, since when, and who followed whom.")
@Transactional
@RolesAllowed(Right.To.READ_PLAN)
public class SuccessionResource {
    private final Successions successions;
    private final ActivityReports reports;
    private final CurrentViewer viewer;

    public SuccessionResource(Successions successions, ActivityReports reports, CurrentViewer viewer) {
        this.successions = successions;
        this.reports = reports;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "List who took over from whom, the latest first.")
    public Page<SuccessionView> listSuccessions(@BeanParam PageRequest page) {
        return Page.cut(successions.all(), page);
    }

    @POST
    @RolesAllowed(Right.To.KEEP_UNITS)
    @Idempotent
    @Operation(
            summary = "Let one unit take over from others.",
            description = "The predecessors end the day before; the successor takes over their memberships, their measures and their"
                    + " open reports. Filed reports keep their codes.")
    @APIResponse(responseCode = "201", description = "Entered.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = SuccessionView.class)))
    public RestResponse<SuccessionView> enterSuccession(
            @HeaderParam(Idempotent.HEADER) @Parameter(description = "Sent again, it has its effect once.") String key,
            @NotNull @Valid SuccessionDraft draft,
            UriInfo here) {
        var view = successions.enter(draft, viewer.get().actor());
        var place = here.getAbsolutePathBuilder().path(view.successor()).path(view.on().toString()).build();
        return RestResponse.ResponseBuilder.<SuccessionView>created(place)
                .entity(view)
                .header(HttpHeaders.ETAG, EntityTag.of(view.version()))
                .build();
    }

    @POST
    @Path("/preview")
    @RolesAllowed(Right.To.KEEP_UNITS)
    @Operation(summary = "What a succession would change.", description = "Checks the same and writes nothing.")
    @APIResponse(responseCode = "200", description = "Collectives, reports and units below.")
    public RestResponse<SuccessionPreview> previewSuccession(@NotNull @Valid SuccessionDraft draft) {
        return RestResponse.ok(successions.preview(draft, reports.filedUnder(draft.predecessors())));
    }

    @GET
    @Path("/{successor}/{on}")
    @Operation(summary = "Read a succession.")
    public RestResponse<SuccessionView> readSuccession(
            @PathParam("successor") @Parameter(example = "KX-500157") String successor,
            @PathParam("on") @Parameter(example = "2025-11-07") LocalDate on,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String known) {
        var view = successions.require(successor, on);
        return EntityTag.answer(view, view.version(), known);
    }

    @DELETE
    @Path("/{successor}/{on}")
    @RolesAllowed(Right.To.KEEP_UNITS)
    @Operation(
            summary = "Undo a succession that was entered by mistake.",
            description = "Last days and memberships become what they were. Refused once the successor has filed a report since.")
    public void undoSuccession(
            @PathParam("successor") String successor,
            @PathParam("on") LocalDate on,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The version the caller saw.") String ifMatch) {
        var entered = successions.requireUndoable(successor, on, ifMatch);
        if (reports.isFiledUnder(successor, entered.enteredAt())) {
            throw Refusal.conflict("succession-in-use", "承接单位在登记之后已经填报，不能再撤销这次承接。");
        }
        successions.undo(entered, viewer.get().actor());
    }
}
