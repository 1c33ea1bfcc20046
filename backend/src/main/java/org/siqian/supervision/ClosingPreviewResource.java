package org.siqian.supervision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siqian.access.Right;
import org.siqian.shared.Refusal;
import org.siqian.supervision.ClosingPreview.PeriodPreview;

@Path("/api/v1/plans/{code}/closed-periods/preview")
@Tag(name = "Closing", description = "Months and years in which nothing changes any more.")
@Transactional
@RolesAllowed(Right.To.CLOSE_PERIODS)
public class ClosingPreviewResource {
    private final ClosingPreview preview;

    public ClosingPreviewResource(ClosingPreview preview) {
        this.preview = preview;
    }

    @GET
    @Operation(summary = "See what still waits in a month or a year before it is closed.")
    public PeriodPreview previewClosing(
            @PathParam("code") @Parameter(example = "SQ2023") String code,
            @QueryParam("year") @Parameter(required = true, example = "2023") Integer year,
            @QueryParam("month") @Parameter(description = "The whole year if left out.", example = "5") Integer month) {
        if (year == null) throw Refusal.malformed("parameter", "?year", "请说明年份。");
        return preview.of(code, year, month);
    }
}
