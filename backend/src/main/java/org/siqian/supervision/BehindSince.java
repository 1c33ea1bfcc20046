package org.siqian.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;

/** Since when each target has been seen behind without a break; the sweep looks every hour. */
@ApplicationScoped
public class BehindSince {
    private final Session database;

    public BehindSince(Session database) {
        this.database = database;
    }

    Map<String, LocalDate> of(int year) {
        var since = new TreeMap<String, LocalDate>();
        for (Object[] row : database.createNativeQuery("select target, since from behind_since where year = :year", Object[].class)
                .setParameter("year", year)
                .getResultList()) {
            since.put((String) row[0], row[1] instanceof LocalDate d ? d : ((java.sql.Date) row[1]).toLocalDate());
        }
        return since;
    }

    void see(int year, Collection<String> behind, LocalDate day) {
        String[] targets = behind.toArray(String[]::new);
        database.createNativeMutationQuery("delete from behind_since where year = :year and target <> all(:targets)")
                .setParameter("year", year)
                .setParameter("targets", targets)
                .executeUpdate();
        database.createNativeMutationQuery(
                        "insert into behind_since (target, year, since) select t, :year, :day from unnest(cast(:targets as text[])) t on conflict do nothing")
                .setParameter("year", year)
                .setParameter("day", day)
                .setParameter("targets", targets)
                .executeUpdate();
    }
}
