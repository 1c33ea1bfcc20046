package org.siqian.indicator;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.Right;
import org.siqian.access.CurrentViewer;
import org.siqian.indicator.ReportKindViews.ReportKindChangeDraft;
import org.siqian.indicator.ReportKindViews.ReportKindDraft;
import org.siqian.indicator.ReportKindViews.ReportKindView;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Idempotent;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;

@Path("/api/v1/report-kinds")
@Tag(name = "Report kinds", description = "What can be reported: fields, evidence and measures, as data.")
@Transactional
@RolesAllowed(Right.To.READ_PLAN)
public class ReportKindResource {
    private final Yardsticks yardsticks;
    private final KindDesk desk;
    private final CurrentViewer viewer;

    public ReportKindResource(Yardsticks yardsticks, KindDesk desk, CurrentViewer viewer) {
        this.yardsticks = yardsticks;
        this.desk = desk;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "List the kinds of reports.")
    public Page<ReportKindView> listReportKinds(@BeanParam PageRequest page, @QueryParam("measure") List<String> measure) {
        var found = yardsticks.kinds().stream()
                .filter(k -> measure.isEmpty() || k.measures().stream().anyMatch(measure::contains))
                .map(ReportKind::view)
                .toList();
        return Page.cut(found, page);
    }

    @POST
    @RolesAllowed(Right.To.KEEP_PLAN)
    @Operation(summary = "Add a kind of report.", description = "It can be filed at once; no program changes.")
    @APIResponse(responseCode = "201", description = "Added.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = ReportKindView.class)))
    @Idempotent
    public RestResponse<ReportKindView> addReportKind(
            @HeaderParam(Idempotent.HEADER) String key, @NotNull @Valid ReportKindDraft draft) {
        return RestResponse.status(Response.Status.CREATED, desk.add(draft, viewer.get().actor()).view());
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "Read a kind of report.")
    public RestResponse<ReportKindView> readReportKind(
            @PathParam("code") @Parameter(example = "TRAINING_SESSION") String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String known) {
        var kind = yardsticks.requireKind(code);
        return EntityTag.answer(kind.view(), kind.version(), known);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Right.To.KEEP_PLAN)
    @Operation(
            summary = "Change what a kind of report asks, or retire it.",
            description = "Holds for what is written from now on; approved reports stay as they are. 409 field-in-use while reports "
                    + "answer a field that would go or change its type or unit, or a choice that would go; 409 field-in-rule while a "
                    + "counting rule in force names it.")
    public RestResponse<ReportKindView> changeReportKind(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReportKindChangeDraft draft) {
        var kind = desk.change(code, draft, ifMatch, viewer.get().actor());
        return EntityTag.answer(kind.view(), kind.version(), null);
    }

    @GET
    @Path("/{code}/schema")
    @Produces("application/schema+json")
    @Operation(summary = "The kind's details as JSON Schema 2020-12.")
    public Map<String, Object> readReportKindSchema(@PathParam("code") String code) {
        return KindSchema.of(yardsticks.requireKind(code));
    }
}
