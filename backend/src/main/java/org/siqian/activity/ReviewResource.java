package org.siqian.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siqian.access.CurrentViewer;
import org.siqian.access.Right;
import org.siqian.activity.ReviewViews.ReviewItem;
import org.siqian.activity.ReviewViews.ReviewSummary;
import org.siqian.shared.Page;

@Path("/api/v1/reviews")
@Tag(name = "Review")
@Transactional
@RolesAllowed({Right.To.JUDGE_REPORTS, Right.To.OVERSEE_REPORTS})
public class ReviewResource {
    private final ReviewQueue queue;
    private final CurrentViewer viewer;

    public ReviewResource(ReviewQueue queue, CurrentViewer viewer) {
        this.queue = queue;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "List what waits on the caller's desk, longest waiting first.")
    public Page<ReviewItem> listReviews(@BeanParam ReportFilter filter) {
        return queue.queue(filter, viewer.get());
    }

    @GET
    @Path("/summary")
    @Operation(
            summary = "Count what waits on the caller's desk, by step, measure, kind, unit and age.",
            description = "Takes the filters of the queue; its paging and order are taken too, and change nothing.")
    public ReviewSummary readReviewSummary(@BeanParam ReportFilter filter) {
        return queue.summary(filter, viewer.get());
    }
}
