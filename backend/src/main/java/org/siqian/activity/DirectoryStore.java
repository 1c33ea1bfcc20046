package org.siqian.activity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Files below a directory, in folders by the first two letters of their keys. */
final class DirectoryStore implements FileStore {
    private final Path directory;

    DirectoryStore(Path directory) {
        this.directory = directory;
    }

    @Override
    public void keep(String key, byte[] content) {
        Path target = path(key);
        if (Files.exists(target)) return;
        try {
            Files.createDirectories(target.getParent());
            Path part = Files.createTempFile(target.getParent(), key, ".part");
            Files.write(part, content);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a file in " + target.getParent(), e);
        }
    }

    @Override
    public Optional<byte[]> read(String key) {
        try {
            return Optional.of(Files.readAllBytes(path(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a file in " + directory, e);
        }
    }

    @Override
    public void remove(String key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove a file in " + directory, e);
        }
    }

    private Path path(String key) {
        return directory.resolve(key.substring(0, 2)).resolve(key);
    }
}
