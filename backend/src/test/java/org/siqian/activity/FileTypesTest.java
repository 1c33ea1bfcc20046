package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siqian.Person;
import org.siqian.Scene;

/** What is taken as evidence, by what is in it and not by its name. */
@QuarkusTest
class FileTypesTest {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A lossy WebP of 16 × 16 pixels. */
    private static final byte[] WEBP = Base64.getDecoder().decode(
            "UklGRkAAAABXRUJQVlA4IDQAAADQAQCdASoQABAAAQAcJaACdLoB+AADMAD+7oD/9f/+v/nUf/OVf//zif/8gv//yC//yXAAAAA=");

    @Inject
    Scene scene;

    private Person filer;

    @BeforeEach
    void someone() {
        filer = scene.reporter(scene.unit());
    }

    private Response post(byte[] content) {
        return filer.asks().contentType("application/octet-stream").body(content).post("/api/v1/files");
    }

    @Test
    void webp_is_read_and_shown_as_jpeg() {
        String id = Reports.upload(filer, WEBP, "a.webp").get("id").asText();
        filer.get("/files/" + id).then().statusCode(200).contentType("image/jpeg");
        filer.get("/files/" + id + "?variant=ORIGINAL").then().statusCode(200).contentType("image/webp");
    }

    /** An extended file of 100 × 100 pixels by its own word, with that in it. */
    private static byte[] canvas(byte[]... blocks) {
        var file = java.nio.ByteBuffer.allocate(30 + java.util.stream.Stream.of(blocks).mapToInt(b -> b.length).sum()).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes()).putInt(file.capacity() - 8).put("WEBPVP8X".getBytes()).putInt(10).putInt(0)
                .put(new byte[] {99, 0, 0, 99, 0, 0});
        for (byte[] block : blocks) file.put(block);
        return file.array();
    }

    private static byte[] lossy(int width, int height) {
        byte[] block = Arrays.copyOfRange(WEBP, 12, WEBP.length);
        java.nio.ByteBuffer.wrap(block).order(java.nio.ByteOrder.LITTLE_ENDIAN).putShort(14, (short) width).putShort(16, (short) height);
        return block;
    }

    @Test
    void a_webp_whose_picture_is_larger_than_it_says_or_that_holds_several_is_refused() {
        post(canvas(lossy(16_383, 16_383))).then().statusCode(422).body("code", is("broken-image"));
        byte[] lossless = {'V', 'P', '8', 'L', 10, 0, 0, 0, 0x2F, -1, -1, -1, 0x0F, 0, 0, 0, 0, 0};
        post(canvas(lossless)).then().statusCode(422).body("code", is("broken-image"));
        post(canvas(lossy(100, 100), lossy(100, 100))).then().statusCode(422).body("code", is("broken-image"));
        post(canvas()).then().statusCode(422).body("code", is("broken-image"));
        post(canvas("ANMF\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1))).then().statusCode(415).body("detail", containsString("动图"));
    }

    @Test
    void a_webp_costs_more_memory_to_unpack_and_may_have_fewer_pixels() {
        byte[] large = WEBP.clone();
        java.nio.ByteBuffer.wrap(large).order(java.nio.ByteOrder.LITTLE_ENDIAN).putShort(26, (short) 2600).putShort(28, (short) 2000);
        post(large).then().statusCode(413).body("code", is("too-many-pixels")).body("detail", containsString("500 万")).body("detail", containsString("JPEG"));
    }

    private static byte[] office(String main, String part, String... more) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types><Override PartName=\"/" + part + "\" ContentType=\"" + main + "\"/>" + String.join("", more) + "</Types>").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(part));
            zip.write(Scene.fresh("text").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    @Test
    void office_papers_are_taken_as_documents_and_macros_are_not() {
        var word = Reports.upload(filer, office(DOCX + ".main+xml", "word/document.xml"), "a.docx");
        assertThat(word.get("contentType").asText()).isEqualTo(DOCX);
        assertThat(Reports.upload(filer, office(XLSX + ".main+xml", "xl/workbook.xml"), "a.xlsx").get("contentType").asText()).isEqualTo(XLSX);
        filer.get("/files/" + word.get("id").asText()).then().statusCode(200).header("Content-Disposition", containsString("attachment"));
        var draft = Reports.but(Reports.training(filer), "evidence", List.of(Map.of("file", word.get("id").asText(), "kind", "PHOTO")));
        filer.post("/activity-reports", draft).then().statusCode(422).body("errors[0].code", is("not-a-photo"));
        for (byte[] not : List.of(
                office("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml"),
                office(DOCX + ".main+xml", "word/document.xml", "<Override PartName=\"/word/vbaProject.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"),
                office("application/java-archive", "Main.class"),
                office(DOCX + ".main+xml", "elsewhere.xml"),
                "PK\u0003\u0004 nothing".getBytes(StandardCharsets.ISO_8859_1))) {
            post(not).then().statusCode(415).body("code", is("unsupported-type"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIF89a......", "<svg xmlns='http://www.w3.org/2000/svg'/>", "<html>", "MZ......", "", "%PDF", "BM123456"})
    void nothing_else_is_taken(String content) {
        assertThat(post(content.getBytes(StandardCharsets.ISO_8859_1)).statusCode()).isIn(415, 422);
    }

    @Test
    void a_heic_photo_is_refused_with_what_to_do_about_it() {
        post("\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1))
                .then().statusCode(415).body("code", is("unsupported-type")).body("detail", containsString("兼容性最佳"));
    }

    @Test
    void a_broken_picture_is_refused() {
        byte[] whole = Pictures.jpeg(Pictures.landscape(System.nanoTime(), 800, 600), 0.9f);
        byte[] png = Pictures.bytes(Pictures.landscape(System.nanoTime(), 400, 300), "png");
        byte[] webp = WEBP.clone();
        for (byte[] broken : List.of(
                Arrays.copyOf(whole, whole.length / 2), Arrays.copyOf(whole, 30), Arrays.copyOf(png, png.length / 2), Arrays.copyOf(png, 20),
                Arrays.copyOf(webp, 24), "\u00FF\u00D8\u00FFnothing of a photo\u00FF\u00D9".getBytes(StandardCharsets.ISO_8859_1))) {
            post(broken).then().statusCode(422).body("code", is("broken-image"));
        }
    }

    @Test
    void a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked() {
        // a few bytes that say they are 60,000 × 60,000 pixels
        byte[] png = Pictures.bytes(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png");
        java.nio.ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        var sum = new java.util.zip.CRC32();
        sum.update(png, 12, 17);
        java.nio.ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        post(png).then().statusCode(413).body("code", is("too-many-pixels")).body("detail", containsString("60000×60000"));
        post(Pictures.bytes(new BufferedImage(16_001, 10, BufferedImage.TYPE_BYTE_GRAY), "png")).then().statusCode(413);
        post(Pictures.bytes(new BufferedImage(7_100, 7_050, BufferedImage.TYPE_BYTE_BINARY), "png")).then().statusCode(413);
        var wide = post(Pictures.bytes(new BufferedImage(16_000, 3_000, BufferedImage.TYPE_BYTE_BINARY), "png"));
        wide.then().statusCode(201);
        filer.get("/files/" + wide.path("id")).then().statusCode(200).contentType("image/jpeg");
    }
}
