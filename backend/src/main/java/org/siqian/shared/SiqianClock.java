package org.siqian.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The only clock. Days are days in Shanghai, instants are UTC.
 *
 * <p>Sample work is written through the ordinary verbs as of the day it is said to have happened; {@link #asOf} lends the
 * calling thread that day.
 */
@ApplicationScoped
public class SiqianClock extends Clock {
    /** Days of the plan are days here. */
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ThreadLocal<Instant> lent = new ThreadLocal<>();

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), SHANGHAI);
    }

    /** Runs the work as if it were that instant, on this thread alone. */
    public void asOf(Instant instant, Runnable work) {
        Instant before = lent.get();
        lent.set(instant);
        try {
            work.run();
        } finally {
            if (before == null) lent.remove();
            else lent.set(before);
        }
    }

    @Override
    public Instant instant() {
        Instant instant = lent.get();
        // microseconds are what the database keeps
        return (instant == null ? Instant.now(Clock.systemUTC()) : instant).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("days are Shanghai's, instants are UTC");
    }
}
