package org.siqian.indicator;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.siqian.indicator.ImportSheet.Row;
import org.siqian.indicator.Observation.Series;
import org.siqian.indicator.Observation.Status;
import org.siqian.indicator.ObservationViews.FigureDraft;
import org.siqian.organisation.Organisation;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Fault;

/** Reads one row of a table as a figure; every fault of the row is told at once, with its column for a pointer. */
final class RowReader {
    /** What a table is read against: indicators, territories, entities and their units. */
    record Books(Yardsticks yardsticks, org.siqian.organisation.Register register, Statistics statistics, StatisticsDesk desk) {}

    /** A figure as the row says it. */
    record Read(Series series, Period period, FigureDraft figure) {}

    private interface NotFound {
        Fault at(String column, String why);
    }

    private static final Pattern AMOUNT = Pattern.compile("([+-]?[\\d,]*\\.?\\d+(?:[eE][+-]?\\d{1,2})?)\\s*(\\D*)");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ].*)?");
    private static final Map<String, Status> STATUSES = Map.of(
            "PRELIMINARY", Status.PRELIMINARY, "FINAL", Status.FINAL, "初步", Status.PRELIMINARY, "初步数", Status.PRELIMINARY,
            "快报", Status.PRELIMINARY, "最终", Status.FINAL, "最终数", Status.FINAL, "正式", Status.FINAL, "定案", Status.FINAL);

    private final Row row;
    private final Books books;
    private final List<Fault> faults = new ArrayList<>();

    RowReader(Row row, Books books) {
        this.row = row;
        this.books = books;
    }

    Read read() {
        Series series = take(this::series);
        Period period = take(this::period);
        BigDecimal value = take(() -> value(series));
        Status status = take(this::status);
        String publisher = take(() -> required(ImportColumn.PUBLISHER, 100));
        String citation = take(() -> required(ImportColumn.CITATION, 300));
        LocalDate publishedOn = take(this::publishedOn);
        String note = take(() -> limited(ImportColumn.NOTE, 1000));
        if (!faults.isEmpty()) throw Refusal.content(faults);
        return new Read(series, period, new FigureDraft(value, status, publisher, citation, publishedOn, note));
    }

    private <T> T take(Supplier<T> cell) {
        try {
            return cell.get();
        } catch (Refusal refusal) {
            faults.addAll(refusal.faults());
            return null;
        }
    }

    private String cell(ImportColumn column) {
        return row.cell(column);
    }

    private static String at(ImportColumn column) {
        return column.name();
    }

    private String required(ImportColumn column, int longest) {
        if (cell(column) == null) throw Refusal.content(at(column), "required", "缺少" + column.title() + "。");
        return limited(column, longest);
    }

    private String limited(ImportColumn column, int longest) {
        String text = cell(column);
        if (text != null && text.length() > longest) throw Refusal.content(at(column), "invalid", column.title() + "最长 " + longest + " 个字符。");
        return text;
    }

    private Series series() {
        boolean ofEntity = Stream.of(ImportColumn.ENTITY, ImportColumn.ENTITY_NAME, ImportColumn.ATTRIBUTE).anyMatch(c -> cell(c) != null);
        boolean ofIndicator = cell(ImportColumn.INDICATOR) != null || cell(ImportColumn.INDICATOR_NAME) != null;
        if (ofEntity && ofIndicator) {
            throw Refusal.content(at(ImportColumn.ENTITY), "invalid", "一行只能是指标在某地区的值，或名录条目的属性值，不能都填。");
        }
        return ofEntity
                ? Series.ofEntity(entity().code(), required(ImportColumn.ATTRIBUTE, 40))
                : Series.of(indicator().code(), territory().code());
    }

    private Indicator indicator() {
        return found(ImportColumn.INDICATOR, ImportColumn.INDICATOR_NAME, (at, why) -> new Fault(at, "unknown-indicator", why), "指标",
                code -> books.yardsticks.find(code),
                name -> books.yardsticks.indicators().stream().filter(i -> i.name().equals(name) || i.named().shortName().equals(name)).toList());
    }

    private Organisation territory() {
        return found(ImportColumn.TERRITORY, ImportColumn.TERRITORY_NAME, (at, why) -> new Fault(at, "unknown-territory", why), "地区",
                code -> books.register.find(code).filter(o -> o.kind().isTerritory()),
                name -> books.register.all().stream()
                        .filter(o -> o.kind().isTerritory())
                        .filter(o -> o.name().equals(name) || o.shortName().equals(name) || (name.equals("全市") && o.code().equals("500000")))
                        .toList());
    }

    private EntityRevision entity() {
        return found(ImportColumn.ENTITY, ImportColumn.ENTITY_NAME, (at, why) -> new Fault(at, "unknown-entity", why), "名录条目",
                code -> books.statistics.findEntity(code, null),
                name -> books.statistics.registered(null).stream().filter(e -> e.name().equals(name)).toList());
    }

    /** By code if one is given, else by a name that only one thing has. */
    private <T> T found(
            ImportColumn code, ImportColumn name, NotFound fault, String what, Function<String, Optional<T>> byCode,
            Function<String, List<T>> byName) {
        if (cell(code) != null) {
            return byCode.apply(Texts.plain(cell(code)))
                    .orElseThrow(() -> Refusal.content(List.of(fault.at(at(code), "没有这个" + what + "：" + cell(code)))));
        }
        if (cell(name) == null) throw Refusal.content(at(code), "required", "缺少" + what + "的编码或名称。");
        var named = byName.apply(cell(name));
        if (named.size() == 1) return named.get(0);
        throw Refusal.content(List.of(fault.at(at(name), named.isEmpty()
                ? "没有这个" + what + "：" + cell(name)
                : "有 " + named.size() + " 个" + what + "叫这个名称，请填编码：" + cell(name))));
    }

    private Period period() {
        String text = required(ImportColumn.PERIOD, 40);
        return Period.read(text).orElseThrow(() -> Refusal.content(
                at(ImportColumn.PERIOD), "wrong-type", "期间无法识别：" + text + "。可写 2023、2023年1—9月或 2023-01-01/2023-12-31。"));
    }

    private BigDecimal value(Series series) {
        String text = required(ImportColumn.VALUE, 60);
        var match = AMOUNT.matcher(Texts.plain(text));
        if (!match.matches()) throw Refusal.content(at(ImportColumn.VALUE), "wrong-type", "这里应为数字：" + text);
        BigDecimal amount = new BigDecimal(match.group(1).replace(",", ""));
        String unit = match.group(2).isBlank() ? cell(ImportColumn.UNIT) : match.group(2).strip();
        BigDecimal value = series == null ? amount : inBaseUnit(amount, unit, books.desk.unitOf(series));
        if (value.precision() - value.scale() > 18 || value.stripTrailingZeros().scale() > 6) {
            throw Refusal.content(at(ImportColumn.VALUE), "range", "数字最多 18 位整数、6 位小数（按基本单位）。");
        }
        return value;
    }

    private static BigDecimal inBaseUnit(BigDecimal amount, String unit, String base) {
        if (unit == null) return amount;
        if (base == null) throw Refusal.content(at(ImportColumn.UNIT), "unit", "这个属性没有登记单位，请不填单位，直接填基本单位的数值。");
        return UnitConversion.factor(unit, base)
                .map(f -> amount.multiply(f).stripTrailingZeros())
                .map(v -> v.scale() < 0 ? v.setScale(0) : v)
                .orElseThrow(() -> Refusal.content(at(ImportColumn.UNIT), "unit", "单位“" + unit + "”不能换算成“" + base + "”。"));
    }

    private Status status() {
        String text = cell(ImportColumn.STATUS);
        if (text == null) return Status.FINAL;
        String plain = Texts.plain(text).toUpperCase(java.util.Locale.ROOT);
        return Optional.ofNullable(STATUSES.get(plain)).orElseThrow(() -> Refusal.content(
                at(ImportColumn.STATUS), "wrong-type", "状态应为初步或最终：" + text + "。可用：" + STATUSES.keySet().stream().sorted().collect(Collectors.joining("、"))));
    }

    private LocalDate publishedOn() {
        String text = required(ImportColumn.PUBLISHED_ON, 40);
        var match = DAY.matcher(Texts.plain(text));
        try {
            if (match.matches()) {
                return LocalDate.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
            }
        } catch (DateTimeException e) {
            // told below like every other text that is no day
        }
        throw Refusal.content(at(ImportColumn.PUBLISHED_ON), "wrong-type", "日期无法识别：" + text + "。可写 2024-03-18。");
    }
}
