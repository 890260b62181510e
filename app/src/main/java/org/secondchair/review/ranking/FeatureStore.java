package org.secondchair.review.ranking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One matter's documents as sparse rows, in one folder. Everything in it is derived from the documents' texts
/// and may be deleted at any time; [#contains] says which documents have to be appended again.
///
/// Texts are appended as they arrive and can be ranked at once, with the vocabulary of the last [#rebuild].
/// Terms that were new since then count only after the next one, which is [#rebuildDue] when the matter has
/// grown by a quarter. Terms are stored as hashes, never in clear; but as the index does, rows say much about a
/// text: keep the folder where the matter's other derived files are and delete it with them.
///
/// Thread-safe: any number of threads may append and read; texts are cut outside the lock. [#rebuild] blocks
/// appending and [#rows] while it runs; rows handed out before stay valid. One process at a time: a lock file
/// refuses a second.
public final class FeatureStore implements AutoCloseable {

    private static final double GROWTH_BEFORE_REBUILD = 0.25;
    private static final int PENDING_AT_MOST = 4_096;
    private static final int MERGED_ROWS_AT_MOST = 32_768;

    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final TermLog log;
    private final TreeMap<Integer, long[]> pending = new TreeMap<>();
    private final BitSet seen = new BitSet();
    private final List<RowSegment> segments = new ArrayList<>();
    private long generation;
    private @Nullable Vocabulary vocabulary;
    private @Nullable Rows current;
    private int tails;

    private FeatureStore(Path folder, FileChannel lockFile, FileLock lock) throws IOException {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
        Generation built = Generation.read(folder);
        log = TermLog.open(folder.resolve("terms.log"), built.logBytes());
        generation = built.number();
        boolean usable = log.sizeBytes() >= built.logBytes() && built.loadable(folder);
        if (usable) {
            vocabulary = Vocabulary.open(Generation.vocabulary(folder, generation));
            segments.add(RowSegment.open(Generation.rows(folder, generation)));
        }
        deleteAllBut(usable ? generation : 0);
        for (RowSegment segment : segments) {
            for (int row = 0; row < segment.rows; row++) {
                seen.set(segment.ordinal(row));
            }
        }
        log.visit(usable ? built.logBytes() : 0, log.sizeBytes(), (ordinal, records, at, size) -> {
            if (!seen.get(ordinal)) {
                weighLater(ordinal, TermLog.counts(records, at, size));
            }
        });
    }

    /// Opens or creates a store. Damaged files are dropped: then fewer documents are there than were appended.
    ///
    /// @throws UncheckedIOException if the folder cannot be read or written
    /// @throws IllegalStateException if it is open already, here or in another process
    public static FeatureStore open(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = locked(channel, folder);
            try {
                return new FeatureStore(folder, channel, lock);
            } catch (IOException damaged) {
                channel.close();
                throw damaged;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the features in " + folder, e);
        }
    }

    private static FileLock locked(FileChannel channel, Path folder) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException ours) {
            channel.close();
            throw new IllegalStateException("already open: " + folder, ours);
        }
        channel.close();
        throw new IllegalStateException("open in another process: " + folder);
    }

    /// Adds a document. A document that is there already is superseded, with effect from the next rebuild.
    ///
    /// @param ordinal the matter's dense number of the document, 0 or more
    public void append(int ordinal, CharSequence text) {
        if (ordinal < 0) {
            throw new IllegalArgumentException("negative ordinal " + ordinal);
        }
        long[] counts = TermCounts.of(text);
        synchronized (this) {
            try {
                log.append(ordinal, counts);
                if (!seen.get(ordinal)) {
                    weighLater(ordinal, counts);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot append to the features in " + folder, e);
            }
            current = null;
        }
    }

    public synchronized boolean contains(int ordinal) {
        return seen.get(ordinal);
    }

    public synchronized int documents() {
        return seen.cardinality();
    }

    /// Whether the matter has grown so much since terms were last chosen that they should be chosen again.
    public synchronized boolean rebuildDue() {
        int built = vocabulary == null ? 0 : vocabulary.documents;
        int grown = seen.cardinality() - built;
        return grown > 0 && grown >= GROWTH_BEFORE_REBUILD * built;
    }

    /// A snapshot of all rows. Before the first rebuild there are none.
    public synchronized Rows rows() {
        Rows rows = current;
        if (rows == null) {
            try {
                flushPending();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write features in " + folder, e);
            }
            Vocabulary known = vocabulary;
            rows = new Rows(generation, Optional.ofNullable(known), segments, known == null ? 0 : known.terms);
            current = rows;
        }
        return rows;
    }

    /// Chooses the terms anew, numbers them by falling document frequency and weighs every document again.
    public synchronized void rebuild() {
        try {
            log.flush();
            Live live = Live.of(log, log.sizeBytes());
            long next = generation + 1;
            VocabularyBuilder.Chosen chosen = VocabularyBuilder.choose(log, live);
            Vocabulary fresh = Vocabulary.write(
                    Generation.vocabulary(folder, next), chosen.keys(), chosen.frequencies(), live.documents());
            RowSegment rows = RowBuilder.build(log, live, fresh, Generation.rows(folder, next));
            new Generation(next, log.sizeBytes()).write(folder);
            vocabulary = fresh;
            generation = next;
            segments.clear();
            segments.add(rows);
            pending.clear();
            current = null;
            deleteAllBut(next);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot rebuild the features in " + folder, e);
        }
    }

    @Override
    public synchronized void close() {
        try (lockFile;
                lock;
                log) {
            current = null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the features in " + folder, e);
        }
    }

    private void weighLater(int ordinal, long[] counts) throws IOException {
        seen.set(ordinal);
        if (vocabulary != null) {
            pending.put(ordinal, counts);
            if (pending.size() >= PENDING_AT_MOST) {
                flushPending();
            }
        }
    }

    /// Weighs what came in since the last call into a segment of its own, and merges small segments.
    private void flushPending() throws IOException {
        Vocabulary known = vocabulary;
        if (known == null || pending.isEmpty()) {
            return;
        }
        TreeMap<Integer, SparseRow> rows = new TreeMap<>();
        pending.forEach((ordinal, counts) -> rows.put(ordinal, known.weigh(counts)));
        pending.clear();
        while (segments.size() > 1
                && segments.getLast().rows <= 2 * rows.size()
                && segments.getLast().rows + rows.size() <= MERGED_ROWS_AT_MOST) {
            RowSegment last = segments.removeLast();
            for (int row = 0; row < last.rows; row++) {
                rows.put(last.ordinal(row), last.row(row));
            }
        }
        long entries = rows.values().stream().mapToLong(SparseRow::length).sum();
        Path file = folder.resolve("tail-" + generation + "-" + ++tails + ".rows");
        RowSegment.Writer writer = new RowSegment.Writer(file, rows.size(), entries);
        rows.forEach(writer::add);
        segments.add(writer.finished());
        Files.delete(file);
    }

    private void deleteAllBut(long number) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Generation.isOutdated(file, number)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
