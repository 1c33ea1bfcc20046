package org.siqian.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.Right;
import org.siqian.access.CurrentViewer;
import org.siqian.indicator.IndicatorViews.IndicatorDraft;
import org.siqian.indicator.IndicatorViews.IndicatorView;
import org.siqian.shared.AsOf;
import org.siqian.shared.Idempotent;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

@Path("/api/v1")
@Tag(name = "Indicators", description = "How a promise is measured, and what was promised.")
@Transactional
@RolesAllowed(Right.To.READ_PLAN)
public class IndicatorResource {
    private static final String THEN = "As they were known at the end of this day; today if left out.";

    private final Yardsticks yardsticks;
    private final DraftingTable table;
    private final CurrentViewer viewer;
    private final SiqianClock clock;

    public IndicatorResource(Yardsticks yardsticks, DraftingTable table, CurrentViewer viewer, SiqianClock clock) {
        this.clock = clock;
        this.yardsticks = yardsticks;
        this.table = table;
        this.viewer = viewer;
    }

    @GET
    @Path("/indicators")
    @Operation(summary = "List the indicators.")
    public Page<IndicatorView> listIndicators(
            @BeanParam PageRequest page,
            @QueryParam("owner") @Parameter(description = "An action, measure or plan, such as M04.") List<String> owner,
            @QueryParam("indicatorClass") Indicator.IndicatorClass indicatorClass,
            @QueryParam("source") Indicator.Source source,
            @QueryParam("asOf") @Parameter(description = THEN) LocalDate asOf) {
        var found = yardsticks.indicators(AsOf.of(asOf, clock).known()).stream()
                .filter(i -> owner.isEmpty() || owner.contains(i.owner()))
                .filter(i -> indicatorClass == null || indicatorClass == i.indicatorClass())
                .filter(i -> source == null || source == i.source())
                .map(Indicator::view)
                .toList();
        return Page.cut(found, page);
    }

    @POST
    @Path("/indicators")
    @RolesAllowed(Right.To.KEEP_PLAN)
    @Operation(summary = "Add an indicator.")
    @APIResponse(responseCode = "201", description = "Added.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = IndicatorView.class)))
    @Idempotent
    public RestResponse<IndicatorView> addIndicator(
            @HeaderParam(Idempotent.HEADER) String key, @NotNull @Valid IndicatorDraft draft) {
        return RestResponse.status(Response.Status.CREATED, table.add(draft, viewer.get().actor()).view());
    }

    @GET
    @Path("/indicators/{code}")
    @Operation(summary = "Read an indicator.")
    public IndicatorView readIndicator(
            @PathParam("code") @Parameter(example = "TRAINING-SESSIONS") String code,
            @QueryParam("asOf") @Parameter(description = THEN) LocalDate asOf) {
        var indicator = yardsticks.require(code);
        if (!indicator.isKnown(AsOf.of(asOf, clock).known())) throw Refusal.notFound("指标", code);
        return indicator.view();
    }
}
