package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.siqian.activity.Reports.because;
import static org.siqian.activity.Reports.but;
import static org.siqian.activity.Reports.move;
import static org.siqian.activity.Reports.path;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;

/** Approved work is open to everyone signed in, without people, coordinates and sign-in sheets; and only as it was approved. */
@QuarkusTest
class OutsiderTest {
    @Inject
    Scene scene;

    private Person reporter;
    private Person outsider;
    private Map<String, Object> draft;

    @BeforeEach
    void people() {
        reporter = scene.reporter(scene.unit());
        outsider = scene.reporter(scene.unit());
        draft = Reports.training(reporter);
    }

    private String listed(String filter) {
        return "/activity-reports?organisation=" + reporter.unit() + filter;
    }

    @Test
    void the_list_and_the_report_hide_where_exactly_it_was_and_who_filed_it() {
        var exact = but(draft, "place", Map.of("district", "500101", "latitude", 30.8, "longitude", 108.4));
        JsonNode approved = Reports.approved(reporter, exact, scene.lead());
        outsider.get(listed("")).then().statusCode(200).body("items", hasSize(1)).body("items[0].filedBy", nullValue())
                .body("items[0].place.latitude", nullValue());
        outsider.get(path(approved)).then().body("filedBy", nullValue()).body("place.latitude", nullValue());
        assertThat(reporter.read(listed("")).at("/items/0/place/latitude").decimalValue()).isEqualByComparingTo("30.8");
    }

    @Test
    void a_sign_in_sheet_is_neither_named_nor_opened() {
        String sheet = Reports.photo(reporter);
        var evidence = List.of(
                Map.of("file", Reports.photo(reporter), "kind", "PHOTO"), Map.of("file", sheet, "kind", "SHEET"));
        JsonNode approved = Reports.approved(reporter, but(draft, "evidence", evidence), scene.lead());
        outsider.get(path(approved)).then().body("evidence", hasSize(1)).body("evidence[0].kind", is("PHOTO"));
        outsider.get("/files/" + sheet).then().statusCode(404);
        reporter.get("/files/" + sheet).then().statusCode(200);
    }

    @Test
    void what_is_written_after_reopening_is_neither_seen_nor_found() {
        JsonNode approved = Reports.approved(reporter, draft, scene.lead());
        var opened = Person.tree(move(reporter, approved, "reopening", because("人数有误")));
        Person.tree(Reports.edit(reporter, opened, but(but(draft, "title", "还没审核的标题"), "participants", 77)));
        outsider.get(path(approved)).then().body("participants", is(40)).body("status", is("APPROVED"));
        outsider.get(path(approved) + "/history").then().body("steps", empty());
        outsider.get(listed("")).then().body("items", hasSize(1)).body("items[0].title", is(draft.get("title")));
        reporter.get(path(approved)).then().body("participants", is(77)).body("status", is("DRAFT"));
        reporter.get(path(approved) + "?revision=1").then().body("participants", is(40)).body("allowedActions", empty());
        reporter.get(path(approved) + "?revision=3").then().statusCode(404);
        outsider.get(listed("&q=%E8%BF%98%E6%B2%A1")).then().body("items", empty());
        reporter.get(listed("&q=%E8%BF%98%E6%B2%A1")).then().body("items", hasSize(1));
        outsider.get(path(approved) + "/counting").then().statusCode(200);
        assertThat(reporter.read(path(approved) + "/counting").toString()).contains("40").doesNotContain("77");
    }

    @Test
    void the_next_person_at_a_browser_is_told_their_own() {
        JsonNode approved = Reports.approved(reporter, draft, scene.lead());
        assertThat(outsider.get(path(approved)).header("Vary")).contains("Cookie");
    }

    @Test
    void one_file_is_one_photo_and_a_document_is_none() {
        String photo = Reports.photo(reporter);
        var twice = List.of(Map.of("file", photo, "kind", "PHOTO"), Map.of("file", photo, "kind", "SHEET"));
        reporter.post("/activity-reports", but(draft, "evidence", twice)).then().statusCode(422)
                .body("errors[0].pointer", is("/evidence/1/file"));
    }

    @Test
    void a_report_is_not_found_by_the_day_place_or_measure_its_next_revision_names() {
        JsonNode approved = Reports.approved(reporter, draft, scene.lead());
        var opened = Person.tree(move(reporter, approved, "reopening", because("日期有误")));
        var next = but(but(but(draft, "occurredFrom", "2023-06-07"), "occurredTo", "2023-06-07"), "place", Map.of("district", "500102"));
        Person.tree(Reports.edit(reporter, opened, but(next, "measures", List.of("M04", "M06"))));
        for (String filter : List.of("&district=500102", "&occurredFrom=2023-06-01", "&occurredTo=2023-06-30", "&measure=M06")) {
            outsider.get(listed(filter)).then().body("items", empty());
            reporter.get(listed(filter)).then().body("items", hasSize(1));
        }
        outsider.get(listed("")).then().body("items", hasSize(1)).body("items[0].occurredTo", is("2023-05-10"));
    }
}
