package org.secondchair.corpus.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Ids;

/**
 * Finds every file below the named sources. Links are not followed; what cannot be listed is a row with its cause, so
 * that nothing is passed over in silence.
 */
final class Listing {
    private static final int BATCH = 1_000;

    /**
     * A row for the journal.
     *
     * @param cause null for what is to be opened
     */
    record Found(
            UUID itemId,
            String path,
            Path source,
            long sizeBytes,
            boolean filtered,
            @Nullable String cause,
            @Nullable String message) {}

    private final Consumer<List<Found>> journal;
    private final BooleanSupplier interrupted;
    private List<Found> batch = new ArrayList<>();

    Listing(Consumer<List<Found>> journal, BooleanSupplier interrupted) {
        this.journal = journal;
        this.interrupted = interrupted;
    }

    /** Returns false when it was interrupted; listing again then changes nothing that stands already. */
    boolean list(Path source) throws IOException {
        if (!Files.exists(source, LinkOption.NOFOLLOW_LINKS)) {
            add(source, source.getFileName().toString(), 0, false, "VANISHED", "There is no such file or folder.");
        } else {
            Path base = source.getParent() == null ? source : source.getParent();
            Files.walkFileTree(source, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    visit(base, file, attributes);
                    return interrupted.getAsBoolean() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    add(file, path(base, file), 0, false, "UNREADABLE", "It cannot be read: " + e.getMessage());
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        flush();
        return !interrupted.getAsBoolean();
    }

    private void visit(Path base, Path file, BasicFileAttributes attributes) {
        Optional<String> known = KnownFiles.cause(file.getFileName().toString());
        if (attributes.isSymbolicLink()) {
            add(file, path(base, file), 0, true, "LINK", "A link; what it points to is taken in where it lies.");
        } else if (!attributes.isRegularFile()) {
            add(file, path(base, file), 0, true, "SPECIAL_FILE", "Not a file with content.");
        } else if (known.isPresent()) {
            add(file, path(base, file), attributes.size(), true, known.get(), "Left behind by a system.");
        } else {
            add(file, path(base, file), attributes.size(), false, null, null);
        }
    }

    private static String path(Path base, Path file) {
        return base.relativize(file).toString();
    }

    private void add(
            Path file, String path, long size, boolean filtered, @Nullable String cause, @Nullable String message) {
        batch.add(new Found(Ids.next(), path, file.toAbsolutePath(), size, filtered, cause, message));
        if (batch.size() >= BATCH) {
            flush();
        }
    }

    private void flush() {
        if (!batch.isEmpty()) {
            journal.accept(batch);
            batch = new ArrayList<>();
        }
    }
}
