package org.siqian.supervision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siqian.access.CurrentViewer;
import org.siqian.access.Right;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;
import org.siqian.supervision.AttentionViews.AttentionItem;

@Path("/api/v1/attention")
@Tag(name = "Supervision", description = "What needs someone, and what is done about it.")
@Transactional
@RolesAllowed(Right.To.READ_ATTENTION)
public class AttentionResource {
    private final AttentionList list;
    private final CurrentViewer viewer;
    private final SiqianClock clock;

    public AttentionResource(AttentionList list, CurrentViewer viewer, SiqianClock clock) {
        this.list = list;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List what needs someone, the worst first.",
            description = "Everyone sees what the board shows; queues, silent units, objections and directives only those concerned.")
    public Page<AttentionItem> listAttention(
            @BeanParam PageRequest page,
            @QueryParam("year") @Parameter(description = "This year if left out.", example = "2023") Integer year,
            @QueryParam("kind") List<AttentionKind> kind,
            @QueryParam("organisation") @Parameter(description = "About this unit or one below it, or led by it.", example = "KX-500101")
                    List<String> organisation) {
        int asked = year == null ? clock.today().getYear() : year;
        if (asked < 2000 || asked > 2100) throw Refusal.malformed("parameter", "?year", "年份应在 2000 到 2100 之间。");
        return list.of(asked, kind, organisation, page, viewer.get());
    }
}
