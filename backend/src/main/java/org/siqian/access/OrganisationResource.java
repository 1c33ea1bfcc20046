package org.siqian.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.siqian.organisation.OrganisationKind;
import org.siqian.organisation.Register;
import org.siqian.organisation.OrganisationViews.CollectiveView;
import org.siqian.organisation.OrganisationViews.OrganisationView;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

@Path("/api/v1/organisations")
@Tag(name = "Organisations", description = "Who exists, since when, and who followed whom.")
@RolesAllowed(Right.To.READ_PLAN)
public class OrganisationResource {
    private final Register register;
    private final SiqianClock clock;

    public OrganisationResource(Register register, SiqianClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "List the organisations of the register.")
    public Page<OrganisationView> listOrganisations(
            @BeanParam PageRequest page,
            @QueryParam("kind") List<OrganisationKind> kind,
            @QueryParam("parent") @Parameter(description = "The one they stand directly below.") String parent,
            @QueryParam("asOf") @Parameter(description = "Only those that exist on this day.") LocalDate asOf,
            @QueryParam("q") @Parameter(description = "Part of a name, an alias or the code.") String q) {
        var found = register.all().stream()
                .filter(o -> kind.isEmpty() || kind.contains(o.kind()))
                .filter(o -> parent == null || parent.equals(o.parent()))
                .filter(o -> asOf == null || o.existsOn(asOf))
                .map(register::view)
                .filter(o -> q == null
                        || o.name().contains(q)
                        || o.code().contains(q)
                        || o.aliases().stream().anyMatch(a -> a.contains(q)))
                .toList();
        return Page.cut(found, page);
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "Read one organisation.")
    public RestResponse<OrganisationView> readOrganisation(
            @PathParam("code") @Parameter(example = "KX-500101") String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String seen) {
        var view = register.view(register.require(code));
        return EntityTag.answer(view, view.version(), seen);
    }

    @GET
    @Path("/{code}/members")
    @Operation(summary = "Resolve a collective on a day.", description = "各区县科协 (COL-QX) are 41 in 2023 and 39 from 2025-11-07.")
    public CollectiveView readMembers(
            @PathParam("code") @Parameter(example = "COL-QX") String code,
            @QueryParam("asOf") @Parameter(description = "Today if left out.") LocalDate asOf) {
        var collective = register.findCollective(code).orElseThrow(() -> Refusal.notFound("单位集合", code));
        return CollectiveView.of(collective, asOf == null ? clock.today() : asOf);
    }
}
