package org.siqian.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siqian.audit.Actor;
import org.siqian.indicator.ImportSheet.Row;
import org.siqian.indicator.ImportViews.ImportChange;
import org.siqian.indicator.ImportViews.ImportMode;
import org.siqian.indicator.ImportViews.ImportRemark;
import org.siqian.indicator.ImportViews.ImportResult;
import org.siqian.indicator.ImportViews.ImportStats;
import org.siqian.indicator.ImportViews.ImportedRow;
import org.siqian.organisation.Register;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Fault;
import org.siqian.shared.SiqianClock;

/** Where tables of statistics are looked through and then entered, all of a table or nothing. */
@ApplicationScoped
public class ImportDesk {
    private static final int SHOWN = 200;
    private static final Set<String> NOT_PUBLISHED = Set.of("未公布", "暂未公布", "—", "--", "-", "…", "...");

    private final SheetReader sheets;
    private final Observations observations;
    private final Statistics statistics;
    private final StatisticsDesk desk;
    private final RowReader.Books books;
    private final SiqianClock clock;

    public ImportDesk(
            SheetReader sheets, Observations observations, Statistics statistics, StatisticsDesk desk, Yardsticks yardsticks,
            Register register, SiqianClock clock) {
        this.sheets = sheets;
        this.observations = observations;
        this.statistics = statistics;
        this.desk = desk;
        this.books = new RowReader.Books(yardsticks, register, statistics, desk);
        this.clock = clock;
    }

    /** A row that was read, and what stands there now; {@code before} is null where nothing does. */
    private record Planned(int row, RowReader.Read read, Observation before) {
        ImportChange change() {
            if (before == null) return ImportChange.CREATED;
            return before.saysTheSameAs(read.figure()) ? ImportChange.UNCHANGED : ImportChange.UPDATED;
        }

        String words() {
            var f = read.figure();
            return String.join("\u001f", read.series().toString(), read.period().toString(), f.value().stripTrailingZeros().toPlainString(),
                    f.status().name(), f.publisher(), f.citation(), f.publishedOn().toString(), String.valueOf(f.note()),
                    before == null ? "0" : before.id() + "/" + before.revision());
        }
    }

    private static final class Plan {
        final List<Planned> rows = new ArrayList<>();
        final List<ImportRemark> errors = new ArrayList<>();
        final List<ImportRemark> warnings = new ArrayList<>();
        int ignored;

        int count(ImportChange change) {
            return (int) rows.stream().filter(r -> r.change() == change).count();
        }

        /** What exactly would be done; another file, or another state of the figures, has another. */
        String hash() {
            if (!errors.isEmpty()) return null;
            return EntityTag.hash(String.join("\n", rows.stream().map(Planned::words).toList()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    ImportResult run(byte[] content, ImportMode mode, String planHash, Actor by) {
        ImportSheet sheet = sheets.read(content);
        boolean commits = mode == ImportMode.COMMIT;
        if (commits) {
            observations.close();
            statistics.forget(); // what it is compared with is what it changes
        }
        var plan = plan(sheet);
        var result = result(plan, mode, by);
        if (!commits) return result;
        if (!plan.errors.isEmpty()) throw Refusal.content(plan.errors.stream().map(ImportDesk::fault).toList());
        if (planHash == null || !planHash.equals(plan.hash())) {
            throw Refusal.conflict("preview-outdated", planHash == null
                    ? "导入前请先预览（mode=VALIDATE），并带上预览给出的 planHash。"
                    : "预览之后表格或已有数据有变化，请重新预览。");
        }
        for (Planned row : plan.rows) {
            if (row.change() != ImportChange.UNCHANGED) desk.put(row.read.series(), row.read.period(), row.read.figure(), by);
        }
        return result;
    }

    private static Fault fault(ImportRemark error) {
        return new Refusal.Fault("/" + error.row() + (error.column() == null ? "" : "/" + error.column()), error.code(), "第 " + error.row() + " 行：" + error.message());
    }

    private Plan plan(ImportSheet sheet) {
        var plan = new Plan();
        var seen = new HashMap<String, Integer>();
        sheet.foreign().forEach(h -> plan.warnings.add(new ImportRemark(0, h, "unknown-column", "不认识的列“" + h + "”，没有读取。")));
        if (sheet.rows().isEmpty() || !sheet.has(ImportColumn.VALUE)) {
            plan.errors.add(new ImportRemark(0, null, "required", sheet.rows().isEmpty() ? "表格中没有数据行。" : "表头中没有“值”这一列。"));
            return plan;
        }
        for (Row row : sheet.rows()) {
            if (row.isBlank() || says(row)) skip(row, sheet, plan);
            else read(row, sheet, plan, seen);
        }
        return plan;
    }

    private static boolean says(Row row) {
        String value = row.cell(ImportColumn.VALUE);
        return value != null && NOT_PUBLISHED.contains(Texts.plain(value));
    }

    private static void skip(Row row, ImportSheet sheet, Plan plan) {
        plan.ignored++;
        if (row.isBlank()) return;
        plan.warnings.add(new ImportRemark(row.number(), sheet.header(ImportColumn.VALUE), "not-published", "未公布的不录入，也不记作 0。"));
    }

    private void read(Row row, ImportSheet sheet, Plan plan, Map<String, Integer> seen) {
        try {
            var read = new RowReader(row, books).read();
            desk.check(read.series(), read.period(), read.figure());
            Integer first = seen.putIfAbsent(read.series() + " " + read.period(), row.number());
            if (first != null) {
                plan.errors.add(new ImportRemark(row.number(), null, "duplicate", "与第 " + first + " 行是同一项同一期间。"));
                return;
            }
            var planned = new Planned(row.number(), read, statistics.find(read.series(), read.period()).orElse(null));
            plan.rows.add(planned);
            warn(planned, sheet, plan);
        } catch (Refusal refusal) {
            if (refusal.faults().isEmpty()) plan.errors.add(new ImportRemark(row.number(), null, refusal.code(), refusal.getMessage()));
            refusal.faults().forEach(f -> plan.errors.add(new ImportRemark(row.number(), column(f.pointer(), sheet), f.code(), f.message())));
        }
    }

    private static void warn(Planned row, ImportSheet sheet, Plan plan) {
        if (row.before == null || row.change() == ImportChange.UNCHANGED) return;
        String column = sheet.header(ImportColumn.VALUE);
        if (row.before.isWithdrawn()) {
            plan.warnings.add(new ImportRemark(row.row, column, "was-withdrawn", "这条数据曾被撤下，导入后重新公布。"));
        } else if (row.before.figure().value().compareTo(row.read.figure().value()) != 0) {
            plan.warnings.add(new ImportRemark(row.row, column, "revises", "将把 " + row.before.figure().value().toPlainString()
                    + " 修订为 " + row.read.figure().value().toPlainString() + "。"));
        }
    }

    /** The reader names its columns, the checks the contract's fields. */
    private static String column(String pointer, ImportSheet sheet) {
        for (ImportColumn column : ImportColumn.values()) if (column.name().equals(pointer)) return sheet.header(column);
        return switch (pointer) {
            case "/periodStart", "/periodEnd" -> sheet.header(ImportColumn.PERIOD);
            case "/territory" -> sheet.header(sheet.has(ImportColumn.TERRITORY) ? ImportColumn.TERRITORY : ImportColumn.TERRITORY_NAME);
            case "/attribute" -> sheet.header(ImportColumn.ATTRIBUTE);
            case "/status" -> sheet.header(ImportColumn.STATUS);
            case "/publishedOn" -> sheet.header(ImportColumn.PUBLISHED_ON);
            default -> sheet.header(ImportColumn.VALUE);
        };
    }

    private ImportResult result(Plan plan, ImportMode mode, Actor by) {
        int total = plan.rows.size() + plan.ignored + (int) plan.errors.stream().mapToInt(ImportRemark::row).filter(r -> r > 0).distinct().count();
        var stats = new ImportStats(
                plan.count(ImportChange.CREATED), plan.count(ImportChange.UPDATED), plan.count(ImportChange.UNCHANGED), plan.ignored, total);
        var shown = plan.rows.stream().limit(SHOWN).map(r -> shown(r, by)).toList();
        return new ImportResult(mode, stats, plan.errors, plan.warnings, plan.hash(), shown);
    }

    private ImportedRow shown(Planned row, Actor by) {
        var read = row.read;
        var after = switch (row.change()) {
            case CREATED -> new Observation(read.series(), read.period(), read.figure(), clock.instant(), by.name());
            case UPDATED -> row.before.revised(read.figure(), clock.instant(), by.name());
            case UNCHANGED -> row.before;
        };
        return new ImportedRow(row.row, row.change(), desk.view(after), row.before == null ? null : desk.view(row.before));
    }
}
