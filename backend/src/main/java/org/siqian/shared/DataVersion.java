package org.siqian.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.hibernate.Session;

/**
 * How many changes there have been of what boards show: equal versions mean equal boards, on whichever replica. A change is
 * counted in its own transaction, as its last act and in one of many rows, so that hardly anybody waits for anybody; whoever
 * asks afterwards finds it. Any number ask by one query.
 */
@ApplicationScoped
public class DataVersion {
    private static final int SLOTS = 64;
    private static final String COUNT = "update data_version set counted = counted + ?, reference = reference + ? where slot = ?";
    private static final String READ = "select cast(sum(counted) as bigint), cast(sum(reference) as bigint) from data_version";

    /** What has been changed: reports that count or wait, or what they are measured by. */
    public enum Part {
        COUNTED,
        REFERENCE
    }

    /** The changes up to a moment. */
    public record Version(long counted, long reference) {
        /** Whether whoever read this has seen everything the other one counts. */
        public boolean includes(Version other) {
            return counted >= other.counted && reference >= other.reference;
        }
    }

    private final DataSource source;
    private final Session database;
    private final TransactionSynchronizationRegistry transaction;
    private final ExecutorService workers;
    private CompletableFuture<Version> waiting;
    private boolean asking;

    public DataVersion(DataSource source, Session database, TransactionSynchronizationRegistry transaction, ExecutorService workers) {
        this.source = source;
        this.database = database;
        this.transaction = transaction;
        this.workers = workers;
    }

    /** This transaction changes what boards show. */
    public void changes(Part part) {
        var noted = noted();
        boolean first = noted.isEmpty();
        noted.add(part);
        if (!first) return;
        // after what Hibernate registered when the session joined: a slot is held by nobody who still waits for something else
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                count(noted);
            }

            @Override
            public void afterCompletion(int status) {}
        });
    }

    @SuppressWarnings("unchecked") // what this class has put there
    private Set<Part> noted() {
        var noted = (Set<Part>) transaction.getResource(DataVersion.class);
        if (noted == null) transaction.putResource(DataVersion.class, noted = EnumSet.noneOf(Part.class));
        return noted;
    }

    /** By a connection of its own name, though of the same transaction: Hibernate has given its own back by now. */
    private void count(Set<Part> parts) {
        try (var connection = source.getConnection(); var change = connection.prepareStatement(COUNT)) {
            change.setInt(1, parts.contains(Part.COUNTED) ? 1 : 0);
            change.setInt(2, parts.contains(Part.REFERENCE) ? 1 : 0);
            change.setInt(3, ThreadLocalRandom.current().nextInt(SLOTS));
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a change could not be counted", e); // and is undone
        }
    }

    /** The version of a moment after this call; whoever calls while a query runs is served by the next one. */
    public synchronized CompletionStage<Version> now() {
        if (waiting == null) waiting = new CompletableFuture<>();
        var mine = waiting;
        if (!asking) {
            asking = true;
            workers.execute(this::ask);
        }
        return mine;
    }

    private void ask() {
        for (var served = next(); served != null; served = next()) {
            try {
                served.complete(read());
            } catch (SQLException | RuntimeException e) {
                served.completeExceptionally(e);
            }
        }
    }

    private synchronized CompletableFuture<Version> next() {
        var next = waiting;
        waiting = null;
        asking = next != null;
        return next;
    }

    private Version read() throws SQLException {
        try (var connection = source.getConnection(); var query = connection.prepareStatement(READ); var rows = query.executeQuery()) {
            rows.next();
            return new Version(rows.getLong(1), rows.getLong(2));
        }
    }

    /** The version that this transaction sees. */
    public Version seen() {
        Object[] sums = (Object[]) database.createNativeQuery(READ, Object[].class).getSingleResult();
        return new Version(((Number) sums[0]).longValue(), ((Number) sums[1]).longValue());
    }
}
