package org.siqian.activity;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;

/** Pictures drawn for tests. */
public final class Pictures {
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

    private Pictures() {}

    /** A small JPEG like no other, by content and by look. */
    public static byte[] photo() {
        return bytes(scene(NUMBER.incrementAndGet(), 144, 96), "jpeg");
    }

    /** A chequered scene; the same number is the same scene in whatever size. */
    static BufferedImage scene(long number, int width, int height) {
        var random = new Random(number);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        int columns = 18;
        int rows = 12;
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                g.setColor(new Color(40 + random.nextInt(160), 40 + random.nextInt(160), 40 + random.nextInt(160)));
                int left = x * width / columns;
                int top = y * height / rows;
                g.fillRect(left, top, (x + 1) * width / columns - left, (y + 1) * height / rows - top);
            }
        }
        g.dispose();
        return image;
    }

    /** Sky, hills, a field with rows and people in it: smooth and rough parts as in a photo; the same number is the same scene. */
    static BufferedImage landscape(long number, int width, int height) {
        var random = new Random(number * 7919);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.scale(width / 400.0, height / 300.0);
        g.setRenderingHint(java.awt.RenderingHints.KEY_ANTIALIASING, java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
        int horizon = 80 + random.nextInt(120);
        g.setPaint(new java.awt.GradientPaint(random.nextInt(200), 0, shade(random, 150), 400, horizon, shade(random, 200)));
        g.fillRect(0, 0, 400, horizon);
        for (int hill = 0; hill < 7; hill++) {
            g.setColor(shade(random, 110));
            int tall = 20 + random.nextInt(80);
            g.fillOval(random.nextInt(440) - 80, horizon - tall, 90 + random.nextInt(140), tall * 2);
        }
        g.setPaint(new java.awt.GradientPaint(0, horizon, shade(random, 90), 400, 300, shade(random, 130)));
        g.fillRect(0, horizon, 400, 300 - horizon);
        for (int thing = 0; thing < 40; thing++) {
            g.setColor(shade(random, 60 + random.nextInt(140)));
            int x = random.nextInt(400);
            int y = horizon - 20 + random.nextInt(300 - horizon);
            if (random.nextBoolean()) g.fillOval(x, y, 6 + random.nextInt(50), 6 + random.nextInt(50));
            else g.fillRect(x, y, 6 + random.nextInt(30), 10 + random.nextInt(60));
        }
        g.dispose();
        return image;
    }

    private static Color shade(Random random, int around) {
        return new Color(clip(around + random.nextInt(80) - 40), clip(around + random.nextInt(80) - 40), clip(around + random.nextInt(80) - 40));
    }

    private static int clip(int value) {
        return Math.max(0, Math.min(255, value));
    }

    static byte[] jpeg(BufferedImage image, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(javax.imageio.ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new javax.imageio.IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    static byte[] bytes(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
