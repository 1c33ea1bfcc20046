package org.siqian.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import java.util.Map;
import java.util.Set;

/** The life of a report, as a table that can be read aloud. */
@Schema(description = "How far a report has come.")
public enum ReportStatus {
    DRAFT,
    SUBMITTED,
    ENDORSED,
    APPROVED,
    RETURNED,
    WITHDRAWN,
    VOIDED;

    private static final Map<ReportStatus, Set<ReportStatus>> NEXT = Map.of(
            DRAFT, Set.of(SUBMITTED),
            SUBMITTED, Set.of(ENDORSED, APPROVED, RETURNED, WITHDRAWN),
            ENDORSED, Set.of(APPROVED, RETURNED),
            RETURNED, Set.of(SUBMITTED, WITHDRAWN),
            WITHDRAWN, Set.of(DRAFT),
            APPROVED, Set.of(DRAFT, VOIDED), // DRAFT by reopening: the next revision, while this one keeps counting
            VOIDED, Set.of());

    public boolean leadsTo(ReportStatus next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether the filing unit may change the content; a withdrawn report becomes a draft by it. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED || this == WITHDRAWN;
    }

    public boolean isWaiting() {
        return this == SUBMITTED || this == ENDORSED;
    }
}
