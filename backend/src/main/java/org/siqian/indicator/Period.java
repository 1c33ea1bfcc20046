package org.siqian.indicator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The days a figure speaks of, both included. */
public record Period(LocalDate start, LocalDate end) {
    private record Form(Pattern pattern, Function<MatchResult, Period> reading) {}

    private static final String TO = "[-–—~/至到]+";

    /** As statistics are headed: 2023, 2023年, 2023年1—9月, 2023年前三季度, 2023-01-01/2023-12-31. */
    private static final List<Form> FORMS = List.of(
            form("(\\d{4})(?:年|年度|年全年|全年)?", m -> ofYear(number(m, 1))),
            form("(\\d{4})年(\\d{1,2})月?" + TO + "(\\d{1,2})月(?:份)?", m -> months(number(m, 1), number(m, 2), number(m, 3))),
            form("(\\d{4})年(\\d{1,2})月(?:份)?", m -> months(number(m, 1), number(m, 2), number(m, 2))),
            form("(\\d{4})-(\\d{2})", m -> months(number(m, 1), number(m, 2), number(m, 2))),
            form("(\\d{4})年上半年", m -> months(number(m, 1), 1, 6)),
            form("(\\d{4})年下半年", m -> months(number(m, 1), 7, 12)),
            form("(\\d{4})年前三季度", m -> months(number(m, 1), 1, 9)),
            form("(\\d{4})年第?([一二三四])季度", m -> quarter(number(m, 1), "一二三四".indexOf(m.group(2)) + 1)),
            form("(\\d{4})年第?([1-4])季度", m -> quarter(number(m, 1), number(m, 2))),
            form("(\\d{4})Q([1-4])", m -> quarter(number(m, 1), number(m, 2))),
            form("(\\d{4}-\\d{2}-\\d{2})" + TO + "(\\d{4}-\\d{2}-\\d{2})", m -> new Period(LocalDate.parse(m.group(1)), LocalDate.parse(m.group(2)))));

    private static Form form(String pattern, Function<MatchResult, Period> reading) {
        return new Form(Pattern.compile(pattern), reading);
    }

    private static int number(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }

    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Period months(int year, int first, int last) {
        LocalDate end = LocalDate.of(year, last, 1);
        return new Period(LocalDate.of(year, first, 1), end.withDayOfMonth(end.lengthOfMonth()));
    }

    private static Period quarter(int year, int quarter) {
        return months(year, 3 * quarter - 2, 3 * quarter);
    }

    /** Empty if it is none of the forms, or names days that are not. */
    static Optional<Period> read(String text) {
        String plain = Texts.plain(text).replaceAll("\\s", "");
        for (Form form : FORMS) {
            var match = form.pattern.matcher(plain);
            if (!match.matches()) continue;
            try {
                return Optional.of(form.reading.apply(match.toMatchResult()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    boolean isInOrder() {
        return !end.isBefore(start);
    }

    boolean isAYear() {
        return equals(ofYear(start.getYear()));
    }

    /** As it is written in Chinese. */
    String words() {
        if (isAYear()) return start.getYear() + "年";
        return start + "至" + end;
    }
}
