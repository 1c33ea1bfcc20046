package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.siqian.access.Viewer;
import org.siqian.activity.ReportViews.Evidence;
import org.siqian.activity.ReportViews.EvidenceDraft;
import org.siqian.activity.ReportViews.EvidenceKind;
import org.siqian.audit.AuditTrail;
import org.siqian.organisation.Register;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Kind;
import org.siqian.shared.SiqianClock;

/** Where files are taken in, looked into and given out: contents once each by hash, pictures also as they are to be shown. */
@ApplicationScoped
public class EvidenceRoom {
    static final int LARGEST = 20 * 1024 * 1024;

    private final StoredFiles files;
    private final FileStore store;
    private final PictureReader pictures;
    private final SiqianClock clock;
    private final AuditTrail audit;
    private final Register register;

    public EvidenceRoom(
            StoredFiles files, FileStore store, PictureReader pictures, SiqianClock clock, AuditTrail audit, Register register) {
        this.files = files;
        this.store = store;
        this.pictures = pictures;
        this.clock = clock;
        this.audit = audit;
        this.register = register;
    }

    /** Keeps a picture or document of at most 20 MiB, after looking into it. */
    public StoredFile store(byte[] content, String name, Viewer by) {
        if (content.length > LARGEST) throw Refusal.of(Kind.TOO_LARGE, "too-large", "文件超过 20 MB。");
        FileType type = FileType.require(content);
        var file = new StoredFile(EntityTag.hash(content), type.mediaType(), content.length, name, by, clock.instant());
        var twin = files.examinedTwin(file.sha256());
        if (twin.isPresent()) file.examinedAs(twin.get());
        else examine(file, content, type);
        store.keep(FileVariant.ORIGINAL.key(file.sha256()), content);
        files.persistAndFlush(file);
        files.index(file);
        audit.added(by.actor(), "file.store", "file", file.id(), file.view());
        return file;
    }

    private void examine(StoredFile file, byte[] content, FileType type) {
        Picture picture = type.isImage() ? pictures.read(content, type) : null;
        file.examined(picture == null ? null : picture.facts());
        if (picture != null) keep(file.sha256(), picture);
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
        if (!file.isExamined()) {
            file.examined(picture.facts());
            files.flush();
            files.index(file);
        }
        return variant == FileVariant.THUMBNAIL ? picture.thumbnail() : picture.display();
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
            Evidence shown = known.map(e -> new Evidence(e.file(), draft.kind(), draft.caption(), e.contentType(), e.size(), e.name()))
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
                .filter(f -> f.isBy(by) || register.answersFor(f.organisation(), by.organisation(), clock.today()))
                .orElseThrow(() -> Refusal.content("/evidence/" + at + "/file", "unknown-file", "没有这个文件，请先上传。"));
    }
}
