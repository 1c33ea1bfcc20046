package org.siqian.activity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Kind;

/**
 * How large the one picture in a WebP file is by its own word. The decoder goes by it whatever the file says of its canvas, so a
 * file is measured here before anything is unpacked.
 */
record WebPHead(int width, int height, boolean isLossy) {
    private static final int FIRST_BLOCK = 12;
    private static final int NAME_AND_LENGTH = 8;
    private static final int HEAD = 10;
    private static final int FOURTEEN_BITS = 0x3FFF;

    /** Of a file with several pictures, or none that could be measured, there is none. */
    static WebPHead of(byte[] content) throws IOException {
        var blocks = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        Optional<WebPHead> found = Optional.empty();
        for (long at = FIRST_BLOCK; at + NAME_AND_LENGTH <= content.length; ) {
            int start = (int) at + NAME_AND_LENGTH;
            String name = new String(content, (int) at, 4, StandardCharsets.ISO_8859_1);
            long length = Integer.toUnsignedLong(blocks.getInt((int) at + 4));
            if (name.equals("ANIM") || name.equals("ANMF")) {
                throw Refusal.of(Kind.UNSUPPORTED, "unsupported-type", "不接收动图，请上传静止的图片。");
            }
            if (name.equals("VP8 ") || name.equals("VP8L")) {
                if (found.isPresent()) throw new IOException("several pictures in one");
                if (start + HEAD > content.length) throw new IOException("cut off");
                found = Optional.of(name.equals("VP8 ") ? lossy(blocks, start) : lossless(blocks, start));
            }
            at = start + length + (length & 1);
        }
        return found.orElseThrow(() -> new IOException("no picture"));
    }

    /** Behind a tag of three bytes and a mark of three: the sides, each in the lower 14 bits of two bytes. */
    private static WebPHead lossy(ByteBuffer blocks, int start) {
        return new WebPHead(blocks.getShort(start + 6) & FOURTEEN_BITS, blocks.getShort(start + 8) & FOURTEEN_BITS, true);
    }

    /** Behind a mark of one byte: the sides less one, in 14 bits each. */
    private static WebPHead lossless(ByteBuffer blocks, int start) {
        int sides = blocks.getInt(start + 1);
        return new WebPHead((sides & FOURTEEN_BITS) + 1, (sides >>> 14 & FOURTEEN_BITS) + 1, false);
    }
}
