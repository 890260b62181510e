package org.secondchair.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.secondchair.audit.leaf.RecordedEvent;
import org.secondchair.audit.tree.Hash;
import tools.jackson.core.JacksonException;

/** An export as a file. Reading it needs nothing else of the product. */
final class LogFile {
    private final Path file;
    private final LogLine.Opening opening;

    private LogFile(Path file, LogLine.Opening opening) {
        this.file = file;
        this.opening = opening;
    }

    /** @throws Unreadable when there is no export there */
    static LogFile open(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String first = lines.readLine();
            LogLine.Opening opening =
                    first == null ? null : parse(file, 1, first).log();
            if (opening == null || !opening.format().equals(LogLine.FORMAT)) {
                throw new Unreadable("%s does not begin as an export of a log does.".formatted(file));
            }
            return new LogFile(file, opening);
        } catch (IOException e) {
            throw new Unreadable("%s cannot be read (%s).".formatted(file, e));
        }
    }

    LogLine.Opening opening() {
        return opening;
    }

    LogPublicKey publicKey() {
        try {
            return new LogPublicKey(opening.publicKey());
        } catch (IllegalArgumentException e) {
            throw new Unreadable("%s names no usable public key.".formatted(file));
        }
    }

    void read(LogSink sink) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.readLine();
            int number = 2;
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                pass(parse(file, number++, text), sink);
            }
        } catch (MalformedInputException e) {
            throw new Unreadable("%s is not UTF-8 text.".formatted(file));
        } catch (IOException e) {
            throw new Unreadable("%s cannot be read (%s).".formatted(file, e));
        } catch (Unreadable e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new Unreadable("%s holds a line that no export has (%s).".formatted(file, e.getMessage()));
        }
    }

    private static LogLine parse(Path file, int number, String text) {
        try {
            return LogLine.parse(text);
        } catch (JacksonException e) {
            throw new Unreadable("Line %d of %s is not a line of an export.".formatted(number, file));
        }
    }

    private static void pass(LogLine line, LogSink sink) {
        if (line.head() != null) {
            byte[] leaves = line.head().leaves();
            sink.batch(new Batch(line.head().signed(), leaves == null ? new byte[0] : leaves));
        } else if (line.event() != null) {
            sink.event(
                    line.event().index(),
                    Hash.parse(line.event().hash()),
                    line.event().recorded());
        } else if (line.view() != null) {
            sink.view(line.view().batch(), line.view().view());
        } else {
            throw new IllegalArgumentException("it has no head, event or view");
        }
    }

    /** What this export, kept elsewhere, has to say against a later state of the log. */
    Anchors anchors() {
        LogPublicKey key = publicKey();
        List<Hash> leaves = new ArrayList<>();
        Set<Long> told = new HashSet<>();
        read(new LogSink() {
            @Override
            public void batch(Batch batch) {
                if (!key.signed(batch.head()) || batch.head().previousSize() != leaves.size() || !batch.whole()) {
                    throw new Unreadable("%s is damaged itself: it proves nothing.".formatted(file));
                }
                for (int i = 0; i < batch.count(); i++) {
                    leaves.add(Hash.at(batch.leaves(), i));
                }
            }

            @Override
            public void event(long index, Hash storedLeaf, RecordedEvent event) {
                told.add(index);
            }

            @Override
            public void view(UUID batchId, View view) {}
        });
        return new Anchors(List.of(), leaves, told); // the leaves say all that the heads could, and where
    }

    /** The file is not an export; the message is for the person who named it. */
    static final class Unreadable extends IllegalArgumentException {
        Unreadable(String message) {
            super(message);
        }
    }
}
