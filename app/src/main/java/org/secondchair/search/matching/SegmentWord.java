package org.secondchair.search.matching;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;
import org.secondchair.search.proximity.Occurrences;

/// The documents of a segment in which a word of the query stands, and its places in the current one.
abstract class SegmentWord {
    private int remembered = -1;
    private Occurrences places = Occurrences.NONE;

    abstract DocIdSetIterator documents();

    /// Places in the current document, ascending.
    abstract Occurrences read() throws IOException;

    /// Places in `document`, which is at or after the one asked for before.
    final Occurrences in(int document) throws IOException {
        if (remembered != document) {
            DocIdSetIterator documents = documents();
            int at = documents.docID() < document ? documents.advance(document) : documents.docID();
            places = at == document ? read() : Occurrences.NONE;
            remembered = document;
        }
        return places;
    }

    static SegmentWord of(PostingsEnum postings) {
        return new SegmentWord() {
            @Override
            DocIdSetIterator documents() {
                return postings;
            }

            @Override
            Occurrences read() throws IOException {
                int[] positions = new int[postings.freq()];
                for (int i = 0; i < positions.length; i++) {
                    positions[i] = postings.nextPosition();
                }
                return Occurrences.ofWords(positions, positions.length);
            }
        };
    }

    static SegmentWord of(Union<PlacedIterator> union) {
        return new SegmentWord() {
            @Override
            DocIdSetIterator documents() {
                return union;
            }

            @Override
            Occurrences read() throws IOException {
                var all = new Places();
                for (PlacedIterator part : union.here()) {
                    part.addPlaces(all);
                }
                return all.sorted();
            }
        };
    }

    /// Collects positions in any order.
    static final class Places {
        private int[] positions = new int[16];
        private int count;

        void add(int position) {
            if (count == positions.length) {
                positions = Arrays.copyOf(positions, 2 * count);
            }
            positions[count++] = position;
        }

        Occurrences sorted() {
            Arrays.sort(positions, 0, count);
            return Occurrences.ofWords(positions, count);
        }
    }

    /// An iterator over documents that knows the places in the current one.
    abstract static class PlacedIterator extends DocIdSetIterator {
        abstract void addPlaces(Places places) throws IOException;

        static PlacedIterator of(PostingsEnum postings) {
            return new PlacedIterator() {
                @Override
                void addPlaces(Places places) throws IOException {
                    for (int left = postings.freq(); left > 0; left--) {
                        places.add(postings.nextPosition());
                    }
                }

                @Override
                public int docID() {
                    return postings.docID();
                }

                @Override
                public int nextDoc() throws IOException {
                    return postings.nextDoc();
                }

                @Override
                public int advance(int target) throws IOException {
                    return postings.advance(target);
                }

                @Override
                public long cost() {
                    return postings.cost();
                }
            };
        }
    }

    /// The postings of many rare words read at once: documents and positions packed into numbers and sorted. A
    /// wildcard may stand for thousands of words that occur once or twice each; an open iterator each would cost
    /// more.
    static final class RareWords extends PlacedIterator {
        private long[] packed = new long[256];
        private int count;
        private int at;
        private int document = -1;

        void addAll(PostingsEnum postings) throws IOException {
            for (int doc = postings.nextDoc(); doc != NO_MORE_DOCS; doc = postings.nextDoc()) {
                for (int left = postings.freq(); left > 0; left--) {
                    if (count == packed.length) {
                        packed = Arrays.copyOf(packed, 2 * count);
                    }
                    packed[count++] = ((long) doc << 32) | postings.nextPosition();
                }
            }
        }

        /// Null if nothing was added.
        @Nullable
        RareWords ready() {
            Arrays.sort(packed, 0, count);
            return count == 0 ? null : this;
        }

        @Override
        void addPlaces(Places places) {
            for (int i = at; i < count && (int) (packed[i] >>> 32) == document; i++) {
                places.add((int) packed[i]);
            }
        }

        @Override
        public int docID() {
            return document;
        }

        @Override
        public int nextDoc() {
            return advance(document + 1);
        }

        @Override
        public int advance(int target) {
            int found = Arrays.binarySearch(packed, at, count, (long) target << 32);
            at = found < 0 ? -found - 1 : found;
            document = at == count ? NO_MORE_DOCS : (int) (packed[at] >>> 32);
            return document;
        }

        @Override
        public long cost() {
            return count;
        }
    }
}
