package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siqian.Person;
import org.siqian.Scene;
import org.siqian.progress.RandomWork.Counted;

/** Whatever is filed, corrected and taken back: every page's sums are the board's, and the board's are what the reports say. */
@QuarkusTest
class SumsTest {
    private static final List<Integer> YEARS = List.of(2023, 2024);

    @Inject
    Scene scene;

    private RandomWork work;
    private Person viewer;

    @ParameterizedTest
    @ValueSource(longs = {4000, 41, 39, 2027})
    void every_sum_is_the_boards_and_the_boards_is_what_the_reports_say(long seed) {
        work = new RandomWork(scene, seed);
        viewer = work.seeds.lead;
        var random = new Random(seed);
        // around new year much is reported late
        var days = IntStream.range(0, 12).mapToObj(i -> LocalDate.of(2023, 11, 20).plusDays(random.nextInt(75)).toString()).toList();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 18; i++) work.happen(days);
            for (int year : YEARS) for (String name : work.indicators.keySet()) agree(name, year);
        }
        Numbers.agreeWithTheReports(work.seeds.office);
    }

    private void agree(String name, int year) {
        String code = work.indicator(name);
        BigDecimal city = Numbers.of(code, "year=" + year, viewer);
        assertThat(city).as(name + year).isEqualByComparingTo(expected(name, year, c -> true));
        boolean adds = !name.equals("villages") && !name.equals("level");
        for (String register : List.of("FILED", "TODAY")) byOrganisation(name, year, register, adds ? city : null);
        byMonth(name, year, city);
        if (adds) monthTable(code, year, city);
        assertThat(Numbers.of(code, "year=" + year + "&organisation=" + work.association, viewer))
                .isEqualByComparingTo(expected(name, year, c -> c.unit().equals(work.association) || c.unit().equals(work.town)));
        assertThat(Numbers.of(code, "year=" + year + "&register=TODAY&organisation=KX-500157", viewer))
                .isEqualByComparingTo(expected(name, year, c -> work.merged.contains(c.unit())));
    }

    private void byOrganisation(String name, int year, String register, BigDecimal city) {
        var rows = viewer.read("/progress/by-organisation?indicator=" + work.indicator(name) + "&year=" + year + "&register=" + register);
        assertThat(rows.get("total").decimalValue()).isEqualByComparingTo(expected(name, year, c -> true));
        for (JsonNode row : rows.get("organisations")) {
            String unit = row.get("organisation").asText();
            boolean successor = unit.equals("KX-500157") && register.equals("TODAY");
            assertThat(row.get("amount").decimalValue()).as(name + unit)
                    .isEqualByComparingTo(expected(name, year, c -> successor ? work.merged.contains(c.unit()) : c.unit().equals(unit)));
        }
        if (city != null) assertThat(sum(rows.get("organisations"))).isEqualByComparingTo(city);
    }

    private void byMonth(String name, int year, BigDecimal city) {
        var months = viewer.read("/progress/by-month?indicator=" + work.indicator(name) + "&year=" + year).get("months");
        assertThat(months).hasSize(12);
        assertThat(months.get(11).get("cumulative").decimalValue()).as(name + year).isEqualByComparingTo(city);
        if (name.equals("count") || name.equals("bags")) assertThat(sum(months)).isEqualByComparingTo(city);
    }

    private void monthTable(String code, int year, BigDecimal city) {
        var table = viewer.read("/progress/by-organisation-and-month?indicator=" + code + "&year=" + year);
        var rows = table.get("organisations").valueStream().map(r -> r.get("total").decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(rows).isEqualByComparingTo(city);
        assertThat(sum(table.get("months")).add(table.get("before").decimalValue())).isEqualByComparingTo(city);
        assertThat(table.get("total").decimalValue()).isEqualByComparingTo(city);
    }

    private static BigDecimal sum(JsonNode amounts) {
        return amounts.valueStream().map(r -> r.get("amount").decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Counted again by hand. */
    private BigDecimal expected(String name, int year, Predicate<Counted> of) {
        Stream<Counted> all = work.counted.values().stream().filter(of);
        return switch (name) {
            case "count" -> BigDecimal.valueOf(all.filter(c -> c.year() == year).count());
            case "bags" -> BigDecimal.valueOf(all.filter(c -> c.year() == year).mapToInt(Counted::bags).sum());
            case "rice" -> BigDecimal.valueOf(all.filter(c -> c.year() <= year && c.crop().equals("RICE")).mapToInt(Counted::bags).sum());
            case "villages" -> BigDecimal.valueOf(all.filter(c -> c.year() == year).map(Counted::village).distinct().count());
            default -> BigDecimal.valueOf(all.filter(c -> c.year() <= year)
                    .collect(Collectors.groupingBy(Counted::village, Collectors.maxBy(Comparator.comparing(Counted::day).thenComparing(Counted::order))))
                    .values().stream().mapToInt(latest -> latest.orElseThrow().bags()).sum());
        };
    }
}
