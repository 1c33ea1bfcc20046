package org.siqian.sample;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.siqian.activity.Finding.Code;

/** What was to be found and what was, by check and by sort of report. */
final class TrialTable {
    private static final class Count {
        int tried;
        int wanted;
        int hit;
        int wrong;
    }

    private final Map<Code, Count> checks = new EnumMap<>(Code.class);
    private final Map<String, Count> sorts = new LinkedHashMap<>();

    TrialTable() {
        for (Code code : Code.values()) checks.put(code, new Count());
    }

    void add(String sort, Set<Code> wanted, Set<Code> found) {
        var of = sorts.computeIfAbsent(sort, s -> new Count());
        of.tried++;
        for (Code code : Code.values()) {
            var check = checks.get(code);
            check.tried++;
            if (wanted.contains(code)) count(check, of, found.contains(code));
            else if (found.contains(code)) {
                check.wrong++;
                of.wrong++;
            }
        }
    }

    private static void count(Count check, Count sort, boolean hit) {
        check.wanted++;
        sort.wanted++;
        if (!hit) return;
        check.hit++;
        sort.hit++;
    }

    String text() {
        var text = new StringBuilder("检查 check            应发现 发现 误报  精确率 precision  召回率 recall\n");
        checks.forEach((code, c) -> text.append("%-20s %6d %4d %4d  %-16s %s%n".formatted(
                code, c.wanted, c.hit, c.wrong, share(c.hit, c.hit + c.wrong), share(c.hit, c.wanted))));
        text.append("\n份数 应发现 发现 误报  样本 reports, to be found, found, false alarms: sort\n");
        sorts.forEach((sort, c) -> text.append("%4d %6d %4d %4d  %s%n".formatted(c.tried, c.wanted, c.hit, c.wrong, sort)));
        return text.toString();
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "—" : "%.1f%%".formatted(100.0 * part / whole);
    }
}
