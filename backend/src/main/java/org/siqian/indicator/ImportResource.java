package org.siqian.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.CurrentViewer;
import org.siqian.access.Right;
import org.siqian.indicator.ImportViews.ImportMode;
import org.siqian.indicator.ImportViews.ImportResult;
import org.siqian.shared.Idempotent;

@Path("/api/v1/observations/imports")
@Tag(name = "Statistics", description = "Published figures with publisher and citation, and the register of clusters, parks and firms.")
@Transactional
@RolesAllowed(Right.To.KEEP_STATISTICS)
public class ImportResource {
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportDesk desk;
    private final ImportTemplate template;
    private final CurrentViewer viewer;

    public ImportResource(ImportDesk desk, ImportTemplate template, CurrentViewer viewer) {
        this.desk = desk;
        this.template = template;
        this.viewer = viewer;
    }

    @POST
    @Consumes({"application/json", "text/csv", WORKBOOK, "application/octet-stream", "multipart/form-data"})
    @Operation(
            summary = "Look through a table of figures, then enter it, all or nothing.",
            description = "A JSON array, CSV (UTF-8 or GB18030) or XLSX of at most 2 MB and 5,000 rows, as the body or as a form's "
                    + "file; headers in Chinese or English, as in the template. Units are converted to the base unit; a row that says "
                    + "未公布 is left out. VALIDATE writes nothing and answers errors by row, and without any a planHash; COMMIT needs "
                    + "it: 409 preview-outdated if it would now do something else, 422 if there are errors. A figure that is there "
                    + "and differs gets a new revision.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/octet-stream", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "200", description = "What it does, row by row.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = ImportResult.class)))
    @Idempotent
    public RestResponse<ImportResult> importObservations(
            @HeaderParam(Idempotent.HEADER) String key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String contentType,
            @QueryParam("mode") @DefaultValue("VALIDATE") ImportMode mode,
            @QueryParam("planHash") @Parameter(description = "From VALIDATE; COMMIT does exactly that.") String planHash,
            @NotNull byte[] table) {
        return RestResponse.ok(desk.run(MultipartFile.in(table, contentType), mode, planHash, viewer.get().actor()));
    }

    @GET
    @Path("/template")
    @Produces(WORKBOOK)
    @Operation(summary = "Get a workbook to fill in, with the codes that may stand in it.")
    @APIResponse(responseCode = "200", description = "The workbook.", content = @Content(
            mediaType = WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response readImportTemplate() {
        return Response.ok(template.draw())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"siqian-statistics.xlsx\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
