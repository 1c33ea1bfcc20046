package org.siqian.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.CurrentViewer;
import org.siqian.access.Right;
import org.siqian.organisation.Register;
import org.siqian.plan.PlanViews.ActionView;
import org.siqian.plan.PlanViews.LightSchemeDraft;
import org.siqian.plan.PlanViews.MeasureView;
import org.siqian.plan.PlanViews.PlanView;
import org.siqian.shared.AsOf;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

@Path("/api/v1")
@Tag(name = "Plan", description = "What was promised, and who answers for it.")
@RolesAllowed(Right.To.READ_PLAN)
public class PlanResource {
    private static final String THEN = "With the light scheme as it was known at the end of this day; today's if left out.";

    private final PlanBook book;
    private final Register register;
    private final LightDesk desk;
    private final CurrentViewer viewer;
    private final SiqianClock clock;

    public PlanResource(PlanBook book, Register register, LightDesk desk, CurrentViewer viewer, SiqianClock clock) {
        this.book = book;
        this.register = register;
        this.desk = desk;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GET
    @Path("/plans")
    @Operation(summary = "List the plans.")
    public Page<PlanView> listPlans(@BeanParam PageRequest page, @QueryParam("asOf") @Parameter(description = THEN) LocalDate asOf) {
        var then = AsOf.of(asOf, clock);
        return Page.cut(book.plans().stream().map(p -> p.view(false, book.lights(p, then.known()))).toList(), page);
    }

    @GET
    @Path("/plans/{code}")
    @Operation(summary = "Read a plan with the notice's full text.")
    public RestResponse<PlanView> readPlan(
            @PathParam("code") @Parameter(example = "SQ2023") String code,
            @QueryParam("asOf") @Parameter(description = THEN) LocalDate asOf,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String known) {
        var then = AsOf.of(asOf, clock);
        var plan = book.findPlan(code).orElseThrow(() -> Refusal.notFound("方案", code));
        return EntityTag.answer(plan.view(true, book.lights(plan, then.known())), plan.version(), known);
    }

    @PUT
    @Path("/plans/{code}/light-scheme")
    @Transactional
    @RolesAllowed(Right.To.KEEP_PLAN)
    @Operation(summary = "Decide from where a plan's lights have their colours.", description = "Every light is judged by it at once; nothing is counted anew.")
    public RestResponse<PlanView> changeLightScheme(
            @PathParam("code") @Parameter(example = "SQ2023") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid LightSchemeDraft draft) {
        var plan = desk.decide(code, draft, ifMatch, viewer.get().actor());
        return EntityTag.answer(plan.view(true, plan.lights()), plan.version(), null);
    }

    @GET
    @Path("/actions")
    @Operation(summary = "List the actions.")
    public Page<ActionView> listActions(@BeanParam PageRequest page, @QueryParam("plan") String plan) {
        return Page.cut(
                book.actions().stream().map(Action::view).filter(a -> plan == null || plan.equals(a.plan())).toList(), page);
    }

    @GET
    @Path("/actions/{code}")
    @Operation(summary = "Read an action.")
    public ActionView readAction(@PathParam("code") @Parameter(example = "A2") String code) {
        return book.actions().stream()
                .filter(a -> a.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("行动", code))
                .view();
    }

    @GET
    @Path("/measures")
    @Operation(summary = "List the measures with who answers for them.")
    public Page<MeasureView> listMeasures(
            @BeanParam PageRequest page,
            @QueryParam("plan") String plan,
            @QueryParam("action") List<String> action,
            @QueryParam("organisation") @Parameter(description = "Only measures this unit answers for.", example = "KX-500101")
                    String organisation,
            @QueryParam("asOf") @Parameter(description = "Who answers on this day; today if left out.") LocalDate asOf) {
        var day = asOf == null ? clock.today() : asOf;
        var found = book.measures().stream()
                .filter(m -> action.isEmpty() || action.contains(m.action()))
                .filter(m -> plan == null || book.planOf(m.code()).code().equals(plan))
                .filter(m -> organisation == null || book.isResponsible(organisation, m.code(), day))
                .map(m -> PlanViews.of(m, day, book, register))
                .toList();
        return Page.cut(found, page);
    }

    @GET
    @Path("/measures/{code}")
    @Operation(summary = "Read a measure with who answers for it.")
    public MeasureView readMeasure(
            @PathParam("code") @Parameter(example = "M04") String code, @QueryParam("asOf") LocalDate asOf) {
        return PlanViews.of(book.requireMeasure(code), asOf == null ? clock.today() : asOf, book, register);
    }
}
