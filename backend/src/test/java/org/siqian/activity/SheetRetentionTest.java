package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.TravellingClock;
import org.siqian.shared.EntityTag;

/** Sign-in sheets are kept so long and no longer, and nothing is destroyed that somebody still has a right to. */
@QuarkusTest
class SheetRetentionTest {
    @Inject
    Scene scene;

    @Inject
    SheetRetention retention;

    @Inject
    StoredFiles files;

    @Inject
    EvidenceRoom room;

    @Inject
    TravellingClock clock;

    private Person filer;

    @BeforeEach
    void someone() {
        filer = scene.reporter(scene.unit());
    }

    @AfterEach
    void now() {
        clock.goesAheadBy(Duration.ZERO);
    }

    private JsonNode reported(Person by, String kind, byte[] content) {
        String file = Reports.upload(by, content, "sheet.jpg").get("id").asText();
        return Reports.draft(by, Reports.but(Reports.training(by), "evidence", List.of(Map.of("file", file, "kind", kind))));
    }

    private static String file(JsonNode report) {
        return report.at("/evidence/0/file").asText();
    }

    /** The night so long after today; then it is today again. */
    private void sweepIn(int years, int days) {
        LocalDate today = clock.today();
        clock.goesAheadBy(Duration.ofDays(ChronoUnit.DAYS.between(today, today.plusYears(years).plusDays(days))));
        try {
            retention.sweep();
        } finally {
            clock.goesAheadBy(Duration.ZERO);
        }
    }

    private static boolean lies(byte[] content) {
        String hash = EntityTag.hash(content);
        return Files.exists(Path.of("target/test-data/files", hash.substring(0, 2), hash));
    }

    @Test
    void a_sheet_says_until_when_it_is_kept_and_a_photo_does_not() {
        var sheet = reported(filer, "SHEET", Pictures.photo());
        assertThat(sheet.at("/evidence/0/retainedUntil").asText()).as("three years from the upload, which came after the activity")
                .isEqualTo(clock.today().plusYears(3).toString());
        assertThat(sheet.at("/evidence/0/destroyedAt").isMissingNode()).isTrue();
        var photo = reported(filer, "PHOTO", Pictures.photo());
        assertThat(photo.at("/evidence/0/retainedUntil").isMissingNode()).isTrue();
    }

    @Test
    void when_its_time_is_up_it_is_destroyed_and_the_report_says_so() {
        byte[] content = Pictures.photo();
        var report = reported(filer, "SHEET", content);
        String path = "/files/" + file(report);
        sweepIn(3, 0);
        filer.get(path).then().statusCode(200);
        sweepIn(3, 1);
        assertThat(filer.read(Reports.path(report)).at("/evidence/0/destroyedAt").asText()).startsWith(String.valueOf(clock.today().getYear() + 3));
        for (String variant : List.of("", "?variant=THUMBNAIL", "?variant=ORIGINAL")) {
            filer.get(path + variant).then().statusCode(410).body("code", is("file-destroyed")).body("detail", containsString("签到表"));
        }
        assertThat(lies(content)).isFalse();
        scene.reporter(scene.unit()).get(path).then().statusCode(404);
        var taken = scene.office().read("/audit-events?action=file.destroy&entityId=" + file(report));
        assertThat(taken.get("total").asInt()).isOne();
        assertThat(taken.at("/items/0/actor").asText()).isEqualTo("retention");
        sweepIn(4, 0);
        assertThat(scene.office().read("/audit-events?action=file.destroy&entityId=" + file(report)).get("total").asInt()).as("once").isOne();
    }

    @Test
    void what_is_destroyed_can_be_stored_anew_and_is_not_used_again_as_it_was() {
        byte[] content = Pictures.photo();
        var report = reported(filer, "SHEET", content);
        sweepIn(3, 1);
        filer.post("/activity-reports", Reports.but(Reports.training(filer), "evidence", List.of(Map.of("file", file(report), "kind", "SHEET"))))
                .then().statusCode(422).body("errors[0].code", is("unknown-file"));
        assertThat(filer.read("/files/by-hash/" + EntityTag.hash(content)).get("file").isNull()).isTrue();
        String again = Reports.upload(filer, content, null).get("id").asText();
        filer.get("/files/" + again).then().statusCode(200);
        filer.get("/files/" + file(report)).then().statusCode(410);
        // the report it stood in can still be written
        var draft = Reports.but(Reports.training(filer), "evidence", List.of(Map.of("file", file(report), "kind", "SHEET")));
        Person.tree(Reports.edit(filer, filer.read(Reports.path(report)), draft));
    }

    @Test
    void the_same_content_as_somebody_elses_photo_stays_theirs() {
        byte[] content = Pictures.photo();
        var other = scene.reporter(scene.unit());
        var sheet = reported(filer, "SHEET", content);
        var photo = reported(other, "PHOTO", content);
        sweepIn(3, 1);
        filer.get("/files/" + file(sheet)).then().statusCode(410);
        other.get("/files/" + file(photo)).then().statusCode(200);
        other.get("/files/" + file(photo) + "?variant=ORIGINAL").then().statusCode(200);
        assertThat(lies(content)).isTrue();
    }

    @Test
    void the_same_content_as_a_younger_sheet_stays_until_that_ones_time() {
        byte[] content = Pictures.photo();
        var older = reported(filer, "SHEET", content);
        clock.goesAheadBy(Duration.ofDays(400));
        // sign-ins are over by then
        var later = scene.reporter(scene.unit());
        var younger = reported(later, "SHEET", content);
        clock.goesAheadBy(Duration.ZERO);
        sweepIn(3, 1);
        filer.get("/files/" + file(older)).then().statusCode(410);
        later = Person.signIn(later.username(), later.unit(), Scene.PASSWORD);
        later.get("/files/" + file(younger)).then().statusCode(200);
        sweepIn(5, 0);
        later.get("/files/" + file(younger)).then().statusCode(410);
        assertThat(lies(content)).isFalse();
    }

    @Test
    void one_file_that_is_a_sheet_here_and_a_photo_there_is_not_destroyed() {
        byte[] content = Pictures.photo();
        var report = reported(filer, "SHEET", content);
        Person.tree(filer.post("/activity-reports", Reports.but(Reports.training(filer), "evidence", List.of(Map.of("file", file(report), "kind", "PHOTO")))));
        sweepIn(9, 0);
        filer.get("/files/" + file(report)).then().statusCode(200);
    }

    @Test
    void a_sheet_that_left_its_report_goes_too_and_so_does_a_copy_nobody_used() {
        byte[] content = Pictures.photo();
        var report = reported(filer, "SHEET", content);
        String copy = Reports.upload(filer, content, null).get("id").asText();
        Person.tree(Reports.edit(filer, report, Reports.training(filer)));
        sweepIn(3, 1);
        filer.get("/files/" + file(report)).then().statusCode(410);
        filer.get("/files/" + copy).then().statusCode(410);
        assertThat(lies(content)).isFalse();
    }

    @Test
    void a_sheet_that_another_unit_uploaded_too_and_never_used_goes_in_the_end() {
        byte[] content = Pictures.photo();
        var older = reported(filer, "SHEET", content);
        clock.goesAheadBy(Duration.ofDays(400));
        Reports.upload(scene.reporter(scene.unit()), content, null);
        clock.goesAheadBy(Duration.ZERO);
        sweepIn(3, 1);
        filer.get("/files/" + file(older)).then().statusCode(410);
        assertThat(lies(content)).as("the other unit may still use theirs").isTrue();
        sweepIn(5, 0);
        assertThat(lies(content)).isFalse();
    }

    @Test
    void what_no_report_ever_named_goes_after_as_long_and_a_photo_that_left_its_report_stays() {
        byte[] unused = Pictures.photo();
        Reports.upload(filer, unused, null);
        byte[] photo = Pictures.photo();
        var report = reported(filer, "PHOTO", photo);
        Person.tree(Reports.edit(filer, report, Reports.training(filer)));
        sweepIn(3, 0);
        assertThat(lies(unused)).isTrue();
        sweepIn(3, 1);
        assertThat(lies(unused)).isFalse();
        assertThat(lies(photo)).isTrue();
    }

    @Test
    void evidence_that_was_destroyed_does_not_make_a_report_complete() {
        var report = Reports.draft(filer, Reports.training(filer));
        UUID id = UUID.fromString(file(report));
        QuarkusTransaction.requiringNew().run(() -> files.update("destroyedAt = ?1 where id = ?2", clock.instant(), id));
        Reports.move(filer, report, "submission", Map.of()).then().statusCode(422).body("errors.message", hasItem(containsString("现场照片")));
    }

    @Test
    void who_looks_at_a_sheet_while_its_time_ends_does_not_bring_it_back() {
        byte[] content = Pictures.photo();
        var report = reported(filer, "SHEET", content);
        UUID id = UUID.fromString(file(report));
        var seen = QuarkusTransaction.requiringNew().call(() -> files.findById(id));
        QuarkusTransaction.requiringNew().run(() -> files.update("examined = false where id = ?1", id));
        var store = new DirectoryStore(Path.of("target/test-data/files"));
        store.remove(FileVariant.THUMBNAIL.key(seen.sha256()));
        sweepIn(3, 1);
        store.keep(seen.sha256(), content); // read just before
        room.content(seen, FileVariant.THUMBNAIL);
        assertThat(QuarkusTransaction.requiringNew().call(() -> files.findById(id)).destroyedAt()).isNotNull();
        assertThat(store.read(FileVariant.THUMBNAIL.key(seen.sha256()))).isEmpty();
        assertThat(store.read(FileVariant.DISPLAY.key(seen.sha256()))).isEmpty();
        store.remove(seen.sha256());
    }
}
