package org.siqian.plan;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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
import org.siqian.plan.ClosingViews.ClosedPeriodView;
import org.siqian.plan.ClosingViews.ClosingDraft;
import org.siqian.plan.ClosingViews.ReopeningDraft;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Idempotent;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;
import org.siqian.shared.Refusal;

@Path("/api/v1/plans/{code}/closed-periods")
@Tag(name = "Closing", description = "Months and years in which nothing changes any more.")
@Transactional
@RolesAllowed(Right.To.CLOSE_PERIODS)
public class ClosingResource {
    private final ClosedPeriods periods;
    private final ClosingDesk desk;
    private final PlanBook book;
    private final CurrentViewer viewer;

    public ClosingResource(ClosedPeriods periods, ClosingDesk desk, PlanBook book, CurrentViewer viewer) {
        this.periods = periods;
        this.desk = desk;
        this.book = book;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed(Right.To.READ_PLAN)
    @Operation(summary = "List a plan's closed periods and those that were reopened, the latest period first.")
    public Page<ClosedPeriodView> listClosedPeriods(
            @PathParam("code") @Parameter(example = "SQ2023") String code, @BeanParam PageRequest page) {
        book.findPlan(code).orElseThrow(() -> Refusal.notFound("方案", code));
        return Page.cut(periods.ofPlan(code).stream().map(ClosedPeriod::view).toList(), page);
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Close a month or a year of a plan.",
            description = "Reports whose last day lies in it can be drafted, but not handed in, approved, reopened or voided: 409 period-closed.")
    @APIResponse(responseCode = "201", description = "Closed.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = ClosedPeriodView.class)))
    public RestResponse<ClosedPeriodView> closePeriod(
            @HeaderParam(Idempotent.HEADER) String key, @PathParam("code") @Parameter(example = "SQ2023") String code,
            @NotNull @Valid ClosingDraft draft) {
        return RestResponse.status(Response.Status.CREATED, desk.close(code, draft, viewer.get()).view());
    }

    @POST
    @Path("/{id}/reopening")
    @Idempotent
    @Operation(summary = "Open a closed period again, with a reason that is kept.")
    public RestResponse<ClosedPeriodView> reopenPeriod(
            @HeaderParam(Idempotent.HEADER) String key, @PathParam("code") @Parameter(example = "SQ2023") String code,
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid ReopeningDraft draft) {
        var period = desk.reopen(code, id, draft, ifMatch, viewer.get());
        return EntityTag.answer(period.view(), period.version(), null);
    }
}
