package org.siqian.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.CurrentViewer;
import org.siqian.access.Right;
import org.siqian.indicator.EntityViews.EntityChangeDraft;
import org.siqian.indicator.EntityViews.EntityDraft;
import org.siqian.indicator.EntityViews.EntityRow;
import org.siqian.indicator.EntityViews.EntityType;
import org.siqian.indicator.EntityViews.EntityView;
import org.siqian.indicator.ObservationViews.FigureDraft;
import org.siqian.indicator.ObservationViews.ObservationView;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Idempotent;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;

@Path("/api/v1")
@Tag(name = "Statistics", description = "Published figures with publisher and citation, and the register of clusters, parks and firms.")
@Transactional
@RolesAllowed(Right.To.READ_PLAN)
public class EntityResource {
    private final StatisticsReader reader;
    private final StatisticsDesk statistics;
    private final EntityDesk desk;
    private final CurrentViewer viewer;

    public EntityResource(StatisticsReader reader, StatisticsDesk statistics, EntityDesk desk, CurrentViewer viewer) {
        this.reader = reader;
        this.statistics = statistics;
        this.desk = desk;
        this.viewer = viewer;
    }

    @GET
    @Path("/entity-types")
    @Operation(summary = "List the types of entities and the yearly values asked of each.")
    public Page<EntityType> listEntityTypes(@BeanParam PageRequest page) {
        return Page.cut(reader.types(), page);
    }

    @GET
    @Path("/entities")
    @Operation(summary = "List the registered entities with their yearly values, by code.")
    public Page<EntityRow> listEntities(
            @BeanParam PageRequest page,
            @QueryParam("type") @Parameter(example = "cluster") List<String> type,
            @QueryParam("territory") @Parameter(example = "500101") List<String> territory,
            @QueryParam("q") @Size(max = 100) @Parameter(description = "Part of the code or the name.") String q,
            @QueryParam("asOf") @Parameter(description = ObservationResource.AS_OF) LocalDate asOf) {
        return Page.cut(reader.entities(type, territory, q, asOf), page);
    }

    @POST
    @Path("/entities")
    @RolesAllowed(Right.To.KEEP_STATISTICS)
    @Operation(summary = "Register an entity.")
    @APIResponse(responseCode = "201", description = "Registered.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = EntityView.class)))
    @Idempotent
    public RestResponse<EntityView> registerEntity(
            @HeaderParam(Idempotent.HEADER) String key, @NotNull @Valid EntityDraft draft) {
        var entity = desk.add(draft, viewer.get().actor());
        return RestResponse.ResponseBuilder.<EntityView>created(URI.create("/api/v1/entities/" + entity.code()))
                .entity(entity.view())
                .header(HttpHeaders.ETAG, EntityTag.of(entity.revision()))
                .build();
    }

    @GET
    @Path("/entities/{code}")
    @Operation(summary = "Read an entity.")
    public RestResponse<EntityView> readEntity(
            @PathParam("code") @Parameter(example = "CLUSTER-01") String code,
            @QueryParam("asOf") @Parameter(description = ObservationResource.AS_OF) LocalDate asOf,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String known) {
        var entity = reader.requireEntity(code, asOf);
        return EntityTag.answer(entity.view(), entity.revision(), known);
    }

    @PUT
    @Path("/entities/{code}")
    @RolesAllowed(Right.To.KEEP_STATISTICS)
    @Operation(
            summary = "Change what the register says of an entity, or end it.",
            description = "The next revision; a view as of an earlier day shows what was known then. Code and type stay.")
    public RestResponse<EntityView> changeEntity(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid EntityChangeDraft draft) {
        var entity = desk.change(code, draft, ifMatch, viewer.get().actor());
        return EntityTag.answer(entity.view(), entity.revision(), null);
    }

    @GET
    @Path("/entities/{code}/revisions")
    @Operation(summary = "List what the register has said of an entity, the first first.")
    public Page<EntityView> listEntityRevisions(@PathParam("code") String code, @BeanParam PageRequest page) {
        return Page.cut(reader.entityRevisions(code), page);
    }

    @GET
    @Path("/entities/{code}/values")
    @Operation(summary = "List an entity's yearly values with publisher and citation.")
    public Page<ObservationView> listEntityValues(
            @PathParam("code") String code, @BeanParam PageRequest page,
            @QueryParam("asOf") @Parameter(description = ObservationResource.AS_OF) LocalDate asOf) {
        return Page.cut(reader.values(code, asOf), page);
    }

    @PUT
    @Path("/entities/{code}/values/{attribute}/{year}")
    @RolesAllowed(Right.To.KEEP_STATISTICS)
    @Operation(
            summary = "Enter or revise an entity's value for a year.",
            description = "If-Match is needed where a value stands already: the revision of its observation. It is revised, never "
                    + "overwritten; POST /observations/{id}/withdrawal takes it back.")
    public RestResponse<ObservationView> putEntityValue(
            @PathParam("code") @Parameter(example = "CLUSTER-01") String code,
            @PathParam("attribute") @Parameter(example = "综合产值") String attribute,
            @PathParam("year") @Parameter(example = "2023") int year,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid FigureDraft figure) {
        var value = statistics.putValue(code, attribute, year, figure, ifMatch, viewer.get().actor());
        return EntityTag.answer(statistics.view(value), value.revision(), null);
    }
}
