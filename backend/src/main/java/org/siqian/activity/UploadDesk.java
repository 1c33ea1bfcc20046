package org.siqian.activity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
    private static final int AT_ONCE = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Uploads uploads;
    private final EvidenceRoom room;

    /** Each is held in memory while it is looked into. */
    private final Semaphore wholes = new Semaphore(AT_ONCE, true);

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
        if (offset + part.length < size) return taken(sha256, offset, size, part, by).state();
        return alone(() -> {
            var taken = taken(sha256, offset, size, part, by);
            return taken.whole() == null ? taken.state() : kept(finished(sha256, name, taken.whole(), by));
        });
    }

    /** A whole file at once. */
    StoredFile take(byte[] content, String name, Viewer by) {
        return alone(() -> room.store(content, name, by));
    }

    private <T> T alone(Supplier<T> work) {
        try {
            if (!wholes.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            wholes.release();
        }
    }

    private static Refusal busy() {
        return Refusal.unavailable("pictures-busy", "同时上传的文件太多，请稍后再试。", LONGEST_WAIT);
    }

    /** How far it has come, or the whole. */
    private record Taken(UploadState state, byte[] whole) {}

    private Taken taken(String sha256, int offset, int size, byte[] part, Viewer by) {
        return QuarkusTransaction.requiringNew().call(() -> {
            uploads.lock(by.id(), sha256);
            var there = room.usable(sha256, by);
            if (there.isPresent()) {
                uploads.remove(by.id(), sha256);
                return new Taken(kept(there.get()), null);
            }
            return next(sha256, offset, size, part, by);
        });
    }

    private Taken next(String sha256, int offset, int size, byte[] part, Viewer by) {
        var upload = uploads.find(by.id(), sha256);
        if (upload.isPresent() && upload.get().size() != size) {
            if (offset != 0) throw elsewhere(upload.get().received());
            uploads.remove(by.id(), sha256);
            upload = Optional.empty();
        }
        int received = upload.map(Upload::received).orElse(0);
        if (offset + part.length <= received) return new Taken(state(sha256, upload), null);
        if (offset != received) throw elsewhere(received);
        if (offset + part.length == size) return new Taken(null, uploads.whole(by.id(), sha256, size, part));
        if (upload.isEmpty()) begin(sha256, size, by);
        if (!uploads.append(by.id(), sha256, offset, part)) throw elsewhere(0);
        return new Taken(state(sha256, Optional.of(new Upload(size, offset + part.length))), null);
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
        uploads.makeRoom(by.id(), MOST_UNFINISHED);
        uploads.begin(by.id(), sha256, size);
    }

    private StoredFile finished(String sha256, String name, byte[] whole, Viewer by) {
        try {
            if (!EntityTag.hash(whole).equals(sha256)) {
                throw Refusal.of(Kind.CONTENT, "hash-mismatch", "收到的内容与校验值不符，已丢弃，请重新上传。");
            }
            return room.store(whole, name, by, () -> finishedBefore(sha256, by));
        } catch (Refusal refusal) {
            if (refusal.kind() != Kind.UNAVAILABLE) QuarkusTransaction.requiringNew().run(() -> uploads.remove(by.id(), sha256));
            throw refusal;
        }
    }

    /** Of two who send the last part at once the second finds the first one's; nothing unfinished remains. */
    private Optional<StoredFile> finishedBefore(String sha256, Viewer by) {
        uploads.lock(by.id(), sha256);
        uploads.remove(by.id(), sha256);
        return room.usable(sha256, by);
    }
}
