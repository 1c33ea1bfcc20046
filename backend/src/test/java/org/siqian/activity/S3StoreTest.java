package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.siqian.shared.Refusal;

class S3StoreTest extends FileStoreContract {
    private static final S3Server SERVER = new S3Server();
    private static S3Store store;

    @BeforeAll
    static void begin() {
        SERVER.start();
        store = new S3Store(SERVER.access(S3Server.SECRET));
    }

    @AfterAll
    static void end() {
        store.close();
        SERVER.stop();
    }

    @Override
    FileStore store() {
        return store;
    }

    @Test
    void a_store_that_does_not_let_us_in_is_told_as_something_to_try_again() {
        var stranger = new S3Store(SERVER.access("wrong"));
        for (Runnable work : new Runnable[] {() -> stranger.read("ab12"), () -> stranger.keep("ab12", new byte[] {1}), () -> stranger.remove("ab12")}) {
            assertThatThrownBy(work::run)
                    .isInstanceOfSatisfying(Refusal.class, it -> org.assertj.core.api.Assertions.assertThat(it.code()).isEqualTo("file-store-unavailable"));
        }
        stranger.close();
    }
}
