package org.secondchair.review.ranking;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// All rows of a matter as they were at one moment. Immutable and thread-safe; stays readable after the store
/// has been rebuilt or closed.
public final class Rows {

    private final long generation;
    private final Optional<Vocabulary> vocabulary;
    private final List<RowSegment> segments;
    private final BitSet present;
    private final int terms;

    Rows(long generation, Optional<Vocabulary> vocabulary, List<RowSegment> segments, int terms) {
        this.generation = generation;
        this.vocabulary = vocabulary;
        this.segments = List.copyOf(segments);
        this.terms = terms;
        this.present = new BitSet();
        for (RowSegment segment : segments) {
            for (int row = 0; row < segment.rows; row++) {
                present.set(segment.ordinal(row));
            }
        }
    }

    /// Changes when terms were numbered anew; what was learned on another generation has to be learned again.
    long generation() {
        return generation;
    }

    /// How many different terms there are; every term number is below.
    public int terms() {
        return terms;
    }

    /// One more than the highest ordinal.
    public int size() {
        return present.length();
    }

    public int documents() {
        return present.cardinality();
    }

    public boolean contains(int ordinal) {
        return present.get(ordinal);
    }

    /// Weighs a text that is not one of the documents with the same vocabulary.
    SparseRow weigh(String text) {
        return vocabulary.map(known -> known.weigh(TermCounts.of(text))).orElse(SparseRow.EMPTY);
    }

    Optional<Vocabulary> vocabulary() {
        return vocabulary;
    }

    List<RowSegment> segments() {
        return segments;
    }

    /// The document's row; empty if there is none.
    SparseRow row(int ordinal) {
        for (RowSegment segment : segments) {
            int row = segment.find(ordinal);
            if (row >= 0) {
                return segment.row(row);
            }
        }
        return SparseRow.EMPTY;
    }
}
