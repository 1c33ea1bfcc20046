package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsualNumberTest {
    private static final List<Integer> TRAININGS = List.of(38, 42, 45, 40, 52, 36, 44, 48, 41, 39);

    @Test
    void ten_times_as_many_is_far_from_the_usual_and_half_as_many_again_is_not() {
        var usual = UsualNumber.of(TRAININGS).orElseThrow();
        assertThat(usual.median()).isBetween(41L, 42L);
        assertThat(usual.isFar(420)).isTrue();
        assertThat(usual.isFar(4)).as("a figure too few").isTrue();
        assertThat(usual.isFar(63)).isFalse();
        assertThat(usual.isFar(28)).isFalse();
    }

    @Test
    void odd_ones_among_them_do_not_move_it() {
        var odd = new ArrayList<>(TRAININGS);
        odd.addAll(List.of(900, 1200));
        assertThat(UsualNumber.of(odd).orElseThrow().isFar(640)).isTrue();
    }

    @Test
    void seven_make_no_habit_and_always_the_same_number_leaves_room() {
        assertThat(UsualNumber.of(TRAININGS.subList(0, 7))).isEmpty();
        var same = UsualNumber.of(Collections.nCopies(20, 40)).orElseThrow();
        assertThat(same.isFar(60)).isFalse();
        assertThat(same.isFar(100)).isTrue();
        assertThat(UsualNumber.of(Collections.nCopies(20, 0)).orElseThrow().isFar(0)).isFalse();
    }
}
