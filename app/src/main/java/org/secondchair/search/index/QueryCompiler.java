package org.secondchair.search.index;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.secondchair.search.language.Parsed;
import org.secondchair.search.language.Query;
import org.secondchair.search.language.QueryParser;
import org.secondchair.search.language.QueryPrinter;
import org.secondchair.search.language.Word;
import org.secondchair.search.matching.IndexFields;
import org.secondchair.search.matching.PositionalQuery;
import org.secondchair.search.matching.StoredTexts;
import org.secondchair.search.matching.WordTest;

/// Makes of a written query one that Lucene can run. A word without a field is looked for in the text and in the
/// header;
/// phrases and proximity never reach from one into the other.
final class QueryCompiler {
    /// Words of the index that a wildcard inside a phrase or proximity may stand for.
    static final int MOST_EXPANSIONS = 20_000;

    static {
        // the parser's own limit on words is the one that counts; each may be asked in two fields
        IndexSearcher.setMaxClauseCount(8 * QueryParser.MOST_WORDS);
    }

    private final IndexReader reader;
    private final ZoneId zone;
    private final Map<Word, WordTest> tests = new HashMap<>();
    private final StoredTexts texts = new StoredTexts();

    private QueryCompiler(IndexReader reader, ZoneId zone) {
        this.reader = reader;
        this.zone = zone;
    }

    /// @param written blank means everything
    static Compiled compile(String written, IndexReader reader, ZoneId zone) throws IOException {
        if (written.isBlank()) {
            return new Compiled.Ready(new MatchAllDocsQuery(), "", new StoredTexts());
        }
        return switch (QueryParser.parse(written)) {
            case Parsed.Malformed(int position, String message) -> new Compiled.Malformed(position, message);
            case Parsed.Understood(Query query) -> {
                var compiler = new QueryCompiler(reader, zone);
                Compiled.TooBroad fault = compiler.prepare(query);
                yield fault != null
                        ? fault
                        : new Compiled.Ready(compiler.whole(query, null), QueryPrinter.print(query), compiler.texts);
            }
        };
    }

    private Compiled.@Nullable TooBroad prepare(Query query) throws IOException {
        for (Word word : PositionalQuery.words(query)) {
            WordTest test = WordTest.of(word);
            if (test == null) {
                return new Compiled.TooBroad(
                        written(word), written(word) + " has too many wildcards to be worked out.");
            }
            tests.put(word, test);
        }
        return firstTooBroad(query, null);
    }

    private static String written(Word word) {
        return QueryPrinter.print(new Query.Phrase(List.of(word)));
    }

    private Compiled.@Nullable TooBroad firstTooBroad(Query query, @Nullable String field) throws IOException {
        return switch (query) {
            case Query.Phrase(var words) -> words.size() == 1 ? null : expansions(query, field);
            case Query.Near _, Query.NotNear _ -> expansions(query, field);
            case Query.And(var all) -> firstTooBroad(all, field);
            case Query.Or(var any) -> firstTooBroad(any, field);
            case Query.Not(Query inner) -> firstTooBroad(inner, field);
            case Query.In(var in, Query inner) -> firstTooBroad(inner, in.written());
            case Query.Sent _, Query.Size _, Query.HasAttachments _, Query.Everything _ -> null;
        };
    }

    private Compiled.@Nullable TooBroad firstTooBroad(List<Query> queries, @Nullable String field) throws IOException {
        for (Query query : queries) {
            Compiled.TooBroad fault = firstTooBroad(query, field);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private Compiled.@Nullable TooBroad expansions(Query query, @Nullable String field) throws IOException {
        for (Word word : PositionalQuery.words(query)) {
            if (PositionalQuery.test(tests, word) instanceof WordTest.Many many) {
                for (String in : fields(field)) {
                    if (many.count(reader, in, MOST_EXPANSIONS) > MOST_EXPANSIONS) {
                        return new Compiled.TooBroad(
                                written(word),
                                "%s stands for more than %,d words; in a phrase or beside w/ that is too many. Give it more letters."
                                        .formatted(written(word), MOST_EXPANSIONS));
                    }
                }
            }
        }
        return null;
    }

    private static List<String> fields(@Nullable String field) {
        return field == null ? List.of(IndexFields.TEXT, IndexFields.HEADER) : List.of(field);
    }

    private org.apache.lucene.search.Query whole(Query query, @Nullable String field) {
        return switch (query) {
            case Query.Phrase _, Query.Near _, Query.NotNear _ -> placed(query, field);
            case Query.And(var all) -> and(all, field);
            case Query.Or(var any) -> {
                var either = new BooleanQuery.Builder();
                any.forEach(one -> either.add(whole(one, field), Occur.SHOULD));
                yield either.build();
            }
            case Query.Not _ -> and(List.of(query), field);
            case Query.In(var in, Query inner) -> whole(inner, in.written());
            case Query.Sent(var from, var until) ->
                LongPoint.newRangeQuery(
                        IndexFields.SENT,
                        from == null ? Long.MIN_VALUE : startOf(from),
                        until == null ? Long.MAX_VALUE : startOf(until.plusDays(1)) - 1);
            case Query.Size(long from, long until) ->
                from > until ? new MatchNoDocsQuery() : LongPoint.newRangeQuery(IndexFields.SIZE, from, until);
            case Query.HasAttachments _ -> new TermQuery(new Term(IndexFields.ATTACHMENTS, "yes"));
            case Query.Everything _ -> new MatchAllDocsQuery();
        };
    }

    private long startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private org.apache.lucene.search.Query and(List<Query> all, @Nullable String field) {
        var every = new BooleanQuery.Builder();
        boolean positive = false;
        for (Query one : all) {
            if (one instanceof Query.Not(Query excluded)) {
                every.add(whole(excluded, field), Occur.MUST_NOT);
            } else {
                every.add(whole(one, field), Occur.MUST);
                positive = true;
            }
        }
        if (!positive) {
            every.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        return every.build();
    }

    private org.apache.lucene.search.Query placed(Query query, @Nullable String field) {
        if (field != null) {
            return new PositionalQuery(field, query, tests, texts);
        }
        var either = new BooleanQuery.Builder();
        for (String in : fields(null)) {
            either.add(new PositionalQuery(in, query, tests, texts), Occur.SHOULD);
        }
        return either.build();
    }
}
