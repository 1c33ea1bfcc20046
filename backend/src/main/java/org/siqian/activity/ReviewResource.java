package org.siqian.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siqian.access.Right;
import org.siqian.access.CurrentViewer;
import org.siqian.activity.ReportViews.ReviewItem;
import org.siqian.shared.Page;

@Path("/api/v1/reviews")
@Tag(name = "Review")
@Transactional
public class ReviewResource {
    private final ReportLists lists;
    private final CurrentViewer viewer;

    public ReviewResource(ReportLists lists, CurrentViewer viewer) {
        this.lists = lists;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({Right.To.JUDGE_REPORTS, Right.To.OVERSEE_REPORTS})
    @Operation(summary = "List what waits on the caller's desk, longest waiting first.")
    public Page<ReviewItem> listReviews(@BeanParam ReportFilter filter) {
        return lists.queue(filter, viewer.get());
    }
}
