package org.siqian.shared;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The reference data of one moment of the database. Who works within it reads no {@link Snapshot} of another moment, and what
 * is read in it, perhaps older than a change just made, is not handed to anybody outside.
 */
public final class Moment {
    private static final ThreadLocal<Moment> CURRENT = new ThreadLocal<>();

    private record Held(Object value, long changes) {}

    private final Map<Snapshot<?>, Held> values = new ConcurrentHashMap<>();

    /** Does the work on this thread within this moment; the transaction must see the database as it was then. */
    public <T> T call(Supplier<T> work) {
        Moment before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (before == null) CURRENT.remove();
            else CURRENT.set(before);
        }
    }

    static Moment current() {
        return CURRENT.get();
    }

    @SuppressWarnings("unchecked") // a snapshot's own value
    <T> T of(Snapshot<T> snapshot, long changes, Supplier<T> reader) {
        Held held = values.get(snapshot);
        if (held == null || held.changes != changes) {
            held = new Held(reader.get(), changes);
            values.put(snapshot, held);
        }
        return (T) held.value;
    }
}
