package org.siqian.activity;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Prints of a picture: smaller, upright, on white, as JPEG that carries nothing but the picture. */
final class Darkroom {
    /** Pixels on the longest side. */
    static final int DISPLAY = 2048;

    static final int THUMBNAIL = 400;
    private static final float QUALITY = 0.85f;

    private Darkroom() {}

    /** At most so long, halved step by step: taking one pixel of many would leave dust instead of a picture. */
    static BufferedImage scaled(BufferedImage from, int longest) {
        var now = from;
        do {
            double by = Math.min(1, Math.max(0.5, (double) longest / Math.max(now.getWidth(), now.getHeight())));
            int width = Math.max(1, (int) Math.round(now.getWidth() * by));
            int height = Math.max(1, (int) Math.round(now.getHeight() * by));
            now = drawn(now, AffineTransform.getScaleInstance((double) width / now.getWidth(), (double) height / now.getHeight()), width, height);
        } while (Math.max(now.getWidth(), now.getHeight()) > longest);
        return now;
    }

    /** By the eight ways a camera can be held (EXIF 2.32, orientation). */
    static BufferedImage upright(BufferedImage from, int orientation) {
        if (orientation == 1) return from;
        int w = from.getWidth();
        int h = from.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        return orientation > 4 ? drawn(from, turn, h, w) : drawn(from, turn, w, h);
    }

    private static BufferedImage drawn(BufferedImage from, AffineTransform how, int width, int height) {
        var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = to.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(from, how, null);
        g.dispose();
        return to;
    }

    static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
