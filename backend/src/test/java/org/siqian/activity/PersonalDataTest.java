package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.access.Role;
import org.siqian.shared.Masking;

/** People's numbers are covered for those who do not need them, and who looks at them is taken down. */
@QuarkusTest
class PersonalDataTest {
    @Inject
    Scene scene;

    @ParameterizedTest
    @CsvSource({
        "联系人 13812345678。, 联系人 138****5678。", "138 1234 5678, 138****5678", "023-63659888, 023-****9888", "身份证 500101199001011234, 身份证 500101********1234",
        "50010119900101123X, 500101********123X", "文号 20230913812345678, 文号 20230913812345678", "面积 1380 亩, 面积 1380 亩", "12345678901, 12345678901"})
    void numbers_of_people_are_covered_and_others_are_not(String text, String masked) {
        assertThat(Masking.text(text)).isEqualTo(masked);
    }

    @Test
    void writer_reviewer_and_office_see_them_and_leaders_joint_units_and_outsiders_do_not() {
        String association = scene.association();
        var filer = scene.reporter(association);
        var lead = scene.lead();
        String partner = scene.unit();
        var draft = Reports.but(Reports.but(Reports.training(filer), "summary", "请联系 13812345678"), "jointOrganisations", List.of(partner));
        draft = Reports.but(draft, "title", "培训（13812345678）" + Scene.fresh(""));
        draft = Reports.but(draft, "evidence", List.of(
                Map.of("file", Reports.photo(filer), "kind", "PHOTO"), Map.of("file", Reports.photo(filer), "kind", "SHEET", "caption", "签到表")));
        var approved = Reports.approved(filer, draft, lead);
        String path = "/activity-reports/" + approved.get("id").asText();
        String sheet = approved.at("/evidence/1/file").asText();

        for (Person sees : List.of(filer, lead, scene.office(), scene.reporter(association))) {
            var report = sees.read(path);
            assertThat(report.get("summary").asText()).isEqualTo("请联系 13812345678");
            assertThat(report.get("masked").asBoolean()).isFalse();
            assertThat(report.get("evidence")).hasSize(2);
            sees.get("/files/" + sheet).then().statusCode(200);
        }
        for (Person not : List.of(scene.person("KX-500000", Role.LEADER), scene.person(association, Role.LEADER), scene.reporter(partner),
                scene.reporter(scene.unit()), scene.admin())) {
            var report = not.read(path);
            assertThat(report.get("summary").asText()).isEqualTo("请联系 138****5678");
            assertThat(report.get("masked").asBoolean()).isTrue();
            assertThat(report.get("evidence")).hasSize(1);
            not.get("/files/" + sheet).then().statusCode(404);
        }
        assertThat(filer.read("/activity-reports?q=" + approved.get("title").asText().substring(15)).toString()).doesNotContain("13812345678");
    }

    @Test
    void a_look_at_them_is_taken_down_and_ones_own_is_not() {
        var filer = scene.reporter(scene.unit());
        var office = scene.office();
        var draft = Reports.but(Reports.training(filer), "summary", "电话 13912345678");
        draft = Reports.but(draft, "evidence", List.of(Map.of("file", Reports.photo(filer), "kind", "SHEET")));
        var report = Reports.draft(filer, draft);
        String id = report.get("id").asText();
        String sheet = report.at("/evidence/0/file").asText();
        filer.read("/activity-reports/" + id);
        filer.get("/files/" + sheet).then().statusCode(200);
        assertThat(office.read("/audit-events?action=personal-data.read&actor=" + filer.username()).get("total").asInt()).isZero();
        office.read("/activity-reports/" + id);
        office.get("/files/" + sheet).then().statusCode(200);
        var looks = office.read("/audit-events?action=personal-data.read&actor=" + office.username());
        assertThat(looks.get("items")).extracting(e -> e.get("entityId").asText()).containsExactly(sheet, id);
    }

    @Test
    void a_report_without_them_leaves_no_trace_of_its_readers() {
        var filer = scene.reporter(scene.unit());
        var office = scene.office();
        office.read("/activity-reports/" + Reports.draft(filer, Reports.training(filer)).get("id").asText());
        assertThat(office.read("/audit-events?action=personal-data.read&actor=" + office.username()).get("total").asInt()).isZero();
    }
}
