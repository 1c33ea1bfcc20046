package org.siqian.shared;

import java.time.Instant;
import java.time.LocalDate;

/** A day that is looked at, and until when things had to be known for it; {@code known} is null for today as it stands now. */
public record AsOf(LocalDate day, Instant known) {
    /** What was known at the end of the day asked for, or, for null, is now; what is still to come nobody knows. */
    public static AsOf of(LocalDate asked, SiqianClock clock) {
        LocalDate today = clock.today();
        if (asked == null) return new AsOf(today, null);
        if (asked.isAfter(today)) throw Refusal.malformed("parameter", "?asOf", "asOf 不能晚于今天。");
        return new AsOf(asked, asked.plusDays(1).atStartOfDay(SiqianClock.SHANGHAI).toInstant());
    }
}
