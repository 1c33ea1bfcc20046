package org.siqian.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siqian.audit.AuditTrail;
import org.siqian.audit.AuditViews.AuditEntry;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;

/** The audit trail's door; it stands here because who may look is this room's business. */
@Path("/api/v1/audit-events")
@Tag(name = "Audit", description = "What was done, by whom.")
@Transactional
public class AuditEventResource {
    private final AuditTrail trail;

    public AuditEventResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @RolesAllowed(Right.To.READ_AUDIT)
    @Operation(summary = "List changes, newest first.")
    public Page<AuditEntry> listAuditEvents(
            @BeanParam PageRequest page,
            @QueryParam("entity") @Parameter(example = "activity-report") String entity,
            @QueryParam("entityId") String entityId) {
        return trail.latest(entity, entityId, page);
    }
}
