package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.siqian.access.CurrentViewer;
import org.siqian.activity.ReportViews.ReportView;
import org.siqian.shared.EntityTag;

/** How a report leaves by any of its doors: as the viewer may see it, with its version as tag. */
@ApplicationScoped
public class ReportDoors {
    private final ReportReader reader;
    private final CurrentViewer viewer;

    public ReportDoors(ReportReader reader, CurrentViewer viewer) {
        this.reader = reader;
        this.viewer = viewer;
    }

    RestResponse<ReportView> answer(ActivityReport report) {
        return EntityTag.answer(reader.view(report, viewer.get()), report.version(), null);
    }

    RestResponse<ReportView> created(ActivityReport report, UriInfo here) {
        var location = here.getBaseUriBuilder().path("/api/v1/activity-reports").path(report.id().toString()).build();
        return ResponseBuilder.<ReportView>created(location)
                .entity(reader.view(report, viewer.get()))
                .header(HttpHeaders.ETAG, EntityTag.of(report.version()))
                .build();
    }
}
