package org.siqian.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.siqian.activity.Fingerprint.Band;

/** What was uploaded, once for every upload; several may have the same content. */
@ApplicationScoped
public class StoredFiles implements PanacheRepositoryBase<StoredFile, UUID> {
    /** A picture that hundreds show is no longer news. */
    static final int MOST = 200;

    /** A file, by the content that was asked for. */
    public record Twin(String sha256, UUID file) {}

    /** A picture, by the fingerprint that was asked for, and in how many bits its own differs. */
    public record Near(long asked, UUID file, String sha256, int distance) {}

    /** With exactly one of these contents, whoever uploaded it, of each the first first. */
    public List<Twin> sameContent(Collection<String> contents) {
        if (contents.isEmpty()) return List.of();
        return session().createNativeQuery(
                        """
                        select s.sha256, s.id from unnest(cast(:contents as text[])) c (sha256)
                         cross join lateral (select f.sha256, f.id from stored_file f where f.sha256 = c.sha256 order by f.id limit :most) s
                         order by s.id""",
                        Object[].class)
                .setParameter("contents", contents.stream().distinct().toArray(String[]::new))
                .setParameter("most", MOST)
                .getResultList().stream()
                .map(Object[].class::cast)
                .map(c -> new Twin((String) c[0], (UUID) c[1]))
                .toList();
    }

    /**
     * Pictures whose fingerprints differ from one of these in at most so many bits (at most 11), the nearest first; those of the same
     * pictures are among them.
     */
    public List<Near> near(Collection<Long> fingerprints, int distance) {
        if (distance < 0 || distance > Fingerprint.FARTHEST) throw new IllegalArgumentException("farther than the bands reach: " + distance);
        if (fingerprints.isEmpty()) return List.of();
        var prints = fingerprints.stream().distinct().toList();
        var bands = prints.stream().map(p -> Fingerprint.bandsWithin(p, distance)).toList();
        return session().createNativeQuery(
                        """
                        select q.print, s.id, s.sha256, s.distance from unnest(cast(:prints as bigint[])) q (print)
                         cross join lateral (
                           select f.id, f.sha256, bit_count(cast(f.fingerprint # q.print as bit(64))) as distance from stored_file f
                            where f.id in (select p.file from unnest(cast(:asked as bigint[]), cast(:bands as smallint[]), cast(:values as int[])) n (print, band, value)
                                             join photo_print p on p.band = n.band and p.value = n.value where n.print = q.print)
                              and bit_count(cast(f.fingerprint # q.print as bit(64))) <= :distance
                            order by 3, f.id limit :most) s
                         order by s.distance, s.id""",
                        Object[].class)
                .setParameter("prints", prints.toArray(Long[]::new))
                .setParameter("asked", IntStream.range(0, prints.size())
                        .boxed().flatMap(i -> bands.get(i).stream().map(b -> prints.get(i))).toArray(Long[]::new))
                .setParameter("bands", bands.stream().flatMap(List::stream).map(Band::number).toArray(Integer[]::new))
                .setParameter("values", bands.stream().flatMap(List::stream).map(Band::value).toArray(Integer[]::new))
                .setParameter("distance", distance)
                .setParameter("most", MOST)
                .getResultList().stream()
                .map(Object[].class::cast)
                .map(c -> new Near((Long) c[0], (UUID) c[1], (String) c[2], ((Number) c[3]).intValue()))
                .toList();
    }

    /** Makes the picture one that {@link #near} finds; the file must have been written. */
    void index(StoredFile file) {
        if (file.fingerprint() == null) return;
        var bands = Fingerprint.bands(file.fingerprint());
        session().createNativeMutationQuery(
                        """
                        insert into photo_print (band, value, file)
                        select n.band, n.value, :file from unnest(cast(:bands as smallint[]), cast(:values as int[])) n (band, value)
                        on conflict do nothing""")
                .setParameter("file", file.id())
                .setParameter("bands", bands.stream().map(Band::number).toArray(Integer[]::new))
                .setParameter("values", bands.stream().map(Band::value).toArray(Integer[]::new))
                .executeUpdate();
    }

    /** Somebody else's upload of the same content that has been looked into. */
    Optional<StoredFile> examinedTwin(String sha256) {
        return find("sha256 = ?1 and examined and destroyedAt is null", sha256).range(0, 0).firstResultOptional();
    }

    /** Of whoever asks first, then of others. */
    List<StoredFile> living(String sha256, UUID firstBy) {
        return find("sha256 = ?1 and destroyedAt is null order by case when storedBy = ?2 then 0 else 1 end, id", sha256, firstBy)
                .range(0, MOST - 1)
                .list();
    }

    List<StoredFile> living(String sha256) {
        return list("sha256 = ?1 and destroyedAt is null", sha256);
    }

    /** How often the content has been destroyed. */
    long destroyed(String sha256) {
        return count("sha256 = ?1 and destroyedAt is not null", sha256);
    }

    /** Reports name these as sign-in sheets: their time will end whatever else they are. */
    void areSheets(Collection<UUID> ids) {
        if (!ids.isEmpty()) update("sheet = true where id in ?1 and sheet is distinct from true", ids);
    }

    /** Reports name these as something else: their time does not end unless they are sheets too. */
    void areOthers(Collection<UUID> ids) {
        if (!ids.isEmpty()) update("sheet = false where id in ?1 and sheet is null", ids);
    }

    /** A few sheets, or what no report ever named, that were uploaded before that instant, behind that id. */
    List<UUID> endingFromBefore(Instant before, UUID after) {
        return session().createSelectionQuery(
                        """
                        select f.id from StoredFile f
                         where f.sheet is distinct from false and f.destroyedAt is null and f.createdAt < :before and f.id > :after order by f.id""",
                        UUID.class)
                .setParameter("before", before)
                .setParameter("after", after)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** {@link #near} no longer finds it. */
    void unindex(StoredFile file) {
        if (file.fingerprint() == null) return;
        for (Band band : Fingerprint.bands(file.fingerprint())) {
            session().createNativeMutationQuery("delete from photo_print where band = :band and value = :value and file = :file")
                    .setParameter("band", band.number())
                    .setParameter("value", band.value())
                    .setParameter("file", file.id())
                    .executeUpdate();
        }
    }

    /** Until the transaction's end the content is not destroyed by others; who destroys it waits for all who hold it so. */
    void holdContent(String sha256) {
        lock("pg_advisory_xact_lock_shared", sha256);
    }

    void lockContent(String sha256) {
        lock("pg_advisory_xact_lock", sha256);
    }

    private void lock(String how, String sha256) {
        session().createNativeQuery("select cast(" + how + "(hashtextextended(:key, 1)) as text)", String.class)
                .setParameter("key", sha256)
                .getSingleResult();
    }

    /** Whether it is still there, and stays so until the transaction's end. */
    boolean holds(StoredFile file) {
        holdContent(file.sha256());
        getEntityManager().refresh(file);
        return file.destroyedAt() == null;
    }

    /** Those of them whose time is up. */
    List<UUID> destroyed(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : session().createSelectionQuery("select f.id from StoredFile f where f.id in :ids and f.destroyedAt is not null", UUID.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    List<StoredFile> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
