package org.siqian.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siqian.access.Right;
import org.siqian.plan.LightScheme;
import org.siqian.plan.PlanViews.LightSchemeDraft;
import org.siqian.progress.LightPreview.LightSchemePreview;

@Path("/api/v1/plans/{code}/light-scheme/preview")
@Tag(name = "Plan", description = "What was promised, and who answers for it.")
@Transactional
@RolesAllowed(Right.To.KEEP_PLAN)
public class LightPreviewResource {
    private final LightPreview preview;

    public LightPreviewResource(LightPreview preview) {
        this.preview = preview;
    }

    @POST
    @Operation(summary = "See which lights of this year another light scheme would change.", description = "Writes nothing.")
    public LightSchemePreview previewLightScheme(
            @PathParam("code") @Parameter(example = "SQ2023") String code, @NotNull @Valid LightSchemeDraft draft) {
        return preview.of(code, LightScheme.of(draft));
    }
}
