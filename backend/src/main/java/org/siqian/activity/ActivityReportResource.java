package org.siqian.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.Right;
import org.siqian.access.CurrentViewer;
import org.siqian.activity.ReportViews.CountingPreview;
import org.siqian.activity.ReportViews.ReportDraft;
import org.siqian.activity.ReportViews.ReportHistory;
import org.siqian.activity.ReportViews.ReportSummary;
import org.siqian.activity.ReportViews.ReportView;
import org.siqian.activity.SubmissionViews.SubmissionList;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Idempotent;
import org.siqian.shared.Page;

@Path("/api/v1/activity-reports")
@Tag(name = "Activity reports", description = "What units did, filed and followed.")
@Transactional
@RolesAllowed(Right.To.READ_REPORTS)
public class ActivityReportResource {
    private final FilingDesk desk;
    private final ReportReader reader;
    private final ReportLists lists;
    private final SubmissionReader submissions;
    private final ReportDoors doors;
    private final CurrentViewer viewer;

    public ActivityReportResource(
            FilingDesk desk, ReportReader reader, ReportLists lists, SubmissionReader submissions, ReportDoors doors, CurrentViewer viewer) {
        this.desk = desk;
        this.reader = reader;
        this.lists = lists;
        this.submissions = submissions;
        this.doors = doors;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "List reports.", description = "Approved ones of everybody, others of one's own concern.")
    public Page<ReportSummary> listReports(@BeanParam ReportFilter filter) {
        return lists.find(filter, viewer.get());
    }

    @POST
    @RolesAllowed(Right.To.FILE_REPORTS)
    @Idempotent
    @Operation(summary = "Draft a report.")
    @APIResponse(responseCode = "201", description = "Drafted.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = ReportView.class)))
    public RestResponse<ReportView> draftReport(
            @HeaderParam(Idempotent.HEADER) @Parameter(description = "Sent again, it has its effect once.") String key,
            @NotNull @Valid ReportDraft draft,
            UriInfo here) {
        return doors.created(desk.draft(draft, viewer.get()), here);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a report.")
    public RestResponse<ReportView> readReport(
            @PathParam("id") UUID id,
            @QueryParam("revision") @Parameter(description = "The revision that counts, as a number's contributions name it; the newest if left out.")
                    Integer revision,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String known) {
        var report = reader.require(id, viewer.get());
        reader.noteRead(report, viewer.get());
        var view = revision == null ? reader.view(report, viewer.get()) : reader.revision(report, revision, viewer.get());
        return EntityTag.answer(view, report.version(), revision == null ? ReportReader.stillKnown(report, known) : null);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Right.To.FILE_REPORTS)
    @Operation(summary = "Change a draft or returned report.", description = "The whole content; what is left out is cleared.")
    public RestResponse<ReportView> editReport(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The version the caller saw.", example = "\"3\"")
                    String ifMatch,
            @NotNull @Valid ReportDraft draft) {
        return doors.answer(desk.edit(id, draft, ifMatch, viewer.get()));
    }

    @GET
    @Path("/by-source/{source}/{externalId}")
    @Operation(summary = "Read the report another system knows by its own id.")
    public RestResponse<ReportView> readReportBySource(
            @PathParam("source") String source,
            @PathParam("externalId") String externalId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String known) {
        var report = desk.readBySource(source, externalId, viewer.get());
        reader.noteRead(report, viewer.get());
        return EntityTag.answer(reader.view(report, viewer.get()), report.version(), ReportReader.stillKnown(report, known));
    }

    @PUT
    @Path("/by-source/{source}/{externalId}")
    @RolesAllowed(Right.To.FILE_REPORTS)
    @Operation(
            summary = "Write a report under another system's own id.",
            description = "Created once, changed while it is a draft or returned; the same content again changes nothing.")
    @APIResponse(responseCode = "200", description = "Changed, or the same (unchanged: true).")
    @APIResponse(responseCode = "201", description = "Created.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = ReportView.class)))
    public RestResponse<ReportView> writeReportBySource(
            @PathParam("source") @Pattern(regexp = "[A-Za-z0-9._-]{1,60}", message = "来源只含字母、数字、点、横线和下划线")
                    String source,
            @PathParam("externalId") @Pattern(regexp = "[A-Za-z0-9._:-]{1,100}", message = "外部编号只含字母、数字、点、冒号、横线和下划线")
                    String externalId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReportDraft draft,
            UriInfo here) {
        var written = desk.draftBySource(source, externalId, draft, ifMatch, viewer.get());
        if (written.created()) return doors.created(written.report(), here);
        var view = reader.view(written.report(), viewer.get(), written.unchanged() ? true : null);
        return EntityTag.answer(view, written.report().version(), null);
    }

    @POST
    @Path("/counting-preview")
    @RolesAllowed(Right.To.FILE_REPORTS)
    @Operation(
            summary = "What a report would count for once approved (提交后将计入), and what would strike about it.",
            description = "Writes nothing. Findings are hints for whoever files it and whoever reviews it; submitting is never refused for one.")
    @APIResponse(responseCode = "200", description = "Each indicator it would add to, and each finding.")
    public RestResponse<CountingPreview> previewCounting(
            @QueryParam("report") @Parameter(description = "The report's own id if it is kept already, so that it is not found to be like itself.") UUID report,
            @NotNull @Valid ReportDraft draft) {
        return RestResponse.ok(desk.preview(draft, report, viewer.get()));
    }

    @GET
    @Path("/{id}/counting")
    @Operation(summary = "What a report counts for, or would count for once approved.")
    public CountingPreview readReportCounting(@PathParam("id") UUID id) {
        return reader.counting(reader.require(id, viewer.get()), viewer.get());
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "What happened to a report, oldest first.")
    public ReportHistory readReportHistory(@PathParam("id") UUID id) {
        return reader.history(reader.require(id, viewer.get()), viewer.get());
    }

    @GET
    @Path("/{id}/submissions")
    @Operation(summary = "Every version of a report that was handed in, oldest first.", description = "For those concerned; others see none.")
    public SubmissionList readReportSubmissions(@PathParam("id") UUID id) {
        return submissions.of(id, viewer.get());
    }
}
