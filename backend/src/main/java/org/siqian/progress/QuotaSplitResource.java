package org.siqian.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siqian.access.CurrentViewer;
import org.siqian.access.Right;
import org.siqian.progress.QuotaSplitViews.QuotaSplitDraft;
import org.siqian.progress.QuotaSplitViews.QuotaSplitPreview;
import org.siqian.shared.SiqianClock;

@Path("/api/v1/targets/{code}/quotas/split")
@Tag(name = "Quotas", description = "The parts of a target that units take on, and what they say of them.")
@Transactional
@RolesAllowed(Right.To.SPLIT_TARGETS)
public class QuotaSplitResource {
    private final QuotaSplit split;
    private final CurrentViewer viewer;
    private final SiqianClock clock;

    public QuotaSplitResource(QuotaSplit split, CurrentViewer viewer, SiqianClock clock) {
        this.split = split;
        this.viewer = viewer;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "See how a target would be split by last year's work, or equally.",
            description = "Writes nothing; the parts add up to the total exactly (largest remainders). PUT the list to propose it.")
    public QuotaSplitPreview previewSplit(
            @PathParam("code") @Parameter(example = "T13") String code,
            @QueryParam("year") @Parameter(description = "This year if left out.", example = "2023") Integer year,
            @NotNull @Valid QuotaSplitDraft draft) {
        return split.preview(code, year == null ? clock.today().getYear() : year, draft, viewer.get());
    }
}
