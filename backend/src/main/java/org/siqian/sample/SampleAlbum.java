package org.siqian.sample;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.siqian.sample.SampleReport.Photo;

/** Pictures drawn by the program, so that the sample needs no photo of anybody; shapes only, no letters. */
final class SampleAlbum {
    static final int PER_SCENE = 12;
    static final List<String> SCENES = List.of("FIELD", "GREENHOUSE", "PEOPLE", "CLASSROOM", "VILLAGE", "SHEET");
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;

    private final Map<Photo, byte[]> drawn = new ConcurrentHashMap<>();

    /** Draws all of them, on as many threads as there are processors. */
    SampleAlbum draw() {
        SCENES.parallelStream().forEach(scene -> {
            for (int i = 0; i < PER_SCENE; i++) picture(new Photo(scene, i, scene.equals("SHEET")));
        });
        return this;
    }

    byte[] picture(Photo photo) {
        return drawn.computeIfAbsent(photo, SampleAlbum::drawn);
    }

    private static byte[] drawn(Photo photo) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var random = new Random(photo.scene().hashCode() * 31L + photo.number());
        switch (photo.scene()) {
            case "GREENHOUSE" -> greenhouse(g, random);
            case "PEOPLE" -> gathering(g, random);
            case "CLASSROOM" -> classroom(g, random);
            case "VILLAGE" -> village(g, random);
            case "SHEET" -> sheet(g, random);
            default -> field(g, random);
        }
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Color shade(Random random, int red, int green, int blue) {
        int d = random.nextInt(36) - 18;
        return new Color(clip(red + d), clip(green + d), clip(blue + d));
    }

    private static int clip(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private static void sky(Graphics2D g, Random random, int horizon) {
        g.setPaint(new GradientPaint(0, 0, shade(random, 120, 175, 225), 0, horizon, new Color(235, 240, 240)));
        g.fillRect(0, 0, WIDTH, horizon);
        for (int layer = 0; layer < 3; layer++) {
            g.setColor(shade(random, 110 - layer * 22, 150 - layer * 12, 140 - layer * 30));
            for (int x = -100; x < WIDTH; x += 120) {
                int tall = 40 + random.nextInt(110 - layer * 25);
                g.fillOval(x, horizon - tall, 260, tall * 2);
            }
        }
    }

    private static void rows(Graphics2D g, Random random, int horizon) {
        g.setColor(shade(random, 150, 125, 80));
        g.fillRect(0, horizon, WIDTH, HEIGHT - horizon);
        Color green = shade(random, 70, 145, 60);
        int vanish = 200 + random.nextInt(400);
        for (int row = -14; row <= 14; row++) {
            for (int step = 0; step < 26; step++) {
                double near = Math.pow(step / 26.0, 2);
                int y = horizon + (int) (near * (HEIGHT - horizon));
                int x = vanish + (int) (row * (8 + near * 90));
                int size = 4 + (int) (near * 34);
                g.setColor(random.nextBoolean() ? green : green.darker());
                g.fillOval(x - size / 2 + random.nextInt(4), y - size / 2, size, size);
            }
        }
    }

    private static void field(Graphics2D g, Random random) {
        int horizon = 210 + random.nextInt(60);
        sky(g, random, horizon);
        rows(g, random, horizon);
        crowd(g, random, 3 + random.nextInt(6), horizon + 120, 90);
    }

    private static void greenhouse(Graphics2D g, Random random) {
        g.setColor(shade(random, 226, 234, 232));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        rows(g, random, 300);
        g.setColor(shade(random, 150, 165, 170));
        for (int arch = 0; arch < 7; arch++) {
            g.setStroke(new java.awt.BasicStroke(9 - arch));
            int inset = arch * 52;
            g.drawArc(inset - 30, inset / 2 - 20, WIDTH + 60 - inset * 2, 760 - inset * 2, 0, 180);
        }
        crowd(g, random, 2 + random.nextInt(4), 410, 120);
    }

    private static void gathering(Graphics2D g, Random random) {
        sky(g, random, 240);
        g.setColor(shade(random, 190, 185, 175));
        g.fillRect(0, 240, WIDTH, HEIGHT - 240);
        g.setColor(shade(random, 195, 45, 40));
        g.fillRect(120 + random.nextInt(60), 150, 500, 60);
        for (int tent = 0; tent < 3; tent++) {
            g.setColor(shade(random, 60 + tent * 60, 110, 170 - tent * 40));
            int x = 40 + tent * 260;
            g.fillPolygon(new int[] {x, x + 110, x + 220}, new int[] {290, 220, 290}, 3);
        }
        crowd(g, random, 16 + random.nextInt(14), 330, 100);
    }

    private static void classroom(Graphics2D g, Random random) {
        g.setColor(shade(random, 232, 224, 205));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(shade(random, 150, 120, 90));
        g.fillRect(0, 420, WIDTH, 180);
        boolean screen = random.nextBoolean();
        g.setColor(screen ? new Color(245, 248, 252) : new Color(45, 90, 70));
        g.fillRect(180, 70, 440, 230);
        g.setColor(screen ? shade(random, 90, 150, 90) : new Color(225, 230, 225));
        for (int line = 0; line < 6; line++) g.fillRect(210, 100 + line * 30, 120 + random.nextInt(240), 10);
        crowd(g, random, 1, 250, 150);
        for (int row = 0; row < 3; row++) crowd(g, random, 8 + row, 400 + row * 60, 70 + row * 25);
    }

    private static void village(Graphics2D g, Random random) {
        sky(g, random, 280);
        g.setColor(shade(random, 175, 190, 130));
        g.fillRect(0, 280, WIDTH, HEIGHT - 280);
        for (int house = 0; house < 4; house++) {
            int x = 20 + house * 200 + random.nextInt(40);
            int tall = 110 + random.nextInt(60);
            g.setColor(shade(random, 236, 232, 222));
            g.fillRect(x, 360 - tall, 150, tall);
            g.setColor(shade(random, 85, 85, 95));
            g.fillPolygon(new int[] {x - 16, x + 75, x + 166}, new int[] {362 - tall, 312 - tall, 362 - tall}, 3);
            g.setColor(shade(random, 120, 80, 50));
            g.fillRect(x + 55, 300, 40, 60);
        }
        crowd(g, random, 5 + random.nextInt(8), 400, 110);
    }

    private static void crowd(Graphics2D g, Random random, int many, int top, int tall) {
        for (int i = 0; i < many; i++) {
            int x = 30 + random.nextInt(WIDTH - 100);
            int y = top + random.nextInt(Math.max(1, Math.min(120, HEIGHT - top - tall / 2)));
            g.setColor(shade(random, 60 + random.nextInt(170), 60 + random.nextInt(120), 60 + random.nextInt(150)));
            g.fillRoundRect(x, y + tall / 3, tall / 2, tall, tall / 3, tall / 3);
            g.setColor(shade(random, 224, 182, 150));
            g.fillOval(x + tall / 12, y, tall / 3, tall / 3);
            g.setColor(new Color(45, 40, 38));
            g.fillArc(x + tall / 12, y, tall / 3, tall / 3, 0, 180);
        }
    }

    private static void sheet(Graphics2D g, Random random) {
        g.setColor(shade(random, 236, 234, 226));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(new Color(90, 90, 95));
        g.fillRect(280, 34, 240, 16);
        for (int row = 0; row <= 14; row++) g.drawLine(60, 80 + row * 34, 740, 80 + row * 34);
        for (int x : new int[] {60, 120, 300, 480, 740}) g.drawLine(x, 80, x, 556);
        g.setColor(new Color(40, 50, 110));
        for (int row = 1; row < 14; row++) {
            for (int x : new int[] {135, 315, 495}) {
                for (int stroke = 0; stroke < 9; stroke++) {
                    int at = x + stroke * 11;
                    int y = 90 + row * 34;
                    g.drawLine(at, y + random.nextInt(14), at + random.nextInt(14), y + random.nextInt(14));
                }
            }
        }
    }
}
