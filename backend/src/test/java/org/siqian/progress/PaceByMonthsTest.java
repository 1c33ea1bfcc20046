package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siqian.progress.Judgement.Light.GREEN;
import static org.siqian.progress.Judgement.Light.GREY;
import static org.siqian.progress.Judgement.Light.RED;
import static org.siqian.progress.Judgement.Light.YELLOW;
import static org.siqian.progress.Judgement.Verdict.BEHIND;
import static org.siqian.progress.Judgement.Verdict.FAR_BEHIND;
import static org.siqian.progress.Judgement.Verdict.MET;
import static org.siqian.progress.Judgement.Verdict.MISSED;
import static org.siqian.progress.Judgement.Verdict.NO_DATA;
import static org.siqian.progress.Judgement.Verdict.ON_PACE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.Indicator.Polarity;
import org.siqian.indicator.Indicator.Source;
import org.siqian.indicator.Promises;
import org.siqian.indicator.QuotaStatus;
import org.siqian.indicator.Target;
import org.siqian.indicator.Target.Cadence;
import org.siqian.indicator.Target.Strength;
import org.siqian.indicator.Target.Type;
import org.siqian.indicator.YearTarget;
import org.siqian.plan.LightScheme;
import org.siqian.plan.LightScheme.Basis;
import org.siqian.plan.LightScheme.Colours;
import org.siqian.plan.Plan;
import org.siqian.progress.Matter.Counted;

/** What is reached, lost or not yet due at the edges of a stretch of time. */
class PaceByMonthsTest {
    private static final Indicator COUNTED = Promises.indicator(Source.COUNTED, Polarity.MORE);

    private static Judgement judge(Target target, Basis basis, LocalDate today, int actual, int... months) {
        var plan = new Plan("P", "文号", "方案", "市科协", LocalDate.of(2023, 2, 22));
        plan.runs(2023, 2027);
        var scheme = new LightScheme(basis, Colours.THREE, BigDecimal.ONE, new BigDecimal("0.85"), null, null);
        List<BigDecimal> cumulative = IntStream.of(months).mapToObj(BigDecimal::valueOf).toList();
        return CountedJudge.judge(
                new Matter(COUNTED, target, plan, scheme, null, today.getYear(), today),
                new Counted(BigDecimal.valueOf(actual), cumulative, null, null, null, null));
    }

    private static Target target(int value, Cadence cadence, LocalDate from, LocalDate to) {
        return Promises.target(Type.VALUE, ">=", value, Strength.FIRM, cadence, from, to);
    }

    @Test
    void what_is_reached_before_the_first_month_is_over_is_green() {
        var quota = target(2, Cadence.EACH_YEAR, null, null);
        var january = LocalDate.of(2024, 1, 20);
        assertThat(judge(quota, Basis.MONTHS, january, 2, 2).verdict()).isEqualTo(MET);
        assertThat(judge(quota, Basis.MONTHS, january, 2, 2).light()).isEqualTo(GREEN);
        assertThat(judge(quota, Basis.MONTHS, january, 1, 1).light()).isEqualTo(GREY);
        assertThat(judge(quota, Basis.MONTHS, LocalDate.of(2024, 1, 2), 2, 2).light()).as("nothing is due yet").isEqualTo(GREEN);
        assertThat(judge(quota, Basis.RATIO, LocalDate.of(2024, 1, 2), 2, 2).light()).isEqualTo(GREEN);
        assertThat(judge(quota, Basis.RATIO, LocalDate.of(2024, 1, 2), 1, 1).light()).isEqualTo(GREY);
    }

    @Test
    void what_is_behind_at_the_end_of_a_year_is_so_in_january_too() {
        var byDate = target(50, Cadence.BY_DATE, null, LocalDate.of(2027, 12, 31)); // 10 a year
        assertThat(judge(byDate, Basis.MONTHS, LocalDate.of(2023, 12, 31), 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1).light()).isEqualTo(RED);
        var january = judge(byDate, Basis.MONTHS, LocalDate.of(2024, 1, 15), 1, 1);
        assertThat(january.verdict()).isEqualTo(FAR_BEHIND);
        assertThat(january.light()).isEqualTo(RED);
        assertThat(judge(byDate, Basis.MONTHS, LocalDate.of(2024, 1, 15), 12, 12).light()).isEqualTo(GREEN);
        assertThat(judge(byDate, Basis.MONTHS, LocalDate.of(2024, 1, 15), 52, 52).verdict()).isEqualTo(MET);
    }

    @Test
    void only_months_that_lie_in_the_stretch_are_counted() {
        var half = target(60, Cadence.IN_YEAR, LocalDate.of(2024, 7, 1), LocalDate.of(2024, 12, 31)); // 10 a month
        assertThat(judge(half, Basis.MONTHS, LocalDate.of(2024, 7, 15), 0, 0, 0, 0, 0, 0, 0, 0).verdict()).isEqualTo(NO_DATA);
        assertThat(judge(half, Basis.MONTHS, LocalDate.of(2024, 7, 15), 0, 0, 0, 0, 0, 0, 0, 0).light()).isEqualTo(GREY);
        var july = judge(half, Basis.MONTHS, LocalDate.of(2024, 7, 31), 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(july.verdict()).isEqualTo(BEHIND);
        assertThat(july.light()).isEqualTo(YELLOW);
        var october = judge(half, Basis.MONTHS, LocalDate.of(2024, 10, 10), 5, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5);
        assertThat(october.light()).isEqualTo(RED);
        var early = target(60, Cadence.IN_YEAR, LocalDate.of(2024, 7, 15), LocalDate.of(2024, 12, 31));
        assertThat(judge(early, Basis.MONTHS, LocalDate.of(2024, 8, 20), 0, 0, 0, 0, 0, 0, 0, 0, 0).light()).as("July was half").isEqualTo(GREY);
    }

    @Test
    void about_a_number_is_met_when_the_year_is_over_and_failed_as_soon_as_it_is_exceeded() {
        var about = Promises.about(200, 6);
        assertThat(judge(about, Basis.RATIO, LocalDate.of(2023, 7, 2), 200).verdict()).isEqualTo(ON_PACE);
        var exceeded = judge(about, Basis.RATIO, LocalDate.of(2023, 8, 15), 260);
        assertThat(exceeded.verdict()).isEqualTo(MISSED);
        assertThat(exceeded.light()).isEqualTo(RED);
        assertThat(exceeded.reason()).contains("已超出允许的范围，多 60").doesNotContain("照此到");
        assertThat(judge(about, Basis.RATIO, LocalDate.of(2023, 8, 15), 206).verdict()).isEqualTo(ON_PACE);
        assertThat(judge(about, Basis.RATIO, LocalDate.of(2023, 12, 31), 206).verdict()).isEqualTo(MET);
        assertThat(judge(about, Basis.RATIO, LocalDate.of(2023, 12, 31), 207).reason()).contains("期满未达到，多 7");
    }

    @Test
    void a_units_part_of_a_flow_by_a_date_is_paced_over_its_own_year() {
        var byDate = target(50, Cadence.BY_DATE, null, LocalDate.of(2027, 12, 31));
        var part = new YearTarget("T", byDate, COUNTED, 2025, BigDecimal.TEN).ofQuota(BigDecimal.TEN, QuotaStatus.ACCEPTED);
        var judged = judge(part, Basis.RATIO, LocalDate.of(2025, 6, 30), 5, 1, 2, 3, 4, 5, 5);
        assertThat(judged.expected()).isEqualByComparingTo("5");
        assertThat(judged.light()).isEqualTo(GREEN);
        var late = target(50, Cadence.BY_DATE, LocalDate.of(2025, 7, 1), LocalDate.of(2027, 12, 31));
        var begins = new YearTarget("T", late, COUNTED, 2025, BigDecimal.TEN).ofQuota(BigDecimal.TEN, QuotaStatus.ACCEPTED);
        assertThat(begins.periodStart()).isEqualTo("2025-07-01");
    }
}
