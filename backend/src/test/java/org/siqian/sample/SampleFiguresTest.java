package org.siqian.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The made-up statistics say that they are made up, are the same for the same day, and leave some unpublished. */
class SampleFiguresTest {
    private static final List<String> DISTRICTS = IntStream.range(0, 38).mapToObj(i -> "5001" + (i + 10)).toList();

    private static SampleFigures on(String day) {
        return new SampleFigures(DISTRICTS, LocalDate.parse(day));
    }

    @Test
    void the_same_day_has_the_same_figures() {
        assertThat(on("2026-11-25").figures()).isEqualTo(on("2026-11-25").figures()).hasSizeGreaterThan(700);
    }

    @Test
    void nothing_is_published_ahead_of_its_day() {
        assertThat(on("2024-04-01").figures()).isNotEmpty().allSatisfy(f -> {
            assertThat(f.on()).isBeforeOrEqualTo("2024-04-01");
            assertThat(f.on()).isAfter(LocalDate.of(f.year(), 12, 31));
        });
    }

    @Test
    void some_districts_and_some_indicators_stay_unpublished() {
        var figures = on("2026-11-25").figures();
        var incomes = figures.stream().filter(f -> "O-RURAL-INCOME".equals(f.indicator()) && f.year() == 2025 && f.territory().startsWith("5001"));
        assertThat(incomes.count()).isBetween(25L, 37L);
        assertThat(figures).noneMatch(f -> "O-GRAIN-CAPACITY-GROWTH".equals(f.indicator()));
        assertThat(figures).noneMatch(f -> "O-PROCESSING-OUTPUT".equals(f.indicator()) && f.year() == 2025);
    }

    @Test
    void there_are_eight_clusters_twenty_five_parks_and_sixty_firms_and_all_say_that_they_are_examples() {
        var entities = on("2026-11-25").entities();
        assertThat(entities.stream().filter(e -> e.type().equals("cluster"))).hasSize(8);
        assertThat(entities.stream().filter(e -> e.type().equals("park"))).hasSize(25);
        assertThat(entities.stream().filter(e -> e.type().equals("firm"))).hasSize(60);
        assertThat(entities).allSatisfy(e -> assertThat(e.name()).startsWith("示例"));
        assertThat(SampleFigures.PUBLISHER).contains("非真实数据");
    }

    @Test
    void every_kind_has_things_on_both_sides_of_its_threshold() {
        var figures = on("2026-11-25").figures();
        both(figures, "综合产值", 100e9);
        both(figures, "年产值", 5e9);
        both(figures, "年销售收入", 100e6);
    }

    private static void both(List<SampleFigures.SampleFigure> figures, String attribute, double threshold) {
        var last = figures.stream().filter(f -> attribute.equals(f.attribute()) && f.year() == 2024).toList();
        assertThat(last).anyMatch(f -> f.value().doubleValue() >= threshold).anyMatch(f -> f.value().doubleValue() < threshold);
    }
}
