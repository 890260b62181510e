package org.secondchair.search.index;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.secondchair.search.DocumentVisibility;
import org.secondchair.search.Facet;
import org.secondchair.search.FoundDocument;
import org.secondchair.search.HitsOutcome;
import org.secondchair.search.SearchOutcome;
import org.secondchair.search.SearchRequest;
import org.secondchair.search.Searches;
import org.secondchair.search.Sight;
import org.secondchair.search.TermReportOutcome;
import org.secondchair.search.matching.IndexFields;
import org.secondchair.search.matching.StoredTexts;

/// Answers from the Lucene indexes.
final class LuceneSearches implements Searches {
    private final OpenIndexes indexes;
    private final DocumentVisibility visibility;

    LuceneSearches(OpenIndexes indexes, DocumentVisibility visibility) {
        this.indexes = indexes;
        this.visibility = visibility;
    }

    @Override
    public SearchOutcome search(UUID matterId, SearchRequest request) {
        Sight sight = visibility.of(matterId);
        return indexes.with(
                matterId,
                index -> index.reading(searcher -> search(searcher, request, sight)),
                SearchOutcome.Damaged::new);
    }

    private static SearchOutcome search(IndexSearcher searcher, SearchRequest request, Sight sight) throws IOException {
        FieldDoc after = null;
        if (request.after() != null) {
            var read = Cursor.read(request, request.after());
            if (read.isEmpty()) {
                return new SearchOutcome.StaleCursor();
            }
            after = read.get();
        }
        return switch (QueryCompiler.compile(request.query(), searcher.getIndexReader(), request.zone())) {
            case Compiled.Malformed(int position, String message) -> new SearchOutcome.Malformed(position, message);
            case Compiled.TooBroad(String word, String message) -> new SearchOutcome.TooBroad(word, message);
            case Compiled.Ready ready -> found(searcher, request, sight, ready, after);
        };
    }

    @SuppressWarnings("unchecked") // the results stand in the order of the managers
    private static SearchOutcome.Found found(
            IndexSearcher searcher, SearchRequest request, Sight sight, Compiled.Ready ready, @Nullable FieldDoc after)
            throws IOException {
        Query query = Filters.of(ready.query(), sight, request.narrowed(), request.zone());
        var top = new TopFieldCollectorManager(
                Cursor.sort(request.order()), request.pageSize() + 1, after, Integer.MAX_VALUE);
        TopFieldDocs page;
        Map<Facet, List<SearchOutcome.FacetCount>> facets = Map.of();
        if (request.withFacets()) {
            List<CollectorManager<?, ?>> both = List.of(top, new FacetCounts(request.zone()));
            Object[] results = searcher.search(query, new MultiCollectorManager((CollectorManager<
                                    ? extends org.apache.lucene.search.Collector, ?>
                            [])
                    both.toArray(CollectorManager[]::new)));
            page = (TopFieldDocs) results[0];
            facets = (Map<Facet, List<SearchOutcome.FacetCount>>) results[1];
        } else {
            page = searcher.search(query, top);
        }
        boolean more = page.scoreDocs.length > request.pageSize();
        int shown = Math.min(page.scoreDocs.length, request.pageSize());
        Weight weight = searcher.createWeight(searcher.rewrite(ready.query()), ScoreMode.COMPLETE_NO_SCORES, 1);
        var documents = new ArrayList<FoundDocument>(shown);
        for (int i = 0; i < shown; i++) {
            documents.add(row(searcher, weight, ready.texts(), page.scoreDocs[i].doc));
        }
        String next = more ? Cursor.after(request, (FieldDoc) page.scoreDocs[shown - 1]) : null;
        return new SearchOutcome.Found(ready.readAs(), page.totalHits.value(), documents, facets, next);
    }

    private static FoundDocument row(IndexSearcher searcher, Weight weight, StoredTexts texts, int globalDoc)
            throws IOException {
        LeafReaderContext leaf = leaf(searcher, globalDoc);
        int doc = globalDoc - leaf.docBase;
        Document stored = texts.document(leaf, doc);
        Marks marks = Marks.of(weight, texts, leaf, doc);
        String text = stored.get(IndexFields.TEXT);
        IndexableField sent = stored.getField(IndexFields.SENT);
        String[] to = stored.getValues("to");
        return new FoundDocument(
                (int) number(stored, IndexFields.ORDINAL),
                DocumentFields.id(stored.getBinaryValue(IndexFields.ID)),
                DocumentFields.id(stored.getBinaryValue(IndexFields.FAMILY)),
                List.of(stored.getValues("custodian")),
                first(stored.getValues("from")),
                first(to),
                to.length + stored.getValues("cc").length + stored.getValues("bcc").length,
                first(stored.getValues("subject")),
                first(stored.getValues("name")),
                first(stored.getValues("type")),
                sent == null ? null : Instant.ofEpochMilli(sent.numericValue().longValue()),
                number(stored, IndexFields.SIZE),
                "yes".equals(stored.get(IndexFields.ATTACHMENTS)),
                marks.text().size(),
                Snippets.of(text == null ? "" : text, marks.text()));
    }

    private static LeafReaderContext leaf(IndexSearcher searcher, int globalDoc) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(globalDoc, leaves));
    }

    private static String first(String[] values) {
        return values.length == 0 ? "" : values[0];
    }

    private static long number(Document stored, String field) {
        return stored.getField(field).numericValue().longValue();
    }

    @Override
    public HitsOutcome hits(UUID matterId, int documentOrdinal, String query, ZoneId zone) {
        Sight sight = visibility.of(matterId);
        return indexes.with(
                matterId,
                index -> index.reading(searcher -> hits(searcher, documentOrdinal, query, zone, sight)),
                HitsOutcome.Damaged::new);
    }

    private static HitsOutcome hits(IndexSearcher searcher, int ordinal, String written, ZoneId zone, Sight sight)
            throws IOException {
        Query wanted = new BooleanQuery.Builder()
                .add(Filters.visible(sight), Occur.FILTER)
                .add(LongPoint.newExactQuery(IndexFields.ORDINAL, ordinal), Occur.FILTER)
                .build();
        ScoreDoc[] document = searcher.search(wanted, 1).scoreDocs;
        if (document.length == 0) {
            return new HitsOutcome.Absent();
        }
        return switch (QueryCompiler.compile(written, searcher.getIndexReader(), zone)) {
            case Compiled.Malformed(int position, String message) -> new HitsOutcome.Malformed(position, message);
            case Compiled.TooBroad(String word, String message) -> new HitsOutcome.TooBroad(word, message);
            case Compiled.Ready(Query query, String _, StoredTexts texts) -> {
                LeafReaderContext leaf = leaf(searcher, document[0].doc);
                Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
                Marks marks = Marks.of(weight, texts, leaf, document[0].doc - leaf.docBase);
                yield new HitsOutcome.Marked(marks.text(), marks.header());
            }
        };
    }

    @Override
    public TermReportOutcome termReport(UUID matterId, List<String> terms, ZoneId zone) {
        if (terms.size() > TermCounter.MOST_TERMS) {
            return new TermReportOutcome.TooManyTerms(TermCounter.MOST_TERMS);
        }
        Sight sight = visibility.of(matterId);
        return indexes.with(
                matterId,
                index -> index.reading(searcher ->
                        new TermReportOutcome.Counted(new TermCounter(searcher, sight, zone).report(terms))),
                TermReportOutcome.Damaged::new);
    }
}
