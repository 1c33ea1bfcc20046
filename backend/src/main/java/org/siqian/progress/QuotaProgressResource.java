package org.siqian.progress;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.Right;
import org.siqian.progress.QuotaProgressViews.QuotaOverview;
import org.siqian.progress.QuotaProgressViews.QuotaProgressList;
import org.siqian.shared.SiqianClock;

@Path("/api/v1/progress")
@Tag(name = "Progress", description = "How far each promise is kept, and the reports behind every number.")
@RolesAllowed(Right.To.READ_REPORTS)
public class QuotaProgressResource {
    private final QuotaProgress progress;
    private final BoardCache cache;
    private final SiqianClock clock;

    public QuotaProgressResource(QuotaProgress progress, BoardCache cache, SiqianClock clock) {
        this.progress = progress;
        this.cache = cache;
        this.clock = clock;
    }

    @GET
    @Path("/quotas")
    @Operation(
            summary = "Every target of the year that can be split, and how a unit stands with its parts.",
            description = "With an organisation only the targets it has a quota of.")
    public Uni<RestResponse<QuotaOverview>> readQuotaOverview(
            @QueryParam("year") @Parameter(description = "This year if left out.", example = "2023") Integer year,
            @QueryParam("organisation") @Parameter(example = "KX-500101") String organisation,
            @QueryParam("asOf") @Parameter(description = "What was known at the end of this day; now if left out.") LocalDate asOf,
            @QueryParam("register") @DefaultValue("FILED") @Parameter(description = "TODAY: under whoever acts for the unit that day.")
                    RegisterView register) {
        return cache.answer("quota-overview", () -> progress.overview(orThisYear(year), organisation, asOf, register),
                orThisYear(year), organisation, asOf, register);
    }

    private int orThisYear(Integer year) {
        return year == null ? clock.today().getYear() : year;
    }

    @GET
    @Path("/{indicator}/quotas")
    @Operation(
            summary = "How far each unit is with its quota of an indicator, worst first.",
            description = "The units' actuals and the others, less what stands in several of them, are the city's number.")
    @APIResponse(responseCode = "200", description = "OK", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = QuotaProgressList.class)))
    @APIResponse(responseCode = "409", ref = "Refusal409")
    public Uni<RestResponse<QuotaProgressList>> readQuotaProgress(
            @PathParam("indicator") @Parameter(example = "TRAINING-SESSIONS") String indicator,
            @QueryParam("year") @Parameter(description = "This year if left out.", example = "2023") Integer year,
            @QueryParam("target") @Parameter(description = "The indicator's first target that has quotas if left out.", example = "T13")
                    String target,
            @QueryParam("asOf") @Parameter(description = "What was known at the end of this day; now if left out.") LocalDate asOf,
            @QueryParam("register") @DefaultValue("FILED") @Parameter(description = "TODAY: under whoever acts for the unit that day.")
                    RegisterView register) {
        return cache.answer("quotas", () -> progress.of(indicator, target, orThisYear(year), asOf, register),
                indicator, target, orThisYear(year), asOf, register);
    }
}
