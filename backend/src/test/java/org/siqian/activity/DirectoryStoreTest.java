package org.siqian.activity;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStoreTest extends FileStoreContract {
    @TempDir
    Path directory;

    @Override
    FileStore store() {
        return new DirectoryStore(directory.resolve("files"));
    }
}
