package org.siqian.indicator;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a quota stands between the office that splits a target and the unit that is to take its part. */
@Schema(description = "PROPOSED and REVISED wait for the unit’s answer; OBJECTED waits for the office’s; WITHDRAWN asks nothing any more.")
public enum QuotaStatus {
    PROPOSED("已下达"),
    ACCEPTED("已接受"),
    OBJECTED("有异议"),
    REVISED("已调整"),
    WITHDRAWN("已撤回");

    /** An accepted number that changes is to be accepted again; an objection is answered with another number or with words. */
    private static final Map<QuotaStatus, Set<QuotaStatus>> NEXT = Map.of(
            PROPOSED, Set.of(ACCEPTED, OBJECTED, REVISED, WITHDRAWN),
            ACCEPTED, Set.of(REVISED, WITHDRAWN),
            OBJECTED, Set.of(ACCEPTED, REVISED, WITHDRAWN),
            REVISED, Set.of(ACCEPTED, OBJECTED, REVISED, WITHDRAWN),
            WITHDRAWN, Set.of(PROPOSED));

    private final String zh;

    QuotaStatus(String zh) {
        this.zh = zh;
    }

    boolean leadsTo(QuotaStatus next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether its number is part of what the units have taken on; one objected to is told apart. */
    public boolean counts() {
        return this == PROPOSED || this == ACCEPTED || this == REVISED;
    }

    public String zh() {
        return zh;
    }
}
