package org.siqian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Periods and units as tables are headed with them. */
class TableWordsTest {
    private static void period(String text, String start, String end) {
        assertThat(Period.read(text)).as(text).contains(new Period(LocalDate.parse(start), LocalDate.parse(end)));
    }

    @Test
    void periods_are_read_as_statistics_write_them() {
        for (String year : new String[] {"2023", "2023年", "2023年度", "２０２３", "2023-01-01/2023-12-31", "2023-01-01至2023-12-31"}) {
            period(year, "2023-01-01", "2023-12-31");
        }
        for (String months : new String[] {"2023年1—9月", "2023年1-9月", "2023年1月至9月", "2023年前三季度"}) period(months, "2023-01-01", "2023-09-30");
        period("2024年2月", "2024-02-01", "2024-02-29");
        period("2024-02", "2024-02-01", "2024-02-29");
        period("2023年上半年", "2023-01-01", "2023-06-30");
        period("2023年第三季度", "2023-07-01", "2023-09-30");
        period("2023Q4", "2023-10-01", "2023-12-31");
    }

    @Test
    void what_is_no_period_is_none() {
        for (String text : new String[] {"", "去年", "2023年13月", "2023-02-30/2023-12-31", "23", "2023年0—3月"}) assertThat(Period.read(text)).as(text).isEmpty();
    }

    private static void unit(String from, String base, String factor) {
        assertThat(UnitConversion.factor(from, base)).as(from).hasValueSatisfying(f -> assertThat(f).isEqualByComparingTo(new BigDecimal(factor)));
    }

    @Test
    void units_are_converted_to_the_base_unit() {
        unit("元", "元", "1");
        unit("万元", "元", "1e4");
        unit("亿元", "元", "1e8");
        unit("千亿元", "元", "1e11");
        unit("万亩", "亩", "1e4");
        unit("公顷", "亩", "15");
        unit("万公顷", "亩", "150000");
        unit("％", "%", "1");
        unit("：1", ":1", "1");
    }

    @Test
    void a_unit_of_something_else_is_none() {
        assertThat(UnitConversion.factor("亩", "元")).isEmpty();
        assertThat(UnitConversion.factor("美元", "元")).isEmpty();
        assertThat(UnitConversion.factor("个百分点", "%")).isEmpty();
    }
}
