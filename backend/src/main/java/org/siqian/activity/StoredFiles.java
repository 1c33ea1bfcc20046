package org.siqian.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.siqian.activity.Fingerprint.Band;

/** What was uploaded, once for every upload; several may have the same content. */
@ApplicationScoped
public class StoredFiles implements PanacheRepositoryBase<StoredFile, UUID> {
    /** A picture that hundreds show is no longer news. */
    static final int MOST = 200;

    /** With exactly this content, whoever uploaded it, the first first. */
    public List<StoredFile> sameContent(String sha256) {
        return find("sha256 = ?1 order by id", sha256).range(0, MOST - 1).list();
    }

    /** Pictures whose fingerprints differ from it in at most so many bits (at most 11), the nearest first; that of the same picture is among them. */
    public List<StoredFile> near(long fingerprint, int distance) {
        if (distance < 0 || distance > Fingerprint.FARTHEST) throw new IllegalArgumentException("farther than the bands reach: " + distance);
        var bands = Fingerprint.bandsWithin(fingerprint, distance);
        return session().createNativeQuery(
                        """
                        select f.* from stored_file f
                         where f.id in (select p.file from unnest(cast(:bands as smallint[]), cast(:values as int[])) n (band, value)
                                          join photo_print p on p.band = n.band and p.value = n.value)
                           and bit_count(cast(f.fingerprint # :fingerprint as bit(64))) <= :distance
                         order by bit_count(cast(f.fingerprint # :fingerprint as bit(64))), f.id limit :most""",
                        StoredFile.class)
                .setParameter("bands", bands.stream().map(Band::number).toArray(Integer[]::new))
                .setParameter("values", bands.stream().map(Band::value).toArray(Integer[]::new))
                .setParameter("fingerprint", fingerprint)
                .setParameter("distance", distance)
                .setParameter("most", MOST)
                .getResultList();
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
