package org.siqian.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, unpacked once from the archive on the class path and used from then on. */
final class PostgresBinaries {
    private static final int OWNER_MAY_EXECUTE = 0100;

    private final Path directory;

    private PostgresBinaries(Path directory) {
        this.directory = directory;
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    Path directory() {
        return directory;
    }

    /** Unpacks below {@code parent} unless that was done before; several processes may ask at once. */
    static synchronized PostgresBinaries unpackedIn(Path parent) throws IOException {
        var archive = archive();
        // the archive names no version, but two versions never have the same length
        var directory = parent.resolve("programs-" + archive.openConnection().getContentLengthLong());
        if (Files.isDirectory(directory)) {
            return new PostgresBinaries(directory);
        }
        Files.createDirectories(parent);
        try (var channel = FileChannel.open(parent.resolve("programs.lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE); var held = channel.lock()) {
            if (held.isValid() && !Files.isDirectory(directory)) {
                var unfinished = parent.resolve("programs-unfinished");
                Directories.delete(unfinished);
                unpack(archive, unfinished);
                Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return new PostgresBinaries(directory);
    }

    private static URL archive() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arm = System.getProperty("os.arch").equals("aarch64");
        var name = "postgres-" + (os.startsWith("mac") ? "darwin" : os) + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
        var found = Thread.currentThread().getContextClassLoader().getResource(name);
        if (found == null) {
            found = PostgresBinaries.class.getClassLoader().getResource(name);
        }
        if (found == null) {
            throw new LaunchRefusal(
                    "没有适用于本机的内置 PostgreSQL（%s）：请用 SIQIAN_DB_URL 指定一个 PostgreSQL 数据库。".formatted(name),
                    "No embedded PostgreSQL for this machine (%s): name a PostgreSQL database in SIQIAN_DB_URL."
                            .formatted(name));
        }
        return found;
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream in = new BufferedInputStream(archive.openStream(), 1 << 16);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("an entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            file.toFile().setExecutable((entry.getMode() & OWNER_MAY_EXECUTE) != 0, false);
        }
    }
}
