package org.siqian.activity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Conditions that are all to hold of the reports of a list, and their values. */
final class ReportWhere {
    private final List<String> all = new ArrayList<>();
    final Map<String, Object> values = new HashMap<>();

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

    /**
     * What a filter asks for.
     *
     * @param units the filter's organisations and those below them, or else the viewer's
     * @param open what must hold for a report to be found by what its next revision may say otherwise
     */
    void narrow(ReportFilter filter, Set<String> units, String open) {
        if (asksWhatMayChange(filter)) holds(open);
        if (!filter.kind.isEmpty()) holds("r.kind in :kind", "kind", filter.kind);
        if (!filter.measure.isEmpty()) {
            holds("array_overlaps(r.measures, :measure)", "measure", filter.measure.toArray(String[]::new));
        }
        part(filter, units, open);
        if (!filter.district.isEmpty()) holds("r.district in :district", "district", filter.district);
        if (!filter.filedBy.isEmpty()) holds("r.filedBy in :filers", "filers", filter.filedBy);
        if (!filter.handledBy.isEmpty()) holds("r.hands.handledBy in :handlers", "handlers", filter.handledBy);
        if (filter.occurredFrom != null) holds("r.occurredTo >= :from", "from", filter.occurredFrom);
        if (filter.occurredTo != null) holds("r.occurredTo <= :to", "to", filter.occurredTo);
        if (asksForTitle(filter)) holds("position(:q in r.title) > 0", "q", filter.q.strip());
    }

    private static boolean asksForTitle(ReportFilter filter) {
        return filter.q != null && !filter.q.isBlank();
    }

    private static boolean asksWhatMayChange(ReportFilter filter) {
        return asksForTitle(filter) || !filter.measure.isEmpty() || !filter.district.isEmpty() || filter.occurredFrom != null || filter.occurredTo != null;
    }

    private void part(ReportFilter filter, Set<String> units, String open) {
        if (filter.organisation.isEmpty() && filter.participation.isEmpty()) return;
        var parts = new ArrayList<String>();
        if (filter.participation.isEmpty() || filter.participation.contains(Participation.FILED)) parts.add("r.organisation in :units");
        if (filter.participation.contains(Participation.JOINED)) {
            parts.add("(array_overlaps(r.joint, :unitArray) and r.organisation not in :units and " + open + ")");
            values.put("unitArray", units.toArray(String[]::new));
        }
        holds("(" + String.join(" or ", parts) + ")", "units", units);
    }
}
