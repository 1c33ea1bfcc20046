package org.siqian.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.siqian.shared.Refusal;

/** Workbooks as Excel writes them, and as nobody should: numbers mean what is seen, and no cell costs more than it says. */
class SheetReaderTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Style 1 shows per cent, style 2 a day. */
    private static final String STYLES = "<styleSheet xmlns='" + MAIN + "'><numFmts count='2'><numFmt numFmtId='164' formatCode='0.0%'/>"
            + "<numFmt numFmtId='165' formatCode='yyyy-mm-dd'/></numFmts>"
            + "<cellXfs count='3'><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs></styleSheet>";

    private final SheetReader reader = new SheetReader(new ObjectMapper());

    private static byte[] workbook(String rows) {
        var parts = Map.of(
                "_rels/.rels", "<Relationships xmlns='" + RELATIONS + "'><Relationship Id='r1' Type='" + OFFICE + "/officeDocument' Target='xl/workbook.xml'/></Relationships>",
                "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>"
                        + "<Override PartName='/xl/styles.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/></Types>",
                "xl/workbook.xml", "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'><sheets><sheet name='统计' sheetId='1' r:id='r1'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels", "<Relationships xmlns='" + RELATIONS + "'><Relationship Id='r1' Type='" + OFFICE
                        + "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='" + OFFICE + "/styles' Target='styles.xml'/></Relationships>",
                "xl/styles.xml", STYLES,
                "xl/worksheets/sheet1.xml", "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String text(String place, String text) {
        return "<c r='" + place + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private String value(String cell) {
        var sheet = reader.read(workbook("<row r='1'>" + text("A1", "值") + "</row><row r='2'>" + cell + "</row>"));
        return sheet.rows().get(0).cell(ImportColumn.VALUE);
    }

    @Test
    void a_number_is_what_excel_shows_and_not_the_last_bit_of_its_file() {
        assertThat(value("<c r='A2'><v>2.0819999999999999</v></c>")).isEqualTo("2.082");
        assertThat(value("<c r='A2'><v>0.10000000000000001</v></c>")).isEqualTo("0.1");
        assertThat(value("<c r='A2'><v>500101</v></c>")).isEqualTo("500101");
        assertThat(value("<c r='A2'><v>650000000000</v></c>")).isEqualTo("650000000000");
        assertThat(value("<c r='A2' s='1'><v>8.1000000000000003E-2</v></c>")).isEqualTo("8.1%");
    }

    @Test
    void what_a_formula_reckons_is_read_as_what_is_typed_in() {
        assertThat(value("<c r='A2' s='1'><f>B2/B1</f><v>8.1000000000000003E-2</v></c>")).isEqualTo("8.1%");
        assertThat(value("<c r='A2'><f>1+1.082</f><v>2.0819999999999999</v></c>")).isEqualTo("2.082");
        assertThat(value("<c r='A2' s='2'><f>TODAY()</f><v>45369</v></c>")).isEqualTo("2024-03-18");
        assertThat(value("<c r='A2' t='str'><f>A1</f><v>未公布</v></c>")).isEqualTo("未公布");
    }

    @Test
    void a_number_written_short_is_not_written_out_at_any_length() {
        assertThat(value("<c r='A2'><v>1E999999999</v></c>")).hasSizeLessThan(40);
        assertThat(value("<c r='A2'><f>1</f><v>1E-999999999</v></c>")).hasSizeLessThan(40);
    }

    private void refused(String rows) {
        assertThatThrownBy(() -> reader.read(workbook(rows))).isInstanceOfSatisfying(Refusal.class, r -> {
            assertThat(r.code()).isEqualTo("unsupported-type");
            assertThat(r.getMessage()).contains("XFD");
        });
    }

    @Test
    void a_cell_beyond_the_last_column_is_not_read_at_all() {
        for (String place : List.of("ZZZZZZ1", "AAAA1", "XFE1", "ZZZ1", "$ZZZZ$1", "1")) refused("<row r='1'>" + text(place, "值") + "</row>");
        refused("<row r='1'>" + "<c/>".repeat(16_385) + "</row>");
        refused("<row r='1'>" + "<c/>".repeat(9_000) + "<row r='2'>" + "<c/>".repeat(9_000) + "</row></row>");
        assertThat(reader.read(workbook("<row r='1'>" + text("A1", "值") + text("XFD1", "远") + "</row>")).has(ImportColumn.VALUE)).isTrue();
    }

    @Test
    void a_unit_in_the_header_of_the_values_is_that_of_the_rows_that_name_none() {
        String head = "指标,值（亿元）,单位\n";
        var sheet = reader.read((head + "甲,8.2,\n乙,8.2,万元\n丙,,\n").getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.rows()).extracting(r -> r.cell(ImportColumn.UNIT)).containsExactly("亿元", "万元", null);
        for (String header : List.of("值(亿元)", "数值 （单位：亿元）", "指标值（亿元）*")) {
            assertThat(reader.read((header + "\n8.2\n").getBytes(StandardCharsets.UTF_8)).rows().get(0).cell(ImportColumn.UNIT)).as(header).isEqualTo("亿元");
        }
        var rows = reader.read("[{\"值（亿元）\":8.2},{\"值（万元）\":8.2},{\"值\":8.2}]".getBytes(StandardCharsets.UTF_8)).rows();
        assertThat(rows).extracting(r -> r.cell(ImportColumn.UNIT)).containsExactly("亿元", "万元", null);
    }
}
