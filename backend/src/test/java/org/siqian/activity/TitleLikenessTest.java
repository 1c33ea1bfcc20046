package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleLikenessTest {
    private static double likeness(String one, String other) {
        return TitleLikeness.of(one, other, List.of("恒合土家族乡", "恒合"));
    }

    @ParameterizedTest
    @CsvSource({
        "柑橘春季修剪技术培训, 春季柑橘修剪培训班", "柑橘春季修剪技术培训, 恒合乡柑橘春季修剪培训", "2023年柑橘春季修剪技术培训, 柑橘春季修剪技术培训活动",
        "开展“柑橘春季修剪”技术培训, 柑橘春季修剪技术培训", "第3期榨菜病虫害防治培训, 第三期榨菜病虫害绿色防治培训班"})
    void the_same_in_other_words_is_alike(String one, String other) {
        assertThat(likeness(one, other)).isGreaterThanOrEqualTo(TitleLikeness.ALIKE);
        assertThat(likeness(other, one)).as("either way round").isEqualTo(likeness(one, other));
    }

    @ParameterizedTest
    @CsvSource({
        "柑橘春季修剪技术培训, 柑橘病虫害防治技术培训", "水稻直播技术培训, 榨菜种植技术培训", "榨菜病虫害防治培训（第一期）, 榨菜病虫害防治培训（第二期）",
        "第12场榨菜培训, 第十三场榨菜培训", "柑橘修剪培训上午场, 柑橘修剪培训下午场", "技术培训, 科技志愿服务"})
    void another_thing_is_not(String one, String other) {
        assertThat(likeness(one, other)).isLessThan(TitleLikeness.ALIKE);
    }
}
