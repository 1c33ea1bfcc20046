package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.siqian.access.Viewer;
import org.siqian.activity.ReportSight.Sight;
import org.siqian.activity.ReportViews.ReportSummary;
import org.siqian.organisation.Register;
import org.siqian.shared.Page;
import org.siqian.shared.Refusal;

/** Reports as lists: what a filter finds of what the viewer may see. */
@ApplicationScoped
public class ReportLists {
    private final ActivityReports reports;
    private final Register register;
    private final ReportSight sights;
    private final FindingReader findings;

    public ReportLists(ActivityReports reports, Register register, ReportSight sights, FindingReader findings) {
        this.reports = reports;
        this.register = register;
        this.sights = sights;
        this.findings = findings;
    }

    Page<ReportSummary> find(ReportFilter filter, Viewer viewer) {
        int offset = filter.offset();
        var where = new ReportWhere();
        var sight = sights.of(viewer);
        var units = unitsOf(filter, viewer);
        where.values.putAll(sight.values());
        visible(filter, where, sight);
        // what is hidden from an outsider must not be found by asking either
        if (!sight.all() && !(filter.filedBy.isEmpty() && filter.handledBy.isEmpty())) where.holds(ReportSight.CONCERNED);
        where.narrow(filter, units, sight.open());
        var rows = reports.rows(where.text(), where.values, order(filter.sort), offset, filter.pageSize());
        long total = rows.size() < filter.pageSize() && (offset == 0 || !rows.isEmpty())
                ? offset + rows.size()
                : reports.countUpTo(where.text(), where.values, order(filter.sort), "exact".equals(filter.count));
        boolean capped = !"exact".equals(filter.count) && total > ActivityReports.COUNTED_TO;
        var seen = findings.seen(rows.stream().filter(sight::concerns).flatMap(r -> r.findings().stream()), viewer);
        var items = rows.stream()
                .map(r -> sight.concerns(r) ? r.inFull(units, seen.flags(r)) : r.asCounted(units))
                .toList();
        return Page.of(items, filter, capped ? ActivityReports.COUNTED_TO : total, capped);
    }

    /** The units a list is about: those asked for and what stands below them, or else the viewer's own. */
    Set<String> unitsOf(ReportFilter filter, Viewer viewer) {
        var named = filter.organisation.isEmpty() ? List.of(viewer.organisation()) : filter.organisation;
        return named.stream().flatMap(o -> register.subtree(o).stream()).collect(Collectors.toSet());
    }

    private static void visible(ReportFilter filter, ReportWhere where, Sight sight) {
        if (filter.status.isEmpty()) {
            if (!sight.all()) where.holds(sight.visible());
        } else if (sight.all()) {
            where.holds("r.status in :status", "status", filter.status);
        } else {
            where.holds(
                    filter.status.contains(ReportStatus.APPROVED)
                            ? "(r.status in :status and " + ReportSight.CONCERNED + " or r.countedRevision is not null and not " + ReportSight.CONCERNED + ")"
                            : "(r.status in :status and " + ReportSight.CONCERNED + ")",
                    "status",
                    filter.status);
        }
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
}
