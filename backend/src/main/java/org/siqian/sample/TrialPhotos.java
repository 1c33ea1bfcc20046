package org.siqian.sample;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Photos drawn to try the checks with, and what is done to photos on their way from one report to another. */
final class TrialPhotos {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private TrialPhotos() {}

    /** A field with people and things in it; the same two numbers are the same picture, the same place is the same field on another day. */
    static BufferedImage field(long place, long day) {
        var lay = new Random(place * 7919);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(WIDTH / 400.0, HEIGHT / 300.0);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int horizon = 80 + lay.nextInt(120);
        g.setPaint(new GradientPaint(lay.nextInt(200), 0, shade(lay, 150), 400, horizon, shade(lay, 200)));
        g.fillRect(0, 0, 400, horizon);
        for (int hill = 0; hill < 7; hill++) {
            g.setColor(shade(lay, 110));
            int tall = 20 + lay.nextInt(80);
            g.fillOval(lay.nextInt(440) - 80, horizon - tall, 90 + lay.nextInt(140), tall * 2);
        }
        g.setPaint(new GradientPaint(0, horizon, shade(lay, 90), 400, 300, shade(lay, 130)));
        g.fillRect(0, horizon, 400, 300 - horizon);
        things(g, horizon, new Random(day * 104729));
        g.dispose();
        return image;
    }

    private static void things(Graphics2D g, int horizon, Random random) {
        for (int thing = 0; thing < 40; thing++) {
            g.setColor(shade(random, 60 + random.nextInt(140)));
            int x = random.nextInt(400);
            int y = horizon - 20 + random.nextInt(300 - horizon);
            if (random.nextBoolean()) g.fillOval(x, y, 6 + random.nextInt(50), 6 + random.nextInt(50));
            else g.fillRect(x, y, 6 + random.nextInt(30), 10 + random.nextInt(60));
        }
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
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    static BufferedImage scaled(BufferedImage image, double by) {
        int width = (int) (image.getWidth() * by);
        int height = (int) (image.getHeight() * by);
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = scaled.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
        return scaled;
    }

    /** Without that part of each side. */
    static BufferedImage cropped(BufferedImage image, double part) {
        int x = (int) (image.getWidth() * part);
        int y = (int) (image.getHeight() * part);
        return scaled(image.getSubimage(x, y, image.getWidth() - 2 * x, image.getHeight() - 2 * y), 1);
    }

    static BufferedImage brightened(BufferedImage image, double by) {
        return new RescaleOp((float) by, 4, null).filter(image, null);
    }

    /** The JPEG as a phone would have written it at noon of that day and, unless they are null, at these degrees. */
    static byte[] taken(byte[] jpeg, LocalDate day, Double latitude, Double longitude) {
        byte[] exif = exif(day, latitude, longitude);
        var out = ByteBuffer.allocate(jpeg.length + exif.length + 4);
        out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 2)).put(exif).put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    private static byte[] exif(LocalDate day, Double latitude, Double longitude) {
        var block = ByteBuffer.allocate(220).order(ByteOrder.LITTLE_ENDIAN);
        block.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        int start = block.position();
        block.put(new byte[] {'I', 'I'}).putShort((short) 42).putInt(8);
        boolean placed = latitude != null && longitude != null;
        block.putShort((short) (placed ? 2 : 1));
        entry(block, 0x8769, 4, 1, 38);
        if (placed) entry(block, 0x8825, 4, 1, 80);
        block.position(start + 38);
        block.putShort((short) 1);
        entry(block, 0x9003, 2, 20, 58);
        block.position(start + 58);
        block.put("%04d:%02d:%02d 12:00:00\0".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()).getBytes(StandardCharsets.US_ASCII));
        if (placed) {
            block.position(start + 80);
            block.putShort((short) 4);
            entry(block, 1, 2, 2, 'N');
            entry(block, 2, 5, 3, 136);
            entry(block, 3, 2, 2, 'E');
            entry(block, 4, 5, 3, 160);
            block.position(start + 136);
            degrees(block, latitude);
            degrees(block, longitude);
        }
        return block.array();
    }

    private static void entry(ByteBuffer block, int tag, int type, int count, int value) {
        block.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer block, double value) {
        block.putInt((int) value).putInt(1).putInt((int) (value % 1 * 60)).putInt(1).putInt((int) Math.round(value * 60 % 1 * 60_000)).putInt(1000);
    }
}
