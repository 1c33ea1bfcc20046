package org.siqian.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siqian.access.Right;
import org.siqian.progress.ProgressViews.EntityStandings;
import org.siqian.progress.ProgressViews.LightHistoryList;
import org.siqian.shared.SiqianClock;

/** How one indicator came to stand where it stands. */
@Path("/api/v1/progress/{indicator}")
@Tag(name = "Progress", description = "How far each promise is kept, and the reports behind every number.")
@Transactional
@RolesAllowed(Right.To.READ_REPORTS)
public class StandingResource {
    private final LightHistory history;
    private final Thresholds thresholds;
    private final SiqianClock clock;

    public StandingResource(LightHistory history, Thresholds thresholds, SiqianClock clock) {
        this.history = history;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    @GET
    @Path("/lights")
    @Operation(
            summary = "The lights of an indicator at the end of each month.",
            description = "Each by what was known then: approvals, targets, statistics and light schemes of that day. The running month stands at today.")
    public LightHistoryList readLightHistory(
            @PathParam("indicator") @Parameter(example = "TRAINING-SESSIONS") String indicator,
            @QueryParam("year") @Parameter(description = "This year if left out.", example = "2023") Integer year) {
        return history.of(indicator, year == null ? clock.today().getYear() : year);
    }

    @GET
    @Path("/entities")
    @Operation(
            summary = "The registered entities an indicator is counted from.",
            description = "The largest first, with those near below the threshold (four fifths of it and more) marked.")
    public EntityStandings readEntityStandings(
            @PathParam("indicator") @Parameter(example = "O-CLUSTERS-100B") String indicator,
            @QueryParam("year") @Parameter(description = "This year if left out.", example = "2023") Integer year,
            @QueryParam("asOf") @Parameter(description = "What was known at the end of this day; now if left out.") LocalDate asOf) {
        return thresholds.of(indicator, year == null ? clock.today().getYear() : year, asOf);
    }
}
