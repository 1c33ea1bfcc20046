package org.siqian.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.siqian.indicator.Observation.Status;

/** Made-up statistics, the same at every reading for the same day; some are not published, as in life. */
final class SampleFigures {
    static final String PUBLISHER = "示例统计（非真实数据）";
    static final int FIRST_YEAR = 2021;
    static final int LAST_YEAR = 2025;

    /** A figure and the day on which it was published and entered; of an indicator in a territory, or of an entity's attribute. */
    record SampleFigure(
            String indicator, String territory, String entity, String attribute, int year, BigDecimal value, Status status,
            LocalDate on) {}

    /** A made-up cluster, park or firm. */
    record SampleEntity(String code, String type, String name, String territory) {}

    /** A kind of entity: how many, what is asked of them, and from where to where the values of 2021 lie. */
    private record Kind(String type, String word, String attribute, int count, double least, double most) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("cluster", "集群", "综合产值", 8, 42e9, 98e9),
            new Kind("park", "园区", "年产值", 25, 2.2e9, 5.6e9),
            new Kind("firm", "企业", "年销售收入", 60, 55e6, 130e6));

    private final List<String> districts;
    private final LocalDate today;
    private final List<SampleFigure> figures = new ArrayList<>();

    /** {@code districts} by code; what would be published after today is left out. */
    SampleFigures(List<String> districts, LocalDate today) {
        this.districts = districts;
        this.today = today;
    }

    List<SampleEntity> entities() {
        var entities = new ArrayList<SampleEntity>();
        for (Kind kind : KINDS) {
            for (int i = 1; i <= kind.count; i++) entities.add(new SampleEntity(code(kind, i), kind.type, "示例" + kind.word + i, districts.get(i * 5 % districts.size())));
        }
        return entities;
    }

    private static String code(Kind kind, int number) {
        return "SAMPLE-%s-%02d".formatted(kind.type.toUpperCase(java.util.Locale.ROOT), number);
    }

    /** In the order in which they were published. */
    List<SampleFigure> figures() {
        city();
        districts.forEach(this::district);
        KINDS.forEach(this::values);
        return figures.stream()
                .filter(f -> !f.on.isAfter(today))
                .sorted(Comparator.comparing(SampleFigure::on))
                .toList();
    }

    private void city() {
        of("O-RURAL-INCOME", "500000", 2021, 18_000, 19_250, 20_800, null, 23_900);
        // first as a preliminary figure, two months later as it stays
        add("O-RURAL-INCOME", "500000", 2024, 22_300, Status.PRELIMINARY, LocalDate.of(2025, 1, 22));
        add("O-RURAL-INCOME", "500000", 2024, 22_350, Status.FINAL, LocalDate.of(2025, 3, 20));
        of("O-RURAL-INCOME", "CN", 2021, 18_900, 20_150, 21_700, 23_100, 24_500);
        of("O-RESIDENT-INCOME-GROWTH", "500000", 2022, 5.6, 5.5, 5.2, 5.4);
        of("O-RURAL-INCOME-GROWTH", "500000", 2024, 7.4);
        of("O-URBAN-RURAL-RATIO", "500000", 2021, 2.40, 2.36, 2.32, 2.28, 2.25);
        of("O-FARMLAND", "500000", 2023, 2_060_000, 2_010_000, 1_880_000);
        of("O-FARMLAND-GRADE", "500000", 2021, 5.0, 4.9, 4.85, 4.7);
        of("O-MACHINE-READY-SHARE", "500000", 2022, 58, 66.5, 75, 83.2);
        of("O-PROCESSING-OUTPUT", "500000", 2021, 412e9, 438e9, 467e9, 503e9);
        of("O-MODEL-VILLAGES", "500000", 2023, 180, 205, 214);
    }

    /** One value a year from the first on; null is not published. */
    private void of(String indicator, String territory, int first, Number... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) add(indicator, territory, first + i, values[i], Status.FINAL, LocalDate.of(first + i + 1, 3, 20));
        }
    }

    private void add(String indicator, String territory, int year, Number value, Status status, LocalDate on) {
        figures.add(new SampleFigure(indicator, territory, null, null, year, plain(new BigDecimal(value.toString())), status, on));
    }

    private void district(String district) {
        int place = districts.indexOf(district);
        var random = random(district);
        double income = 14_500 + 900 * random.nextInt(14);
        double pace = 0.062 + 0.028 * random.nextDouble();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            double growth = pace + 0.012 * (random.nextDouble() - 0.5);
            income *= 1 + growth;
            double poor = 100 * (growth + 0.028 * (random.nextDouble() - 0.25));
            LocalDate on = LocalDate.of(year + 1, 4, 15);
            boolean silent = place % 9 == 4 && year >= 2024 || place % 13 == 7 && year == LAST_YEAR;
            if (!silent) add("O-RURAL-INCOME", district, year, rounded(income, 0), Status.FINAL, on);
            if (year > FIRST_YEAR && place % 6 != 5 && !silent) add("O-POVERTY-INCOME-GROWTH", district, year, rounded(poor, 1), Status.FINAL, on);
        }
    }

    private void values(Kind kind) {
        for (int i = 1; i <= kind.count; i++) {
            var random = random(code(kind, i));
            double value = kind.least + (kind.most - kind.least) * random.nextDouble();
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                boolean silent = i % 11 == 6 && year == LAST_YEAR;
                if (!silent) {
                    figures.add(new SampleFigure(null, null, code(kind, i), kind.attribute, year, plain(thousands(value)), Status.FINAL, LocalDate.of(year + 1, 4, 25)));
                }
                value *= 1.01 + 0.12 * random.nextDouble();
            }
        }
    }

    /** Neighbouring seeds begin alike; their multiples do not. */
    private static Random random(String of) {
        return new Random(of.hashCode() * 0x9E3779B97F4A7C15L);
    }

    private static BigDecimal rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }

    private static BigDecimal thousands(double value) {
        return BigDecimal.valueOf(value).setScale(-4, RoundingMode.HALF_UP);
    }

    private static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
