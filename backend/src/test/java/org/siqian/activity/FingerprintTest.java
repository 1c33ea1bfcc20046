package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.siqian.activity.Fingerprint.Band;

/** The same picture is known again whatever was done to it on the way, and others are not taken for it. */
class FingerprintTest {
    private static final int PICTURES = 60;

    private final PictureReader reader = new PictureReader();

    private Long of(byte[] content, FileType type) {
        return reader.read(content, type).facts().fingerprint();
    }

    @Test
    void a_picture_scaled_compressed_and_brightened_stays_near_and_others_stay_far() {
        var prints = new ArrayList<Long>();
        int versions = 0;
        int found = 0;
        for (int i = 0; i < PICTURES; i++) {
            var scene = Pictures.landscape(i, 1280, 960);
            long print = of(Pictures.bytes(scene, "png"), FileType.PNG);
            prints.add(print);
            for (byte[] version : new byte[][] {
                Pictures.jpeg(scene, 0.9f), Pictures.jpeg(scene, 0.4f), Pictures.jpeg(Pictures.landscape(i, 800, 600), 0.7f),
                Pictures.jpeg(Darkroom.scaled(scene, 333), 0.8f), Pictures.jpeg(brighter(scene, 1.08f, 4), 0.8f), Pictures.jpeg(brighter(scene, 0.9f, -3), 0.8f)}) {
                versions++;
                if (Fingerprint.distance(print, of(version, FileType.JPEG)) <= Fingerprint.NEAR) found++;
            }
        }
        int closest = 64;
        int confused = 0;
        for (int a = 0; a < PICTURES; a++) {
            for (int b = 0; b < a; b++) {
                int distance = Fingerprint.distance(prints.get(a), prints.get(b));
                closest = Math.min(closest, distance);
                if (distance <= Fingerprint.NEAR) confused++;
            }
        }
        System.out.printf("fingerprints: %d of %d versions found; of %d pairs of others %d confused, the nearest %d bits apart%n",
                found, versions, PICTURES * (PICTURES - 1) / 2, confused, closest);
        assertThat(found).isGreaterThanOrEqualTo(versions * 99 / 100);
        assertThat(confused).isZero();
    }

    private static BufferedImage brighter(BufferedImage picture, float by, float plus) {
        return new RescaleOp(by, plus, null).filter(picture, null);
    }

    @Test
    void a_picture_too_plain_to_be_told_from_others_has_none() {
        var sheet = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        var g = sheet.createGraphics();
        g.setColor(java.awt.Color.WHITE);
        g.fillRect(0, 0, 600, 800);
        g.setColor(java.awt.Color.BLACK);
        g.drawString("title", 280, 40);
        g.dispose();
        assertThat(of(Pictures.bytes(sheet, "png"), FileType.PNG)).isNull();
    }

    @Test
    void whatever_is_near_shares_a_band_that_is_looked_up() {
        var random = new Random(7);
        for (int distance = 0; distance <= Fingerprint.FARTHEST; distance++) {
            for (int i = 0; i < 500; i++) {
                long print = random.nextLong();
                long other = print;
                while (Fingerprint.distance(print, other) < distance) other ^= 1L << random.nextInt(64);
                var looked = new HashSet<Band>(Fingerprint.bandsWithin(print, distance));
                assertThat(Fingerprint.bands(other)).anyMatch(looked::contains);
            }
        }
    }
}
