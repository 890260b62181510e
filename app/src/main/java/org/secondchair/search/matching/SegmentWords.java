package org.secondchair.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.secondchair.search.language.Query;
import org.secondchair.search.language.Word;
import org.secondchair.search.proximity.Occurrences;
import org.secondchair.search.proximity.Positions;

/// The postings of a placed query's words in one segment.
final class SegmentWords implements Positions {
    /// A word in at most this many documents of the segment is read at once when a wildcard stands for it.
    private static final int RARE = 64;

    private final Terms vocabulary;
    private final Map<Word, WordTest> tests;
    private final Map<Word, @Nullable SegmentWord> opened = new HashMap<>();
    private final Map<Word, Integer> uses;
    private int document;

    /// @param uses how often each word stands in the query
    SegmentWords(Terms vocabulary, Map<Word, WordTest> tests, Map<Word, Integer> uses) {
        this.vocabulary = vocabulary;
        this.tests = tests;
        this.uses = uses;
    }

    /// Sets the document that {@link #of} speaks of; documents must ascend.
    void at(int document) {
        this.document = document;
    }

    @Override
    public Occurrences of(Word word) throws IOException {
        SegmentWord postings = opened(word);
        return postings == null ? Occurrences.NONE : postings.in(document);
    }

    /// Documents that may meet the query, and surely all that do; null if there are none.
    @Nullable
    DocIdSetIterator candidates(Query query) throws IOException {
        return switch (query) {
            case Query.Phrase(var words) -> {
                var all = new ArrayList<DocIdSetIterator>();
                for (Word word : new HashSet<>(words)) {
                    if (!(word instanceof Word.Anything)) {
                        DocIdSetIterator documents = documents(word);
                        if (documents == null) {
                            yield null;
                        }
                        all.add(documents);
                    }
                }
                yield conjunction(all);
            }
            case Query.And(var parts) -> every(parts);
            case Query.Near(Query left, Query right, int _, boolean _) -> every(List.of(left, right));
            case Query.NotNear(Query left, Query _, int _, boolean _) -> candidates(left);
            case Query.Or(var any) -> {
                var some = new ArrayList<DocIdSetIterator>();
                for (Query one : any) {
                    DocIdSetIterator documents = candidates(one);
                    if (documents != null) {
                        some.add(documents);
                    }
                }
                yield some.isEmpty() ? null : some.size() == 1 ? some.getFirst() : new Union<>(some);
            }
            case Query.Not _, Query.In _, Query.Sent _, Query.Size _, Query.HasAttachments _, Query.Everything _ ->
                throw new IllegalArgumentException("has no place in a text: " + query);
        };
    }

    private @Nullable DocIdSetIterator every(List<Query> parts) throws IOException {
        var all = new ArrayList<DocIdSetIterator>();
        for (Query part : parts) {
            DocIdSetIterator documents = candidates(part);
            if (documents == null) {
                return null;
            }
            all.add(documents);
        }
        return conjunction(all);
    }

    private static DocIdSetIterator conjunction(List<DocIdSetIterator> all) {
        return all.size() == 1 ? all.getFirst() : ConjunctionUtils.intersectIterators(all);
    }

    /// A word that stands once in the query shares one iterator between leading and places: where that has gone
    /// past a document, the part of the query that led it past cannot be met there. A word that stands twice may
    /// still be met by its other part, so its places are read by an iterator of their own.
    private @Nullable DocIdSetIterator documents(Word word) throws IOException {
        SegmentWord postings = Objects.requireNonNullElse(uses.get(word), 0) > 1 ? open(word) : opened(word);
        return postings == null ? null : postings.documents();
    }

    private @Nullable SegmentWord opened(Word word) throws IOException {
        if (!opened.containsKey(word)) {
            opened.put(word, open(word));
        }
        return opened.get(word);
    }

    private @Nullable SegmentWord open(Word word) throws IOException {
        switch (PositionalQuery.test(tests, word)) {
            case WordTest.One one -> {
                TermsEnum terms = vocabulary.iterator();
                return terms.seekExact(one.term())
                        ? SegmentWord.of(terms.postings(null, PostingsEnum.POSITIONS))
                        : null;
            }
            case WordTest.Many many -> {
                var parts = new ArrayList<SegmentWord.PlacedIterator>();
                var rare = new SegmentWord.RareWords();
                TermsEnum matching = many.in(vocabulary);
                PostingsEnum reused = null;
                for (BytesRef term = matching.next(); term != null; term = matching.next()) {
                    if (matching.docFreq() <= RARE) {
                        reused = matching.postings(reused, PostingsEnum.POSITIONS);
                        rare.addAll(reused);
                    } else {
                        parts.add(SegmentWord.PlacedIterator.of(matching.postings(null, PostingsEnum.POSITIONS)));
                    }
                }
                if (rare.ready() != null) {
                    parts.add(rare);
                }
                return parts.isEmpty() ? null : SegmentWord.of(new Union<>(parts));
            }
        }
    }

    /// All documents that hold a word for which `many` stands, when places don't matter; null if there are none.
    static @Nullable DocIdSetIterator documents(WordTest.Many many, Terms vocabulary, int maxDoc) throws IOException {
        TermsEnum matching = many.in(vocabulary);
        FixedBitSet documents = null;
        PostingsEnum postings = null;
        long cost = 0;
        for (BytesRef term = matching.next(); term != null; term = matching.next()) {
            documents = documents == null ? new FixedBitSet(maxDoc) : documents;
            postings = matching.postings(postings, PostingsEnum.NONE);
            cost += matching.docFreq();
            postings.nextDoc();
            postings.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, documents, 0);
        }
        return documents == null ? null : new BitSetIterator(documents, Math.min(cost, maxDoc));
    }
}
