package org.siqian.supervision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.CurrentViewer;
import org.siqian.access.Right;
import org.siqian.shared.Idempotent;
import org.siqian.supervision.NotificationViews.ReminderDraft;
import org.siqian.supervision.NotificationViews.ReminderSent;

@Path("/api/v1/reminders")
@Tag(name = "Supervision", description = "What needs someone, and what is done about it.")
@Transactional
@RolesAllowed(Right.To.ISSUE_DIRECTIVES)
public class ReminderResource {
    private final ReminderDesk desk;
    private final CurrentViewer viewer;

    public ReminderResource(ReminderDesk desk, CurrentViewer viewer) {
        this.desk = desk;
        this.viewer = viewer;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Remind those who hold the posts today of something that needs them.",
            description = "In the page, and by mail where they have an address. Of the same thing once a day.")
    @APIResponse(responseCode = "201", description = "Sent.", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = ReminderSent.class)))
    public RestResponse<ReminderSent> sendReminder(@HeaderParam(Idempotent.HEADER) String key, @NotNull @Valid ReminderDraft draft) {
        return RestResponse.status(Response.Status.CREATED, desk.remind(draft, viewer.get()).sent());
    }
}
