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
import org.siqian.activity.TypedViews.VolunteerEventDetails;
import org.siqian.activity.TypedViews.TypedDraft;
import org.siqian.activity.TypedViews.TypedReport;
import org.siqian.shared.Idempotent;
import org.siqian.shared.Page;

@Path("/api/v1/volunteer-events")
@Tag(name = "Volunteer events", description = "科技志愿服务: activity reports of the kind VOLUNTEER_EVENT with typed details; same ids, rules and review.")
@Transactional
@RolesAllowed(Right.To.READ_REPORTS)
public class VolunteerEventResource {
    private static final String KIND = "VOLUNTEER_EVENT";

    private final TypedDesk desk;

    public VolunteerEventResource(TypedDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(summary = "List volunteer events.")
    public Page<ReportSummary> listVolunteerEvents(@BeanParam ReportFilter filter) {
        return desk.find(KIND, filter);
    }

    @POST
    @RolesAllowed(Right.To.FILE_REPORTS)
    @Idempotent
    @Operation(summary = "Draft a volunteer event.")
    @APIResponse(responseCode = "201", description = "Drafted.", content = @Content(
            mediaType = "application/json", schema = @Schema(ref = "TypedReportVolunteerEventDetails")))
    public RestResponse<TypedReport<VolunteerEventDetails>> draftVolunteerEvent(
            @HeaderParam(Idempotent.HEADER) String key, @NotNull @Valid TypedDraft<VolunteerEventDetails> draft, UriInfo here) {
        return desk.draft(KIND, VolunteerEventDetails.class, draft, here);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a volunteer event.")
    public RestResponse<TypedReport<VolunteerEventDetails>> readVolunteerEvent(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String known) {
        return desk.read(KIND, VolunteerEventDetails.class, id, known);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Right.To.FILE_REPORTS)
    @Operation(summary = "Change a draft or returned volunteer event.")
    public RestResponse<TypedReport<VolunteerEventDetails>> editVolunteerEvent(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TypedDraft<VolunteerEventDetails> draft) {
        return desk.edit(KIND, VolunteerEventDetails.class, id, ifMatch, draft);
    }
}
