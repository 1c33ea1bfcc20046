package org.siqian.shared;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Reference data read far more often than written: one immutable value, read again when told to forget or when old, so that
 * another replica's change is seen within the age.
 */
public final class Snapshot<T> {
    private record Held<T>(T value, long readAt) {}

    private final Supplier<T> reader;
    private final long ageNanos;
    private volatile Held<T> held;

    public Snapshot(Duration age, Supplier<T> reader) {
        this.reader = reader;
        this.ageNanos = age.toNanos();
    }

    public T get() {
        Held<T> now = held;
        if (now == null || System.nanoTime() - now.readAt > ageNanos) {
            now = new Held<>(reader.get(), System.nanoTime());
            held = now;
        }
        return now.value;
    }

    public void forget() {
        held = null;
    }
}
