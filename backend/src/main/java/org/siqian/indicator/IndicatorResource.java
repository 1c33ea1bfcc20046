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
import org.siqian.indicator.TargetViews.TargetView;
import org.siqian.shared.Idempotent;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;

@Path("/api/v1")
@Tag(name = "Indicators", description = "How a promise is measured, and what was promised.")
@Transactional
@RolesAllowed(Right.To.READ_PLAN)
public class IndicatorResource {
    private final Yardsticks yardsticks;
    private final DraftingTable table;
    private final CurrentViewer viewer;

    public IndicatorResource(Yardsticks yardsticks, DraftingTable table, CurrentViewer viewer) {
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
            @QueryParam("source") Indicator.Source source) {
        var found = yardsticks.indicators().stream()
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
    public IndicatorView readIndicator(@PathParam("code") @Parameter(example = "TRAINING-SESSIONS") String code) {
        return yardsticks.require(code).view();
    }

    @GET
    @Path("/indicators/{code}/targets")
    @Operation(summary = "List what was promised of an indicator.")
    public Page<TargetView> listTargetsOfIndicator(@PathParam("code") String code, @BeanParam PageRequest page) {
        yardsticks.require(code);
        return Page.cut(yardsticks.targetsOf(code).stream().map(Target::view).toList(), page);
    }

    @GET
    @Path("/targets")
    @Operation(summary = "List every target of the plans.")
    public Page<TargetView> listTargets(
            @BeanParam PageRequest page,
            @QueryParam("owner") List<String> owner,
            @QueryParam("strength") Target.Strength strength) {
        var found = yardsticks.targets().stream()
                .filter(t -> owner.isEmpty() || owner.contains(t.owner()))
                .filter(t -> strength == null || strength == t.strength())
                .map(Target::view)
                .toList();
        return Page.cut(found, page);
    }

    @GET
    @Path("/targets/{code}")
    @Operation(summary = "Read a target with the sentence it was promised in.")
    public TargetView readTarget(@PathParam("code") @Parameter(example = "T13") String code) {
        return yardsticks.requireTarget(code).view();
    }
}
