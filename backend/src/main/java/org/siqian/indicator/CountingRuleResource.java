package org.siqian.indicator;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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
import org.siqian.indicator.IndicatorViews.CountingRuleDraft;
import org.siqian.indicator.IndicatorViews.CountingRuleView;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Idempotent;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;

@Path("/api/v1/indicators/{code}/counting-rules")
@Tag(name = "Indicators", description = "How a promise is measured, and what was promised.")
@Transactional
@RolesAllowed(Right.To.READ_PLAN)
public class CountingRuleResource {
    private static final String PREVIEWED =
            "The hash of the preview that was looked at: 409 preview-outdated if the outcome would now be another.";
    private static final int AN_HOUR = 3600; // reads every approved report of the kind

    private final Yardsticks yardsticks;
    private final RuleDesk desk;
    private final CurrentViewer viewer;

    public CountingRuleResource(Yardsticks yardsticks, RuleDesk desk, CurrentViewer viewer) {
        this.yardsticks = yardsticks;
        this.desk = desk;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "List which reports add how much to an indicator.", description = "Rules in force; with ended=true those that have ended, too.")
    public Page<CountingRuleView> listCountingRules(
            @PathParam("code") String code, @BeanParam PageRequest page, @QueryParam("ended") @DefaultValue("false") boolean ended) {
        yardsticks.require(code);
        List<CountingRule> gone = ended ? yardsticks.endedRulesOf(code) : List.of();
        return Page.cut(java.util.stream.Stream.of(yardsticks.rulesOf(code), gone).flatMap(List::stream).map(CountingRule::view).toList(), page);
    }

    @POST
    @RolesAllowed(Right.To.KEEP_PLAN)
    @Operation(summary = "Add a counting rule.", description = "Reports already approved are counted by it at once.")
    @APIResponse(responseCode = "201", description = "Added, and history counted.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = CountingRuleView.class)))
    @TransactionConfiguration(timeout = AN_HOUR)
    @Idempotent
    public RestResponse<CountingRuleView> addCountingRule(
            @HeaderParam(Idempotent.HEADER) String key, @PathParam("code") String code,
            @QueryParam("previewHash") @Parameter(description = PREVIEWED) String previewHash,
            @NotNull @Valid CountingRuleDraft draft) {
        return RestResponse.status(Response.Status.CREATED, desk.add(code, draft, previewHash, viewer.get().actor()).view());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Right.To.KEEP_PLAN)
    @Operation(
            summary = "Let another rule take a rule's place.",
            description = "The old rule ends and what it counted is taken back; the new one, with its own id, counts what is approved. "
                    + "Views as of earlier days stay as they were. 409 rule-ended if the rule is no longer in force.")
    @TransactionConfiguration(timeout = AN_HOUR)
    public RestResponse<CountingRuleView> replaceCountingRule(
            @PathParam("code") String code, @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @QueryParam("previewHash") @Parameter(description = PREVIEWED) String previewHash,
            @NotNull @Valid CountingRuleDraft draft) {
        var rule = desk.replace(code, id, draft, ifMatch, previewHash, viewer.get().actor());
        return EntityTag.answer(rule.view(), rule.version(), null);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Right.To.KEEP_PLAN)
    @Operation(summary = "End a counting rule.", description = "What it counted is taken back; the rule stays readable with ended=true.")
    @APIResponse(responseCode = "204", description = "Ended.")
    @TransactionConfiguration(timeout = AN_HOUR)
    public void endCountingRule(
            @PathParam("code") String code, @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @QueryParam("previewHash") @Parameter(description = PREVIEWED) String previewHash) {
        desk.end(code, id, ifMatch, previewHash, viewer.get().actor());
    }
}
