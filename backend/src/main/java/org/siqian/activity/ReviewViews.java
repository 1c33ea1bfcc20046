package org.siqian.activity;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siqian.activity.FindingViews.FindingView;
import org.siqian.activity.ReportViews.ReportSummary;

/** The wire shapes of a reviewer's desk. */
public final class ReviewViews {
    private ReviewViews() {}

    @Schema(description = "A report that waits on the caller's desk.")
    public record ReviewItem(
            ReportSummary report,
            Instant waitingSince,
            @Schema(description = "Full days.") long waitingDays,
            @Schema(description = "Waiting for more than seven days.") boolean overdue,
            @Schema(description = "ENDORSE or APPROVE.") ReportAction step,
            @Schema(description = "What strikes about it.") List<FindingView> findings) {}

    @Schema(description = "What waits on the caller's desk, counted; each list adds up to the total.")
    public record ReviewSummary(
            long total,
            @Schema(description = "Waiting for more than seven days.") long overdue,
            @Schema(description = "By what has to be done: ENDORSE, APPROVE.") List<ReviewCount> steps,
            @Schema(description = "By principal measure, such as M04.") List<ReviewCount> measures,
            @Schema(description = "By kind of report.") List<ReviewCount> kinds,
            @Schema(description = "By filing unit.") List<ReviewCount> organisations,
            @Schema(description = "By how long they have waited; all four, none left out.") List<ReviewAge> ages) {}

    @Schema(description = "So many of one sort, and how many of them overdue.")
    public record ReviewCount(@Schema(examples = "M04") String code, long reports, long overdue) {}

    @Schema(description = "So many that have waited so long.")
    public record ReviewAge(Age age, long reports) {}

    @Schema(name = "ReviewAgeBand", description = "Less than a day, one to three days, four to seven, more than seven.")
    public enum Age {
        TODAY,
        DAYS_1_TO_3,
        DAYS_4_TO_7,
        OVERDUE
    }
}
