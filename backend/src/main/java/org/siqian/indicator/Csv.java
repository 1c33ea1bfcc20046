package org.siqian.indicator;

import java.util.ArrayList;
import java.util.List;
import org.siqian.indicator.ImportSheet.Line;

/** Comma- or tab-separated text (RFC 4180): quoted cells may hold separators, quotes and line ends. */
final class Csv {
    private final String text;
    private final char separator;
    private final List<Line> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int number = 1;
    private int begun = 1;

    private Csv(String text) {
        this.text = text;
        String first = text.lines().findFirst().orElse("");
        this.separator = first.indexOf('\t') >= 0 && first.indexOf(',') < 0 ? '\t' : ',';
    }

    /** Numbered as an editor numbers them, blank ones left in. */
    static List<Line> lines(String text) {
        return new Csv(text).read();
    }

    private List<Line> read() {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') number++;
            if (quoted) {
                if (c != '"') cell.append(c);
                else if (i + 1 < text.length() && text.charAt(i + 1) == '"') cell.append(text.charAt(++i));
                else quoted = false;
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                endCell();
            } else if (c == '\n') {
                endLine();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !cells.isEmpty()) endLine();
        return lines;
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endLine() {
        endCell();
        lines.add(new Line(begun, cells));
        cells = new ArrayList<>();
        begun = number;
    }
}
