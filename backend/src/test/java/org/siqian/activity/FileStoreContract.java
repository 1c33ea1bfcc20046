package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.siqian.shared.EntityTag;

/** What every store of files does, whatever it is made of. */
abstract class FileStoreContract {
    abstract FileStore store();

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(System.nanoTime()).nextBytes(content);
        return content;
    }

    private static String keyOf(byte[] content) {
        return FileVariant.DISPLAY.key(EntityTag.hash(content));
    }

    @Test
    void what_is_kept_is_read_again_byte_for_byte() {
        for (int size : new int[] {1, 8192, 3_000_000, EvidenceRoom.LARGEST}) {
            byte[] content = content(size);
            store().keep(keyOf(content), content);
            assertThat(store().read(keyOf(content))).hasValueSatisfying(read -> assertThat(read).isEqualTo(content));
        }
    }

    @Test
    void what_was_never_kept_is_not_there() {
        assertThat(store().read(keyOf(content(10)))).isEmpty();
    }

    @Test
    void kept_again_it_is_the_same() {
        byte[] content = content(5000);
        store().keep(keyOf(content), content);
        store().keep(keyOf(content), content);
        assertThat(store().read(keyOf(content))).hasValue(content);
    }

    @Test
    void what_is_removed_is_gone_and_may_be_removed_again_and_kept_again() {
        byte[] content = content(5000);
        store().keep(keyOf(content), content);
        store().remove(keyOf(content));
        store().remove(keyOf(content));
        assertThat(store().read(keyOf(content))).isEmpty();
        store().keep(keyOf(content), content);
        assertThat(store().read(keyOf(content))).hasValue(content);
    }

    @Test
    void variants_lie_beside_each_other() {
        byte[] content = content(100);
        String sha256 = EntityTag.hash(content);
        for (var variant : FileVariant.values()) store().keep(variant.key(sha256), variant.name().getBytes());
        for (var variant : FileVariant.values()) assertThat(store().read(variant.key(sha256))).hasValue(variant.name().getBytes());
        store().remove(FileVariant.ORIGINAL.key(sha256));
        assertThat(store().read(FileVariant.THUMBNAIL.key(sha256))).isPresent();
    }

    @Test
    void many_may_keep_the_same_at_once() throws Exception {
        byte[] content = content(200_000);
        var together = new CountDownLatch(1);
        var workers = Executors.newFixedThreadPool(8);
        var done = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> workers.submit(() -> {
                    together.await();
                    store().keep(keyOf(content), content);
                    return store().read(keyOf(content)).orElseThrow();
                }))
                .toList();
        together.countDown();
        for (var one : done) assertThat(one.get()).isEqualTo(content);
        workers.shutdown();
    }
}
