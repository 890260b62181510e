package org.secondchair.search.index;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.secondchair.search.Facet;
import org.secondchair.search.Sight;
import org.secondchair.search.TermReport;
import org.secondchair.search.matching.IndexFields;
import org.secondchair.search.matching.StoredTexts;

/// Counts a list of terms over one unchanging state of an index.
final class TermCounter {
    static final int MOST_TERMS = 2_000;
    private static final int NOBODY = -1;
    private static final int SEVERAL = -2;

    private final IndexSearcher searcher;
    private final Sight sight;
    private final ZoneId zone;
    private final Families families;

    TermCounter(IndexSearcher searcher, Sight sight, ZoneId zone) throws IOException {
        this.searcher = searcher;
        this.sight = sight;
        this.zone = zone;
        this.families = new Families(searcher, documents(Filters.visible(sight)));
    }

    TermReport report(List<String> terms) throws IOException {
        int[] hitBy = new int[searcher.getIndexReader().maxDoc()];
        Arrays.fill(hitBy, NOBODY);
        var any = new BitSet();
        var lines = new ArrayList<TermReport.Line>();
        for (int i = 0; i < terms.size(); i++) {
            String term = terms.get(i);
            var compiled = QueryCompiler.compile(term, searcher.getIndexReader(), zone);
            switch (compiled) {
                case Compiled.Malformed(int _, String message) -> lines.add(fault(term, message));
                case Compiled.TooBroad(String _, String message) -> lines.add(fault(term, message));
                case Compiled.Ready(Query query, String readAs, StoredTexts _) -> {
                    if (readAs.isEmpty()) {
                        lines.add(fault(term, "There is nothing to look for."));
                        continue;
                    }
                    BitSet met = documents(Filters.of(query, sight, Map.of(), zone));
                    any.or(met);
                    for (int doc = met.nextSetBit(0); doc >= 0; doc = met.nextSetBit(doc + 1)) {
                        hitBy[doc] = hitBy[doc] == NOBODY ? i : SEVERAL;
                    }
                    lines.add(new TermReport.Line(
                            term, null, met.cardinality(), families.documents(met), 0, byCustodian(met)));
                }
            }
        }
        long[] unique = new long[terms.size()];
        for (int line : hitBy) {
            if (line >= 0) {
                unique[line]++;
            }
        }
        for (int i = 0; i < unique.length; i++) {
            TermReport.Line line = lines.get(i);
            lines.set(
                    i,
                    new TermReport.Line(
                            line.term(),
                            line.fault(),
                            line.withHits(),
                            line.withFamily(),
                            unique[i],
                            line.byCustodian()));
        }
        return new TermReport(families.visible(), any.cardinality(), families.documents(any), lines);
    }

    private static TermReport.Line fault(String term, String message) {
        return new TermReport.Line(term, message, 0, 0, 0, Map.of());
    }

    private BitSet documents(Query query) throws IOException {
        var found = new BitSet(searcher.getIndexReader().maxDoc());
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                Bits live = leaf.reader().getLiveDocs();
                var documents = scorer.iterator();
                for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        found.set(leaf.docBase + doc);
                    }
                }
            }
        }
        return found;
    }

    private Map<String, Long> byCustodian(BitSet met) throws IOException {
        var counts = new HashMap<String, Long>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            SortedSetDocValues custodians = DocValues.getSortedSet(leaf.reader(), IndexFields.facet(Facet.CUSTODIAN));
            long[] byOrdinal = new long[(int) custodians.getValueCount()];
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (int doc = met.nextSetBit(leaf.docBase); doc >= 0 && doc < end; doc = met.nextSetBit(doc + 1)) {
                if (custodians.advanceExact(doc - leaf.docBase)) {
                    for (int left = custodians.docValueCount(); left > 0; left--) {
                        byOrdinal[(int) custodians.nextOrd()]++;
                    }
                }
            }
            for (int i = 0; i < byOrdinal.length; i++) {
                if (byOrdinal[i] > 0) {
                    counts.merge(custodians.lookupOrd(i).utf8ToString(), byOrdinal[i], Long::sum);
                }
            }
        }
        return counts;
    }

    /// Numbers the families across segments and knows how many visible documents each has.
    private static final class Families {
        private final int[] familyOf;
        private final int[] sizes;
        private final int visible;

        Families(IndexSearcher searcher, BitSet visible) throws IOException {
            this.familyOf = new int[searcher.getIndexReader().maxDoc()];
            this.visible = visible.cardinality();
            var numbers = new HashMap<BytesRef, Integer>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                SortedDocValues values = DocValues.getSorted(leaf.reader(), IndexFields.FAMILY);
                int[] numberOf = new int[values.getValueCount()];
                for (int i = 0; i < numberOf.length; i++) {
                    var id = BytesRef.deepCopyOf(values.lookupOrd(i));
                    numberOf[i] = numbers.computeIfAbsent(id, _ -> numbers.size());
                }
                for (int doc = values.nextDoc(); doc != SortedDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
                    familyOf[leaf.docBase + doc] = numberOf[values.ordValue()];
                }
            }
            sizes = new int[numbers.size()];
            visible.stream().forEach(doc -> sizes[familyOf[doc]]++);
        }

        int visible() {
            return visible;
        }

        /// Visible documents in the families of these.
        long documents(BitSet met) {
            var families = new BitSet(sizes.length);
            met.stream().forEach(doc -> families.set(familyOf[doc]));
            return families.stream().mapToLong(family -> sizes[family]).sum();
        }
    }
}
