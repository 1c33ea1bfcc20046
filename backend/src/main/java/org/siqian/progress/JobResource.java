package org.siqian.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siqian.access.Right;
import org.siqian.progress.JobViews.JobView;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;

@Path("/api/v1/jobs")
@Tag(name = "Jobs", description = "Work that goes on after its request was answered with 202.")
@Transactional
@RolesAllowed(Right.To.KEEP_PLAN)
public class JobResource {
    private final Jobs jobs;

    public JobResource(Jobs jobs) {
        this.jobs = jobs;
    }

    @GET
    @Operation(summary = "List jobs, the newest first.")
    public Page<JobView> listJobs(
            @BeanParam PageRequest page, @QueryParam("indicator") @Parameter(example = "TRAINING-SESSIONS") String indicator) {
        return jobs.latest(indicator, page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read how far a job is.")
    public JobView readJob(@PathParam("id") UUID id) {
        return jobs.require(id).view();
    }
}
