package org.siqian.access;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siqian.audit.AuditExport;
import org.siqian.audit.AuditFilter;
import org.siqian.audit.AuditTrail;
import org.siqian.audit.AuditVerification;
import org.siqian.audit.AuditViews.AuditCheck;
import org.siqian.audit.AuditViews.AuditEntry;
import org.siqian.shared.Page;

/** The audit trail's door; it stands here because who may look is this room's business. */
@Path("/api/v1/audit-events")
@Tag(name = "Audit", description = "What was done, by whom, and the proof that nobody bent it.")
@Transactional
@RolesAllowed(Right.To.READ_AUDIT)
public class AuditEventResource {
    private final AuditTrail trail;
    private final AuditExport export;
    private final AuditVerification verification;
    private final CurrentViewer viewer;

    public AuditEventResource(AuditTrail trail, AuditExport export, AuditVerification verification, CurrentViewer viewer) {
        this.trail = trail;
        this.export = export;
        this.verification = verification;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "Search the trail, newest first.", description = "Telephone and identity numbers are masked.")
    public Page<AuditEntry> listAuditEvents(@BeanParam AuditFilter filter) {
        return trail.latest(filter);
    }

    @GET
    @Path("/export")
    @Produces("text/csv")
    @TransactionConfiguration(timeout = 600)
    @Operation(
            summary = "The trail as a table (CSV, UTF-8), newest first.",
            description = "With the list's filters; at most 100,000 rows, and the last line says if there are more. The export is itself recorded.")
    @APIResponse(responseCode = "200", description = "The table.", content = @Content(
            mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response exportAuditEvents(@BeanParam AuditFilter filter) {
        byte[] table = export.table(filter, viewer.get().actor());
        return Response.ok(table)
                .type("text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"siqian-audit.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/verification")
    @TransactionConfiguration(timeout = 600)
    @Operation(
            summary = "Verify the trail: finds what was changed, taken out or put in.",
            description = "Reads everything; seconds for a million events.")
    public AuditCheck verifyAuditTrail(
            @QueryParam("head") @Parameter(description = "A head noted earlier, POSITION:HASH.") String head) {
        return head == null ? verification.verify() : verification.verify(head);
    }
}
