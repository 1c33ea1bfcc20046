package org.siqian.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;
import org.siqian.activity.FindingViews.FindingView;
import org.siqian.activity.ReportViews.Evidence;
import org.siqian.activity.ReportViews.Place;

/** The wire shapes of what was handed in each time. */
public final class SubmissionViews {
    private SubmissionViews() {}

    @Schema(description = "Every version of a report that was handed in, oldest first.")
    public record SubmissionList(List<SubmissionView> items) {}

    @Schema(name = "Submission", description = "A version of a report as it was handed in.")
    public record SubmissionView(
            @Schema(description = "From 1.") int ordinal,
            @Schema(description = "The report's revision it was; several submissions may be of one.") int revision,
            Instant at,
            @Schema(description = "Who handed it in.") String by,
            SubmittedContent content,
            @Schema(description = "What struck about it then, as far as the caller may know now.") List<FindingView> findings) {}

    @Schema(description = "What a report said, under the names it has them; masked like it for this caller.")
    public record SubmittedContent(
            String kind,
            @Nullable String title,
            String organisation,
            List<String> jointOrganisations,
            List<String> measures,
            @Nullable LocalDate occurredFrom,
            @Nullable LocalDate occurredTo,
            Place place,
            @Nullable Integer participants,
            @Nullable String summary,
            Map<String, Object> details,
            List<Evidence> evidence) {
        static SubmittedContent of(ReportContent c, List<Evidence> evidence) {
            return new SubmittedContent(
                    c.kind(), c.title(), c.organisation(), c.joint(), c.measures(), c.occurredFrom(), c.occurredTo(), c.place(),
                    c.participants(), c.summary(), c.details(), evidence);
        }
    }
}
