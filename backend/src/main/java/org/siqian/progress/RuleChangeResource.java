package org.siqian.progress;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.CurrentViewer;
import org.siqian.access.Right;
import org.siqian.indicator.CountingRule;
import org.siqian.indicator.IndicatorViews.CountingRuleDraft;
import org.siqian.indicator.IndicatorViews.CountingRuleView;
import org.siqian.indicator.IndicatorViews.RuleChangeKind;
import org.siqian.indicator.RuleDesk;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Idempotent;

@Path("/api/v1/indicators/{code}/counting-rules")
@Tag(name = "Indicators", description = "How a promise is measured, and what was promised.")
@Transactional
@RolesAllowed(Right.To.KEEP_PLAN)
public class RuleChangeResource {
    private static final String PREVIEWED =
            "The hash of the preview that was looked at: 409 preview-outdated if the outcome would now be another. "
                    + "A job asks when it begins, and fails then; what is approved while it counts is counted.";
    private static final String LATER = "respond-async makes a job of it however few reports there are.";
    private static final String LONG = "Many reports have to be counted anew: a job does it, and the numbers change all at once when it is done.";
    private static final String JOB = "The job.";
    private static final int TEN_MINUTES = 600;

    private final RuleDesk desk;
    private final RuleJobs jobs;
    private final CurrentViewer viewer;

    public RuleChangeResource(RuleDesk desk, RuleJobs jobs, CurrentViewer viewer) {
        this.desk = desk;
        this.jobs = jobs;
        this.viewer = viewer;
    }

    @POST
    @Operation(summary = "Add a counting rule.", description = "Reports already approved are counted by it, too.")
    @APIResponse(responseCode = "201", description = "Added, and history counted.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = CountingRuleView.class)))
    @APIResponse(responseCode = "202", description = LONG, headers = @Header(
            name = HttpHeaders.LOCATION, description = JOB, schema = @Schema(implementation = String.class)))
    @TransactionConfiguration(timeout = TEN_MINUTES)
    @Idempotent
    public RestResponse<CountingRuleView> addCountingRule(
            @HeaderParam(Idempotent.HEADER) String key, @PathParam("code") String code,
            @QueryParam("previewHash") @Parameter(description = PREVIEWED) String previewHash,
            @HeaderParam("Prefer") @Parameter(description = LATER) String prefer,
            @NotNull @Valid CountingRuleDraft draft) {
        return later(code, new Job.Request(RuleChangeKind.ADD, null, draft, null, previewHash), prefer,
                () -> RestResponse.status(Status.CREATED, desk.add(code, draft, previewHash, viewer.get().actor()).view()));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Let another rule take a rule's place.",
            description = "The old rule ends and what it counted is taken back; the new one, with its own id, counts what is approved. "
                    + "Views as of earlier days stay as they were. 409 rule-ended if the rule is no longer in force.")
    @APIResponse(responseCode = "200", description = "Replaced, and history counted.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = CountingRuleView.class)))
    @APIResponse(responseCode = "202", description = LONG, headers = @Header(
            name = HttpHeaders.LOCATION, description = JOB, schema = @Schema(implementation = String.class)))
    @TransactionConfiguration(timeout = TEN_MINUTES)
    public RestResponse<CountingRuleView> replaceCountingRule(
            @PathParam("code") String code, @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @QueryParam("previewHash") @Parameter(description = PREVIEWED) String previewHash,
            @HeaderParam("Prefer") @Parameter(description = LATER) String prefer,
            @NotNull @Valid CountingRuleDraft draft) {
        return later(code, new Job.Request(RuleChangeKind.REPLACE, id, draft, ifMatch, previewHash), prefer, () -> {
            CountingRule rule = desk.replace(code, id, draft, ifMatch, previewHash, viewer.get().actor());
            return EntityTag.answer(rule.view(), rule.version(), null);
        });
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "End a counting rule.", description = "What it counted is taken back; the rule stays readable with ended=true.")
    @APIResponse(responseCode = "204", description = "Ended.")
    @APIResponse(responseCode = "202", description = LONG, headers = @Header(
            name = HttpHeaders.LOCATION, description = JOB, schema = @Schema(implementation = String.class)))
    @TransactionConfiguration(timeout = TEN_MINUTES)
    public RestResponse<Void> endCountingRule(
            @PathParam("code") String code, @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @QueryParam("previewHash") @Parameter(description = PREVIEWED) String previewHash,
            @HeaderParam("Prefer") @Parameter(description = LATER) String prefer) {
        return later(code, new Job.Request(RuleChangeKind.END, id, null, ifMatch, previewHash), prefer, () -> {
            desk.end(code, id, ifMatch, previewHash, viewer.get().actor());
            return RestResponse.noContent();
        });
    }

    private <T> RestResponse<T> later(String indicator, Job.Request asked, String prefer, Supplier<RestResponse<T>> atOnce) {
        boolean ratherLater = prefer != null && prefer.toLowerCase(java.util.Locale.ROOT).contains("respond-async");
        Optional<Job> job = jobs.queued(indicator, asked, ratherLater, viewer.get().actor());
        if (job.isEmpty()) return atOnce.get();
        var answer = RestResponse.ResponseBuilder.<T>create(Status.ACCEPTED).header(HttpHeaders.LOCATION, "/api/v1/jobs/" + job.get().id());
        if (ratherLater) answer.header("Preference-Applied", "respond-async");
        return answer.build();
    }
}
