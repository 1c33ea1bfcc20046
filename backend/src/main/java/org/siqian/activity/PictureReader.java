package org.siqian.activity;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Kind;

/** Unpacks pictures without trusting them: measured before, never whole if large, and only so many at once. */
@ApplicationScoped
public class PictureReader {
    static final long MOST_PIXELS = 50_000_000;
    static final int LONGEST_SIDE = 16_000;

    /** WebP can only be unpacked whole; at four bytes a pixel this is as much memory as the others take at most. */
    static final long MOST_PIXELS_WHOLE = 17_000_000;

    /** The decoder of lossy WebP holds some 14 bytes a pixel besides. */
    static final long MOST_PIXELS_LOSSY = 5_000_000;

    private static final int AT_ONCE = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** Refuses what is too large or broken. */
    Picture read(byte[] content, FileType type) {
        if (type == FileType.JPEG && !endsAsJpeg(content)) throw broken();
        try {
            if (!places.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw Refusal.unavailable("pictures-busy", "同时上传的图片太多，请稍后再试。", LONGEST_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("pictures-busy", "同时上传的图片太多，请稍后再试。", LONGEST_WAIT);
        }
        try {
            return picture(content, type);
        } catch (IOException | RuntimeException e) {
            throw e instanceof Refusal refusal ? refusal : broken();
        } finally {
            places.release();
        }
    }

    private static Refusal broken() {
        return Refusal.of(Kind.CONTENT, "broken-image", "这张图片已损坏或不完整，无法打开，请重新拍摄或另存后上传。");
    }

    private static Picture picture(byte[] content, FileType type) throws IOException {
        var exif = Exif.of(content, type);
        ImageReader reader = readerOf(type);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, false, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            requireModest(width, height, type == FileType.WEBP ? mostOf(WebPHead.of(content), width, height) : MOST_PIXELS, type);
            var display = Darkroom.upright(Darkroom.scaled(decoded(reader, Math.max(width, height)), Darkroom.DISPLAY), exif.orientation());
            var thumbnail = Darkroom.scaled(display, Darkroom.THUMBNAIL);
            boolean turned = exif.orientation() > 4;
            var facts = new PhotoFacts(
                    turned ? height : width, turned ? width : height, Fingerprint.of(thumbnail), exif.takenAt(), exif.latitude(), exif.longitude());
            return new Picture(facts, Darkroom.jpeg(display), Darkroom.jpeg(thumbnail));
        } finally {
            reader.dispose();
        }
    }

    private static long mostOf(WebPHead head, int width, int height) throws IOException {
        if (head.width() != width || head.height() != height) throw new IOException("the picture is not as large as the file says");
        return head.isLossy() ? MOST_PIXELS_LOSSY : MOST_PIXELS_WHOLE;
    }

    private static void requireModest(int width, int height, long most, FileType type) {
        if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > most) {
            throw Refusal.of(Kind.TOO_LARGE, "too-many-pixels",
                    "图片为 " + width + "×" + height + " 像素，超过 " + most / 1_000_000 + "00 万像素或单边 " + LONGEST_SIDE + " 像素的上限，请缩小"
                            + (type == FileType.WEBP ? "或另存为 JPEG " : "") + "后上传。");
        }
    }

    /** Of a large picture only every so many pixels, so that at most twice the size to show is held each way. */
    private static BufferedImage decoded(ImageReader reader, int longest) throws IOException {
        int step = Math.max(1, longest / Darkroom.DISPLAY);
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static ImageReader readerOf(FileType type) throws IOException {
        return type == FileType.WEBP
                ? new WebPImageReaderSpi().createReaderInstance()
                : ImageIO.getImageReadersByFormatName(type == FileType.JPEG ? "jpeg" : "png").next();
    }

    /** The decoder paints what is missing of a JPEG grey and says nothing; whole ones have an end marker behind their first scan. */
    private static boolean endsAsJpeg(byte[] c) {
        int at = 2;
        while (at + 4 <= c.length && (c[at] & 0xFF) == 0xFF && (c[at + 1] & 0xFF) != 0xDA) {
            at += (c[at + 1] & 0xFF) == 0xFF ? 1 : 2 + ((c[at + 2] & 0xFF) << 8 | c[at + 3] & 0xFF);
        }
        for (int i = c.length - 2; i > at; i--) if ((c[i] & 0xFF) == 0xFF && (c[i + 1] & 0xFF) == 0xD9) return true;
        return false;
    }
}
