package org.siqian.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Reference data that is remembered, and what a change under way does to it. */
@QuarkusTest
class SnapshotTest {
    private final AtomicReference<String> stored = new AtomicReference<>("before");
    private final Snapshot<String> snapshot = new Snapshot<>(Duration.ofHours(1), stored::get);

    @Test
    void it_is_read_once_until_it_is_told_to_forget() {
        assertThat(snapshot.get()).isEqualTo("before");
        stored.set("after");
        assertThat(snapshot.get()).isEqualTo("before");
        snapshot.forget();
        assertThat(snapshot.get()).isEqualTo("after");
    }

    @Test
    void what_others_read_while_a_change_is_under_way_does_not_outlive_it() {
        QuarkusTransaction.requiringNew().run(() -> {
            snapshot.forget();
            assertThat(snapshot.get()).isEqualTo("before"); // someone else reads what is committed
            stored.set("after");
        });
        assertThat(snapshot.get()).isEqualTo("after");
    }

    @Test
    void what_is_read_of_a_change_that_fails_does_not_outlive_it() {
        assertThat(QuarkusTransaction.isActive()).isFalse();
        QuarkusTransaction.begin();
        snapshot.forget();
        stored.set("never committed");
        assertThat(snapshot.get()).isEqualTo("never committed");
        stored.set("before");
        QuarkusTransaction.rollback();
        assertThat(snapshot.get()).isEqualTo("before");
    }
}
