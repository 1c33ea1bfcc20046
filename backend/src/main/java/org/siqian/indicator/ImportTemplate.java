package org.siqian.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.siqian.organisation.OrganisationKind;
import org.siqian.organisation.Register;

/** An empty workbook to fill in, with the codes that may stand in it on sheets of their own. */
@ApplicationScoped
public class ImportTemplate {
    private static final List<List<String>> EXAMPLES = List.of(
            List.of("O-RURAL-INCOME", "", "500101", "", "", "", "", "2023", "20820", "元", "最终", "万州区统计局", "万统〔2024〕1号", "2024-03-18", ""),
            List.of("", "农民收入", "", "万州区", "", "", "", "2023年1—9月", "1.53", "万元", "初步", "万州区统计局", "新闻发布会", "2023-10-25", ""),
            List.of("", "", "", "", "CLUSTER-01", "", "综合产值", "2023", "820", "亿元", "最终", "市农业农村委", "渝农函〔2024〕8号", "2024-04-02", ""));

    private final Yardsticks yardsticks;
    private final Register register;
    private final Attributes attributes;

    public ImportTemplate(Yardsticks yardsticks, Register register, Attributes attributes) {
        this.yardsticks = yardsticks;
        this.register = register;
        this.attributes = attributes;
    }

    byte[] draw() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Siqian", "1.0")) {
            fill(book.newWorksheet("统计数据"), titles(), List.of());
            fill(book.newWorksheet("填写示例"), titles(), EXAMPLES);
            fill(book.newWorksheet("指标"), List.of("指标编码", "指标名称", "基本单位"), yardsticks.indicators().stream()
                    .filter(i -> i.source() == Indicator.Source.OBSERVED && FigureChecks.isEnterable(i))
                    .map(i -> List.of(i.code(), i.name(), i.unit()))
                    .toList());
            fill(book.newWorksheet("地区"), List.of("地区编码", "地区名称"), register.all().stream()
                    .filter(o -> o.kind().isTerritory() && o.kind() != OrganisationKind.TOWNSHIP)
                    .map(o -> List.of(o.code(), o.name()))
                    .toList());
            fill(book.newWorksheet("名录属性"), List.of("类别", "属性", "基本单位"), attributes.all().entrySet().stream()
                    .flatMap(t -> t.getValue().stream().map(a -> List.of(t.getKey(), a.name(), a.unit() == null ? "" : a.unit())))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw the template", e);
        }
        return out.toByteArray();
    }

    private static List<String> titles() {
        return java.util.Arrays.stream(ImportColumn.values()).map(ImportColumn::title).toList();
    }

    private static void fill(Worksheet sheet, List<String> titles, List<List<String>> rows) {
        for (int c = 0; c < titles.size(); c++) {
            sheet.value(0, c, titles.get(c));
            sheet.style(0, c).bold().fillColor("EFF5FC").set();
            sheet.width(c, Math.max(12, titles.get(c).length() * 3));
        }
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) sheet.value(r + 1, c, rows.get(r).get(c));
        }
        sheet.freezePane(0, 1);
    }
}
