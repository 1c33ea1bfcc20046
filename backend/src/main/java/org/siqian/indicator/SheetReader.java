package org.siqian.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.siqian.indicator.ImportSheet.Line;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Kind;

/** Reads a table from JSON, CSV or a workbook; which of them it is, the content says and not its name. */
@ApplicationScoped
public class SheetReader {
    static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST_CELL = 2_000;
    private static final int LARGEST = 2 * 1024 * 1024;

    /** What Excel keeps of a number: 2.082 stands in its files as 2.0819999999999999. */
    private static final MathContext DIGITS = new MathContext(15);
    private static final int LONGEST_NUMBER = 40;

    private final ObjectMapper json;

    public SheetReader(ObjectMapper json) {
        this.json = json;
    }

    ImportSheet read(byte[] content) {
        if (content.length > LARGEST) throw Refusal.of(Kind.TOO_LARGE, "too-large", "表格超过 2 MB，请分成几个文件。");
        if (starts(content, 'P', 'K', 3, 4)) return workbook(content);
        if (starts(content, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw Refusal.of(Kind.UNSUPPORTED, "unsupported-type", "这是旧版 .xls 文件，请另存为 .xlsx 后再导入。");
        }
        String text = text(content);
        return text.stripLeading().startsWith("[") ? objects(text) : ImportSheet.of(limited(Csv.lines(text)));
    }

    private static boolean starts(byte[] content, int... mark) {
        if (content.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((content[i] & 0xff) != mark[i]) return false;
        return true;
    }

    /** UTF-8 with or without a mark, else as Chinese office programs write it. */
    private static String text(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            text = new String(content, Charset.forName("GB18030"));
        }
        if (text.indexOf(0) >= 0) throw Refusal.of(Kind.UNSUPPORTED, "unsupported-type", "只接收 JSON、CSV 和 XLSX 表格。");
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private ImportSheet objects(String text) {
        try {
            var rows = new ArrayList<Map<String, String>>();
            for (JsonNode item : json.readTree(text)) {
                if (!item.isObject()) throw Refusal.malformed("malformed-json", "/" + rows.size(), "数组的每一项应为一个对象。");
                var cells = new LinkedHashMap<String, String>();
                item.properties().forEach(p -> cells.put(p.getKey(), cell(p.getValue())));
                rows.add(cells);
                if (rows.size() > MOST_ROWS) throw tooMany();
            }
            return ImportSheet.ofObjects(rows);
        } catch (JsonProcessingException e) {
            throw Refusal.malformed("malformed-json", "", "JSON 格式不正确。");
        }
    }

    private static String cell(JsonNode value) {
        if (value.isNull() || value.isContainerNode()) return value.isNull() ? null : value.toString();
        return limited(value.isNumber() ? value.decimalValue().toString() : value.asText());
    }

    private static ImportSheet workbook(byte[] content) {
        SheetGuard.check(content);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
                var rows = book.getFirstSheet().openStream()) {
            var lines = new ArrayList<Line>();
            for (var each = rows.iterator(); each.hasNext(); ) {
                lines.add(line(each.next()));
                if (lines.size() > MOST_ROWS + 1) throw tooMany();
            }
            return ImportSheet.of(lines);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) throw refusal;
            throw Refusal.of(Kind.UNSUPPORTED, "unsupported-type", "这个工作簿无法读取，请用 Excel 或 WPS 另存为 .xlsx 后再试。");
        }
    }

    private static Line line(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) cells.add(row.getOptionalCell(i).map(SheetReader::cell).orElse(null));
        return new Line(row.getRowNum(), cells);
    }

    private static String cell(Cell cell) {
        boolean reckons = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA;
        if (reckons && cell.getValue() instanceof BigDecimal number) return number(cell, number);
        Object value = cell.getValue();
        return value == null || cell.getType() == CellType.ERROR ? limited(cell.getRawValue()) : limited(String.valueOf(value));
    }

    /** Typed in or reckoned by a formula, as its format shows it: a day, per cent, or a number. */
    private static String number(Cell cell, BigDecimal exact) {
        String format = cell.getDataFormatString();
        if (format != null && format.matches("(?i).*(yy|年).*")) return LocalDate.from(cell.asDate()).toString();
        BigDecimal number = exact.round(DIGITS).stripTrailingZeros();
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) return number.toString(); // no figure; written out it could fill the house
        boolean percent = format != null && format.endsWith("%");
        return percent ? number.movePointRight(2).stripTrailingZeros().toPlainString() + "%" : number.toPlainString();
    }

    private static List<Line> limited(List<Line> lines) {
        if (lines.size() > MOST_ROWS + 1) throw tooMany();
        lines.forEach(line -> line.cells().forEach(SheetReader::limited));
        return lines;
    }

    private static String limited(String cell) {
        if (cell != null && cell.length() > LONGEST_CELL) throw Refusal.of(Kind.TOO_LARGE, "too-large", "有单元格超过 " + LONGEST_CELL + " 个字符。");
        return cell;
    }

    private static Refusal tooMany() {
        return Refusal.of(Kind.TOO_LARGE, "too-large", "一次最多导入 " + MOST_ROWS + " 行，请分成几个文件。");
    }
}
