package org.siqian.indicator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A table as it came: its headers by column, its rows by the number the file gives them.
 *
 * @param headers by column as the file spells them
 * @param foreign headers nobody knows; what stands below them is not read
 */
record ImportSheet(Map<ImportColumn, String> headers, List<String> foreign, List<Row> rows) {
    /** A row's cells by column, none of them blank; {@code number} is the file's own. */
    record Row(int number, Map<ImportColumn, String> cells) {
        String cell(ImportColumn column) {
            return cells.get(column);
        }

        boolean isBlank() {
            return cells.isEmpty();
        }
    }

    /** A line of a file with its number. */
    record Line(int number, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(Texts::isBlank);
        }
    }

    /** The first line that says anything is the header. */
    static ImportSheet of(List<Line> lines) {
        var headers = new EnumMap<ImportColumn, String>(ImportColumn.class);
        var foreign = new ArrayList<String>();
        var columns = new ArrayList<ImportColumn>();
        var rows = new ArrayList<Row>();
        boolean headed = false;
        for (Line line : lines) {
            if (!headed) {
                if (line.isBlank()) continue;
                headed = true;
                for (String header : line.cells()) columns.add(head(header, headers, foreign));
                continue;
            }
            rows.add(row(line, columns, headers));
        }
        return new ImportSheet(headers, foreign, rows);
    }

    private static ImportColumn head(String header, Map<ImportColumn, String> headers, List<String> foreign) {
        if (Texts.isBlank(header)) return null;
        var column = ImportColumn.named(header).filter(c -> !headers.containsKey(c));
        if (column.isEmpty()) foreign.add(header.strip());
        else headers.put(column.get(), header.strip());
        return column.orElse(null);
    }

    private static Row row(Line line, List<ImportColumn> columns, Map<ImportColumn, String> headers) {
        var cells = new EnumMap<ImportColumn, String>(ImportColumn.class);
        for (int i = 0; i < Math.min(columns.size(), line.cells().size()); i++) {
            String cell = line.cells().get(i);
            if (columns.get(i) != null && !Texts.isBlank(cell)) cells.put(columns.get(i), cell.strip());
        }
        return new Row(line.number(), inUnit(headers.get(ImportColumn.VALUE), cells));
    }

    /** A unit in the header of the values is that of every row that names none. */
    private static Map<ImportColumn, String> inUnit(String header, Map<ImportColumn, String> cells) {
        String unit = header == null ? null : ImportColumn.unitIn(header);
        if (unit != null && cells.containsKey(ImportColumn.VALUE)) cells.putIfAbsent(ImportColumn.UNIT, unit);
        return cells;
    }

    /** Rows that say by themselves what their cells are. */
    static ImportSheet ofObjects(List<Map<String, String>> objects) {
        var headers = new EnumMap<ImportColumn, String>(ImportColumn.class);
        var foreign = new HashSet<String>();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < objects.size(); i++) {
            var cells = new EnumMap<ImportColumn, String>(ImportColumn.class);
            var names = new EnumMap<ImportColumn, String>(ImportColumn.class);
            objects.get(i).forEach((name, text) -> {
                var column = ImportColumn.named(name);
                if (column.isEmpty()) {
                    foreign.add(name);
                    return;
                }
                headers.putIfAbsent(column.get(), name);
                if (Texts.isBlank(text)) return;
                cells.put(column.get(), text.strip());
                names.put(column.get(), name);
            });
            rows.add(new Row(i + 1, inUnit(names.get(ImportColumn.VALUE), cells)));
        }
        return new ImportSheet(headers, foreign.stream().sorted().toList(), rows);
    }

    /** As the file spells it, or as the template does. */
    String header(ImportColumn column) {
        return headers.getOrDefault(column, column.title());
    }

    boolean has(ImportColumn column) {
        return headers.containsKey(column);
    }
}
