package org.siqian.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siqian.organisation.OrganisationViews.CollectiveView;
import org.siqian.organisation.Register;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;
import org.siqian.shared.SiqianClock;

@Path("/api/v1/collectives")
@Tag(name = "Organisations")
@RolesAllowed(Right.To.READ_PLAN)
public class CollectiveResource {
    private final Register register;
    private final SiqianClock clock;

    public CollectiveResource(Register register, SiqianClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "List the collectives, each resolved on a day.")
    public Page<CollectiveView> listCollectives(
            @BeanParam PageRequest page, @QueryParam("asOf") @Parameter(description = "Today if left out.") LocalDate asOf) {
        LocalDate day = asOf == null ? clock.today() : asOf;
        return Page.cut(register.collectives().stream().map(c -> CollectiveView.of(c, day)).toList(), page);
    }
}
