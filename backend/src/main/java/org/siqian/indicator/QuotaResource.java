package org.siqian.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.CurrentViewer;
import org.siqian.access.Right;
import org.siqian.indicator.QuotaViews.QuotaHistory;
import org.siqian.indicator.QuotaViews.QuotaNoteDraft;
import org.siqian.indicator.QuotaViews.QuotaRevisionDraft;
import org.siqian.indicator.QuotaViews.QuotaSet;
import org.siqian.indicator.QuotaViews.QuotaSetDraft;
import org.siqian.indicator.QuotaViews.QuotaView;
import org.siqian.shared.AsOf;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Idempotent;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;
import org.siqian.shared.SiqianClock;

@Path("/api/v1")
@Tag(name = "Quotas", description = "The parts of a target that units take on, and what they say of them.")
@Transactional
@RolesAllowed(Right.To.READ_PLAN)
public class QuotaResource {
    private static final String THIS_YEAR = "This year if left out.";
    private static final String VERSION = "The quota's version in quotes; 412 if it is no longer the current one.";

    private final QuotaLists lists;
    private final QuotaDesk desk;
    private final CurrentViewer viewer;
    private final SiqianClock clock;

    public QuotaResource(QuotaLists lists, QuotaDesk desk, CurrentViewer viewer, SiqianClock clock) {
        this.lists = lists;
        this.desk = desk;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GET
    @Path("/targets/{code}/quotas")
    @Operation(summary = "Read how a target is split over units in a year, with sum and buffer.")
    @APIResponse(responseCode = "200", description = "OK", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = QuotaSet.class)))
    @APIResponse(responseCode = "409", ref = "Refusal409")
    public RestResponse<QuotaSet> readQuotas(
            @PathParam("code") @Parameter(example = "T13") String code,
            @QueryParam("year") @Parameter(description = THIS_YEAR, example = "2023") Integer year,
            @QueryParam("asOf") @Parameter(description = "As known at the end of this day; now if left out.") LocalDate asOf) {
        return answer(lists.set(code, orThisYear(year), AsOf.of(asOf, clock), viewer.get()));
    }

    @PUT
    @Path("/targets/{code}/quotas")
    @RolesAllowed(Right.To.SPLIT_TARGETS)
    @Operation(
            summary = "Split a target over units: all quotas of a year at once.",
            description = "New units are proposed to, changed numbers are revised and to be accepted again, units left out are withdrawn with"
                    + " the reason, the rest stands. If-Match is the set's version, 0 for the first split.")
    public RestResponse<QuotaSet> splitTarget(
            @PathParam("code") @Parameter(example = "T13") String code,
            @QueryParam("year") @Parameter(description = THIS_YEAR, example = "2023") Integer year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The set's version in quotes.") String ifMatch,
            @NotNull @Valid QuotaSetDraft draft) {
        desk.propose(code, orThisYear(year), draft, ifMatch, viewer.get());
        return answer(lists.set(code, orThisYear(year), AsOf.of(null, clock), viewer.get()));
    }

    private int orThisYear(Integer year) {
        return year == null ? clock.today().getYear() : year;
    }

    /** Never 304: a later document changes what the target asks and leaves the steps, whose number is the tag, as they are. */
    private static RestResponse<QuotaSet> answer(QuotaSet set) {
        return EntityTag.answer(set, set.version(), null);
    }

    @GET
    @Path("/quotas")
    @Operation(summary = "List quotas of units; those of units they took over from are among them.")
    public Page<QuotaView> listQuotas(
            @BeanParam PageRequest page,
            @QueryParam("organisation") @Parameter(example = "KX-500101") List<String> organisation,
            @QueryParam("year") List<Integer> year,
            @QueryParam("status") List<QuotaStatus> status) {
        return Page.cut(lists.list(organisation, year, status, viewer.get()), page);
    }

    @GET
    @Path("/quotas/{id}")
    @Operation(summary = "Read a quota.")
    public RestResponse<QuotaView> readQuota(@PathParam("id") UUID id) {
        return answer(lists.view(id, viewer.get()));
    }

    @GET
    @Path("/quotas/{id}/history")
    @Operation(
            summary = "Read everything said of a quota, oldest first.",
            description = "Reasons and names only for those who split the target or answer for the unit.")
    public QuotaHistory readQuotaHistory(@PathParam("id") UUID id) {
        return lists.history(id, viewer.get());
    }

    @POST
    @Path("/quotas/{id}/acceptance")
    @RolesAllowed(Right.To.ANSWER_QUOTAS)
    @Operation(summary = "Accept a quota for the unit.")
    @Idempotent
    public RestResponse<QuotaView> acceptQuota(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = VERSION) String ifMatch,
            @HeaderParam(Idempotent.HEADER) String key, @Valid QuotaNoteDraft note) {
        return answer(lists.view(desk.accept(id, note, ifMatch, viewer.get()), viewer.get()));
    }

    @POST
    @Path("/quotas/{id}/objection")
    @RolesAllowed(Right.To.ANSWER_QUOTAS)
    @Operation(summary = "Object to a quota for the unit, with the reason.")
    @Idempotent
    public RestResponse<QuotaView> objectToQuota(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = VERSION) String ifMatch,
            @HeaderParam(Idempotent.HEADER) String key, @NotNull @Valid QuotaNoteDraft note) {
        return answer(lists.view(desk.object(id, note, ifMatch, viewer.get()), viewer.get()));
    }

    @POST
    @Path("/quotas/{id}/revision")
    @RolesAllowed(Right.To.SPLIT_TARGETS)
    @Operation(summary = "Answer with another number, or keep it and say why; the unit is asked again.")
    @Idempotent
    public RestResponse<QuotaView> reviseQuota(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = VERSION) String ifMatch,
            @HeaderParam(Idempotent.HEADER) String key, @NotNull @Valid QuotaRevisionDraft draft) {
        return answer(lists.view(desk.revise(id, draft, ifMatch, viewer.get()), viewer.get()));
    }

    @POST
    @Path("/quotas/{id}/withdrawal")
    @RolesAllowed(Right.To.SPLIT_TARGETS)
    @Operation(summary = "Take a quota back, with the reason.")
    @Idempotent
    public RestResponse<QuotaView> withdrawQuota(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = VERSION) String ifMatch,
            @HeaderParam(Idempotent.HEADER) String key, @NotNull @Valid QuotaNoteDraft note) {
        return answer(lists.view(desk.withdraw(id, note, ifMatch, viewer.get()), viewer.get()));
    }

    /** Never 304: who may do what with it depends on posts, too. */
    private static RestResponse<QuotaView> answer(QuotaView quota) {
        return EntityTag.answer(quota, quota.version(), null);
    }
}
