package org.secondchair.review.ranking;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;

/// A mapped run of compressed sparse rows, in rising order of document ordinal.
///
/// File, native byte order: magic, rows, entries (three longs); `starts` (rows + 1 longs: where each row's
/// entries begin); `ordinals` (rows ints, padded to a multiple of 8 bytes); `terms` (entries ints); `weights`
/// (entries floats).
final class RowSegment {

    private static final long MAGIC = 0x5343_524f_5753_3031L;
    private static final int HEADER_BYTES = 24;

    final int rows;
    final long entries;
    final MemorySegment starts;
    final MemorySegment ordinals;
    final MemorySegment terms;
    final MemorySegment weights;

    private RowSegment(MemorySegment file, int rows, long entries) {
        this.rows = rows;
        this.entries = entries;
        long at = HEADER_BYTES;
        starts = file.asSlice(at, 8L * (rows + 1));
        at += starts.byteSize();
        ordinals = file.asSlice(at, 4L * rows);
        at += padded(4L * rows);
        terms = file.asSlice(at, 4 * entries);
        at += terms.byteSize();
        weights = file.asSlice(at, 4 * entries);
    }

    /// @throws IOException if the file is absent or not such a segment
    static RowSegment open(Path file) throws IOException {
        MemorySegment mapped = Mapped.existing(file);
        if (mapped.byteSize() < HEADER_BYTES || mapped.get(ValueLayout.JAVA_LONG, 0) != MAGIC) {
            throw new IOException("not a segment of rows: " + file);
        }
        long rows = mapped.get(ValueLayout.JAVA_LONG, 8);
        long entries = mapped.get(ValueLayout.JAVA_LONG, 16);
        if (rows < 0 || rows > Integer.MAX_VALUE - 1 || entries < 0 || mapped.byteSize() != sizeBytes(rows, entries)) {
            throw new IOException("damaged segment of rows: " + file);
        }
        return new RowSegment(mapped, (int) rows, entries);
    }

    int ordinal(int row) {
        return ordinals.getAtIndex(ValueLayout.JAVA_INT, row);
    }

    long start(int row) {
        return starts.getAtIndex(ValueLayout.JAVA_LONG, row);
    }

    int length(int row) {
        return (int) (start(row + 1) - start(row));
    }

    /// The row of a document, or a negative number if it is not here.
    int find(int ordinal) {
        int low = 0;
        int high = rows - 1;
        if (rows > 0 && ordinal(high) == high && ordinal <= high) {
            return ordinal;
        }
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = ordinal(middle);
            if (found < ordinal) {
                low = middle + 1;
            } else if (found > ordinal) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    SparseRow row(int row) {
        long start = start(row);
        int length = length(row);
        int[] rowTerms = new int[length];
        float[] rowWeights = new float[length];
        MemorySegment.copy(terms, ValueLayout.JAVA_INT, 4 * start, rowTerms, 0, length);
        MemorySegment.copy(weights, ValueLayout.JAVA_FLOAT, 4 * start, rowWeights, 0, length);
        return new SparseRow(rowTerms, rowWeights);
    }

    private static long sizeBytes(long rows, long entries) {
        return HEADER_BYTES + 8 * (rows + 1) + padded(4 * rows) + 8 * entries;
    }

    private static long padded(long sizeBytes) {
        return (sizeBytes + 7) & ~7L;
    }

    /// Writes a segment whose numbers of rows and entries are known beforehand. Not thread-safe.
    static final class Writer {
        private final MemorySegment file;
        private final RowSegment segment;
        private int row;
        private long entry;
        private int lastOrdinal = -1;

        Writer(Path path, int rows, long entries) throws IOException {
            file = Mapped.fresh(path, sizeBytes(rows, entries));
            segment = new RowSegment(file, rows, entries);
        }

        void add(int ordinal, SparseRow sparse) {
            if (ordinal <= lastOrdinal) {
                throw new IllegalArgumentException("ordinal " + ordinal + " after " + lastOrdinal);
            }
            lastOrdinal = ordinal;
            segment.ordinals.setAtIndex(ValueLayout.JAVA_INT, row, ordinal);
            segment.starts.setAtIndex(ValueLayout.JAVA_LONG, row, entry);
            MemorySegment.copy(sparse.terms(), 0, segment.terms, ValueLayout.JAVA_INT, 4 * entry, sparse.length());
            MemorySegment.copy(
                    sparse.weights(), 0, segment.weights, ValueLayout.JAVA_FLOAT, 4 * entry, sparse.length());
            entry += sparse.length();
            row++;
        }

        /// @throws IllegalStateException if fewer rows or entries came than announced
        RowSegment finished() {
            if (row != segment.rows || entry != segment.entries) {
                throw new IllegalStateException(row + " rows and " + entry + " entries written, " + segment.rows
                        + " and " + segment.entries + " announced");
            }
            segment.starts.setAtIndex(ValueLayout.JAVA_LONG, row, entry);
            file.set(ValueLayout.JAVA_LONG, 8, segment.rows);
            file.set(ValueLayout.JAVA_LONG, 16, segment.entries);
            file.set(ValueLayout.JAVA_LONG, 0, MAGIC);
            return segment;
        }
    }
}
