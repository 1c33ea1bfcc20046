package org.siqian.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.siqian.plan.Measure;
import org.siqian.plan.PlanBook;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** What a period would be closed over: the reports in it that have not come to an end. As much work as is open. */
@ApplicationScoped
public class ClosingPreview {
    @Schema(description = "What still waits in a period before it is closed.")
    public record PeriodPreview(
            LocalDate from,
            LocalDate to,
            @Schema(description = "Drafts and withdrawn reports.") long open,
            @Schema(description = "Handed in or endorsed, and not judged.") long waiting,
            @Schema(description = "Returned and not handed in again.") long returned,
            @Schema(description = "Whether the period is over; one that is not cannot be closed.") boolean over) {}

    private final Session database;
    private final PlanBook book;
    private final SiqianClock clock;

    public ClosingPreview(Session database, PlanBook book, SiqianClock clock) {
        this.database = database;
        this.book = book;
        this.clock = clock;
    }

    PeriodPreview of(String plan, int year, Integer month) {
        book.findPlan(plan).orElseThrow(() -> Refusal.notFound("方案", plan));
        if (month != null && (month < 1 || month > 12)) throw Refusal.malformed("parameter", "?month", "月份从 1 到 12。");
        if (year < 2000 || year > 2100) throw Refusal.malformed("parameter", "?year", "年份应在 2000 到 2100 之间。");
        LocalDate from = LocalDate.of(year, month == null ? 1 : month, 1);
        LocalDate to = month == null ? LocalDate.of(year, 12, 31) : YearMonth.of(year, month).atEndOfMonth();
        var measures = book.measures().stream().map(Measure::code).filter(m -> book.planOf(m).code().equals(plan)).toArray(String[]::new);
        Map<String, Long> by = new TreeMap<>();
        for (Object[] row : database.createNativeQuery(
                        """
                        select status, count(*) from activity_report
                         where status not in ('APPROVED', 'VOIDED') and occurred_to between :from and :to and measures && cast(:measures as varchar[])
                         group by status""",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("measures", measures)
                .getResultList()) {
            by.put((String) row[0], ((Number) row[1]).longValue());
        }
        return new PeriodPreview(from, to, sum(by, "DRAFT", "WITHDRAWN"), sum(by, "SUBMITTED", "ENDORSED"), sum(by, "RETURNED"), to.isBefore(clock.today()));
    }

    private static long sum(Map<String, Long> by, String... statuses) {
        long sum = 0;
        for (String status : statuses) sum += by.getOrDefault(status, 0L);
        return sum;
    }
}
