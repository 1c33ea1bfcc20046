package org.siqian.activity;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Writes into pictures what a camera writes: how it was held, when and where (EXIF, big endian). */
final class Camera {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int ASCII = 2;

    private Camera() {}

    /** Behind a JPEG's first marker. */
    static byte[] jpeg(byte[] jpeg, int orientation, String taken, double latitude, double longitude) {
        byte[] block = block(orientation, taken, latitude, longitude);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        int length = 2 + 6 + block.length;
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        out.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(block);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** As a PNG's chunk, behind the header. */
    static byte[] png(byte[] png, int orientation, String taken, double latitude, double longitude) {
        byte[] block = block(orientation, taken, latitude, longitude);
        byte[] named = ByteBuffer.allocate(4 + block.length).put("eXIf".getBytes(StandardCharsets.US_ASCII)).put(block).array();
        var sum = new CRC32();
        sum.update(named);
        var out = new ByteArrayOutputStream();
        int header = 8 + 25;
        out.write(png, 0, header);
        out.writeBytes(ByteBuffer.allocate(8 + named.length).putInt(block.length).put(named).putInt((int) sum.getValue()).array());
        out.write(png, header, png.length - header);
        return out.toByteArray();
    }

    private static byte[] block(int orientation, String taken, double latitude, double longitude) {
        var b = ByteBuffer.allocate(400);
        b.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        int exif = 60;
        int gps = 120;
        b.position(8).putShort((short) 3);
        entry(b, 0x0112, SHORT, 1, orientation << 16);
        entry(b, 0x8769, LONG, 1, exif);
        entry(b, 0x8825, LONG, 1, gps);
        b.position(exif).putShort((short) 1);
        entry(b, 0x9003, ASCII, 20, exif + 20);
        b.position(exif + 20).put(Arrays.copyOf(taken.getBytes(StandardCharsets.US_ASCII), 20));
        b.position(gps).putShort((short) 4);
        entry(b, 1, ASCII, 2, (latitude < 0 ? 'S' : 'N') << 24);
        entry(b, 2, RATIONAL, 3, gps + 60);
        entry(b, 3, ASCII, 2, (longitude < 0 ? 'W' : 'E') << 24);
        entry(b, 4, RATIONAL, 3, gps + 84);
        degrees(b.position(gps + 60), Math.abs(latitude));
        degrees(b.position(gps + 84), Math.abs(longitude));
        return Arrays.copyOf(b.array(), gps + 108);
    }

    private static void entry(ByteBuffer b, int tag, int type, int count, int value) {
        b.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer b, double value) {
        int whole = (int) value;
        int minutes = (int) ((value - whole) * 60);
        long seconds = Math.round(((value - whole) * 60 - minutes) * 60 * 1_000_000);
        b.putInt(whole).putInt(1).putInt(minutes).putInt(1).putInt((int) seconds).putInt(1_000_000);
    }
}
