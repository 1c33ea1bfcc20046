package org.siqian.activity;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The 64 bits that a picture keeps when it is scaled, compressed again or made a little brighter: in an 8 × 8 grid, whether it
 * gets lighter to the right. Two of the same picture differ in few bits, two different pictures in about half of them.
 */
public final class Fingerprint {
    /** So many bits may differ between two versions of one picture: see FingerprintTest. Filled-in forms are all as near; ask of photos. */
    public static final int NEAR = 5;

    static final int BANDS = 4;
    static final int FARTHEST = 3 * BANDS - 1;
    private static final int BITS = Long.SIZE / BANDS;
    private static final int COLUMNS = 9;
    private static final int ROWS = 8;

    /** A step is this part of the picture's contrast, which brightening scales with it; less than that of 255 is what compression does. */
    private static final double STEP = 0.03;

    private static final double LEAST_STEP = 1;

    /** A picture with fewer steps than this is too plain to be told from others. */
    private static final int LEAST_STEPS = 20;

    /** The value of one band of 16 bits. */
    record Band(int number, int value) {}

    private Fingerprint() {}

    /** Of an upright picture of a few hundred pixels; null if it is too plain or too small. */
    static Long of(BufferedImage picture) {
        if (picture.getWidth() < COLUMNS || picture.getHeight() < ROWS) return null;
        double[][] light = grid(picture);
        double least = Math.max(LEAST_STEP, STEP * contrast(light));
        long bits = 0;
        int steps = 0;
        for (int y = 0; y < ROWS; y++) {
            for (int x = 1; x < COLUMNS; x++) {
                double step = light[y][x] - light[y][x - 1];
                bits = bits << 1 | (step > least ? 1 : 0);
                if (Math.abs(step) > least) steps++;
            }
        }
        return steps < LEAST_STEPS ? null : bits;
    }

    /** The mean light of each field; a pixel across a border counts for both by its share, or scaling would move borders. */
    private static double[][] grid(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        double[][] light = new double[ROWS][COLUMNS];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int p = pixels[y * width + x];
                double value = 0.299 * (p >> 16 & 0xFF) + 0.587 * (p >> 8 & 0xFF) + 0.114 * (p & 0xFF);
                for (int row = y * ROWS / height; row * height < (y + 1) * ROWS; row++) {
                    double tall = share(y, row, height, ROWS);
                    for (int column = x * COLUMNS / width; column * width < (x + 1) * COLUMNS; column++) {
                        light[row][column] += value * tall * share(x, column, width, COLUMNS);
                    }
                }
            }
        }
        return light;
    }

    /** How much of a field the pixel takes, along one side. */
    private static double share(int pixel, int field, int pixels, int fields) {
        double scale = (double) fields / pixels;
        return Math.min((pixel + 1) * scale, field + 1) - Math.max(pixel * scale, field);
    }

    private static double contrast(double[][] light) {
        double mean = Arrays.stream(light).flatMapToDouble(Arrays::stream).average().orElseThrow();
        return Math.sqrt(Arrays.stream(light).flatMapToDouble(Arrays::stream).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
    }

    /** In how many bits they differ. */
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    static List<Band> bands(long fingerprint) {
        var bands = new ArrayList<Band>();
        for (int i = 0; i < BANDS; i++) bands.add(new Band(i, band(fingerprint, i)));
        return bands;
    }

    private static int band(long fingerprint, int number) {
        return (int) (fingerprint >>> number * BITS) & 0xFFFF;
    }

    /** Whatever differs from it in at most so many bits has one of these bands. */
    static List<Band> bandsWithin(long fingerprint, int distance) {
        int radius = distance / BANDS;
        var bands = new ArrayList<Band>(bands(fingerprint));
        for (int number = 0; number < BANDS && radius > 0; number++) {
            int value = band(fingerprint, number);
            for (int a = 0; a < BITS; a++) {
                bands.add(new Band(number, value ^ 1 << a));
                for (int b = 0; b < a && radius > 1; b++) bands.add(new Band(number, value ^ 1 << a ^ 1 << b));
            }
        }
        return bands;
    }
}
