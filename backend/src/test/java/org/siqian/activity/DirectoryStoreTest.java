package org.siqian.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.siqian.shared.Refusal;

class DirectoryStoreTest extends FileStoreContract {
    @TempDir
    Path directory;

    @Override
    FileStore store() {
        return new DirectoryStore(directory.resolve("files"));
    }

    @Test
    void nothing_but_the_content_is_left_behind() throws IOException {
        store().keep("cd34", new byte[] {1});
        try (var left = Files.list(directory.resolve("files/cd"))) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).containsExactly("cd34");
        }
    }

    @Test
    void what_cannot_be_written_is_told_as_something_to_try_again() throws IOException {
        Files.createFile(Files.createDirectories(directory.resolve("files")).resolve("ab")); // where the folder should be
        var store = store();
        for (Runnable work : new Runnable[] {() -> store.read("ab12"), () -> store.keep("ab12", new byte[] {1}), () -> store.remove("ab12")}) {
            assertThatThrownBy(work::run)
                    .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.code()).isEqualTo("file-store-unavailable"));
        }
    }
}
