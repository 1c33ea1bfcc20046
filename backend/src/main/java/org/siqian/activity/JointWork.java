package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;

/** In how many counted reports each unit takes part that another has filed (参与). It stands beside what it filed and is in no sum. */
@ApplicationScoped
public class JointWork {
    /** While a later revision is written, what counts is kept apart; of both ways a unit of a report counts it once. */
    private static final String SQL =
            """
            select unit, count(distinct id) from (
              select r.id, coalesce(f.acting, j.unit) as unit
                from activity_report r
               cross join unnest(r.joint) j (unit)
                left join unnest(cast(:ended as text[]), cast(:acting as text[])) f (ended, acting) on f.ended = j.unit
               where r.counted_revision is not null and r.joint <> '{}' and r.counted_content is null and r.occurred_to between :from and :to
              union all
              select r.id, coalesce(f.acting, j.unit)
                from activity_report r
               cross join jsonb_array_elements_text(r.counted_content -> 'joint') j (unit)
                left join unnest(cast(:ended as text[]), cast(:acting as text[])) f (ended, acting) on f.ended = j.unit
               where r.counted_content is not null and cast(r.counted_content ->> 'occurredTo' as date) between :from and :to) t
             group by unit""";

    private final Session database;

    public JointWork(Session database) {
        this.database = database;
    }

    /** By joint unit of reports of the year; {@code followed} says who acts for which ended unit. */
    public Map<String, Long> of(int year, Map<String, String> followed) {
        var joined = new TreeMap<String, Long>();
        for (Object row : database.createNativeQuery(SQL, Object[].class)
                .setParameter("ended", followed.keySet().toArray(String[]::new))
                .setParameter("acting", followed.values().toArray(String[]::new))
                .setParameter("from", LocalDate.of(year, 1, 1))
                .setParameter("to", LocalDate.of(year, 12, 31))
                .getResultList()) {
            var cells = (Object[]) row;
            joined.put((String) cells[0], ((Number) cells[1]).longValue());
        }
        return joined;
    }
}
