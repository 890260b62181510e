package org.secondchair.review.ranking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The record of the last finished rebuild: its number (0 if there was none) and how much of the log went into
/// it.
record Generation(long number, long logBytes) {

    private static final Generation NONE = new Generation(0, 0);

    static Path vocabulary(Path folder, long number) {
        return folder.resolve("generation-" + number + ".terms");
    }

    static Path rows(Path folder, long number) {
        return folder.resolve("generation-" + number + ".rows");
    }

    static boolean isOutdated(Path file, long number) {
        String name = file.getFileName().toString();
        return name.startsWith("tail-")
                || (name.startsWith("generation-") && !name.startsWith("generation-" + number + "."));
    }

    static Generation read(Path folder) throws IOException {
        Path file = folder.resolve("current");
        if (!Files.exists(file)) {
            return NONE;
        }
        String[] parts = Files.readString(file).strip().split(" ", -1);
        boolean whole = parts.length == 2 && parts[0].matches("\\d{1,18}") && parts[1].matches("\\d{1,18}");
        return whole ? new Generation(Long.parseLong(parts[0]), Long.parseLong(parts[1])) : NONE;
    }

    void write(Path folder) throws IOException {
        Path fresh = folder.resolve("current.new");
        Files.writeString(fresh, number + " " + logBytes);
        Files.move(
                fresh, folder.resolve("current"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Whether both files of this generation are there and whole.
    boolean loadable(Path folder) {
        if (number == 0) {
            return false;
        }
        try {
            Vocabulary.open(vocabulary(folder, number));
            RowSegment.open(rows(folder, number));
            return true;
        } catch (IOException damaged) {
            return false;
        }
    }
}
