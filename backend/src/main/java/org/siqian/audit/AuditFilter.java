package org.siqian.audit;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.siqian.shared.PageRequest;
import org.siqian.shared.SiqianClock;

/** What of the trail is asked for; repeating a filter means or, different ones and. */
public class AuditFilter extends PageRequest {
    @QueryParam("actor")
    @Parameter(description = "A username, integration:<code>, or the system's own name.", example = "kepu")
    public List<String> actor;

    @QueryParam("action")
    @Parameter(example = "report.approve")
    public List<String> action;

    @QueryParam("entity")
    @Parameter(example = "activity-report")
    public List<String> entity;

    @QueryParam("entityId")
    public List<String> entityId;

    @QueryParam("organisation")
    @Parameter(description = "The actor's unit.", example = "KX-500101")
    public List<String> organisation;

    @QueryParam("outcome")
    public Outcome outcome;

    @QueryParam("from")
    @Parameter(description = "From the beginning of this day in Shanghai.")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "To the end of this day in Shanghai.")
    public LocalDate to;

    @QueryParam("count")
    @Parameter(description = "exact counts to the end; otherwise counting stops at 10,000.", example = "exact")
    public String count;

    final Map<String, Object> values = new HashMap<>();

    /** The condition, whose parameters are left in {@link #values}. */
    String where() {
        values.clear();
        var all = new ArrayList<String>();
        any(all, "actor", actor);
        any(all, "action", action);
        any(all, "entity", entity);
        any(all, "entityId", entityId);
        any(all, "organisation", organisation);
        one(all, "outcome = :outcome", "outcome", outcome == null ? null : outcome.name());
        one(all, "at >= :from", "from", from == null ? null : from.atStartOfDay(SiqianClock.SHANGHAI).toInstant());
        one(all, "at < :to", "to", to == null ? null : to.plusDays(1).atStartOfDay(SiqianClock.SHANGHAI).toInstant());
        return all.isEmpty() ? "1 = 1" : String.join(" and ", all);
    }

    private void any(List<String> all, String field, List<String> given) {
        if (given != null && !given.isEmpty()) one(all, field + " in :" + field, field, given);
    }

    private void one(List<String> all, String condition, String name, Object value) {
        if (value == null) return;
        all.add(condition);
        values.put(name, value);
    }
}
