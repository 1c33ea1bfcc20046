package org.siqian.activity;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.siqian.shared.SiqianClock;

/**
 * What the camera wrote into the photo. Only the EXIF block is ever unpacked: the other blocks a file may carry can be made to
 * swell beyond any memory. What cannot be read counts as absent.
 */
record Exif(int orientation, Instant takenAt, BigDecimal latitude, BigDecimal longitude) {
    static final Exif NONE = new Exif(1, null, null, null);

    /** Cameras that never had their clock set begin to count here or later. */
    private static final Instant EARLIEST = Instant.parse("2000-01-02T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    static Exif of(byte[] content, FileType type) {
        try {
            var metadata = switch (type) {
                case JPEG -> JpegMetadataReader.readMetadata(new ByteArrayInputStream(content), List.of(new ExifReader()));
                case PNG -> ofBlock(content, 8, ByteOrder.BIG_ENDIAN, "eXIf");
                case WEBP -> ofBlock(content, 12, ByteOrder.LITTLE_ENDIAN, "EXIF");
                default -> new Metadata();
            };
            return new Exif(orientation(metadata), takenAt(metadata), coordinate(metadata, true), coordinate(metadata, false));
        } catch (Exception e) {
            return NONE;
        }
    }

    /** Both kinds of file are a row of blocks: in PNG length, name, content, checksum; in WebP name, length, content, padding to an even length. */
    private static Metadata ofBlock(byte[] content, int from, ByteOrder order, String wanted) {
        var metadata = new Metadata();
        var blocks = ByteBuffer.wrap(content).order(order);
        boolean png = order == ByteOrder.BIG_ENDIAN;
        for (int at = from; at + 8 <= content.length; ) {
            int length = blocks.getInt(png ? at : at + 4);
            if (length < 0 || length > content.length - at - 8) break;
            String name = new String(content, png ? at + 4 : at, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
            if (name.equals(wanted)) {
                byte[] block = Arrays.copyOfRange(content, at + 8, at + 8 + length);
                boolean prefixed = new String(block, 0, Math.min(6, length), java.nio.charset.StandardCharsets.ISO_8859_1).equals("Exif\0\0");
                new ExifReader().extract(new ByteArrayReader(block, prefixed ? 6 : 0), metadata);
                break;
            }
            at += 8 + length + (png ? 4 : length & 1);
        }
        return metadata;
    }

    private static int orientation(Metadata metadata) {
        var directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer value = directory == null ? null : directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        return value == null || value < 1 || value > 8 ? 1 : value;
    }

    /** A camera's time is that of the place; without a zone of its own, Shanghai's. */
    private static Instant takenAt(Metadata metadata) {
        for (Directory directory : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            Date date = ((ExifSubIFDDirectory) directory).getDateOriginal(TimeZone.getTimeZone(SiqianClock.SHANGHAI));
            if (date == null) continue;
            var at = date.toInstant();
            if (at.isAfter(EARLIEST) && at.isBefore(LATEST)) return at;
        }
        return null;
    }

    private static BigDecimal coordinate(Metadata metadata, boolean latitude) {
        var directory = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation place = directory == null ? null : directory.getGeoLocation();
        if (place == null || place.isZero() || Math.abs(place.getLatitude()) > 90 || Math.abs(place.getLongitude()) > 180) return null;
        return BigDecimal.valueOf(latitude ? place.getLatitude() : place.getLongitude()).setScale(6, RoundingMode.HALF_UP);
    }
}
