package org.siqian.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.siqian.audit.AuditViews.AuditEntry;
import org.siqian.shared.Page;
import org.siqian.shared.PageRequest;
import org.siqian.shared.RequestTrace;
import org.siqian.shared.SiqianClock;

/** Takes down every change in the change's own transaction; there is no verb to alter what was taken down. */
@ApplicationScoped
public class AuditTrail implements PanacheRepositoryBase<AuditEvent, Long> {
    private final RequestTrace trace;
    private final SiqianClock clock;
    private final ObjectMapper json;

    public AuditTrail(RequestTrace trace, SiqianClock clock, ObjectMapper json) {
        this.trace = trace;
        this.clock = clock;
        this.json = json;
    }

    /** Something new; {@code after} is written as JSON and may be null. */
    public void added(Actor by, String action, String entity, Object id, Object after) {
        record(by, action, entity, id, null, after, null);
    }

    public void record(Actor by, String action, String entity, Object id, Object before, Object after, String reason) {
        var event = new AuditEvent(clock.instant(), by, action, entity, id.toString());
        event.changed(write(before), write(after), reason);
        event.cameBy(trace.requestId(), trace.address());
        persist(event);
    }

    /** The newest first, of one entity or of all. */
    public Page<AuditEntry> latest(String entity, String entityId, PageRequest page) {
        var where = entity == null ? "1 = 1" : entityId == null ? "entity = :entity" : "entity = :entity and entityId = :id";
        Map<String, Object> values = entity == null ? Map.of()
                : entityId == null ? Map.of("entity", entity) : Map.of("entity", entity, "id", entityId);
        page.offset();
        List<AuditEntry> items = find(where, Sort.descending("id"), values)
                .page(page.page() - 1, page.pageSize())
                .list().stream().map(AuditEvent::view).toList();
        return Page.of(items, page, count(where, values), false);
    }

    private String write(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON: " + value.getClass(), e);
        }
    }
}
