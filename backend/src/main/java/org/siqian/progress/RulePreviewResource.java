package org.siqian.progress;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siqian.access.Right;
import org.siqian.indicator.IndicatorViews.RuleChangeDraft;
import org.siqian.indicator.RuleDesk;
import org.siqian.progress.RulePreviewViews.RuleChangePreview;
import org.siqian.shared.Moment;

@Path("/api/v1/indicators/{code}/counting-rules/preview")
@Tag(name = "Indicators", description = "How a promise is measured, and what was promised.")
@Transactional
@RolesAllowed(Right.To.KEEP_PLAN)
public class RulePreviewResource {
    private final RuleDesk desk;
    private final RulePreview preview;

    public RulePreviewResource(RuleDesk desk, RulePreview preview) {
        this.desk = desk;
        this.preview = preview;
    }

    @POST
    @TransactionConfiguration(timeout = 3600) // reads every approved report of the kinds concerned
    @Operation(
            summary = "See what history would become by a change of rules.",
            description = "Writes nothing. The numbers are those the board would show once the change is made.")
    public RuleChangePreview previewCountingRule(
            @PathParam("code") @Parameter(example = "TRAINING-SESSIONS") String code, @NotNull @Valid RuleChangeDraft draft) {
        preview.readOneMoment();
        return new Moment().call(() -> preview.of(desk.drawn(code, draft)));
    }
}
