package org.secondchair.review.ranking;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// The append-only file of every document's term counts, from which vocabulary and rows are built.
///
/// Record, native byte order: ordinal (int), number of terms (int), the packed terms (longs, see [TermCounts]),
/// CRC-32C of all that (long). A torn or damaged record ends the log: opening cuts it off there, and the
/// documents behind it are missing until they are appended again. Not thread-safe; not synced to disk, because
/// it is derived.
final class TermLog implements AutoCloseable {

    static final int TERMS_AT_MOST = 2 * Tokenizer.WORDS_AT_MOST;
    private static final int HEADER_BYTES = 8;
    private static final int BUFFER_BYTES = 1 << 20;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES + HEADER_BYTES + 8 * TERMS_AT_MOST + 8)
            .order(ByteOrder.nativeOrder());
    private final CRC32C checksum = new CRC32C();
    private long written;

    /// Receives one record; `counts` begin at `at` (in bytes) in `log` and are `size` longs.
    interface Visitor {
        void document(int ordinal, MemorySegment log, long at, int size) throws IOException;
    }

    private TermLog(FileChannel channel, long written) {
        this.channel = channel;
        this.written = written;
    }

    /// @param trusted bytes at the beginning that were found whole before and need not be checked again
    static TermLog open(Path file, long trusted) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        long size = channel.size();
        long from = trusted <= size ? trusted : 0;
        long whole = size == 0 ? 0 : wholeBytes(channel.map(MapMode.READ_ONLY, 0, size, Arena.ofAuto()), from);
        if (whole < size) {
            channel.truncate(whole);
        }
        channel.position(whole);
        return new TermLog(channel, whole);
    }

    /// Bytes appended so far, whether or not they have reached the file.
    long sizeBytes() {
        return written;
    }

    void append(int ordinal, long[] counts) throws IOException {
        int start = buffer.position();
        buffer.putInt(ordinal).putInt(counts.length);
        for (long packed : counts) {
            buffer.putLong(packed);
        }
        checksum.reset();
        checksum.update(buffer.array(), start, buffer.position() - start);
        buffer.putLong(checksum.getValue());
        written += buffer.position() - start;
        if (buffer.position() > BUFFER_BYTES) {
            flush();
        }
    }

    void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /// Visits the records between two sizes of the log, in order of appending.
    void visit(long from, long to, Visitor visitor) throws IOException {
        flush();
        if (to == from) {
            return;
        }
        MemorySegment log = channel.map(MapMode.READ_ONLY, 0, to, Arena.ofAuto());
        long at = from;
        while (at < to) {
            int ordinal = log.get(ValueLayout.JAVA_INT_UNALIGNED, at);
            int size = log.get(ValueLayout.JAVA_INT_UNALIGNED, at + 4);
            visitor.document(ordinal, log, at + HEADER_BYTES, size);
            at += HEADER_BYTES + 8L * size + 8;
        }
    }

    static long[] counts(MemorySegment log, long at, int size) {
        long[] counts = new long[size];
        MemorySegment.copy(log, ValueLayout.JAVA_LONG_UNALIGNED, at, counts, 0, size);
        return counts;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            flush();
        }
    }

    private static long wholeBytes(MemorySegment log, long from) {
        CRC32C checksum = new CRC32C();
        long at = from;
        while (at + HEADER_BYTES + 8 <= log.byteSize()) {
            int size = log.get(ValueLayout.JAVA_INT_UNALIGNED, at + 4);
            long length = HEADER_BYTES + 8L * size;
            if (size < 0 || size > TERMS_AT_MOST || at + length + 8 > log.byteSize()) {
                break;
            }
            checksum.reset();
            checksum.update(log.asSlice(at, length).asByteBuffer());
            if (checksum.getValue() != log.get(ValueLayout.JAVA_LONG_UNALIGNED, at + length)) {
                break;
            }
            at += length + 8;
        }
        return at;
    }
}
