package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siqian.access.Right;
import org.siqian.access.Viewer;
import org.siqian.activity.ReportViews.ReportSummary;
import org.siqian.activity.ReportViews.ReviewItem;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.Register;
import org.siqian.plan.PlanBook;
import org.siqian.shared.Page;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Reports as lists: what a filter finds of what the viewer may see, and what waits on a reviewer's desk. */
@ApplicationScoped
public class ReportLists {
    private final ActivityReports reports;
    private final Register register;
    private final PlanBook book;
    private final SiqianClock clock;

    public ReportLists(ActivityReports reports, Register register, PlanBook book, SiqianClock clock) {
        this.reports = reports;
        this.register = register;
        this.book = book;
        this.clock = clock;
    }

    /** Conditions that are all to hold, and their values. */
    private static final class Where {
        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        void holds(String condition) {
            all.add(condition);
        }

        void holds(String condition, String name, Object value) {
            all.add(condition);
            values.put(name, value);
        }

        String text() {
            return all.isEmpty() ? "" : " where " + String.join(" and ", all);
        }
    }

    Page<ReportSummary> find(ReportFilter filter, Viewer viewer) {
        int offset = filter.offset();
        var where = new Where();
        boolean all = viewer.may(Right.OVERSEE_REPORTS);
        if (!all) {
            var units = viewer.unitsOf(Right.FOLLOW_REPORTS);
            var mine = units.stream().flatMap(u -> register.answeredBy(u, clock.today()).stream()).distinct().toList();
            where.values.put("mine", mine);
            where.values.put("mineArray", mine.toArray(String[]::new));
            where.values.put("led", ledBy(units));
        }
        visible(filter, where, all);
        // what is hidden from an outsider must not be found by asking either
        if (!all && !(filter.filedBy.isEmpty() && filter.handledBy.isEmpty())) where.holds(CONCERNED);
        if (!all && filter.q != null) where.holds("(r.countedContent is null or " + CONCERNED + ")");
        narrow(filter, where);
        var rows = reports.rows(where.text(), where.values, order(filter.sort), offset, filter.pageSize());
        long total = rows.size() < filter.pageSize() && (offset == 0 || !rows.isEmpty())
                ? offset + rows.size()
                : reports.countUpTo(where.text(), where.values, order(filter.sort), "exact".equals(filter.count));
        boolean capped = !"exact".equals(filter.count) && total > ActivityReports.COUNTED_TO;
        var items = rows.stream().map(r -> all || isConcerned(r, where) ? r.inFull() : r.asCounted()).toList();
        return Page.of(items, filter, capped ? ActivityReports.COUNTED_TO : total, capped);
    }

    private List<String> ledBy(Set<String> units) {
        return units.stream().flatMap(u -> book.measuresLedBy(u, clock.today()).stream()).distinct().toList();
    }

    private static final String CONCERNED =
            "(r.organisation in :mine or array_overlaps(r.joint, :mineArray) or coalesce(array_get(r.measures, 1), '') in :led)";

    private static void visible(ReportFilter filter, Where where, boolean all) {
        if (filter.status.isEmpty()) {
            if (!all) where.holds("(r.countedRevision is not null or " + CONCERNED + ")");
        } else if (all) {
            where.holds("r.status in :status", "status", filter.status);
        } else {
            where.holds(
                    filter.status.contains(ReportStatus.APPROVED)
                            ? "(r.status in :status and " + CONCERNED + " or r.countedRevision is not null and not " + CONCERNED + ")"
                            : "(r.status in :status and " + CONCERNED + ")",
                    "status",
                    filter.status);
        }
    }

    private boolean isConcerned(ReportRow row, Where where) {
        var mine = (List<?>) where.values.get("mine");
        return mine.contains(row.organisation())
                || List.of(row.joint()).stream().anyMatch(mine::contains)
                || row.measures().length > 0 && ((List<?>) where.values.get("led")).contains(row.measures()[0]);
    }

    private void narrow(ReportFilter filter, Where where) {
        if (!filter.kind.isEmpty()) where.holds("r.kind in :kind", "kind", filter.kind);
        if (!filter.measure.isEmpty()) {
            where.holds("array_overlaps(r.measures, :measure)", "measure", filter.measure.toArray(String[]::new));
        }
        if (!filter.organisation.isEmpty()) {
            var units = filter.organisation.stream().flatMap(o -> register.subtree(o).stream()).distinct().toList();
            where.holds("r.organisation in :units", "units", units);
        }
        if (!filter.district.isEmpty()) where.holds("r.district in :district", "district", filter.district);
        if (!filter.filedBy.isEmpty()) where.holds("r.filedBy in :filers", "filers", filter.filedBy);
        if (!filter.handledBy.isEmpty()) where.holds("r.hands.handledBy in :handlers", "handlers", filter.handledBy);
        if (filter.occurredFrom != null) where.holds("r.occurredTo >= :from", "from", filter.occurredFrom);
        if (filter.occurredTo != null) where.holds("r.occurredTo <= :to", "to", filter.occurredTo);
        if (filter.q != null && !filter.q.isBlank()) where.holds("position(:q in r.title) > 0", "q", filter.q.strip());
    }

    private static String order(String sort) {
        boolean down = sort.startsWith("-");
        try {
            var by = ReportFilter.Order.valueOf(down ? sort.substring(1) : sort);
            String way = down ? " desc nulls last" : " asc nulls first";
            return " order by r." + by + way + ", r.id " + (down ? "desc" : "asc");
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("parameter", "?sort", "不能按此排序：" + sort + "。可用 occurredTo、updatedAt、createdAt。");
        }
    }

    /** What waits on the viewer's desk, longest waiting first; the office sees every desk. */
    Page<ReviewItem> queue(ReportFilter filter, Viewer viewer) {
        int offset = filter.offset();
        var where = new Where();
        var endorsed = register.all().stream()
                .map(Organisation::code)
                .filter(c -> register.endorserOf(c, clock.today()).isPresent())
                .toList();
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
            where.values.put("led", ledBy(desks));
            where.values.put("endorsed", endorsed);
            where.values.put("below", below);
        }
        narrow(filter, where);
        var rows = reports.rows(where.text(), where.values, " order by r.submittedAt, r.id", offset, filter.pageSize());
        long total = rows.size() < filter.pageSize() && (offset == 0 || !rows.isEmpty())
                ? offset + rows.size()
                : reports.countUpTo(where.text(), where.values, "", true);
        return Page.of(rows.stream().map(r -> waiting(r, endorsed)).toList(), filter, total, false);
    }

    private ReviewItem waiting(ReportRow row, List<String> endorsed) {
        boolean first = row.status() == ReportStatus.SUBMITTED && endorsed.contains(row.organisation());
        var waited = Duration.between(row.submittedAt(), clock.instant());
        return new ReviewItem(
                row.inFull(),
                row.submittedAt(),
                waited.toDays(),
                waited.compareTo(ReviewDesk.OVERDUE_AFTER) > 0,
                first ? ReportAction.ENDORSE : ReportAction.APPROVE);
    }
}
