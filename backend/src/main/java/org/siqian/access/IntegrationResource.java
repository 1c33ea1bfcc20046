package org.siqian.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.IntegrationViews.IntegrationChangeDraft;
import org.siqian.access.IntegrationViews.IntegrationDraft;
import org.siqian.access.IntegrationViews.IntegrationView;
import org.siqian.access.IntegrationViews.TokenDraft;
import org.siqian.access.IntegrationViews.TokenIssued;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Idempotent;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;

@Path("/api/v1/integrations")
@Tag(name = "Integrations", description = "Other systems that call over HTTP, and their tokens.")
@Transactional
@RolesAllowed(Right.To.KEEP_INTEGRATIONS)
public class IntegrationResource {
    private final Integrations integrations;
    private final IntegrationDesk desk;
    private final CurrentViewer viewer;

    public IntegrationResource(Integrations integrations, IntegrationDesk desk, CurrentViewer viewer) {
        this.integrations = integrations;
        this.desk = desk;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "List the integrations with their tokens.")
    public Page<IntegrationView> listIntegrations(@BeanParam PageRequest page) {
        return Page.cut(integrations.list("order by code").stream().map(desk::view).toList(), page);
    }

    @POST
    @Idempotent
    @Operation(summary = "Set up an integration.")
    @APIResponse(responseCode = "201", description = "Set up.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = IntegrationView.class)))
    public RestResponse<IntegrationView> openIntegration(
            @HeaderParam(Idempotent.HEADER) String key, @NotNull @Valid IntegrationDraft draft) {
        return RestResponse.status(Response.Status.CREATED, desk.view(desk.open(draft, viewer.get())));
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "Read an integration with its tokens.")
    public RestResponse<IntegrationView> readIntegration(@PathParam("code") @Parameter(example = "wanzhou-oa") String code) {
        var integration = integrations.require(code);
        // the last use of a token changes without the version
        return EntityTag.answer(desk.view(integration), integration.version(), null);
    }

    @PUT
    @Path("/{code}")
    @Operation(summary = "Change an integration, or switch it off.", description = "Holds for its tokens at once.")
    public RestResponse<IntegrationView> changeIntegration(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid IntegrationChangeDraft draft) {
        var integration = desk.change(code, draft, ifMatch, viewer.get());
        return EntityTag.answer(desk.view(integration), integration.version(), null);
    }

    @POST
    @Path("/{code}/tokens")
    @Operation(
            summary = "Issue a token, or rotate.",
            description = "Shown this once. Takes no Idempotency-Key: the answer holds a secret, which is kept nowhere; a lost one is revoked and issued anew.")
    @APIResponse(responseCode = "201", description = "Issued.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = TokenIssued.class)))
    public RestResponse<TokenIssued> issueToken(@PathParam("code") String code, @NotNull @Valid TokenDraft draft) {
        String token = desk.issue(code, draft, viewer.get());
        return RestResponse.ResponseBuilder.create(Response.Status.CREATED, new TokenIssued(token, desk.view(integrations.require(code))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Path("/{code}/tokens/{id}")
    @Operation(summary = "Revoke a token.", description = "It is refused from this moment on. Tokens have no version; no If-Match.")
    @APIResponse(responseCode = "204", description = "Revoked.")
    public void revokeToken(@PathParam("code") String code, @PathParam("id") UUID id) {
        desk.revoke(code, id, viewer.get());
    }
}
