package org.siqian.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.net.URI;
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
import org.siqian.indicator.ObservationViews.FigureDraft;
import org.siqian.indicator.ObservationViews.ObservationDraft;
import org.siqian.indicator.ObservationViews.ObservationView;
import org.siqian.indicator.ObservationViews.ObservationWithdrawalDraft;
import org.siqian.indicator.ObservationViews.StatisticOverview;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Idempotent;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;

@Path("/api/v1")
@Tag(name = "Statistics", description = "Published figures with publisher and citation, and the register of clusters, parks and firms.")
@Transactional
@RolesAllowed(Right.To.READ_PLAN)
public class ObservationResource {
    static final String AS_OF = "What was known at the end of this day; now if left out.";

    private final StatisticsReader reader;
    private final StatisticsDesk desk;
    private final CurrentViewer viewer;

    public ObservationResource(StatisticsReader reader, StatisticsDesk desk, CurrentViewer viewer) {
        this.reader = reader;
        this.desk = desk;
        this.viewer = viewer;
    }

    @GET
    @Path("/statistics")
    @Operation(
            summary = "List the observed indicators with what is published of each year.",
            description = "A figure that is not published is null, never 0. At most 20 years; the last five if left out.")
    public Page<StatisticOverview> listStatistics(
            @BeanParam PageRequest page,
            @QueryParam("firstYear") @Min(1949) @Max(2200) @Parameter(example = "2021") Integer firstYear,
            @QueryParam("lastYear") @Min(1949) @Max(2200) @Parameter(example = "2025") Integer lastYear,
            @QueryParam("asOf") @Parameter(description = AS_OF) LocalDate asOf) {
        return Page.cut(reader.overview(firstYear, lastYear, asOf), page);
    }

    @GET
    @Path("/indicators/{code}/observations")
    @Operation(
            summary = "List the figures published of an indicator, by territory and period.",
            description = "Each as its last known revision says; one that was withdrawn has no value.")
    public Page<ObservationView> listObservations(
            @PathParam("code") @Parameter(example = "O-RURAL-INCOME") String code,
            @BeanParam PageRequest page,
            @QueryParam("territory") @Parameter(example = "500101") List<String> territory,
            @QueryParam("year") @Parameter(description = "Whose days the period touches.") List<Integer> year,
            @QueryParam("asOf") @Parameter(description = AS_OF) LocalDate asOf) {
        return Page.cut(reader.observations(code, territory, year, asOf), page);
    }

    @POST
    @Path("/indicators/{code}/observations")
    @RolesAllowed(Right.To.KEEP_STATISTICS)
    @Operation(
            summary = "Enter a newly published figure.",
            description = "One per territory and period: 409 observation-exists names the one that is there, which is revised by PUT.")
    @APIResponse(responseCode = "201", description = "Entered.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = ObservationView.class)))
    @Idempotent
    public RestResponse<ObservationView> enterObservation(
            @HeaderParam(Idempotent.HEADER) String key, @PathParam("code") String code, @NotNull @Valid ObservationDraft draft) {
        var entered = desk.enter(code, draft, viewer.get().actor());
        return RestResponse.ResponseBuilder.<ObservationView>created(URI.create("/api/v1/observations/" + entered.id()))
                .entity(desk.view(entered))
                .header(HttpHeaders.ETAG, EntityTag.of(entered.revision()))
                .build();
    }

    @GET
    @Path("/observations/{id}")
    @Operation(summary = "Read a figure as its last revision says.")
    public RestResponse<ObservationView> readObservation(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String known) {
        var observation = desk.require(id);
        return EntityTag.answer(desk.view(observation), observation.revision(), known);
    }

    @PUT
    @Path("/observations/{id}")
    @RolesAllowed(Right.To.KEEP_STATISTICS)
    @Operation(
            summary = "Revise a figure.",
            description = "The next revision; the earlier ones stay. What says the same makes none. A withdrawn figure comes back this way.")
    public RestResponse<ObservationView> reviseObservation(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid FigureDraft figure) {
        var revised = desk.revise(id, figure, ifMatch, viewer.get().actor());
        return EntityTag.answer(desk.view(revised), revised.revision(), null);
    }

    @POST
    @Path("/observations/{id}/withdrawal")
    @RolesAllowed(Right.To.KEEP_STATISTICS)
    @Operation(summary = "Take a figure back, with the reason.", description = "A revision without a value; what was known before stays readable.")
    @APIResponse(responseCode = "200", description = "Taken back.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = ObservationView.class)))
    @Idempotent
    public RestResponse<ObservationView> withdrawObservation(
            @HeaderParam(Idempotent.HEADER) String key, @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid ObservationWithdrawalDraft draft) {
        var withdrawn = desk.withdraw(id, draft.reason(), ifMatch, viewer.get().actor());
        return EntityTag.answer(desk.view(withdrawn), withdrawn.revision(), null);
    }

    @GET
    @Path("/observations/{id}/revisions")
    @Operation(summary = "List every revision of a figure, the first first.")
    public Page<ObservationView> listObservationRevisions(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return Page.cut(reader.revisions(id), page);
    }
}
