package org.secondchair.review.ranking;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;

/// Weighs every document of the log into one segment, in order of ordinal.
final class RowBuilder {

    private RowBuilder() {}

    static RowSegment build(TermLog log, Live live, Vocabulary vocabulary, Path file) throws IOException {
        long[] entries = new long[1];
        int[] sizes = new int[live.size()];
        MemorySegment[] records = new MemorySegment[1];
        log.visit(0, live.logBytes(), (ordinal, mapped, at, size) -> {
            records[0] = mapped;
            if (live.isLatest(ordinal, at)) {
                sizes[ordinal] = size;
                for (int i = 0; i < size; i++) {
                    if (vocabulary.id(TermCounts.key(mapped.get(ValueLayout.JAVA_LONG_UNALIGNED, at + 8L * i))) >= 0) {
                        entries[0]++;
                    }
                }
            }
        });
        RowSegment.Writer writer = new RowSegment.Writer(file, live.documents(), entries[0]);
        for (int ordinal = 0; ordinal < live.size(); ordinal++) {
            if (live.place(ordinal) >= 0) {
                writer.add(ordinal, vocabulary.weigh(TermLog.counts(records[0], live.place(ordinal), sizes[ordinal])));
            }
        }
        return writer.finished();
    }
}
