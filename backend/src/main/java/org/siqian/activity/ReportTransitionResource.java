package org.siqian.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.Right;
import org.siqian.access.CurrentViewer;
import org.siqian.activity.ReportViews.ReportView;
import org.siqian.activity.ReportViews.TransitionNote;
import org.siqian.shared.Idempotent;

/** The moves of a report's life, each a noun posted to. */
@Path("/api/v1/activity-reports/{id}")
@Tag(name = "Review", description = "Handing in, judging, reopening.")
@Transactional
@RolesAllowed(Right.To.READ_REPORTS)
@Idempotent
public class ReportTransitionResource {
    private static final String VERSION = "The version the caller saw.";

    private final FilingDesk filing;
    private final ReviewDesk review;
    private final ReportDoors doors;
    private final CurrentViewer viewer;

    public ReportTransitionResource(FilingDesk filing, ReviewDesk review, ReportDoors doors, CurrentViewer viewer) {
        this.filing = filing;
        this.review = review;
        this.doors = doors;
        this.viewer = viewer;
    }

    @POST
    @Path("/submission")
    @RolesAllowed(Right.To.FILE_REPORTS)
    @Operation(summary = "Hand a report in for review.")
    public RestResponse<ReportView> submitReport(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = VERSION) String ifMatch,
            @HeaderParam(Idempotent.HEADER) String key,
            @Valid TransitionNote note) {
        return doors.answer(filing.submit(id, note, ifMatch, viewer.get()));
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed(Right.To.FILE_REPORTS)
    @Operation(summary = "Take a report back before it is judged.")
    public RestResponse<ReportView> withdrawReport(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = VERSION) String ifMatch,
            @HeaderParam(Idempotent.HEADER) String key,
            @Valid TransitionNote note) {
        return doors.answer(filing.withdraw(id, note, ifMatch, viewer.get()));
    }

    @POST
    @Path("/endorsement")
    @RolesAllowed(Right.To.JUDGE_REPORTS)
    @Operation(summary = "Endorse a report from below, for the district association.")
    public RestResponse<ReportView> endorseReport(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = VERSION) String ifMatch,
            @HeaderParam(Idempotent.HEADER) String key,
            @Valid TransitionNote note) {
        return doors.answer(review.endorse(id, note, ifMatch, viewer.get()));
    }

    @POST
    @Path("/approval")
    @RolesAllowed(Right.To.JUDGE_REPORTS)
    @Operation(summary = "Approve a report, for the measure's lead unit; it counts from then on.")
    public RestResponse<ReportView> approveReport(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = VERSION) String ifMatch,
            @HeaderParam(Idempotent.HEADER) String key,
            @Valid TransitionNote note) {
        return doors.answer(review.approve(id, note, ifMatch, viewer.get()));
    }

    @POST
    @Path("/return")
    @RolesAllowed(Right.To.JUDGE_REPORTS)
    @Operation(summary = "Return a report with a reason, which may stand at fields.")
    public RestResponse<ReportView> returnReport(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = VERSION) String ifMatch,
            @HeaderParam(Idempotent.HEADER) String key,
            @Valid TransitionNote note) {
        return doors.answer(review.giveBack(id, note, ifMatch, viewer.get()));
    }

    @POST
    @Path("/reopening")
    @RolesAllowed({Right.To.FILE_REPORTS, Right.To.JUDGE_REPORTS})
    @Operation(summary = "Open an approved report as its next revision; the approved one keeps counting.")
    public RestResponse<ReportView> reopenReport(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = VERSION) String ifMatch,
            @HeaderParam(Idempotent.HEADER) String key,
            @Valid TransitionNote note) {
        return doors.answer(review.reopen(id, note, ifMatch, viewer.get()));
    }

    @POST
    @Path("/voiding")
    @RolesAllowed({Right.To.JUDGE_REPORTS, Right.To.OVERSEE_REPORTS})
    @Operation(summary = "Take a counted report out of every number, with a reason.")
    public RestResponse<ReportView> voidReport(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = VERSION) String ifMatch,
            @HeaderParam(Idempotent.HEADER) String key,
            @Valid TransitionNote note) {
        return doors.answer(review.voidOut(id, note, ifMatch, viewer.get()));
    }
}
