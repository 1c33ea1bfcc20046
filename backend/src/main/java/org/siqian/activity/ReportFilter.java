package org.siqian.activity;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.siqian.shared.PageRequest;

/** What a list of reports is asked for; repeating a filter means or, different ones and. */
public class ReportFilter extends PageRequest {
    /** The orders a list can have; the id is always the last key. */
    public enum Order {
        occurredTo,
        updatedAt,
        createdAt
    }

    @QueryParam("kind")
    @Parameter(description = "A report kind, such as TRAINING_SESSION.")
    public List<String> kind;

    @QueryParam("measure")
    @Parameter(description = "Any of the report's measures, such as M04.")
    public List<String> measure;

    @QueryParam("organisation")
    @Parameter(description = "The filing unit or one it stands below, such as KX-500101.")
    public List<String> organisation;

    @QueryParam("participation")
    @Parameter(description = "With an organisation, or else one's own: what it or a unit below it FILED, or has JOINED (参与); only the first if left out.")
    public List<Participation> participation = List.of();

    @QueryParam("status")
    public List<ReportStatus> status;

    @QueryParam("district")
    @Parameter(description = "Where it took place, such as 500101.")
    public List<String> district;

    @QueryParam("occurredFrom")
    @Parameter(description = "Last day not before this.")
    public LocalDate occurredFrom;

    @QueryParam("occurredTo")
    @Parameter(description = "Last day not after this.")
    public LocalDate occurredTo;

    @QueryParam("filedBy")
    @Parameter(description = "Who filed it: the id of a person.")
    public List<UUID> filedBy;

    @QueryParam("handledBy")
    @Parameter(description = "Who has to act on it: the id of a person.")
    public List<UUID> handledBy;

    @QueryParam("q")
    @Parameter(description = "Part of the title.")
    public String q;

    @QueryParam("sort")
    @DefaultValue("-occurredTo")
    @Parameter(description = "occurredTo, updatedAt or createdAt, with a minus for newest first.", example = "-occurredTo")
    public String sort = "-occurredTo";

    @QueryParam("count")
    @Parameter(description = "exact counts to the end; otherwise counting stops at 10,000.", example = "exact")
    public String count;
}
