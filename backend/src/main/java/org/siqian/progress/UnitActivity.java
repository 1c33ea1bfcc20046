package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;
import org.siqian.organisation.Register;

/** When each unit was last heard of, read from tallies and the queue: as much work as there are units, not reports. */
@ApplicationScoped
public class UnitActivity {
    /**
     * @param last the last day on which something of it was approved or handed in; null for never in these two years
     * @param approved its approved activities of the year
     */
    public record Heard(LocalDate last, long approved) {
        private Heard with(Heard other) {
            var later = last == null || other.last != null && other.last.isAfter(last) ? other.last : last;
            return new Heard(later, approved + other.approved);
        }
    }

    private static final String SQL =
            """
            select unit, max(heard), sum(approved) from (
              select organisation as unit, max(counted_on) as heard, 0 as approved from tally_organisation_day
               where organisation = any(:units) and indicator = :activities and month between :before and :to and reports > 0
               group by organisation
              union all
              select organisation, max(counted_on), 0 from unfolded
               where organisation = any(:units) and indicator = :activities and reports > 0 group by organisation
              union all
              select organisation, null, sum(amount) from tally_organisation
               where organisation = any(:units) and indicator = :activities and month between :from and :to group by organisation
              union all
              select organisation, null, sum(amount) from unfolded
               where organisation = any(:units) and indicator = :activities and month between :from and :to group by organisation
              union all
              select organisation, max(left_on), 0 from queue_tally where organisation = any(:units) group by organisation
              union all
              select organisation, max(cast(entered_at at time zone 'Asia/Shanghai' as date)), 0 from queue_stay
               where left_at is null group by organisation) h
             group by unit""";

    private final Session database;
    private final Register register;

    public UnitActivity(Session database, Register register) {
        this.database = database;
        this.register = register;
    }

    /** By unit of that day's register: what is below it or came before it is its own. */
    public Map<String, Heard> of(int year, LocalDate day, java.util.Collection<String> units) {
        var under = new TreeMap<String, String>();
        for (var o : register.all()) {
            register.lineage(o.code(), day).stream().filter(above -> units.contains(above.code())).findFirst()
                    .ifPresent(above -> under.put(o.code(), above.code()));
        }
        var heard = new TreeMap<String, Heard>();
        for (Object row : database.createNativeQuery(SQL, Object[].class)
                .setParameter("units", under.keySet().toArray(String[]::new))
                .setParameter("activities", ProgressOverview.ACTIVITIES)
                .setParameter("before", LocalDate.of(year - 1, 1, 1))
                .setParameter("from", LocalDate.of(year, 1, 1))
                .setParameter("to", LocalDate.of(year, 12, 31))
                .getResultList()) {
            var cells = (Object[]) row;
            String unit = under.get((String) cells[0]);
            if (unit == null) continue; // waits, and is nobody's of these
            var last = cells[1] == null ? null : cells[1] instanceof LocalDate d ? d : ((java.sql.Date) cells[1]).toLocalDate();
            heard.merge(unit, new Heard(last, ((Number) cells[2]).longValue()), Heard::with);
        }
        units.forEach(u -> heard.putIfAbsent(u, new Heard(null, 0)));
        return heard;
    }
}
