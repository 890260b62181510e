package org.secondchair.search.matching;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;
import org.secondchair.search.language.Word;
import org.secondchair.search.proximity.Occurrences;
import org.secondchair.search.proximity.Proximity;

/// Runs a {@link PositionalQuery} over segments.
final class PositionalWeight extends Weight {
    private final PositionalQuery query;
    private final Similarity.@Nullable SimScorer similarity;
    private final float boost;

    PositionalWeight(PositionalQuery query, Similarity.@Nullable SimScorer similarity, float boost) {
        super(query);
        this.query = query;
        this.similarity = similarity;
        this.boost = boost;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        Terms vocabulary = leaf.reader().terms(query.field());
        if (vocabulary == null) {
            return null;
        }
        Word lone = query.loneWord();
        Scorer scorer;
        if (lone != null) {
            scorer = switch (PositionalQuery.test(query.tests(), lone)) {
                case WordTest.One one -> ofWord(leaf, vocabulary, one);
                case WordTest.Many many -> {
                    var documents = SegmentWords.documents(
                            many, vocabulary, leaf.reader().maxDoc());
                    yield documents == null ? null : new ConstantScoreScorer(boost, ScoreMode.COMPLETE, documents);
                }
            };
        } else {
            var words = new SegmentWords(vocabulary, query.tests(), PositionalQuery.uses(query.query()));
            DocIdSetIterator candidates = words.candidates(query.query());
            scorer = candidates == null ? null : new Places(leaf, words, candidates);
        }
        return scorer == null ? null : new DefaultScorerSupplier(scorer);
    }

    private @Nullable Scorer ofWord(LeafReaderContext leaf, Terms vocabulary, WordTest.One one) throws IOException {
        TermsEnum terms = vocabulary.iterator();
        if (!terms.seekExact(one.term())) {
            return null;
        }
        PostingsEnum postings = terms.postings(null, similarity == null ? PostingsEnum.NONE : PostingsEnum.FREQS);
        return new Counted(leaf) {
            @Override
            int met() throws IOException {
                return postings.freq();
            }

            @Override
            public int docID() {
                return postings.docID();
            }

            @Override
            public DocIdSetIterator iterator() {
                return postings;
            }
        };
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext leaf, int doc) throws IOException {
        FieldText text = query.texts().of(leaf, doc, query.field());
        Occurrences met = new Proximity(word -> text.of(PositionalQuery.test(query.tests(), word))).of(query.query());
        return met.isEmpty() ? null : MatchesUtils.forField(query.field(), () -> new PlacedMatches(query, met, text));
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
        return matches(leaf, doc) == null
                ? Explanation.noMatch(query.toString())
                : Explanation.match(boost, query.toString());
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return false;
    }

    /// Scores by how often the query is met.
    private abstract class Counted extends Scorer {
        private final @Nullable NumericDocValues lengths;

        Counted(LeafReaderContext leaf) throws IOException {
            lengths = similarity == null ? null : leaf.reader().getNormValues(query.field());
        }

        abstract int met() throws IOException;

        @Override
        public float score() throws IOException {
            if (similarity == null) {
                return boost;
            }
            long length = lengths != null && lengths.advanceExact(docID()) ? lengths.longValue() : 1;
            return similarity.score(met(), length);
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.POSITIVE_INFINITY;
        }
    }

    /// Goes through the candidates and looks at each one's places.
    private final class Places extends Counted {
        private final TwoPhaseIterator matching;
        private Occurrences met = Occurrences.NONE;

        Places(LeafReaderContext leaf, SegmentWords words, DocIdSetIterator candidates) throws IOException {
            super(leaf);
            var proximity = new Proximity(words);
            matching = new TwoPhaseIterator(candidates) {
                @Override
                public boolean matches() throws IOException {
                    words.at(approximation.docID());
                    met = proximity.of(query.query());
                    return !met.isEmpty();
                }

                @Override
                public float matchCost() {
                    return 500;
                }
            };
        }

        @Override
        int met() {
            return met.size();
        }

        @Override
        public int docID() {
            return matching.approximation().docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return TwoPhaseIterator.asDocIdSetIterator(matching);
        }

        @Override
        public TwoPhaseIterator twoPhaseIterator() {
            return matching;
        }
    }
}
