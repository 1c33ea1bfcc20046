package org.siqian.activity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.siqian.shared.Refusal;

/** Files below a directory, in folders by the first two letters of their keys. */
final class DirectoryStore implements FileStore {
    private static final Logger LOG = Logger.getLogger(DirectoryStore.class);
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final Path directory;

    DirectoryStore(Path directory) {
        this.directory = directory;
    }

    /** On the disk before it can be read, and named there before this answers: what is taken down in the database is never missing here. */
    @Override
    public void keep(String key, byte[] content) {
        Path target = path(key);
        if (Files.exists(target)) return;
        try {
            Files.createDirectories(target.getParent());
            Path part = Files.createTempFile(target.getParent(), key, ".part");
            try {
                write(part, content);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                force(target.getParent());
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw broken("keep", e);
        }
    }

    private static void write(Path part, byte[] content) throws IOException {
        try (var file = FileChannel.open(part, StandardOpenOption.WRITE)) {
            for (var left = ByteBuffer.wrap(content); left.hasRemaining(); ) file.write(left);
            file.force(true);
        }
    }

    private static void force(Path folder) throws IOException {
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    @Override
    public Optional<byte[]> read(String key) {
        try {
            return Optional.of(Files.readAllBytes(path(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw broken("read", e);
        }
    }

    @Override
    public void remove(String key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException e) {
            throw broken("remove", e);
        }
    }

    /** A full or failing disk is somebody's to mend; until then it is something to try again. */
    private static Refusal broken(String verb, IOException e) {
        LOG.errorf("the file store could not %s: %s", verb, e);
        return Refusal.unavailable("file-store-unavailable", "文件库暂时不可用，请稍后再试。", AGAIN);
    }

    private Path path(String key) {
        return directory.resolve(key.substring(0, 2)).resolve(key);
    }
}
