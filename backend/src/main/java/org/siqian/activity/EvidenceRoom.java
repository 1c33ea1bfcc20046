package org.siqian.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

/** Where files are kept: once each by hash in the file system, the type found in the content and not in the name. */
@ApplicationScoped
public class EvidenceRoom implements PanacheRepositoryBase<StoredFile, UUID> {
    static final int LARGEST = 20 * 1024 * 1024;

    private final Path directory;
    private final SiqianClock clock;
    private final AuditTrail audit;
    private final Register register;

    public EvidenceRoom(
            @ConfigProperty(name = "siqian.data-dir") String dataDir, SiqianClock clock, AuditTrail audit, Register register) {
        this.directory = Path.of(dataDir, "files");
        this.clock = clock;
        this.audit = audit;
        this.register = register;
    }

    /** Keeps a photo or PDF of at most 20 MiB. */
    public StoredFile store(byte[] content, String name, Viewer by) {
        if (content.length > LARGEST) throw Refusal.of(Kind.TOO_LARGE, "too-large", "文件超过 20 MB。");
        String type = sniff(content);
        if (type == null) {
            throw Refusal.of(Kind.UNSUPPORTED, "unsupported-type", "只接收 JPEG、PNG、WebP 图片和 PDF 文件。");
        }
        String hash = EntityTag.hash(content);
        keep(hash, content);
        var file = new StoredFile(hash, type, content.length, name, by, clock.instant());
        persist(file);
        audit.added(by.actor(), "file.store", "file", file.id(), file.view());
        return file;
    }

    private void keep(String hash, byte[] content) {
        Path target = path(hash);
        if (Files.exists(target)) return;
        try {
            Files.createDirectories(target.getParent());
            Path part = Files.createTempFile(target.getParent(), hash, ".part");
            Files.write(part, content);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a file in " + target.getParent(), e);
        }
    }

    /** At most 20 MiB. */
    byte[] content(StoredFile file) {
        try {
            return Files.readAllBytes(path(file.sha256()));
        } catch (NoSuchFileException e) {
            throw Refusal.notFound("文件内容", file.id());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a file in " + directory, e);
        }
    }

    private Path path(String hash) {
        return directory.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static String sniff(byte[] c) {
        if (starts(c, 0, 0xFF, 0xD8, 0xFF)) return "image/jpeg";
        if (starts(c, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) return "image/png";
        if (starts(c, 0, 'R', 'I', 'F', 'F') && starts(c, 8, 'W', 'E', 'B', 'P')) return "image/webp";
        if (c.length > 5 && new String(Arrays.copyOf(c, 5), StandardCharsets.ISO_8859_1).equals("%PDF-")) return "application/pdf";
        return null;
    }

    private static boolean starts(byte[] content, int from, int... bytes) {
        if (content.length < from + bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if ((content[from + i] & 0xFF) != bytes[i]) return false;
        return true;
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
        return findByIdOptional(draft.file())
                .filter(f -> f.isBy(by) || register.answersFor(f.organisation(), by.organisation(), clock.today()))
                .orElseThrow(() -> Refusal.content("/evidence/" + at + "/file", "unknown-file", "没有这个文件，请先上传。"));
    }
}
