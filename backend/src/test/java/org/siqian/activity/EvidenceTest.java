package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.access.Role;
import org.siqian.shared.EntityTag;

/** What is found in evidence, and how it is shown to whom. */
@QuarkusTest
class EvidenceTest {
    @Inject
    Scene scene;

    @Inject
    StoredFiles files;

    private Person filer;

    @BeforeEach
    void someone() {
        filer = scene.reporter(scene.unit());
    }

    private StoredFile stored(String id) {
        return QuarkusTransaction.requiringNew().call(() -> files.findById(UUID.fromString(id)));
    }

    private static BufferedImage picture(Response response) {
        try {
            return ImageIO.read(new ByteArrayInputStream(response.asByteArray()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_photo_is_shown_upright_and_without_what_the_camera_wrote_and_the_original_is_kept() {
        // red where the camera's top left was; held so that this is the upper right corner
        var image = new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.drawImage(Pictures.landscape(System.nanoTime(), 3000, 2000), 0, 0, null);
        g.setColor(Color.RED);
        g.fillRect(0, 0, 600, 600);
        g.dispose();
        byte[] original = Camera.jpeg(Pictures.bytes(image, "jpeg"), 6, "2023:05:10 09:30:00", 30.812345, -108.398765);
        String id = Reports.upload(filer, original, "现场.jpg").get("id").asText();

        var file = stored(id);
        assertThat(file.width()).isEqualTo(2000);
        assertThat(file.height()).isEqualTo(3000);
        assertThat(file.takenAt()).isEqualTo(Instant.parse("2023-05-10T01:30:00Z"));
        assertThat(file.latitude().doubleValue()).isCloseTo(30.812345, within(0.000002));
        assertThat(file.longitude().doubleValue()).isCloseTo(-108.398765, within(0.000002));

        var display = filer.get("/files/" + id);
        display.then().statusCode(200).contentType("image/jpeg").header("Content-Disposition", "inline");
        assertThat(picture(display).getWidth()).isEqualTo(1365);
        assertThat(picture(display).getHeight()).isEqualTo(2048);
        var corner = new Color(picture(display).getRGB(1300, 60));
        assertThat(corner.getRed()).isGreaterThan(200);
        assertThat(corner.getGreen()).isLessThan(60);
        assertThat(new String(display.asByteArray(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif").doesNotContain("2023:05:10");

        var thumbnail = filer.get("/files/" + id + "?variant=THUMBNAIL");
        assertThat(picture(thumbnail).getHeight()).isEqualTo(400);
        assertThat(thumbnail.asByteArray().length).isLessThan(60_000);
        assertThat(new String(thumbnail.asByteArray(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        assertThat(filer.get("/files/" + id + "?variant=ORIGINAL").asByteArray()).isEqualTo(original);
    }

    @Test
    void the_camera_of_a_png_is_understood_too_and_a_strange_clock_or_no_place_is_none() {
        byte[] png = Camera.png(Pictures.bytes(Pictures.landscape(System.nanoTime(), 300, 200), "png"), 3, "2024:02:29 12:00:00", 29.5, 106.5);
        var file = stored(Reports.upload(filer, png, null).get("id").asText());
        assertThat(file.takenAt()).isEqualTo(Instant.parse("2024-02-29T04:00:00Z"));
        assertThat(file.latitude()).isEqualByComparingTo("29.5");
        byte[] unset = Camera.jpeg(Pictures.photo(), 1, "1970:01:01 00:00:00", 0, 0);
        file = stored(Reports.upload(filer, unset, null).get("id").asText());
        assertThat(file.takenAt()).isNull();
        assertThat(file.latitude()).isNull();
        assertThat(file.fingerprint()).isNotNull();
        file = stored(Reports.upload(filer, Pictures.photo(), null).get("id").asText());
        assertThat(file.takenAt()).isNull();
        assertThat(file.longitude()).isNull();
    }

    @Test
    void each_way_a_camera_can_be_held_is_turned_upright() {
        var upright = Pictures.landscape(System.nanoTime(), 240, 160);
        for (int orientation = 1; orientation <= 8; orientation++) {
            // as the sensor saw it: turning it upright gives the scene
            var seen = Darkroom.upright(upright, switch (orientation) { case 6 -> 8; case 8 -> 6; default -> orientation; });
            String id = Reports.upload(filer, Camera.jpeg(Pictures.jpeg(seen, 0.95f), orientation, "", 0, 0), null).get("id").asText();
            var shown = picture(filer.get("/files/" + id));
            assertThat(shown.getWidth()).as("orientation " + orientation).isEqualTo(240);
            for (int[] at : new int[][] {{20, 20}, {220, 20}, {20, 140}, {220, 140}}) {
                assertThat(distance(new Color(shown.getRGB(at[0], at[1])), new Color(upright.getRGB(at[0], at[1])))).as("orientation " + orientation).isLessThan(60);
            }
        }
    }

    private static int distance(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed()) + Math.abs(a.getGreen() - b.getGreen()) + Math.abs(a.getBlue() - b.getBlue());
    }

    @Test
    void each_variant_has_its_own_tag_and_is_not_sent_to_who_has_it() {
        String id = Reports.photo(filer);
        var tags = new java.util.TreeSet<String>();
        for (String variant : List.of("DISPLAY", "THUMBNAIL", "ORIGINAL")) {
            var first = filer.get("/files/" + id + "?variant=" + variant);
            first.then().statusCode(200).header("Cache-Control", "private, no-cache").header("X-Content-Type-Options", "nosniff");
            tags.add(first.header("ETag"));
            filer.asks().header("If-None-Match", first.header("ETag")).get("/api/v1/files/" + id + "?variant=" + variant)
                    .then().statusCode(304).header("ETag", first.header("ETag"));
        }
        assertThat(tags).hasSize(3);
        assertThat(filer.get("/files/" + id).header("ETag")).isEqualTo(filer.get("/files/" + id + "?variant=DISPLAY").header("ETag"));
        filer.get("/files/" + id + "?variant=HUGE").then().statusCode(400).body("code", is("parameter"));
    }

    @Test
    void a_document_is_given_as_it_is_and_has_no_thumbnail() {
        byte[] pdf = ("%PDF-1.4\n" + Scene.fresh("paper")).getBytes(StandardCharsets.UTF_8);
        var view = Reports.upload(filer, pdf, "%E9%80%9A%E7%9F%A5.pdf");
        assertThat(view.get("contentType").asText()).isEqualTo("application/pdf");
        var read = filer.get("/files/" + view.get("id").asText());
        read.then().statusCode(200).header("Content-Disposition", "attachment; filename*=UTF-8''%E9%80%9A%E7%9F%A5.pdf");
        assertThat(read.asByteArray()).isEqualTo(pdf);
        filer.get("/files/" + view.get("id").asText() + "?variant=THUMBNAIL").then().statusCode(404);
    }

    @Test
    void the_original_is_for_those_concerned_alone_and_a_look_is_taken_down() {
        var lead = scene.lead();
        var outsider = scene.reporter(scene.unit());
        var leader = scene.person(filer.unit(), Role.LEADER);
        var office = scene.office();
        var report = Reports.approved(filer, Reports.training(filer), lead);
        String path = "/files/" + report.at("/evidence/0/file").asText();
        for (Person anyone : List.of(filer, lead, outsider, leader, office)) {
            anyone.get(path).then().statusCode(200);
            anyone.get(path + "?variant=THUMBNAIL").then().statusCode(200);
        }
        for (Person concerned : List.of(filer, lead, office)) concerned.get(path + "?variant=ORIGINAL").then().statusCode(200);
        for (Person not : List.of(outsider, leader)) not.get(path + "?variant=ORIGINAL").then().statusCode(404);
        var looks = office.read("/audit-events?action=personal-data.read&actor=" + office.username());
        assertThat(looks.get("items")).extracting(e -> e.get("entityId").asText()).containsExactly(path.substring(7));
    }

    @Test
    void another_units_draft_shows_its_files_to_nobody_else() {
        String photo = Reports.photo(filer);
        Reports.draft(filer, Reports.but(Reports.training(filer), "evidence", List.of(Map.of("file", photo, "kind", "PHOTO"))));
        var stranger = scene.reporter(scene.unit());
        for (String variant : List.of("", "?variant=THUMBNAIL", "?variant=ORIGINAL")) stranger.get("/files/" + photo + variant).then().statusCode(404);
    }

    @Test
    void files_from_before_there_were_variants_get_theirs_when_somebody_looks() {
        byte[] content = Pictures.photo();
        var view = Reports.upload(filer, content, null);
        String id = view.get("id").asText();
        // as the version before left it
        QuarkusTransaction.requiringNew().run(() -> files.getEntityManager()
                .createNativeQuery("update stored_file set examined = false, width = null, height = null, fingerprint = null where id = :id")
                .setParameter("id", UUID.fromString(id)).executeUpdate());
        var store = new DirectoryStore(java.nio.file.Path.of("target/test-data/files"));
        for (var variant : List.of(FileVariant.DISPLAY, FileVariant.THUMBNAIL)) store.remove(variant.key(EntityTag.hash(content)));
        filer.get("/files/" + id + "?variant=THUMBNAIL").then().statusCode(200).contentType("image/jpeg");
        assertThat(stored(id).fingerprint()).isNotNull();
        assertThat(stored(id).width()).isEqualTo(144);
    }

    @Test
    void near_pictures_are_found_whoever_stored_them_and_the_same_by_content() {
        long number = System.nanoTime();
        var scenery = Pictures.landscape(number, 1200, 900);
        byte[] large = Pictures.jpeg(scenery, 0.9f);
        var first = stored(Reports.upload(filer, large, null).get("id").asText());
        var other = scene.reporter(scene.unit());
        var second = stored(Reports.upload(other, Pictures.jpeg(Pictures.landscape(number, 640, 480), 0.6f), null).get("id").asText());
        var same = stored(Reports.upload(other, large, null).get("id").asText());
        var far = stored(Reports.upload(other, Pictures.jpeg(Pictures.landscape(number + 1, 640, 480), 0.6f), null).get("id").asText());
        QuarkusTransaction.requiringNew().run(() -> {
            for (int distance : new int[] {Fingerprint.NEAR, 7, 11}) {
                assertThat(files.near(List.of(first.fingerprint()), distance)).extracting(StoredFiles.Near::file)
                        .contains(first.id(), second.id(), same.id()).doesNotContain(far.id());
            }
            assertThat(files.sameContent(List.of(first.sha256()))).extracting(StoredFiles.Twin::file).containsExactly(first.id(), same.id());
            assertThat(files.near(List.of(first.fingerprint() ^ 0b1011L << 14), 3)).extracting(StoredFiles.Near::file).contains(first.id());
            assertThat(files.near(List.of(first.fingerprint() ^ 0b1111L << 14), 3)).extracting(StoredFiles.Near::file).doesNotContain(first.id());
        });
        filer.get("/files/" + other.username()).then().statusCode(404).body("current", nullValue());
    }
}
