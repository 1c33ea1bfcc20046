package org.siqian.activity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;
import org.siqian.access.Viewer;
import org.siqian.activity.StoredFile.FileView;
import org.siqian.activity.Uploads.Upload;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Kind;

/** Takes files in parts over networks that break off. The hash says which file it is, so that what is there is never sent again. */
@ApplicationScoped
public class UploadDesk {
    static final int LARGEST_PART = 1024 * 1024;
    static final int MOST_UNFINISHED = 20;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Uploads uploads;
    private final EvidenceRoom room;

    @Schema(description = "How much of a file has arrived.")
    public record UploadState(
            String sha256,
            @Schema(description = "Bytes that need not be sent again; the next part begins there.") long received,
            @Schema(description = "Bytes of the whole; null while none has arrived.") @Nullable Long size,
            @Schema(description = "The kept file, once the whole has arrived; null before.") @Nullable FileView file) {}

    public UploadDesk(Uploads uploads, EvidenceRoom room) {
        this.uploads = uploads;
        this.room = room;
    }

    UploadState state(String sha256, Viewer by) {
        requireHash(sha256);
        return room.usable(sha256, by)
                .map(UploadDesk::kept)
                .orElseGet(() -> state(sha256, uploads.find(by.id(), sha256)));
    }

    private static UploadState kept(StoredFile file) {
        var view = file.view();
        return new UploadState(view.sha256(), view.size(), view.size(), view);
    }

    private static UploadState state(String sha256, Optional<Upload> upload) {
        return new UploadState(sha256, upload.map(Upload::received).orElse(0), upload.map(u -> (long) u.size()).orElse(null), null);
    }

    /** A part; with the last one the file is whole and kept, or refused and forgotten. */
    UploadState take(String sha256, int offset, int size, String name, byte[] part, Viewer by) {
        requireHash(sha256);
        requireModest(offset, size, part.length);
        uploads.lock(by.id(), sha256);
        var there = room.usable(sha256, by);
        if (there.isPresent()) return kept(there.get());
        var upload = uploads.find(by.id(), sha256);
        if (upload.isPresent() && upload.get().size() != size) {
            if (offset != 0) throw elsewhere(upload.get().received());
            forget(sha256, by);
            upload = Optional.empty();
        }
        int received = upload.map(Upload::received).orElse(0);
        if (offset + part.length <= received) return state(sha256, upload);
        if (offset != received) throw elsewhere(received);
        if (offset + part.length == size) return kept(finished(sha256, name, part, by));
        if (upload.isEmpty()) begin(sha256, size, by);
        uploads.append(by.id(), sha256, offset, part);
        return state(sha256, Optional.of(new Upload(size, offset + part.length)));
    }

    private static void requireHash(String sha256) {
        if (!HASH.matcher(sha256).matches()) throw Refusal.malformed("parameter", "", "地址中应为文件内容的 SHA-256（64 位小写十六进制）。");
    }

    private static void requireModest(int offset, int size, int length) {
        if (size > EvidenceRoom.LARGEST) throw Refusal.of(Kind.TOO_LARGE, "too-large", "文件超过 20 MB。");
        if (length > LARGEST_PART) throw Refusal.of(Kind.TOO_LARGE, "too-large", "每次最多上传 1 MB，请分段上传。");
        if (size < 1) throw Refusal.content("?size", "range", "文件大小应大于 0。");
        if (offset < 0 || length == 0 || offset > size - length) throw Refusal.content("?offset", "range", "这一段是空的，或超出了文件大小。");
    }

    private static Refusal elsewhere(int received) {
        return Refusal.conflict("upload-offset", "已收到 " + received + " 字节，请从这里接着上传。", Map.of("received", received));
    }

    private void begin(String sha256, int size, Viewer by) {
        if (uploads.count(by.id()) >= MOST_UNFINISHED) {
            throw Refusal.conflict("too-many-uploads", "没有传完的文件已有 " + MOST_UNFINISHED + " 个，请先传完，或等 48 小时后自动清理。");
        }
        uploads.begin(by.id(), sha256, size);
    }

    private StoredFile finished(String sha256, String name, byte[] last, Viewer by) {
        byte[] whole = uploads.whole(by.id(), sha256, last);
        try {
            if (!EntityTag.hash(whole).equals(sha256)) {
                throw Refusal.of(Kind.CONTENT, "hash-mismatch", "收到的内容与校验值不符，已丢弃，请重新上传。");
            }
            var file = room.store(whole, name, by);
            uploads.remove(by.id(), sha256);
            return file;
        } catch (Refusal refusal) {
            if (refusal.kind() != Kind.UNAVAILABLE) forget(sha256, by);
            throw refusal;
        }
    }

    /** Beside the request's own transaction, which ends in a refusal and would bring the parts back. */
    private void forget(String sha256, Viewer by) {
        QuarkusTransaction.requiringNew().run(() -> uploads.remove(by.id(), sha256));
    }
}
