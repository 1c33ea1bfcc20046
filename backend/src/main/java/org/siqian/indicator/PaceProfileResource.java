package org.siqian.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.CurrentViewer;
import org.siqian.access.Right;
import org.siqian.indicator.PaceViews.PaceDraft;
import org.siqian.indicator.PaceViews.PaceProfileView;
import org.siqian.shared.AsOf;
import org.siqian.shared.EntityTag;
import org.siqian.shared.SiqianClock;

@Path("/api/v1/indicators/{code}/pace-profile")
@Tag(name = "Indicators", description = "How a promise is measured, and what was promised.")
@Transactional
@RolesAllowed(Right.To.READ_PLAN)
public class PaceProfileResource {
    private final Yardsticks yardsticks;
    private final PaceDesk desk;
    private final CurrentViewer viewer;
    private final SiqianClock clock;

    public PaceProfileResource(Yardsticks yardsticks, PaceDesk desk, CurrentViewer viewer, SiqianClock clock) {
        this.yardsticks = yardsticks;
        this.desk = desk;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Read how an indicator is paced over the year, and how it was before.", description = "Version 0 is the calendar nobody had to choose.")
    public RestResponse<PaceProfileView> readPaceProfile(
            @PathParam("code") @Parameter(example = "TRAINING-SESSIONS") String code,
            @QueryParam("asOf") @Parameter(description = "As it was known at the end of this day; today if left out.") LocalDate asOf,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String known) {
        yardsticks.require(code);
        var view = PaceViews.of(code, yardsticks.paces(code, AsOf.of(asOf, clock).known()));
        return EntityTag.answer(view, view.version(), known);
    }

    @PUT
    @RolesAllowed(Right.To.KEEP_PLAN)
    @Operation(
            summary = "Decide how an indicator is paced over the year.",
            description = "By the calendar, as last year went, or by twelve shares. Only for what is counted and adds up within the year.")
    public RestResponse<PaceProfileView> changePaceProfile(
            @PathParam("code") @Parameter(example = "TRAINING-SESSIONS") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PaceDraft draft) {
        desk.decide(code, draft, ifMatch, viewer.get());
        var view = PaceViews.of(code, yardsticks.paces(code, null));
        return EntityTag.answer(view, view.version(), null);
    }
}
