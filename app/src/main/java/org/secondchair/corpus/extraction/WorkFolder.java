package org.secondchair.corpus.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Where processes write: the outbox for children, and a folder for each process. Named after the server's process, so
 * that what a killed server left behind is found and wiped by the next one. Holds documents in the clear, briefly.
 */
final class WorkFolder implements AutoCloseable {

    private static final String NAME = "extractor-";

    private final Path root;
    private final Path outbox;
    private int processes;

    WorkFolder(Path parent) {
        try {
            Files.createDirectories(parent);
            wipeLeftovers(parent);
            root = Files.createTempDirectory(
                    parent.toRealPath(), NAME + ProcessHandle.current().pid() + "-");
            outbox = Files.createDirectory(root.resolve("outbox"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("No work folder for the extractor in " + parent, unwritable);
        }
    }

    Path outbox() {
        return outbox;
    }

    /** Not yet created. */
    Path ofProcess() {
        return root.resolve("process-" + ++processes);
    }

    private static void wipeLeftovers(Path parent) throws IOException {
        try (var found = Files.newDirectoryStream(parent, NAME + "*")) {
            for (var folder : found) {
                var owner = folder.getFileName().toString().replaceAll("^" + NAME + "(\\d{1,18})-.*$", "$1");
                boolean alive = owner.matches("\\d+")
                        && ProcessHandle.of(Long.parseLong(owner)).isPresent();
                if (!alive) delete(folder);
            }
        }
    }

    /** Half-written children of a document that took its process down; those that were announced stay. */
    void wipeChildren(long number, int fromOrdinal) {
        try (var found = Files.newDirectoryStream(outbox, number + "-*.bin")) {
            for (var file : found) {
                var ordinal = file.getFileName().toString().replaceAll("^\\d+-(\\d+)\\.bin$", "$1");
                if (ordinal.matches("\\d{1,10}") && Long.parseLong(ordinal) < fromOrdinal) continue;
                Files.deleteIfExists(file);
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException("The extractor's outbox cannot be wiped", stuck);
        }
    }

    void wipe(Path folder) {
        try {
            delete(folder);
        } catch (IOException stuck) {
            throw new UncheckedIOException("A folder of the extractor cannot be wiped", stuck);
        }
    }

    @Override
    public void close() {
        wipe(root);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw failed;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed) throws IOException {
                if (failed != null) throw failed;
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
