package org.siqian.activity;

import java.util.List;
import java.util.UUID;

/** What this room announces, in the transaction in which it happens, to whoever tells people; they may be told, all of them. */
public final class ReportNews {
    private ReportNews() {}

    /** Somebody judged, reopened or voided what the people have filed. */
    public record ReportMoved(UUID report, String title, ReportAction action, String comment, String by, List<UUID> people) {}

    /** Somebody wrote about a report. */
    public record ReportDiscussed(UUID report, String title, String text, String by, List<UUID> people) {}
}
