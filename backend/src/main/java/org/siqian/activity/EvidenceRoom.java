package org.siqian.activity;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.siqian.access.Viewer;
import org.siqian.activity.ReportViews.Evidence;
import org.siqian.activity.ReportViews.EvidenceDraft;
import org.siqian.activity.ReportViews.EvidenceKind;
import org.siqian.audit.AuditTrail;
import org.siqian.organisation.Register;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Kind;
import org.siqian.shared.RequestTrace;
import org.siqian.shared.SiqianClock;

/** Where files are taken in, looked into and given out: contents once each by hash, pictures also as they are to be shown. */
@ApplicationScoped
public class EvidenceRoom {
    static final int LARGEST = 20 * 1024 * 1024;

    private final StoredFiles files;
    private final FileStore store;
    private final PictureReader pictures;
    private final VirusScanner scanner;
    private final RequestTrace trace;
    private final SiqianClock clock;
    private final AuditTrail audit;
    private final Register register;

    public EvidenceRoom(
            StoredFiles files, FileStore store, PictureReader pictures, VirusScanner scanner, RequestTrace trace, SiqianClock clock,
            AuditTrail audit, Register register) {
        this.files = files;
        this.store = store;
        this.pictures = pictures;
        this.scanner = scanner;
        this.trace = trace;
        this.clock = clock;
        this.audit = audit;
        this.register = register;
    }

    /** Keeps a picture or document of at most 20 MiB, after looking into it. */
    public StoredFile store(byte[] content, String name, Viewer by) {
        return store(content, name, by, Optional::empty);
    }

    /**
     * The same, unless it is there when all has been looked into; that is asked in the transaction that would take it down. Scanner,
     * decoder and store are slow, so until then none is held.
     */
    StoredFile store(byte[] content, String name, Viewer by, Supplier<Optional<StoredFile>> there) {
        if (content.length > LARGEST) throw Refusal.of(Kind.TOO_LARGE, "too-large", "文件超过 20 MB。");
        FileType type = FileType.require(content);
        refuseInfected(content, name, by);
        var file = new StoredFile(EntityTag.hash(content), type.mediaType(), content.length, name, by, clock.instant());
        while (true) {
            long destroyed = examine(file, content, type);
            store.keep(FileVariant.ORIGINAL.key(file.sha256()), content);
            var kept = QuarkusTransaction.joiningExisting().call(() -> there.get().or(() -> taken(file, destroyed, by)));
            if (kept.isPresent()) return kept.get();
        }
    }

    /** None if the content's time ended while it was kept anew, so that it may be gone. */
    private Optional<StoredFile> taken(StoredFile file, long destroyed, Viewer by) {
        files.holdContent(file.sha256());
        if (files.destroyed(file.sha256()) != destroyed) return Optional.empty();
        files.persistAndFlush(file);
        files.index(file);
        audit.added(by.actor(), "file.store", "file", file.id(), file.view());
        return Optional.of(file);
    }

    /** Looks into a picture and remembers what was found, without keeping it: for whoever tries the checks and takes all of it back. */
    public StoredFile look(byte[] content, String name, Viewer by) {
        FileType type = FileType.require(content);
        var file = new StoredFile(EntityTag.hash(content), type.mediaType(), content.length, name, by, clock.instant());
        file.examined(pictures.read(content, type).facts());
        files.persistAndFlush(file);
        files.index(file);
        return file;
    }

    private record Infection(String name, String found) {}

    /** What was found is taken down although nothing else of the request remains. */
    private void refuseInfected(byte[] content, String name, Viewer by) {
        var found = scanner.findIn(content);
        if (found.isEmpty()) return;
        QuarkusTransaction.requiringNew().run(() -> audit.refused(
                by.actor(), "file.infected", "file", EntityTag.hash(content), new Infection(name, found.get()), trace.said()));
        throw Refusal.of(Kind.CONTENT, "infected", "病毒检查发现这个文件有问题（" + found.get() + "），没有保存。");
    }

    private record Known(long destroyed, Optional<StoredFile> twin) {}

    /** Answers how often this content had been destroyed before. */
    private long examine(StoredFile file, byte[] content, FileType type) {
        var known = QuarkusTransaction.joiningExisting()
                .call(() -> new Known(files.destroyed(file.sha256()), files.examinedTwin(file.sha256())));
        if (known.twin().isPresent()) {
            file.examinedAs(known.twin().get());
        } else {
            Picture picture = type.isImage() ? pictures.read(content, type) : null;
            file.examined(picture == null ? null : picture.facts());
            if (picture != null) keep(file.sha256(), picture);
        }
        return known.destroyed();
    }

    private void keep(String sha256, Picture picture) {
        store.keep(FileVariant.DISPLAY.key(sha256), picture.display());
        store.keep(FileVariant.THUMBNAIL.key(sha256), picture.thumbnail());
    }

    /** At most 20 MiB. What is no picture has no other variant than itself. */
    byte[] content(StoredFile file, FileVariant variant) {
        var key = (file.isImage() ? variant : FileVariant.ORIGINAL).key(file.sha256());
        return store.read(key).orElseGet(() -> made(file, variant));
    }

    /** Files from before there were variants get theirs when somebody first looks. */
    private byte[] made(StoredFile file, FileVariant variant) {
        var original = store.read(FileVariant.ORIGINAL.key(file.sha256())).orElseThrow(() -> Refusal.notFound("文件内容", file.id()));
        if (variant == FileVariant.ORIGINAL) return original;
        var picture = pictures.read(original, FileType.require(original));
        keep(file.sha256(), picture);
        QuarkusTransaction.requiringNew().run(() -> isMade(file.id(), file.sha256(), picture));
        return variant == FileVariant.THUMBNAIL ? picture.thumbnail() : picture.display();
    }

    /** Unless its time ended meanwhile; then what was made of it goes too. */
    private void isMade(UUID id, String sha256, Picture picture) {
        files.lockContent(sha256);
        var file = files.findById(id);
        if (file.destroyedAt() == null) {
            if (file.isExamined()) return;
            file.examined(picture.facts());
            files.flush();
            files.index(file);
        } else if (files.living(sha256).isEmpty()) {
            for (var made : List.of(FileVariant.DISPLAY, FileVariant.THUMBNAIL)) store.remove(made.key(sha256));
        }
    }

    /** The file with that content that the caller may use in a report: their own or their unit's. */
    Optional<StoredFile> usable(String sha256, Viewer by) {
        return files.living(sha256, by.id()).stream().filter(f -> isUsable(f, by)).findFirst();
    }

    private boolean isUsable(StoredFile file, Viewer by) {
        return file.destroyedAt() == null
                && (file.isBy(by) || register.answersFor(file.organisation(), by.organisation(), clock.today()));
    }

    /** From now on the files stand in a report. */
    void stand(List<Evidence> named) {
        var sheets = named.stream().collect(partitioningBy(e -> e.kind() == EvidenceKind.SHEET, mapping(Evidence::file, toList())));
        files.areSheets(sheets.get(true));
        files.areOthers(sheets.get(false));
    }

    /** The files a report names, which must be the caller's own or their unit's, or already in the report. */
    List<Evidence> evidence(List<EvidenceDraft> named, List<Evidence> already, Viewer by) {
        if (named == null || named.isEmpty()) return List.of();
        var evidence = new ArrayList<Evidence>();
        for (int i = 0; i < named.size(); i++) {
            EvidenceDraft draft = named.get(i);
            if (named.subList(0, i).stream().anyMatch(e -> e.file().equals(draft.file()))) {
                throw Refusal.content("/evidence/" + i + "/file", "duplicate", "同一个文件只能用一次。");
            }
            int at = i;
            var known = already.stream().filter(e -> e.file().equals(draft.file())).findFirst();
            Evidence shown = known.map(e -> Evidence.of(e.file(), draft.kind(), draft.caption(), e.contentType(), e.size(), e.name()))
                    .orElseGet(() -> usable(draft, at, by).as(draft.kind(), draft.caption()));
            if (draft.kind() == EvidenceKind.PHOTO && !shown.contentType().startsWith("image/")) {
                throw Refusal.content("/evidence/" + i + "/kind", "not-a-photo", "现场照片应为图片。");
            }
            evidence.add(shown);
        }
        return evidence;
    }

    private StoredFile usable(EvidenceDraft draft, int at, Viewer by) {
        return files.findByIdOptional(draft.file())
                .filter(f -> isUsable(f, by) && files.holds(f))
                .orElseThrow(() -> Refusal.content("/evidence/" + at + "/file", "unknown-file", "没有这个文件，请先上传。"));
    }
}
