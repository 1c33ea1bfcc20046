package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import io.quarkus.scheduler.Scheduled;
import org.hibernate.Session;
import org.siqian.shared.SiqianClock;

/** Files of which only a part has arrived: each person's own, known by the hash the whole will have. */
@ApplicationScoped
public class Uploads {
    static final Duration KEPT = Duration.ofHours(48);
    private static final int PARTS_AT_ONCE = 4;

    /** So much of so much has arrived. */
    record Upload(int size, int received) {}

    private final Session database;
    private final SiqianClock clock;

    public Uploads(Session database, SiqianClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Until the transaction's end nobody else works on this upload. */
    void lock(UUID person, String sha256) {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)", String.class)
                .setParameter("key", person + sha256)
                .getSingleResult();
    }

    Optional<Upload> find(UUID person, String sha256) {
        return database.createNativeQuery("select size, received from upload where person = :person and sha256 = :sha256", Object[].class)
                .setParameter("person", person)
                .setParameter("sha256", sha256)
                .uniqueResultOptional()
                .map(row -> new Upload(((Number) row[0]).intValue(), ((Number) row[1]).intValue()));
    }

    /** For one more: of as many as are allowed the one longest left alone is forgotten. */
    void makeRoom(UUID person, int most) {
        database.createNativeMutationQuery(
                        """
                        delete from upload where person = :person and sha256 in
                          (select sha256 from upload where person = :person order by touched_at desc, sha256 offset :others)""")
                .setParameter("person", person)
                .setParameter("others", most - 1)
                .executeUpdate();
    }

    void begin(UUID person, String sha256, int size) {
        database.createNativeMutationQuery(
                        "insert into upload (person, sha256, size, received, touched_at) values (:person, :sha256, :size, 0, :now)")
                .setParameter("person", person)
                .setParameter("sha256", sha256)
                .setParameter("size", size)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Not if the upload has been forgotten meanwhile. */
    boolean append(UUID person, String sha256, int offset, byte[] part) {
        int there = database.createNativeMutationQuery(
                        "update upload set received = :received, touched_at = :now where person = :person and sha256 = :sha256")
                .setParameter("received", offset + part.length)
                .setParameter("now", clock.instant())
                .setParameter("person", person)
                .setParameter("sha256", sha256)
                .executeUpdate();
        if (there == 0) return false;
        database.createNativeMutationQuery("insert into upload_part (person, sha256, starts_at, content) values (:person, :sha256, :offset, :part)")
                .setParameter("person", person)
                .setParameter("sha256", sha256)
                .setParameter("offset", offset)
                .setParameter("part", part)
                .executeUpdate();
        return true;
    }

    /** Everything that has arrived, and the last part behind it; held once, and a few parts at a time. */
    byte[] whole(UUID person, String sha256, int size, byte[] last) {
        var whole = ByteBuffer.allocate(size);
        try (var parts = database.createNativeQuery(
                        "select content from upload_part where person = :person and sha256 = :sha256 order by starts_at", byte[].class)
                .setParameter("person", person)
                .setParameter("sha256", sha256)
                .setFetchSize(PARTS_AT_ONCE)
                .getResultStream()) {
            parts.forEach(whole::put);
        }
        return whole.put(last).array();
    }

    void remove(UUID person, String sha256) {
        database.createNativeMutationQuery("delete from upload where person = :person and sha256 = :sha256")
                .setParameter("person", person)
                .setParameter("sha256", sha256)
                .executeUpdate();
    }

    /** Nobody will finish these. */
    @Scheduled(every = "1h", delayed = "8m")
    @Transactional
    void tidy() {
        Instant before = clock.instant().minus(KEPT);
        database.createNativeMutationQuery("delete from upload where touched_at < :before").setParameter("before", before).executeUpdate();
    }
}
