package org.siqian.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siqian.progress.Judgement.Light.BLUE;
import static org.siqian.progress.Judgement.Light.GREEN;
import static org.siqian.progress.Judgement.Light.GREY;
import static org.siqian.progress.Judgement.Light.ORANGE;
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
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.Indicator.Polarity;
import org.siqian.indicator.Indicator.Source;
import org.siqian.indicator.PaceProfile;
import org.siqian.indicator.PaceProfile.Kind;
import org.siqian.indicator.Promises;
import org.siqian.indicator.Target;
import org.siqian.indicator.Target.Cadence;
import org.siqian.indicator.Target.Strength;
import org.siqian.indicator.Target.Type;
import org.siqian.plan.LightScheme;
import org.siqian.plan.LightScheme.Basis;
import org.siqian.plan.LightScheme.Colours;
import org.siqian.plan.Plan;
import org.siqian.progress.Matter.Counted;

/** Pace, verdict, light and the words for them, by the calendar. */
class CountedJudgeTest {
    private static final Indicator COUNTED = Promises.indicator(Source.COUNTED, Polarity.MORE);
    private static final LocalDate MIDSUMMER = LocalDate.of(2023, 7, 2); // the 183rd of 365 days
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2023, 12, 31);

    private static Plan plan() {
        var plan = new Plan("P", "文号", "方案", "市科协", LocalDate.of(2023, 2, 22));
        plan.runs(2023, 2027);
        plan.isJudged(BigDecimal.ONE, new BigDecimal("0.85"));
        return plan;
    }

    /** 每年开展技术培训等活动超200场次 */
    private static Target eachYear(String operator, Strength strength) {
        return Promises.target(Type.VALUE, operator, 200, strength, Cadence.EACH_YEAR, null, null);
    }

    private static Judgement judge(Indicator indicator, Target target, LightScheme lights, int year, LocalDate today, BigDecimal actual) {
        return CountedJudge.judge(new Matter(indicator, target, plan(), lights, null, year, today), Counted.only(actual));
    }

    private static Judgement judge(Target target, LocalDate today, int actual) {
        return judge(COUNTED, target, plan().lights(), 2023, today, BigDecimal.valueOf(actual));
    }

    @ParameterizedTest
    @CsvSource({"101, ON_PACE, GREEN", "100, BEHIND, YELLOW", "86, BEHIND, YELLOW", "85, FAR_BEHIND, RED", "0, FAR_BEHIND, RED", "201, MET, GREEN"})
    void half_way_through_the_year_half_of_it_is_due(int actual, Judgement.Verdict verdict, Judgement.Light light) {
        var judged = judge(eachYear(">", Strength.FIRM), MIDSUMMER, actual);
        assertThat(judged.expected()).isEqualByComparingTo("100.3");
        assertThat(judged.verdict()).isEqualTo(verdict);
        assertThat(judged.light()).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({">, 200, MISSED", ">, 201, MET", ">=, 200, MET", ">=, 199, MISSED", "<=, 200, MET", "<, 200, MISSED"})
    void at_the_end_the_targets_own_operator_decides(String operator, int actual, Judgement.Verdict verdict) {
        assertThat(judge(eachYear(operator, Strength.FIRM), NEW_YEARS_EVE, actual).verdict()).isEqualTo(verdict);
    }

    @Test
    void a_year_that_is_over_is_judged_at_its_end() {
        assertThat(judge(eachYear(">", Strength.FIRM), LocalDate.of(2026, 3, 1), 150)).isEqualTo(judge(eachYear(">", Strength.FIRM), NEW_YEARS_EVE, 150));
        assertThat(judge(eachYear(">", Strength.FIRM), LocalDate.of(2026, 3, 1), 150).verdict()).isEqualTo(MISSED);
    }

    @Test
    void what_is_aspirational_is_never_red() {
        for (int actual = 0; actual <= 200; actual += 10) {
            for (LocalDate day = LocalDate.of(2023, 1, 31); day.getYear() == 2023; day = day.plusMonths(1)) {
                assertThat(judge(eachYear(">", Strength.ASPIRATIONAL), day, actual).light()).isNotEqualTo(RED);
            }
        }
        assertThat(judge(eachYear(">", Strength.ASPIRATIONAL), NEW_YEARS_EVE, 150).light()).isEqualTo(YELLOW);
        assertThat(judge(eachYear(">", Strength.ASPIRATIONAL), NEW_YEARS_EVE, 150).reason()).contains("力争");
    }

    @Test
    void a_standing_level_is_due_in_full_on_every_day() {
        var standing = Promises.target(Type.VALUE, ">", 30, Strength.FIRM, Cadence.STANDING, null, null);
        var judged = judge(standing, LocalDate.of(2023, 1, 2), 30);
        assertThat(judged.expected()).isEqualByComparingTo("30");
        assertThat(judged.verdict()).isNotEqualTo(MET);
        assertThat(judge(standing, LocalDate.of(2023, 1, 2), 31).verdict()).isEqualTo(MET);
        assertThat(judge(standing, LocalDate.of(2023, 1, 2), 20).light()).isEqualTo(RED);
        assertThat(judge(standing, LocalDate.of(2023, 1, 2), 20).forecast()).isNull();
    }

    @Test
    void a_target_by_a_date_is_due_by_its_share_of_all_the_years() {
        var byDate = Promises.target(Type.VALUE, ">=", 10, Strength.FIRM, Cadence.BY_DATE, null, LocalDate.of(2027, 12, 31));
        var judged = judge(byDate, NEW_YEARS_EVE, 2);
        assertThat(judged.expected()).isEqualByComparingTo("2");
        assertThat(judged.verdict()).isEqualTo(ON_PACE);
        assertThat(judge(byDate, NEW_YEARS_EVE, 0).verdict()).isEqualTo(FAR_BEHIND);
    }

    @Test
    void a_year_to_come_is_grey() {
        var judged = judge(COUNTED, eachYear(">", Strength.FIRM), plan().lights(), 2024, MIDSUMMER, BigDecimal.ZERO);
        assertThat(judged.light()).isEqualTo(GREY);
        assertThat(judged.reason()).contains("2024");
    }

    @Test
    void about_a_number_without_a_tolerance_has_no_verdict() {
        for (int actual : new int[] {0, 200, 400}) {
            assertThat(judge(Promises.about(200, null), NEW_YEARS_EVE, actual).verdict()).isEqualTo(NO_DATA);
            assertThat(judge(Promises.about(200, null), NEW_YEARS_EVE, actual).light()).isEqualTo(GREY);
        }
    }

    @ParameterizedTest
    @CsvSource({"194, MET", "206, MET", "193, MISSED", "207, MISSED"})
    void about_a_number_is_met_within_its_tolerance(int actual, Judgement.Verdict verdict) {
        assertThat(judge(Promises.about(200, 6), NEW_YEARS_EVE, actual).verdict()).isEqualTo(verdict);
    }

    @Test
    void where_less_is_better_too_much_is_behind() {
        var less = Promises.indicator(Source.COUNTED, Polarity.LESS);
        var standing = Promises.target(Type.VALUE, "<=", 10, Strength.FIRM, Cadence.STANDING, null, null);
        assertThat(judge(less, standing, plan().lights(), 2023, MIDSUMMER, BigDecimal.TEN).verdict()).isEqualTo(MET);
        assertThat(judge(less, standing, plan().lights(), 2023, MIDSUMMER, BigDecimal.valueOf(11)).verdict()).isEqualTo(BEHIND);
        assertThat(judge(less, standing, plan().lights(), 2023, MIDSUMMER, BigDecimal.valueOf(20)).light()).isEqualTo(RED);
    }

    @Test
    void the_reason_says_the_numbers_the_light_was_judged_by() {
        var counted = new Counted(
                BigDecimal.valueOf(80), months(10, 20, 30, 45, 60, 79, 80), null, BigDecimal.valueOf(7), new BigDecimal("5.6"), BigDecimal.valueOf(16));
        var judged = judge(eachYear(">", Strength.FIRM), null, counted);
        // 80 + 5.6 + 26 weeks of 2
        assertThat(judged.reason())
                .contains("已通过 80 场次", "目标 > 200", "按序时应达 100.3", "少 20.3", "另有 7 待审核", "到 2023-12-31 约 138", "每周还需 4.7");
        assertThat(judged.forecast().lately()).isEqualByComparingTo("2");
        assertThat(judge(eachYear(">", Strength.FIRM), NEW_YEARS_EVE, 150).reason()).contains("期满未达到");
        assertThat(judge(eachYear(">", Strength.FIRM), MIDSUMMER, 250).reason()).contains("已达到");
        assertThat(judge(Promises.questioned(200), MIDSUMMER, 120).reason()).contains("口径待督查室确认");
        assertThat(judge(eachYear(">", Strength.FIRM), MIDSUMMER, 120).light()).isEqualTo(GREEN);
    }

    /** At midsummer 100.3 of 200 are due: a ratio of 1 per 100.3, a percentage point per 2. */
    @ParameterizedTest
    @CsvSource({
        "RATIO, THREE, MORE, 121, GREEN", "RATIO, THREE, MORE, 100, YELLOW", "RATIO, THREE, MORE, 85, RED",
        "RATIO, FIVE, MORE, 121, BLUE", "RATIO, FIVE, MORE, 120, GREEN", "RATIO, FIVE, MORE, 100, YELLOW",
        "RATIO, FIVE, MORE, 85, ORANGE", "RATIO, FIVE, MORE, 71, ORANGE", "RATIO, FIVE, MORE, 70, RED",
        "POINTS, THREE, MORE, 101, GREEN", "POINTS, THREE, MORE, 100, YELLOW", "POINTS, THREE, MORE, 81, YELLOW",
        "POINTS, THREE, MORE, 80, RED", "POINTS, FIVE, MORE, 121, BLUE", "POINTS, FIVE, MORE, 120, GREEN",
        "POINTS, FIVE, MORE, 80, ORANGE", "POINTS, FIVE, MORE, 61, ORANGE", "POINTS, FIVE, MORE, 60, RED",
        "RATIO, THREE, LESS, 100, GREEN", "RATIO, THREE, LESS, 101, YELLOW", "RATIO, THREE, LESS, 119, RED",
        "RATIO, FIVE, LESS, 83, BLUE", "RATIO, FIVE, LESS, 84, GREEN", "RATIO, FIVE, LESS, 143, ORANGE", "RATIO, FIVE, LESS, 144, RED",
        "POINTS, THREE, LESS, 100, GREEN", "POINTS, THREE, LESS, 120, YELLOW", "POINTS, THREE, LESS, 121, RED",
        "POINTS, FIVE, LESS, 80, BLUE", "POINTS, FIVE, LESS, 81, GREEN", "POINTS, FIVE, LESS, 140, ORANGE", "POINTS, FIVE, LESS, 141, RED",
    })
    void a_light_is_judged_by_the_plans_scheme_and_aspirations_are_never_red_nor_orange(
            Basis basis, Colours colours, Polarity polarity, int actual, Judgement.Light light) {
        var firm = judge(basis, colours, polarity, Strength.FIRM, actual);
        assertThat(firm.light()).isEqualTo(light);
        assertThat(firm.reason()).contains("亮" + Map.of(BLUE, "蓝", GREEN, "绿", YELLOW, "黄", ORANGE, "橙", RED, "红").get(light) + "灯");
        var aspirational = judge(basis, colours, polarity, Strength.ASPIRATIONAL, actual);
        assertThat(aspirational.light()).isEqualTo(light == RED || light == ORANGE ? YELLOW : light);
        assertThat(aspirational.verdict()).isEqualTo(firm.verdict());
    }

    private static Judgement judge(Basis basis, Colours colours, Polarity polarity, Strength strength, int actual) {
        String[] lines = basis == Basis.RATIO ? new String[] {"1", "0.85", "1.2", "0.7"} : new String[] {"0", "-10", "10", "-20"};
        boolean five = colours == Colours.FIVE;
        var scheme = new LightScheme(basis, colours, new BigDecimal(lines[0]), new BigDecimal(lines[1]),
                five ? new BigDecimal(lines[2]) : null, five ? new BigDecimal(lines[3]) : null);
        return judge(
                Promises.indicator(Source.COUNTED, polarity), eachYear(polarity == Polarity.LESS ? "<=" : ">", strength), scheme, 2023,
                MIDSUMMER, BigDecimal.valueOf(actual));
    }

    @Test
    void the_reason_says_which_line_decided() {
        assertThat(judge(Basis.RATIO, Colours.THREE, Polarity.MORE, Strength.FIRM, 80).reason()).contains("为应达的 79.76%，低于黄灯线 85%，亮红灯");
        assertThat(judge(Basis.RATIO, Colours.FIVE, Polarity.MORE, Strength.FIRM, 80).reason()).contains("低于黄灯线 85%、达到橙灯线 70%，亮橙灯");
        assertThat(judge(Basis.POINTS, Colours.FIVE, Polarity.MORE, Strength.FIRM, 60).reason())
                .contains("落后序时 20.15 个百分点，低于橙灯线 -20 个百分点，亮红灯");
        assertThat(judge(Basis.POINTS, Colours.THREE, Polarity.MORE, Strength.FIRM, 101).reason()).contains("领先序时 0.35 个百分点，达到绿灯线 0 个百分点");
        assertThat(judge(Basis.RATIO, Colours.FIVE, Polarity.MORE, Strength.FIRM, 250).reason()).contains("已达到", "达到蓝灯线 120%，亮蓝灯");
        assertThat(judge(Basis.RATIO, Colours.FIVE, Polarity.MORE, Strength.ASPIRATIONAL, 10).reason()).contains("按力争目标亮黄灯").doesNotContain("亮红灯，");
        assertThat(judge(Basis.RATIO, Colours.THREE, Polarity.LESS, Strength.FIRM, 119).reason()).contains("应控制数与实际之比为 84.29%");
    }

    @Test
    void no_scheme_makes_a_light_of_no_data_or_saves_what_has_failed() {
        var scheme = new LightScheme(Basis.POINTS, Colours.FIVE, BigDecimal.ZERO, BigDecimal.valueOf(-100), BigDecimal.TEN, BigDecimal.valueOf(-200));
        assertThat(judge(COUNTED, Promises.about(200, null), scheme, 2023, NEW_YEARS_EVE, BigDecimal.ONE).light()).isEqualTo(GREY);
        assertThat(judge(COUNTED, eachYear(">", Strength.FIRM), scheme, 2023, NEW_YEARS_EVE, BigDecimal.ONE).light()).isEqualTo(RED);
    }

    private static List<BigDecimal> months(int... cumulative) {
        return IntStream.of(cumulative).mapToObj(BigDecimal::valueOf).toList();
    }

    private static Judgement judge(Target target, PaceProfile pace, Counted counted) {
        return CountedJudge.judge(new Matter(COUNTED, target, plan(), plan().lights(), pace, 2023, MIDSUMMER), counted);
    }

    @Test
    void the_weekly_need_is_enough_to_reach_the_target() {
        var counted = new Counted(BigDecimal.valueOf(80), months(10, 20, 30, 45, 60, 79, 80), null, null, null, BigDecimal.ZERO);
        var forecast = judge(eachYear(">=", Strength.FIRM), null, counted).forecast();
        long weeks = (365 - 183) / 7;
        assertThat(forecast.neededPerWeek().multiply(BigDecimal.valueOf(weeks))).isGreaterThanOrEqualTo(new BigDecimal("120"));
        assertThat(forecast.value()).isEqualByComparingTo("80");
    }

    /** 落后序时进度 10 个百分点以内正常，10—30 黄灯，30 以上红灯。 */
    @ParameterizedTest
    @CsvSource({"81, GREEN", "80, YELLOW", "41, YELLOW", "40, RED", "0, RED"})
    void offices_that_draw_the_lines_at_ten_and_thirty_points_are_understood(int actual, Judgement.Light light) {
        var scheme = new LightScheme(Basis.POINTS, Colours.THREE, BigDecimal.valueOf(-10), BigDecimal.valueOf(-30), null, null);
        assertThat(judge(COUNTED, eachYear(">", Strength.FIRM), scheme, 2023, MIDSUMMER, BigDecimal.valueOf(actual)).light()).isEqualTo(light);
    }

    private static Judgement monthly(Strength strength, LocalDate today, int actual, int... cumulative) {
        var scheme = new LightScheme(Basis.MONTHS, Colours.THREE, BigDecimal.ONE, new BigDecimal("0.85"), null, null);
        var target = Promises.target(Type.VALUE, ">=", 365, strength, Cadence.EACH_YEAR, null, null); // one a day
        var counted = new Counted(BigDecimal.valueOf(actual), months(cumulative), null, null, null, null);
        return CountedJudge.judge(new Matter(COUNTED, target, plan(), scheme, null, 2023, today), counted);
    }

    @Test
    void a_missed_month_is_yellow_a_missed_quarter_red_and_what_was_made_up_yellow() {
        var may = LocalDate.of(2023, 5, 10); // 31, 59, 90 and 120 were due at the ends of the months
        assertThat(monthly(Strength.FIRM, may, 121, 31, 59, 90, 120, 121).light()).isEqualTo(GREEN);
        var month = monthly(Strength.FIRM, may, 119, 31, 59, 90, 119, 119);
        assertThat(month.light()).isEqualTo(YELLOW);
        assertThat(month.verdict()).isEqualTo(BEHIND);
        var quarter = monthly(Strength.FIRM, may, 89, 31, 59, 80, 85, 89);
        assertThat(quarter.light()).isEqualTo(RED);
        assertThat(quarter.verdict()).isEqualTo(FAR_BEHIND);
        assertThat(monthly(Strength.ASPIRATIONAL, may, 89, 31, 59, 80, 85, 89).light()).isEqualTo(YELLOW);
        var madeUp = monthly(Strength.FIRM, may, 125, 20, 59, 90, 120, 125);
        assertThat(madeUp.light()).isEqualTo(YELLOW);
        assertThat(madeUp.verdict()).isEqualTo(ON_PACE);
        assertThat(madeUp.reason()).contains("1 月末未达到、其后补上");
        // the quarter has been made up, the month after it has not
        assertThat(monthly(Strength.FIRM, may, 95, 31, 59, 80, 95, 95).light()).isEqualTo(YELLOW);
        assertThat(monthly(Strength.FIRM, may, 366, 10, 10, 10, 366, 366).light()).isEqualTo(GREEN);
        assertThat(monthly(Strength.FIRM, LocalDate.of(2023, 1, 30), 0, 0).light()).isEqualTo(GREY);
        assertThat(monthly(Strength.FIRM, LocalDate.of(2023, 1, 31), 0, 0).light()).isEqualTo(YELLOW);
    }

    @Test
    void last_years_curve_says_when_the_work_is_due() {
        var profile = Promises.pace(Kind.LAST_YEAR, List.of());
        var counted = new Counted(
                BigDecimal.valueOf(80), months(0, 0, 10, 20, 60, 80, 80), months(0, 0, 5, 10, 30, 40, 40, 40, 40, 60, 80, 100), null, null, null);
        var judged = judge(eachYear(">=", Strength.FIRM), profile, counted);
        assertThat(judged.expected()).isEqualByComparingTo("80");
        assertThat(judged.verdict()).isEqualTo(ON_PACE);
        assertThat(judged.reason()).contains("按上年曲线应达 80");
        var blank = new Counted(counted.actual(), counted.months(), months(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), null, null, null);
        assertThat(judge(eachYear(">=", Strength.FIRM), profile, blank).expected()).isEqualByComparingTo("100.3");
    }

    @Test
    void a_curve_drawn_by_hand_says_when_the_work_is_due() {
        var shares = Stream.of("0", "0", "0.1", "0.3", "0.5", "0.5", "0.5", "0.5", "0.6", "0.8", "0.9", "1").map(BigDecimal::new).toList();
        var judged = judge(eachYear(">=", Strength.FIRM), Promises.pace(Kind.DRAWN, shares),
                new Counted(BigDecimal.valueOf(80), months(0, 0, 10, 20, 60, 80, 80), null, null, null, null));
        assertThat(judged.expected()).isEqualByComparingTo("100");
        assertThat(judged.reason()).contains("按拟定的季节曲线应达 100");
    }
}
