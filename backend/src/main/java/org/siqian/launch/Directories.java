package org.siqian.launch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.util.Comparator;

/** What is done to a directory and everything below it. */
final class Directories {
    private Directories() {}

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Gives the directory to an account of this machine; costs one look when it has it already. */
    static void give(Path directory, String account) throws IOException {
        if (Files.getOwner(directory).getName().equals(account)) {
            return;
        }
        var owner = directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(account);
        try (var below = Files.walk(directory)) {
            for (var path : below.sorted(Comparator.reverseOrder()).toList()) { // the directory itself last
                Files.getFileAttributeView(path, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setOwner(owner);
            }
        }
    }
}
