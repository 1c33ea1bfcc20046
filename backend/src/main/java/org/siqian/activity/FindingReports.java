package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.siqian.activity.EventCheck.Event;
import org.siqian.activity.HabitCheck.Days;
import org.siqian.shared.SiqianClock;

/** Reports that have been handed in, looked up for what strikes about another: each question has its index. */
@ApplicationScoped
public class FindingReports {
    /** Drafts are nobody's business yet, those of a next revision neither; and what was taken out may be filed again. */
    static final String HANDED_IN = "r.status in ('SUBMITTED', 'ENDORSED', 'APPROVED', 'RETURNED')";

    private static final int MOST = 500;
    private static final UUID NONE = new UUID(0, 0);

    private final Session database;

    public FindingReports(Session database) {
        this.database = database;
    }

    private static UUID orNone(UUID self) {
        return self == null ? NONE : self;
    }

    private static final String OVERLAPPING =
            "r.occurred_to between :from and cast(:to as date) + " + EventCheck.DAYS + " and r.occurred_from <= :to and r.occurred_to - r.occurred_from < " + EventCheck.DAYS;

    private static final String SAME_DAYS = "r.occurred_to = :to and r.occurred_from = :from";

    /** What took place in the district in those days; if they are many, what began and ended on the same. */
    List<Event> events(String district, LocalDate from, LocalDate to, UUID self) {
        return database.createNativeQuery(
                        """
                        select r.id, r.title, r.occurred_from, r.occurred_to, r.township from activity_report r
                         where r.district = :district and r.id <> :self and r.title is not null""" + " and " + HANDED_IN
                                + " and " + (EventCheck.isShort(from, to) ? OVERLAPPING : SAME_DAYS) + " order by r.occurred_to, r.id limit " + MOST,
                        Object[].class)
                .setParameter("district", district)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("self", orNone(self))
                .getResultList().stream()
                .map(Object[].class::cast)
                .map(c -> new Event((UUID) c[0], (String) c[1], day(c[2]), day(c[3]), (String) c[4]))
                .toList();
    }

    private static final String THE_FILE = "jsonb_build_array(jsonb_build_object('file', cast(f.file as text)))";

    /** Without a limit, which would make the planner read the table from its beginning until it has found so many. */
    private static final String SHOWING =
            "select f.file, r.id from unnest(cast(:files as uuid[])) f (file) join activity_report r on r.evidence @> " + THE_FILE
                    + " where r.id <> :self and " + HANDED_IN
                    + " union select f.file, r.id from unnest(cast(:files as uuid[])) f (file) join activity_report r"
                    + " on r.counted_content is not null and r.counted_content -> 'evidence' @> " + THE_FILE
                    + " where r.id <> :self and r.counted_revision is not null order by 1, 2";

    /** By file the reports that show it, now or in the revision that counts. */
    Map<UUID, List<UUID>> showing(List<UUID> files, UUID self) {
        if (files.isEmpty()) return Map.of();
        var showing = new LinkedHashMap<UUID, List<UUID>>();
        for (Object row : database.createNativeQuery(SHOWING, Object[].class)
                .setParameter("files", files.toArray(UUID[]::new))
                .setParameter("self", orNone(self))
                .getResultList()) {
            var cells = (Object[]) row;
            showing.computeIfAbsent((UUID) cells[0], f -> new ArrayList<>()).add((UUID) cells[1]);
        }
        return showing;
    }

    private static LocalDate day(Object value) {
        return value instanceof LocalDate d ? d : ((java.sql.Date) value).toLocalDate();
    }

    /** How many took part in the unit's latest counted reports of the kind. */
    List<Integer> participants(String unit, String kind, UUID self, int most) {
        return database.createNativeQuery(
                        """
                        select p from (
                          select case when r.counted_content is null then r.participants
                                      else cast(r.counted_content ->> 'participants' as int) end as p
                            from activity_report r
                           where r.organisation = :unit and r.kind = :kind and r.counted_revision is not null and r.id <> :self
                           order by r.occurred_to desc nulls last, r.id desc limit :most) h
                         where p is not null""",
                        Integer.class)
                .setParameter("unit", unit)
                .setParameter("kind", kind)
                .setParameter("self", orNone(self))
                .setParameter("most", most)
                .getResultList();
    }

    /** How many activities the unit had on the day, this one included, and on the days since. */
    Days worked(String unit, LocalDate day, LocalDate since, UUID self) {
        return days(
                "select r.occurred_to as day from activity_report r where r.organisation = :unit and r.occurred_to between :since and :day"
                        + " and r.id <> :self and " + HANDED_IN,
                unit, day, since, self);
    }

    /** How many reports it handed in on the day, this one included, and on the days since. */
    Days handedIn(String unit, LocalDate day, LocalDate since, UUID self) {
        Instant from = since.atStartOfDay(SiqianClock.SHANGHAI).toInstant();
        return days(
                "select cast(r.submitted_at at time zone 'Asia/Shanghai' as date) as day from activity_report r"
                        + " where r.organisation = :unit and r.submitted_at >= :since and r.id <> :self",
                unit, day, from, self);
    }

    private Days days(String days, String unit, LocalDate day, Object from, UUID self) {
        Object[] found = database.createNativeQuery(
                        "select count(*) filter (where day = :day), count(*) filter (where day < :day), count(distinct day) filter (where day < :day)"
                                + " from (" + days + ") d",
                        Object[].class)
                .setParameter("unit", unit)
                .setParameter("day", day)
                .setParameter("since", from)
                .setParameter("self", orNone(self))
                .getSingleResult();
        return new Days(1 + ((Number) found[0]).longValue(), ((Number) found[1]).longValue(), ((Number) found[2]).longValue());
    }
}
