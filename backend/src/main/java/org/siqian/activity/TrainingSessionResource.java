package org.siqian.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.Right;
import org.siqian.activity.ReportViews.ReportSummary;
import org.siqian.activity.TypedViews.TrainingSessionDetails;
import org.siqian.activity.TypedViews.TypedDraft;
import org.siqian.activity.TypedViews.TypedReport;
import org.siqian.shared.Idempotent;
import org.siqian.shared.Page;

@Path("/api/v1/training-sessions")
@Tag(name = "Training sessions", description = "技术培训: activity reports of the kind TRAINING_SESSION with typed details; same ids, rules and review.")
@Transactional
@RolesAllowed(Right.To.READ_REPORTS)
public class TrainingSessionResource {
    private static final String KIND = "TRAINING_SESSION";

    private final TypedDesk desk;

    public TrainingSessionResource(TypedDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(summary = "List training sessions.")
    public Page<ReportSummary> listTrainingSessions(@BeanParam ReportFilter filter) {
        return desk.find(KIND, filter);
    }

    @POST
    @RolesAllowed(Right.To.FILE_REPORTS)
    @Idempotent
    @Operation(summary = "Draft a training session.")
    @APIResponse(responseCode = "201", description = "Drafted.", content = @Content(
            mediaType = "application/json", schema = @Schema(ref = "TypedReportTrainingSessionDetails")))
    public RestResponse<TypedReport<TrainingSessionDetails>> draftTrainingSession(
            @HeaderParam(Idempotent.HEADER) String key, @NotNull @Valid TypedDraft<TrainingSessionDetails> draft, UriInfo here) {
        return desk.draft(KIND, TrainingSessionDetails.class, draft, here);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a training session.")
    public RestResponse<TypedReport<TrainingSessionDetails>> readTrainingSession(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String known) {
        return desk.read(KIND, TrainingSessionDetails.class, id, known);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Right.To.FILE_REPORTS)
    @Operation(summary = "Change a draft or returned training session.")
    public RestResponse<TypedReport<TrainingSessionDetails>> editTrainingSession(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TypedDraft<TrainingSessionDetails> draft) {
        return desk.edit(KIND, TrainingSessionDetails.class, id, ifMatch, draft);
    }
}
