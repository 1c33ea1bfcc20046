package org.siqian.supervision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.access.CurrentViewer;
import org.siqian.access.Right;
import org.siqian.shared.Idempotent;
import org.siqian.shared.PageRequest;
import org.siqian.shared.SiqianClock;
import org.siqian.supervision.NotificationViews.NotificationPage;
import org.siqian.supervision.NotificationViews.NotificationView;

@Path("/api/v1/notifications")
@Tag(name = "Supervision", description = "What needs someone, and what is done about it.")
@Transactional
@RolesAllowed(Right.To.KEEP_SIGN_INS)
public class NotificationResource {
    private final Notifications notifications;
    private final CurrentViewer viewer;
    private final SiqianClock clock;

    public NotificationResource(Notifications notifications, CurrentViewer viewer, SiqianClock clock) {
        this.notifications = notifications;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "List one's own notifications, newest first, and how many are unread.")
    public NotificationPage listNotifications(
            @BeanParam PageRequest page,
            @QueryParam("unread") @DefaultValue("false") @Parameter(description = "true: only those not read yet.") Boolean unread) {
        return notifications.of(viewer.get(), unread, page);
    }

    @POST
    @Path("/{id}/reading")
    @Idempotent
    @Operation(summary = "Take a notification as read.", description = "Whoever reads it twice has read it; no If-Match.")
    public RestResponse<NotificationView> readNotification(@HeaderParam(Idempotent.HEADER) String key, @PathParam("id") UUID id) {
        var notification = notifications.require(id, viewer.get());
        notification.isRead(clock.instant());
        return RestResponse.ok(notification.view());
    }

    @POST
    @Path("/reading")
    @Idempotent
    @Operation(summary = "Take all of one's own notifications as read.", description = "No If-Match.")
    public RestResponse<NotificationPage> readAllNotifications(@HeaderParam(Idempotent.HEADER) String key) {
        notifications.readAll(viewer.get(), clock.instant());
        return RestResponse.ok(notifications.of(viewer.get(), true, new PageRequest()));
    }
}
