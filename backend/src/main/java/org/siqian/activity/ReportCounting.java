package org.siqian.activity;

import java.util.List;
import java.util.UUID;
import org.siqian.indicator.CountingRule.Amount;
import org.siqian.indicator.ReportFacts;

/** What this room announces, in the transaction in which it happens, to whoever counts. */
public final class ReportCounting {
    private ReportCounting() {}

    /** This revision counts from now on, with these amounts. */
    public record ReportCounted(ReportFacts report, List<Amount> amounts) {}

    /** No revision of the report counts any longer, or another is about to. */
    public record ReportUncounted(UUID report) {}
}
