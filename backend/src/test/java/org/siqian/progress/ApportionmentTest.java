package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However a total is shared out, it is shared out to the last step. */
class ApportionmentTest {
    private static List<BigDecimal> numbers(String... numbers) {
        return java.util.stream.Stream.of(numbers).map(BigDecimal::new).toList();
    }

    private static BigDecimal sum(List<BigDecimal> shares) {
        return shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> share(String total, String minimum, String... weights) {
        return Apportionment.of(new BigDecimal(total), BigDecimal.ONE, numbers(weights), new BigDecimal(minimum));
    }

    @Test
    void those_with_the_largest_remainders_get_one_more() {
        assertThat(share("10", "0", "1", "1", "1")).containsExactlyElementsOf(numbers("4", "3", "3"));
        assertThat(share("100", "0", "41", "33", "27")).containsExactlyElementsOf(numbers("40", "33", "27")); // of 40.59, 32.67 and 26.73
    }

    @Test
    void who_did_nothing_gets_the_minimum_and_the_others_make_up_for_it() {
        assertThat(share("100", "0", "3", "1", "0")).containsExactlyElementsOf(numbers("75", "25", "0"));
        assertThat(share("100", "4", "3", "1", "0")).containsExactlyElementsOf(numbers("72", "24", "4"));
        assertThat(share("12", "4", "100", "1", "0")).containsExactlyElementsOf(numbers("4", "4", "4"));
    }

    @Test
    void whatever_the_weights_the_parts_add_up_exactly_and_nobody_is_a_whole_step_off() {
        for (long seed = 1; seed <= 2_000; seed++) {
            var random = new Random(seed);
            var step = BigDecimal.ONE.movePointLeft(random.nextInt(3));
            var total = step.multiply(BigDecimal.valueOf(1 + random.nextInt(100_000)));
            var weights = new ArrayList<BigDecimal>();
            int units = 1 + random.nextInt(45);
            for (int i = 0; i < units; i++) {
                weights.add(random.nextInt(4) == 0 ? BigDecimal.ZERO : new BigDecimal(random.nextInt(5_000)).movePointLeft(random.nextInt(3)));
            }
            if (sum(weights).signum() == 0) continue;
            var least = random.nextBoolean() ? BigDecimal.ZERO : step.min(total.divide(BigDecimal.valueOf(units), 10, java.math.RoundingMode.DOWN));
            if (least.signum() > 0 && step.multiply(BigDecimal.valueOf(units)).compareTo(total) > 0) continue;
            var shares = Apportionment.of(total, step, weights, least);
            assertThat(sum(shares)).as("seed " + seed).isEqualByComparingTo(total);
            for (int i = 0; i < units; i++) {
                assertThat(shares.get(i).remainder(step).signum()).as("seed " + seed).isZero();
                assertThat(shares.get(i)).as("seed " + seed).isGreaterThanOrEqualTo(least);
                if (least.signum() > 0) continue;
                var exact = total.multiply(weights.get(i)).divide(sum(weights), 12, java.math.RoundingMode.HALF_UP);
                assertThat(shares.get(i).subtract(exact).abs()).as("seed " + seed).isLessThan(step);
            }
        }
    }

    @Test
    void more_weight_never_gets_less() {
        for (long seed = 1; seed <= 500; seed++) {
            var random = new Random(seed);
            var weights = random.ints(20, 0, 50).mapToObj(BigDecimal::valueOf).toList();
            var shares = Apportionment.of(BigDecimal.valueOf(200), BigDecimal.ONE, weights, BigDecimal.ZERO);
            for (int i = 0; i < 20; i++) {
                for (int j = 0; j < 20; j++) {
                    if (weights.get(i).compareTo(weights.get(j)) > 0) assertThat(shares.get(i)).as("seed " + seed).isGreaterThanOrEqualTo(shares.get(j));
                }
            }
        }
    }
}
