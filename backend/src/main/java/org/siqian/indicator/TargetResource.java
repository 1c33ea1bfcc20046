package org.siqian.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.CurrentViewer;
import org.siqian.access.Right;
import org.siqian.indicator.TargetDrafts.TargetSuccessionDraft;
import org.siqian.indicator.TargetDrafts.TargetDraft;
import org.siqian.indicator.TargetDrafts.TargetWithdrawalDraft;
import org.siqian.indicator.TargetViews.TargetView;
import org.siqian.shared.AsOf;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Idempotent;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

@Path("/api/v1")
@Tag(name = "Indicators", description = "How a promise is measured, and what was promised.")
@Transactional
@RolesAllowed(Right.To.READ_PLAN)
public class TargetResource {
    private static final String THEN = "What was known at the end of this day and in force on it; today if left out.";
    private static final String ALL = "Superseded versions and those not yet in force, too, so that a chart can draw the step.";

    private final Yardsticks yardsticks;
    private final TargetDesk desk;
    private final CurrentViewer viewer;
    private final SiqianClock clock;

    public TargetResource(Yardsticks yardsticks, TargetDesk desk, CurrentViewer viewer, SiqianClock clock) {
        this.yardsticks = yardsticks;
        this.desk = desk;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GET
    @Path("/indicators/{code}/targets")
    @Operation(summary = "List what was promised of an indicator.")
    public Page<TargetView> listTargetsOfIndicator(
            @PathParam("code") @Parameter(example = "TRAINING-SESSIONS") String code,
            @BeanParam PageRequest page,
            @QueryParam("asOf") @Parameter(description = THEN) LocalDate asOf,
            @QueryParam("all") @DefaultValue("false") @Parameter(description = ALL) boolean all) {
        yardsticks.require(code);
        var history = yardsticks.targetHistory(AsOf.of(asOf, clock));
        return Page.cut(asked(history, all).filter(t -> t.indicator().equals(code)).map(history::view).toList(), page);
    }

    @GET
    @Path("/targets")
    @Operation(summary = "List every target of the plans.")
    public Page<TargetView> listTargets(
            @BeanParam PageRequest page,
            @QueryParam("owner") List<String> owner,
            @QueryParam("strength") Target.Strength strength,
            @QueryParam("asOf") @Parameter(description = THEN) LocalDate asOf,
            @QueryParam("all") @DefaultValue("false") @Parameter(description = ALL) boolean all) {
        var history = yardsticks.targetHistory(AsOf.of(asOf, clock));
        var found = asked(history, all)
                .filter(t -> owner.isEmpty() || owner.contains(t.owner()))
                .filter(t -> strength == null || strength == t.strength())
                .map(history::view)
                .toList();
        return Page.cut(found, page);
    }

    private static Stream<Target> asked(TargetHistory history, boolean all) {
        return (all ? history.known() : history.inForce()).stream();
    }

    @GET
    @Path("/targets/{code}")
    @Operation(
            summary = "Read a target with the sentence it was promised in.",
            description = "The version of that code; versionInForce says which one holds. A version that was withdrawn stands only among the versions.")
    public RestResponse<TargetView> readTarget(
            @PathParam("code") @Parameter(example = "T13") String code,
            @QueryParam("asOf") @Parameter(description = "As it was known at the end of this day; today if left out.") LocalDate asOf,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String known) {
        var history = yardsticks.targetHistory(AsOf.of(asOf, clock));
        var target = history.known().stream().filter(t -> t.code().equals(code)).findFirst().orElseThrow(() -> Refusal.notFound("目标", code));
        var view = history.view(target);
        return EntityTag.answer(view, view.version(), known);
    }

    @GET
    @Path("/targets/{code}/versions")
    @Operation(summary = "List every version a target has had, the first one first.", description = "By the code of any of them; those that were withdrawn included.")
    public Page<TargetView> listTargetVersions(@PathParam("code") @Parameter(example = "T13") String code, @BeanParam PageRequest page) {
        var history = yardsticks.targetHistory(AsOf.of(null, clock));
        var chain = history.chain(code);
        if (chain.isEmpty()) throw Refusal.notFound("目标", code);
        return Page.cut(chain.stream().map(history::view).toList(), page);
    }

    @POST
    @Path("/indicators/{code}/targets")
    @RolesAllowed(Right.To.KEEP_PLAN)
    @Operation(summary = "Enter a new promise of an indicator.", description = "What follows an earlier promise is entered as its succession.")
    @APIResponse(responseCode = "201", description = "Promised.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = TargetView.class)))
    @Idempotent
    public RestResponse<TargetView> addTarget(
            @HeaderParam(Idempotent.HEADER) String key, @PathParam("code") @Parameter(example = "TRAINING-SESSIONS") String code,
            @NotNull @Valid TargetDraft draft) {
        return created(desk.promise(code, draft, viewer.get()));
    }

    @POST
    @Path("/targets/{code}/succession")
    @RolesAllowed(Right.To.KEEP_PLAN)
    @Operation(
            summary = "Let a later document, or the answer to an open question, supersede a target from a day on.",
            description = "Everything left out stays as it was. Days before, and what was known before, stay as they are. "
                    + "409 target-superseded for any but the last version. If-Match takes the target's version.")
    @APIResponse(responseCode = "201", description = "The new version.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = TargetView.class)))
    @Idempotent
    public RestResponse<TargetView> supersedeTarget(
            @HeaderParam(Idempotent.HEADER) String key, @PathParam("code") @Parameter(example = "T13") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid TargetSuccessionDraft draft) {
        return created(desk.succeed(code, draft, ifMatch, viewer.get()));
    }

    @POST
    @Path("/targets/{code}/withdrawal")
    @RolesAllowed(Right.To.KEEP_PLAN)
    @Operation(
            summary = "Take back the newest version of a target.",
            description = "The undo of a mistake: what it superseded holds again. Days as they were known before stay as they were.")
    @APIResponse(responseCode = "200", description = "Withdrawn.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = TargetView.class)))
    @Idempotent
    public RestResponse<TargetView> withdrawTarget(
            @HeaderParam(Idempotent.HEADER) String key, @PathParam("code") @Parameter(example = "T13-2") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid TargetWithdrawalDraft draft) {
        var view = desk.withdraw(code, draft.reason(), ifMatch, viewer.get());
        return EntityTag.answer(view, view.version(), null);
    }

    private static RestResponse<TargetView> created(TargetView view) {
        return RestResponse.ResponseBuilder.create(Response.Status.CREATED, view).header(HttpHeaders.ETAG, EntityTag.of(view.version())).build();
    }
}
