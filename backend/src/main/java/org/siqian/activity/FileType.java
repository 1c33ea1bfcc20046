package org.siqian.activity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Kind;

/** The kinds of file that are kept, found in the content and not in the name. */
enum FileType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** As phones name them at the start of what they photograph unless told to be compatible. */
    private static final Set<String> HEIC = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif");

    private static final String CONTENTS = "[Content_Types].xml";
    private static final int LARGEST_CONTENTS = 256 * 1024;

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    boolean isImage() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    static FileType require(byte[] content) {
        return of(content).orElseThrow(() -> {
            if (starts(content, 4, "ftyp") && content.length >= 12 && HEIC.contains(text(content, 8, 4))) {
                return Refusal.of(Kind.UNSUPPORTED, "unsupported-type",
                        "这是 HEIC（或 AVIF）照片，多数电脑打不开。请在手机相机设置中改为“兼容性最佳”（JPEG）再拍，或先转换为 JPEG 后上传。");
            }
            return Refusal.of(Kind.UNSUPPORTED, "unsupported-type", "只接收 JPEG、PNG、WebP 图片，PDF 文件，以及不带宏的 Word（docx）、Excel（xlsx）文件。");
        });
    }

    private static Optional<FileType> of(byte[] c) {
        if (starts(c, 0, "\u00FF\u00D8\u00FF")) return Optional.of(JPEG);
        if (starts(c, 0, "\u0089PNG\r\n\u001A\n")) return Optional.of(PNG);
        if (starts(c, 0, "RIFF") && starts(c, 8, "WEBP")) return Optional.of(WEBP);
        if (starts(c, 0, "%PDF-")) return Optional.of(PDF);
        return starts(c, 0, "PK\u0003\u0004") ? ofArchive(c) : Optional.empty();
    }

    /** By the archive's own directory, which is what an office program goes by; macros have types of their own and are not taken. */
    private static Optional<FileType> ofArchive(byte[] content) {
        try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
            var entry = zip.getEntry(CONTENTS);
            if (entry == null) return Optional.empty();
            String types;
            try (var in = zip.getInputStream(entry)) {
                types = new String(in.readNBytes(LARGEST_CONTENTS), StandardCharsets.UTF_8);
            }
            if (types.contains("macroEnabled") || types.contains("vbaProject")) return Optional.empty();
            if (types.contains("\"" + DOCX.mediaType + ".main+xml\"") && zip.getEntry("word/document.xml") != null) return Optional.of(DOCX);
            if (types.contains("\"" + XLSX.mediaType + ".main+xml\"") && zip.getEntry("xl/workbook.xml") != null) return Optional.of(XLSX);
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static String text(byte[] content, int from, int length) {
        return new String(content, from, length, StandardCharsets.ISO_8859_1);
    }

    private static boolean starts(byte[] content, int from, String bytes) {
        return content.length >= from + bytes.length() && text(content, from, bytes.length()).equals(bytes);
    }
}
