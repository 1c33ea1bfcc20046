package org.siqian.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.siqian.audit.AuditViews.AuditEntry;
import org.siqian.shared.DataVersion;
import org.siqian.shared.DataVersion.Part;
import org.siqian.shared.Page;
import org.siqian.shared.RequestTrace;
import org.siqian.shared.SiqianClock;

/** Takes down every change in the change's own transaction; there is no verb to alter what was taken down. */
@ApplicationScoped
public class AuditTrail implements PanacheRepositoryBase<AuditEvent, Long> {
    private static final int COUNTED_TO = 10_000;

    /** What no board shows, done all day long. Whatever else is done may change one. */
    private static final Pattern UNSEEN =
            Pattern.compile("report\\.(draft|edit|comment)|file\\.(store|destroy)|personal-data\\.read|(session|account|integration)\\..*");

    private static final String REPORT = "report.";

    private final RequestTrace trace;
    private final SiqianClock clock;
    private final ObjectMapper json;
    private final DataVersion version;

    public AuditTrail(RequestTrace trace, SiqianClock clock, ObjectMapper json, DataVersion version) {
        this.trace = trace;
        this.clock = clock;
        this.json = json;
        this.version = version;
    }

    /** Something new; {@code after} is written as JSON and may be null. */
    public void added(Actor by, String action, String entity, Object id, Object after) {
        record(by, action, entity, id, null, after, null);
    }

    public void record(Actor by, String action, String entity, Object id, Object before, Object after, String reason) {
        var event = new AuditEvent(clock.instant(), by, action, entity, id.toString());
        event.changed(write(before), write(after), reason);
        take(event, trace.said());
        if (!UNSEEN.matcher(action).matches()) version.changes(action.startsWith(REPORT) ? Part.COUNTED : Part.REFERENCE);
    }

    /** Something asked for and not done. */
    public void refused(Actor by, String action, String entity, String id, Object after, RequestTrace.Said said) {
        var event = new AuditEvent(clock.instant(), by, action, entity, id);
        event.changed(null, write(after), null);
        event.wasRefused();
        take(event, said);
    }

    private void take(AuditEvent event, RequestTrace.Said said) {
        event.cameBy(said.requestId(), said.address());
        persist(event);
        getEntityManager().persist(new Unsealed(event.id()));
    }

    /** The last few of one kind of thing, newest first. */
    public List<AuditEntry> latestOf(String entity) {
        var filter = new AuditFilter();
        filter.entity = List.of(entity);
        return entries(filter, null, 0, filter.pageSize());
    }

    /** The newest first. */
    public Page<AuditEntry> latest(AuditFilter filter) {
        int offset = filter.offset();
        var items = entries(filter, null, offset, filter.pageSize());
        boolean exact = "exact".equals(filter.count);
        long total = items.size() < filter.pageSize() && (offset == 0 || !items.isEmpty()) ? offset + items.size() : count(filter, exact);
        boolean capped = !exact && total > COUNTED_TO;
        return Page.of(items, filter, capped ? COUNTED_TO : total, capped);
    }

    private long count(AuditFilter filter, boolean exact) {
        String where = filter.where();
        var query = getEntityManager().createQuery(
                exact
                        ? "select count(*) from AuditEvent where " + where
                        : "select count(*) from (select e.id as id from AuditEvent e where " + where + " order by e.id desc limit " + (COUNTED_TO + 1) + ") c",
                Long.class);
        filter.values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** Those before an id, newest first, as they may be shown: numbers that identify people are covered. */
    List<AuditEntry> entries(AuditFilter filter, Long before, int offset, int most) {
        String where = filter.where() + (before == null ? "" : " and id < :before");
        var query = getEntityManager()
                .createQuery("select e, s from AuditEvent e left join Seal s on s.event = e.id where " + where + " order by e.id desc", Object[].class)
                .setFirstResult(offset)
                .setMaxResults(most);
        filter.values.forEach(query::setParameter);
        if (before != null) query.setParameter("before", before);
        return query.getResultList().stream().map(row -> ((AuditEvent) row[0]).view((Seal) row[1])).toList();
    }

    private String write(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON: " + value.getClass(), e);
        }
    }
}
