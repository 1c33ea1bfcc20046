package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.Register;
import org.siqian.plan.Measure;
import org.siqian.plan.PlanBook;
import org.siqian.shared.SiqianClock;

/** What waits too long, by the desk it waits on and since it came there; as much work as there is waiting. */
@ApplicationScoped
public class OverdueReviews {
    /** So many reports wait on the unit's desk longer than allowed, the oldest there since that instant. */
    public record Desk(String unit, long reports, Instant oldest) {}

    /** When a waiting report r came to the desk it lies on: an endorsed one begins anew on the lead unit's. */
    public static final String ARRIVED_AT =
            """
            case when r.status = 'ENDORSED' then coalesce((select max(s.at) from report_step s
                 where s.report = r.id and s.to_status = 'ENDORSED'), r.submitted_at) else r.submitted_at end""";

    private static final String ON_DESKS =
            " from (select r.id, " + ARRIVED_AT + " as arrived_at," + """

                          case when r.status = 'SUBMITTED' and e.endorser is not null then e.endorser else l.lead end as desk
                     from activity_report r
                     left join unnest(cast(:units as text[]), cast(:endorsers as text[])) e (unit, endorser) on e.unit = r.organisation
                     left join unnest(cast(:measures as text[]), cast(:leads as text[])) l (measure, lead) on l.measure = r.measures[1]
                    where r.status in ('SUBMITTED', 'ENDORSED') and r.submitted_at < :before) w
             where w.arrived_at < :before and w.desk <> all(:told)""";

    private final Session database;
    private final Register register;
    private final PlanBook book;
    private final SiqianClock clock;

    public OverdueReviews(Session database, Register register, PlanBook book, SiqianClock clock) {
        this.database = database;
        this.register = register;
        this.book = book;
        this.clock = clock;
    }

    public List<Desk> byDesk() {
        return desks("select w.desk, count(*), min(w.arrived_at) " + ON_DESKS + " group by w.desk order by w.desk", ReviewDesk.OVERDUE_AFTER, null, List.of());
    }

    /**
     * Takes down that reports waiting longer than this on their desk have reached the level, and says on whose desks those lie that
     * had not; leaves out some desks.
     */
    public List<Desk> reaching(String level, Duration waited, Collection<String> told) {
        return desks(
                "with due as (select w.id, w.arrived_at, w.desk " + ON_DESKS + "), fresh as ("
                        + "insert into review_escalation (report, arrived_at, level) select id, arrived_at, :level from due"
                        + " on conflict do nothing returning report)"
                        + " select d.desk, count(*), min(d.arrived_at) from fresh f join due d on d.id = f.report group by d.desk order by d.desk",
                waited, level, told);
    }

    private List<Desk> desks(String sql, Duration waited, String level, Collection<String> told) {
        LocalDate today = clock.today();
        var endorsers = new TreeMap<String, String>();
        for (Organisation o : register.all()) register.endorserOf(o.code(), today).ifPresent(e -> endorsers.put(o.code(), e.code()));
        var leads = new TreeMap<String, String>();
        for (Measure m : book.measures()) book.leadUnit(m.code(), today).ifPresent(l -> leads.put(m.code(), l));
        var query = database.createNativeQuery(sql, Object[].class)
                .setParameter("before", clock.instant().minus(waited))
                .setParameter("told", told.toArray(String[]::new));
        bind(query, "units", "endorsers", endorsers);
        bind(query, "measures", "leads", leads);
        if (level != null) query.setParameter("level", level);
        return query.getResultList().stream()
                .map(Object[].class::cast)
                .map(c -> new Desk((String) c[0], ((Number) c[1]).longValue(), instant(c[2])))
                .toList();
    }

    private static void bind(org.hibernate.query.Query<?> query, String keys, String values, Map<String, String> map) {
        query.setParameter(keys, map.keySet().toArray(String[]::new)).setParameter(values, map.values().toArray(String[]::new));
    }

    private static Instant instant(Object value) {
        return value instanceof Instant i ? i : value instanceof java.time.OffsetDateTime o ? o.toInstant() : ((java.sql.Timestamp) value).toInstant();
    }
}
