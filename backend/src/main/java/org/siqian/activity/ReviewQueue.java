package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.siqian.access.Right;
import org.siqian.access.Viewer;
import org.siqian.activity.FindingReader.Seen;
import org.siqian.activity.ReviewViews.Age;
import org.siqian.activity.ReviewViews.ReviewAge;
import org.siqian.activity.ReviewViews.ReviewCount;
import org.siqian.activity.ReviewViews.ReviewItem;
import org.siqian.activity.ReviewViews.ReviewSummary;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.Register;
import org.siqian.plan.PlanBook;
import org.siqian.shared.Page;
import org.siqian.shared.SiqianClock;

/** What waits on a reviewer's desk; the office sees every desk. */
@ApplicationScoped
public class ReviewQueue {
    private final ActivityReports reports;
    private final ReportLists lists;
    private final FindingReader findings;
    private final Register register;
    private final PlanBook book;
    private final SiqianClock clock;

    public ReviewQueue(
            ActivityReports reports, ReportLists lists, FindingReader findings, Register register, PlanBook book, SiqianClock clock) {
        this.reports = reports;
        this.lists = lists;
        this.findings = findings;
        this.register = register;
        this.book = book;
        this.clock = clock;
    }

    /** The units whose reports pass an association's desk first. */
    private List<String> endorsed() {
        return register.all().stream()
                .map(Organisation::code)
                .filter(c -> register.endorserOf(c, clock.today()).isPresent())
                .toList();
    }

    private ReportWhere onTheDesk(ReportFilter filter, List<String> endorsed, Set<String> units, Viewer viewer) {
        var where = new ReportWhere();
        if (viewer.may(Right.OVERSEE_REPORTS)) {
            where.holds("r.status in :waiting", "waiting", List.of(ReportStatus.SUBMITTED, ReportStatus.ENDORSED));
        } else {
            var desks = viewer.unitsOf(Right.JUDGE_REPORTS);
            var below = endorsed.stream()
                    .filter(c -> desks.contains(register.endorserOf(c, clock.today()).orElseThrow().code()))
                    .toList();
            where.holds("(r.status = 'ENDORSED' and array_get(r.measures, 1) in :led"
                    + " or r.status = 'SUBMITTED' and array_get(r.measures, 1) in :led and r.organisation not in :endorsed"
                    + " or r.status = 'SUBMITTED' and r.organisation in :below)");
            where.values.put("led", desks.stream().flatMap(u -> book.measuresLedBy(u, clock.today()).stream()).distinct().toList());
            where.values.put("endorsed", endorsed);
            where.values.put("below", below);
        }
        where.narrow(filter, units, "1 = 1");
        return where;
    }

    /** Longest waiting on its desk first. */
    Page<ReviewItem> queue(ReportFilter filter, Viewer viewer) {
        int offset = filter.offset();
        var endorsed = endorsed();
        var units = lists.unitsOf(filter, viewer);
        var where = onTheDesk(filter, endorsed, units, viewer);
        var rows = reports.rows(where.text(), where.values, " order by " + ActivityReports.ARRIVED + ", r.id", offset, filter.pageSize());
        long total = rows.size() < filter.pageSize() && (offset == 0 || !rows.isEmpty())
                ? offset + rows.size()
                : reports.countUpTo(where.text(), where.values, "", true);
        var seen = findings.seen(rows.stream().flatMap(r -> r.findings().stream()), viewer);
        var arrived = reports.endorsed(rows.stream().filter(r -> r.status() == ReportStatus.ENDORSED).map(ReportRow::id).toList());
        return Page.of(
                rows.stream().map(r -> waiting(r, arrived.getOrDefault(r.id(), r.submittedAt()), endorsed, units, seen)).toList(), filter, total, false);
    }

    private ReviewItem waiting(ReportRow row, Instant since, List<String> endorsed, Set<String> units, Seen seen) {
        var waited = Duration.between(since, clock.instant());
        return new ReviewItem(
                row.inFull(units, seen.flags(row)),
                since,
                waited.toDays(),
                waited.compareTo(ReviewDesk.OVERDUE_AFTER) > 0,
                step(row.status(), row.organisation(), endorsed),
                seen.shown(row.findings()));
    }

    private static ReportAction step(ReportStatus status, String organisation, List<String> endorsed) {
        return status == ReportStatus.SUBMITTED && endorsed.contains(organisation) ? ReportAction.ENDORSE : ReportAction.APPROVE;
    }

    /** Reports of one measure, kind, unit and state that wait, and how many of them since these instants or longer. */
    record Waiting(
            String measure, String kind, String organisation, ReportStatus status, long reports, long aDay, long fourDays, long overdue) {}

    ReviewSummary summary(ReportFilter filter, Viewer viewer) {
        filter.offset();
        var endorsed = endorsed();
        var where = onTheDesk(filter, endorsed, lists.unitsOf(filter, viewer), viewer);
        Instant now = clock.instant();
        where.values.put("aDay", now.minus(Duration.ofDays(1)));
        where.values.put("fourDays", now.minus(Duration.ofDays(4)));
        where.values.put("overdue", now.minus(ReviewDesk.OVERDUE_AFTER));
        var waiting = reports.waiting(where.text(), where.values);
        long total = waiting.stream().mapToLong(Waiting::reports).sum();
        long aDay = waiting.stream().mapToLong(Waiting::aDay).sum();
        long fourDays = waiting.stream().mapToLong(Waiting::fourDays).sum();
        long overdue = waiting.stream().mapToLong(Waiting::overdue).sum();
        return new ReviewSummary(
                total, overdue,
                by(waiting, w -> step(w.status(), w.organisation(), endorsed).name()),
                by(waiting, w -> w.measure() == null ? "" : w.measure()),
                by(waiting, Waiting::kind),
                by(waiting, Waiting::organisation),
                List.of(new ReviewAge(Age.TODAY, total - aDay), new ReviewAge(Age.DAYS_1_TO_3, aDay - fourDays),
                        new ReviewAge(Age.DAYS_4_TO_7, fourDays - overdue), new ReviewAge(Age.OVERDUE, overdue)));
    }

    private static List<ReviewCount> by(List<Waiting> waiting, Function<Waiting, String> what) {
        var counts = new LinkedHashMap<String, ReviewCount>();
        for (Waiting w : waiting) {
            counts.merge(what.apply(w), new ReviewCount(what.apply(w), w.reports(), w.overdue()),
                    (a, b) -> new ReviewCount(a.code(), a.reports() + b.reports(), a.overdue() + b.overdue()));
        }
        return counts.values().stream().sorted(Comparator.comparing(ReviewCount::code)).toList();
    }
}
