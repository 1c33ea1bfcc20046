package org.siqian.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void ids_are_uuids_of_version_seven() {
        assertThat(Stream.generate(Ids::next).limit(1_000)).allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    @Test
    void ids_made_later_sort_later_and_none_is_made_twice() {
        long now = System.currentTimeMillis();
        assertThat(Stream.iterate(now, t -> t + 1).limit(1_000).map(Ids::at).map(UUID::toString)).isSorted();
        assertThat(Stream.generate(Ids::next).limit(100_000)).doesNotHaveDuplicates();
    }

    @Test
    void the_time_of_an_id_can_be_read_back() {
        assertThat(Ids.at(1_700_000_000_000L).getMostSignificantBits() >>> 16).isEqualTo(1_700_000_000_000L);
    }
}
