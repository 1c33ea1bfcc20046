package org.siqian.activity;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.Right;
import org.siqian.access.CurrentViewer;
import org.siqian.activity.ReportViews.BulkResult;
import org.siqian.activity.ReportViews.BulkTransitions;
import org.siqian.shared.Idempotent;

@Path("/api/v1/activity-reports/bulk-transitions")
@Tag(name = "Review")
@Transactional
@TransactionConfiguration(timeout = BulkTransitionResource.TEN_MINUTES)
public class BulkTransitionResource {
    /** As long as the slowest of two hundred reports with forty photos each may take together. */
    static final int TEN_MINUTES = 600;

    private final BulkDesk desk;
    private final CurrentViewer viewer;

    public BulkTransitionResource(BulkDesk desk, CurrentViewer viewer) {
        this.desk = desk;
        this.viewer = viewer;
    }

    @POST
    @RolesAllowed({Right.To.FILE_REPORTS, Right.To.JUDGE_REPORTS, Right.To.OVERSEE_REPORTS})
    @Idempotent
    @Operation(
            summary = "Move up to 200 reports, each with its own version and a result for each.",
            description = "With atomic=true the first refusal undoes all.")
    @APIResponse(responseCode = "200", description = "What became of each.")
    @APIResponse(responseCode = "412", ref = "#/components/responses/Refusal412")
    public RestResponse<BulkResult> moveReports(
            @HeaderParam(Idempotent.HEADER) String key, @NotNull @Valid BulkTransitions moves) {
        return RestResponse.ok(desk.move(moves, viewer.get()));
    }
}
