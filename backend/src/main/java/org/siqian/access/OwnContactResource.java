package org.siqian.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.SessionViews.OwnContact;
import org.siqian.access.SessionViews.OwnContactDraft;
import org.siqian.shared.EntityTag;

@Path("/api/v1/session/contact")
@Tag(name = "Session", description = "Signing in and out, one's own sign-ins and password.")
@Transactional
@RolesAllowed(Right.To.KEEP_SIGN_INS)
public class OwnContactResource {
    private final UserDesk desk;
    private final Accounts accounts;
    private final CurrentViewer viewer;
    private final boolean mailed;

    public OwnContactResource(
            UserDesk desk, Accounts accounts, CurrentViewer viewer, @ConfigProperty(name = "siqian.smtp.host") Optional<String> host) {
        this.desk = desk;
        this.accounts = accounts;
        this.viewer = viewer;
        this.mailed = host.isPresent();
    }

    @GET
    @Operation(summary = "Read where one's own reminders go.")
    public RestResponse<OwnContact> readOwnContact(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String known) {
        return answer(accounts.findById(viewer.get().id()), known);
    }

    @PUT
    @Operation(summary = "Say where one's own reminders go.", description = "Without an address they stand in the page alone.")
    public RestResponse<OwnContact> changeOwnContact(
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid OwnContactDraft draft) {
        return answer(desk.reach(viewer.get().id(), draft.email(), ifMatch, viewer.get()), null);
    }

    private RestResponse<OwnContact> answer(Account account, String known) {
        return EntityTag.answer(new OwnContact(account.version(), account.email(), mailed), account.version(), known);
    }
}
