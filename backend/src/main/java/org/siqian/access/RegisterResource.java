package org.siqian.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.organisation.OrganisationViews.OrganisationDraft;
import org.siqian.organisation.OrganisationViews.OrganisationEditDraft;
import org.siqian.organisation.OrganisationViews.OrganisationView;
import org.siqian.organisation.RegisterDesk;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Idempotent;

/** The register's doors for those who keep it; they stand here because the register's own room knows no people. */
@Path("/api/v1/organisations")
@Tag(name = "Organisations", description = "Who exists, since when, and who followed whom.")
@RolesAllowed(Right.To.KEEP_UNITS)
@Transactional
public class RegisterResource {
    private final RegisterDesk desk;
    private final CurrentViewer viewer;

    public RegisterResource(RegisterDesk desk, CurrentViewer viewer) {
        this.desk = desk;
        this.viewer = viewer;
    }

    @POST
    @Idempotent
    @Operation(summary = "Enter a unit or territory into the register.")
    @APIResponse(responseCode = "201", description = "Entered.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = OrganisationView.class)))
    public RestResponse<OrganisationView> addOrganisation(
            @HeaderParam(Idempotent.HEADER) @Parameter(description = "Sent again, it has its effect once.") String key,
            @NotNull @Valid OrganisationDraft draft,
            UriInfo here) {
        var view = desk.add(draft, viewer.get().actor());
        return RestResponse.ResponseBuilder.<OrganisationView>created(here.getAbsolutePathBuilder().path(view.code()).build())
                .entity(view)
                .header(HttpHeaders.ETAG, EntityTag.of(view.version()))
                .build();
    }

    @PUT
    @Path("/{code}")
    @Operation(
            summary = "Describe a unit anew.",
            description = "In full; what is left out is cleared. A parent changes only before the unit's first day, since it has no"
                    + " dates: past sums would move. A last day somebody takes over from is set by a succession.")
    public RestResponse<OrganisationView> editOrganisation(
            @PathParam("code") @Parameter(example = "KX-500101") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The version the caller saw.", example = "\"3\"") String ifMatch,
            @NotNull @Valid OrganisationEditDraft draft) {
        var view = desk.edit(code, draft, ifMatch, viewer.get().actor());
        return EntityTag.answer(view, view.version(), null);
    }
}
