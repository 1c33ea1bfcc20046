package org.siqian.shared;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Reference data read far more often than written: one immutable value, read again when told to forget or when old, so that
 * another replica's change is seen within the age.
 */
public final class Snapshot<T> {
    private record Held<T>(T value, long readAt) {}

    private final Supplier<T> reader;
    private final long ageNanos;
    private final AtomicLong changes = new AtomicLong();
    private volatile Held<T> held;

    public Snapshot(Duration age, Supplier<T> reader) {
        this.reader = reader;
        this.ageNanos = age.toNanos();
    }

    public T get() {
        Moment moment = Moment.current();
        if (moment != null) return moment.of(this, changes.get(), reader);
        Held<T> now = held;
        if (now == null || System.nanoTime() - now.readAt > ageNanos) {
            long before = changes.get();
            now = new Held<>(reader.get(), System.nanoTime());
            if (changes.get() == before) held = now; // what changed while it was read is read again
        }
        return now.value;
    }

    /**
     * Within a transaction it is forgotten twice: now, so that the change sees itself, and at the end. What is read in
     * between is either old, by others, or of a change that may yet fail.
     */
    public void forget() {
        AfterCommit.alsoNow(this::drop);
    }

    private void drop() {
        changes.incrementAndGet();
        held = null;
    }
}
