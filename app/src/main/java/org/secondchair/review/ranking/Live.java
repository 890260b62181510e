package org.secondchair.review.ranking;

import java.io.IOException;
import java.util.Arrays;

/// Which record of the log holds each document's latest terms: a document appended again supersedes itself.
final class Live {

    private long[] places = new long[1024];
    private int size;
    private int documents;
    private long entries;
    private final long logBytes;

    private Live(long logBytes) {
        this.logBytes = logBytes;
        Arrays.fill(places, -1);
    }

    static Live of(TermLog log, long logBytes) throws IOException {
        Live live = new Live(logBytes);
        log.visit(0, logBytes, (ordinal, records, at, length) -> live.put(ordinal, at));
        log.visit(0, logBytes, (ordinal, records, at, length) -> {
            if (live.isLatest(ordinal, at)) {
                live.entries += length;
            }
        });
        return live;
    }

    private void put(int ordinal, long at) {
        if (ordinal >= places.length) {
            int old = places.length;
            places = Arrays.copyOf(places, Math.max(ordinal + 1, old * 2));
            Arrays.fill(places, old, places.length, -1);
        }
        if (places[ordinal] < 0) {
            documents++;
        }
        places[ordinal] = at;
        size = Math.max(size, ordinal + 1);
    }

    boolean isLatest(int ordinal, long at) {
        return places[ordinal] == at;
    }

    /// Where the document's counts begin, or -1.
    long place(int ordinal) {
        return places[ordinal];
    }

    /// One more than the highest ordinal.
    int size() {
        return size;
    }

    int documents() {
        return documents;
    }

    long entries() {
        return entries;
    }

    long logBytes() {
        return logBytes;
    }
}
