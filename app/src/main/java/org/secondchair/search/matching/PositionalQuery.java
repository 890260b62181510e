package org.secondchair.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;
import org.secondchair.search.language.Query;
import org.secondchair.search.language.QueryPrinter;
import org.secondchair.search.language.Word;

/// Everything in a search that is about words in one field: single words, wildcards, phrases, proximity.
public final class PositionalQuery extends org.apache.lucene.search.Query {
    private static final int MOST_SCORED_WORDS = 32;

    private final String field;
    private final Query query;
    private final Map<Word, WordTest> tests;
    private final StoredTexts texts;

    /// @param query placed
    /// @param tests of every word in it
    public PositionalQuery(String field, Query query, Map<Word, WordTest> tests, StoredTexts texts) {
        this.field = field;
        this.query = query;
        this.tests = tests;
        this.texts = texts;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        Similarity.SimScorer scorer = scoreMode.needsScores() ? scorer(searcher, boost) : null;
        return new PositionalWeight(this, scorer, boost);
    }

    /// Scores like a term: rarity of the query's plain words, how often it is met, length of the text.
    private Similarity.@Nullable SimScorer scorer(IndexSearcher searcher, float boost) throws IOException {
        var collection = searcher.collectionStatistics(field);
        if (collection == null) {
            return null;
        }
        List<TermStatistics> statistics = new ArrayList<>();
        for (Word word : words(query)) {
            if (word instanceof Word.Exact(String text) && statistics.size() < MOST_SCORED_WORDS) {
                var term = new Term(field, text);
                TermStates states = TermStates.build(searcher, term, true);
                if (states.docFreq() > 0) {
                    statistics.add(searcher.termStatistics(term, states.docFreq(), states.totalTermFreq()));
                }
            }
        }
        return statistics.isEmpty()
                ? null
                : searcher.getSimilarity().scorer(boost, collection, statistics.toArray(TermStatistics[]::new));
    }

    String field() {
        return field;
    }

    Query query() {
        return query;
    }

    Map<Word, WordTest> tests() {
        return tests;
    }

    StoredTexts texts() {
        return texts;
    }

    /// The lone word that the query consists of, if it does.
    @Nullable
    Word loneWord() {
        return query instanceof Query.Phrase(var words) && words.size() == 1 ? words.getFirst() : null;
    }

    public static WordTest test(Map<Word, WordTest> tests, Word word) {
        return Objects.requireNonNull(tests.get(word), "a word without its test");
    }

    /// All words of a query that stand for themselves or others, once each.
    public static Set<Word> words(Query query) {
        return uses(query).keySet();
    }

    /// How often each word stands in a query.
    static Map<Word, Integer> uses(Query query) {
        var words = new ArrayList<Word>();
        collect(query, words);
        var uses = new LinkedHashMap<Word, Integer>();
        words.forEach(word -> uses.merge(word, 1, Integer::sum));
        return uses;
    }

    private static void collect(Query query, List<Word> into) {
        switch (query) {
            case Query.Phrase(var words) ->
                words.stream().filter(word -> !(word instanceof Word.Anything)).forEach(into::add);
            case Query.And(var all) -> all.forEach(one -> collect(one, into));
            case Query.Or(var any) -> any.forEach(one -> collect(one, into));
            case Query.Not(Query inner) -> collect(inner, into);
            case Query.In(var _, Query inner) -> collect(inner, into);
            case Query.Near(Query left, Query right, int _, boolean _) -> {
                collect(left, into);
                collect(right, into);
            }
            case Query.NotNear(Query left, Query right, int _, boolean _) -> {
                collect(left, into);
                collect(right, into);
            }
            case Query.Sent _, Query.Size _, Query.HasAttachments _, Query.Everything _ -> {}
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String defaultField) {
        return field + ":(" + QueryPrinter.print(query) + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PositionalQuery that && field.equals(that.field) && query.equals(that.query);
    }

    @Override
    public int hashCode() {
        return 31 * field.hashCode() + query.hashCode();
    }
}
