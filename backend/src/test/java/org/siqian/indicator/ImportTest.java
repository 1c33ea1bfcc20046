package org.siqian.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siqian.Person;
import org.siqian.Scene;

/** A table of figures is looked through first, each fault at its row and column, and then entered whole or not at all. */
@QuarkusTest
class ImportTest {
    private static final String HEAD = "指标编码,地区编码,期间,值,单位,状态,发布单位,出处,发布日期\n";
    private static final String REST = ",最终,重庆市统计局,统计公报第9页,2024-03-18\n";

    @Inject
    Scene scene;

    @Inject
    Statistics statistics;

    private Person office;
    private String indicator;

    @BeforeEach
    void open() {
        office = scene.office();
        indicator = Figures.indicator(office);
    }

    private Response send(String type, byte[] table, String query) {
        return office.asks().contentType(type).body(table).post("/api/v1/observations/imports" + query);
    }

    private Response csv(String table, String query) {
        return send("text/csv", table.getBytes(StandardCharsets.UTF_8), query);
    }

    private JsonNode looked(String table) {
        return Person.tree(csv(table, ""));
    }

    private String row(String territory, String period, String value, String unit) {
        return indicator + "," + territory + "," + period + "," + value + "," + unit + REST;
    }

    private List<Integer> stats(JsonNode result) {
        var s = result.get("stats");
        return List.of(s.get("created").asInt(), s.get("updated").asInt(), s.get("unchanged").asInt(), s.get("ignored").asInt(), s.get("total").asInt());
    }

    private List<String> values(String territory) {
        return statistics.series(indicator, territory, null).stream().map(f -> f.value().toPlainString()).toList();
    }

    @Test
    void a_preview_writes_nothing_and_the_commit_does_exactly_what_was_previewed() {
        String table = HEAD + row("500000", "2023", "2.082", "万元") + row("500101", "2023年1—9月", "\"15,300\"", "元") + "\n" + row("500102", "2023", "未公布", "");
        var preview = looked(table);
        assertThat(stats(preview)).containsExactly(2, 0, 0, 2, 4);
        assertThat(preview.get("errors")).isEmpty();
        assertThat(preview.at("/rows/0/figure/value").decimalValue()).isEqualByComparingTo("20820");
        assertThat(preview.at("/warnings/0/row").asInt()).isEqualTo(5);
        assertThat(values("500000")).isEmpty();

        String hash = preview.get("planHash").asText();
        csv(table, "?mode=COMMIT&planHash=" + hash).then().statusCode(200).body("stats.created", equalTo(2));
        assertThat(values("500000")).containsExactly("20820");
        assertThat(values("500101")).containsExactly("15300");
        assertThat(values("500102")).isEmpty(); // not published is never 0
        assertThat(stats(looked(table))).containsExactly(0, 0, 2, 2, 4);
    }

    @Test
    void a_unit_in_the_header_is_not_lost() {
        var preview = looked(HEAD.replace(",值,", ",值（亿元）,") + row("500000", "2023", "2.5", "") + row("500101", "2023", "2.5", "万元"));
        assertThat(preview.get("errors")).isEmpty();
        assertThat(preview.at("/rows/0/figure/value").decimalValue()).isEqualByComparingTo("250000000");
        assertThat(preview.at("/rows/1/figure/value").decimalValue()).isEqualByComparingTo("25000");
        var strange = looked(HEAD.replace(",值,", ",值（亩）,") + row("500000", "2023", "2.5", ""));
        assertThat(strange.at("/errors/0/code").asText()).isEqualTo("unit");
    }

    @Test
    void another_state_or_another_file_than_was_previewed_is_refused() {
        String table = HEAD + row("500000", "2023", "100", "元");
        String hash = looked(table).get("planHash").asText();
        csv(table, "?mode=COMMIT").then().statusCode(409).body("code", equalTo("preview-outdated"));
        csv(HEAD + row("500000", "2023", "101", "元"), "?mode=COMMIT&planHash=" + hash).then().statusCode(409);
        office.post("/indicators/" + indicator + "/observations", Figures.ofYear(2023, 99)).then().statusCode(201);
        csv(table, "?mode=COMMIT&planHash=" + hash).then().statusCode(409).body("code", equalTo("preview-outdated"));
        assertThat(values("500000")).containsExactly("99");
    }

    @Test
    void a_figure_that_differs_gets_a_new_revision() {
        String id = office.post("/indicators/" + indicator + "/observations", Figures.ofYear(2023, 99)).path("id");
        String table = HEAD + row("500000", "2023", "100", "元");
        var preview = looked(table);
        assertThat(stats(preview)).containsExactly(0, 1, 0, 0, 1);
        assertThat(preview.at("/warnings/0/message").asText()).contains("99", "100");
        csv(table, "?mode=COMMIT&planHash=" + preview.get("planHash").asText()).then().statusCode(200);
        assertThat(office.read("/observations/" + id + "/revisions").get("items")).extracting(r -> r.get("value").asInt()).containsExactly(99, 100);
    }

    @Test
    void each_fault_is_told_at_its_row_and_column_and_one_of_them_stops_all() {
        String table = HEAD
                + row("500000", "2023", "100", "元")
                + row("500000", "2022", "5", "亩")
                + row("500999", "2023", "5", "元")
                + row("500101", "去年", "多", "元")
                + "O-NOT-THERE,500101,2023,5,元" + REST
                + row("500000", "2023年", "100", "元")
                + indicator + ",500103,2023,5,元,最终,,,2023-05-01\n"
                + row("500104", "2199", "5", "元")
                + "TRAINING-SESSIONS,500000,2023,5," + REST;
        var preview = looked(table);
        var told = preview.get("errors").valueStream().map(e -> e.get("row").asInt() + " " + e.get("column").asText() + " " + e.get("code").asText()).toList();
        assertThat(told).contains(
                "3 单位 unit", "4 地区编码 unknown-territory", "5 期间 wrong-type", "5 值 wrong-type", "6 指标编码 unknown-indicator",
                "7 null duplicate", "8 发布单位 required", "8 出处 required", "9 期间 future", "10 null indicator-counted");
        assertThat(preview.get("planHash").isNull()).isTrue();
        assertThat(stats(preview)).containsExactly(1, 0, 0, 0, 9);
        csv(table, "?mode=COMMIT&planHash=x").then().statusCode(422).body("errors[0].pointer", equalTo("/3/单位"));
        assertThat(values("500000")).isEmpty();
    }

    @Test
    void files_of_chinese_office_programs_are_read_whatever_their_encoding() {
        String table = HEAD + row("500000", "2023", "100", "元");
        String hash = looked(table).get("planHash").asText();
        assertThat(Person.tree(send("text/csv", table.getBytes(Charset.forName("GBK")), "")).get("planHash").asText()).isEqualTo(hash);
        assertThat(looked("\ufeff" + table.replace("\n", "\r\n")).get("planHash").asText()).isEqualTo(hash);
        assertThat(looked(table.replace(',', '\t')).get("planHash").asText()).isEqualTo(hash);
    }

    @Test
    void a_form_with_a_file_is_as_good_as_the_file() {
        String table = HEAD + row("500000", "2023", "100", "元");
        office.asks().contentType("multipart/form-data").multiPart("file", "统计.csv", table.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/v1/observations/imports").then().statusCode(200)
                .body("stats.created", equalTo(1)).body("planHash", equalTo(looked(table).get("planHash").asText()));
    }

    @Test
    void json_says_it_with_english_names_and_exact_numbers() {
        var rows = List.of(Map.of(
                "indicator", indicator, "territory", "500000", "period", "2023-01-01/2023-12-31", "value", new BigDecimal("20820.5"),
                "status", "PRELIMINARY", "publisher", "统计局", "citation", "公报", "publishedOn", "2024-03-18", "colour", "red"));
        var preview = Person.tree(office.post("/observations/imports", rows));
        assertThat(preview.at("/rows/0/figure/value").decimalValue()).isEqualByComparingTo("20820.5");
        assertThat(preview.at("/rows/0/figure/status").asText()).isEqualTo("PRELIMINARY");
        assertThat(preview.at("/warnings/0/column").asText()).isEqualTo("colour");
        office.asks().body("[1]").post("/api/v1/observations/imports").then().statusCode(400);
    }

    @Test
    void a_workbook_is_read_with_its_dates_numbers_and_percents() throws IOException {
        String growth = Figures.indicator(office, "%", Map.of("function", "GROWTH", "of", indicator));
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("统计");
            String[] head = {"指标编码", "地区名称", "期间", "值", "单位", "发布单位", "出处", "发布日期"};
            for (int c = 0; c < head.length; c++) sheet.value(1, c, head[c]); // the first line is left blank
            fill(sheet, 2, indicator, "全市", 2023, 2.082, "万元");
            fill(sheet, 3, growth, "万州区", 2023, 0.081, null);
            sheet.style(3, 3).format("0.0%").set();
        }
        var preview = Person.tree(send(ImportResource.WORKBOOK, out.toByteArray(), ""));
        assertThat(preview.get("errors")).isEmpty();
        assertThat(preview.at("/rows/0/row").asInt()).isEqualTo(3);
        assertThat(preview.at("/rows/0/figure/value").decimalValue()).isEqualByComparingTo("20820");
        assertThat(preview.at("/rows/0/figure/publishedOn").asText()).isEqualTo("2024-03-18");
        assertThat(preview.at("/rows/1/figure/value").decimalValue()).isEqualByComparingTo("8.1");
        assertThat(preview.at("/rows/1/figure/territory").asText()).isEqualTo("500101");
    }

    private static void fill(org.dhatim.fastexcel.Worksheet sheet, int row, String indicator, String territory, int period, double value, String unit) {
        sheet.value(row, 0, indicator);
        sheet.value(row, 1, territory);
        sheet.value(row, 2, period);
        sheet.value(row, 3, value);
        if (unit != null) sheet.value(row, 4, unit);
        sheet.value(row, 5, "统计局");
        sheet.value(row, 6, "公报");
        sheet.value(row, 7, LocalDate.of(2024, 3, 18));
        sheet.style(row, 7).format("yyyy-mm-dd").set();
    }

    @Test
    void values_of_entities_come_the_same_way() {
        String code = Scene.fresh("CLUSTER-T");
        office.post("/entities", Map.of("code", code, "type", "cluster", "name", "导入试验集群" + code)).then().statusCode(201);
        String table = "名录名称,属性,期间,值,单位,发布单位,出处,发布日期\n"
                + "导入试验集群" + code + ",综合产值,2023,820亿元,,农委,函,2024-04-02\n"
                + code + "没有,综合产值,2023,820,亿元,农委,函,2024-04-02\n";
        var preview = looked(table);
        assertThat(preview.at("/errors/0/code").asText()).isEqualTo("unknown-entity");
        assertThat(preview.at("/rows/0/figure/value").decimalValue()).isEqualByComparingTo("82000000000");
        String good = table.substring(0, table.indexOf(code + "没有"));
        csv(good, "?mode=COMMIT&planHash=" + looked(good).get("planHash").asText()).then().statusCode(200);
        assertThat(statistics.entitySeries(code, "综合产值", null)).hasSize(1);
    }

    @Test
    void the_same_key_with_another_table_is_refused() {
        String key = UUID.randomUUID().toString();
        String table = HEAD + row("500000", "2023", "100", "元");
        office.asks().header("Idempotency-Key", key).contentType("text/csv").body(table.getBytes(StandardCharsets.UTF_8)).post("/api/v1/observations/imports").then().statusCode(200);
        office.asks().header("Idempotency-Key", key).contentType("text/csv").body((table + " ").getBytes(StandardCharsets.UTF_8)).post("/api/v1/observations/imports")
                .then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void what_is_no_table_is_refused_and_never_a_fault_of_ours() {
        send("application/octet-stream", new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "").then().statusCode(415);
        send("application/octet-stream", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0}, "").then().statusCode(415);
        send("text/csv", new byte[] {1, 0, 2}, "").then().statusCode(415);
        csv("[{\"indicator\":", "").then().statusCode(400);
        assertThat(looked("只有表头\n").at("/errors/0/code").asText()).isEqualTo("required");
        csv(HEAD + row("500000", "2023", "x".repeat(2_001), "元"), "").then().statusCode(413);
        csv(HEAD + "\n".repeat(5_002), "").then().statusCode(413);
    }

    @Test
    void the_template_has_the_headers_the_import_knows_and_its_examples_pass() throws IOException {
        byte[] template = office.get("/observations/imports/template").then().statusCode(200).extract().asByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            var head = book.getFirstSheet().read().get(0);
            for (int c = 0; c < ImportColumn.values().length; c++) assertThat(ImportColumn.named(head.getCellText(c))).contains(ImportColumn.values()[c]);
            assertThat(book.getSheets().map(s -> s.getName())).containsExactly("统计数据", "填写示例", "指标", "地区", "名录属性");
        }
    }
}
