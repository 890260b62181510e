package org.secondchair.search.index;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.secondchair.search.Facet;
import org.secondchair.search.SearchOutcome.FacetCount;
import org.secondchair.search.matching.IndexFields;

/// Counts the facets' values over the documents found.
final class FacetCounts implements CollectorManager<FacetCounts.Counting, Map<Facet, List<FacetCount>>> {
    private final ZoneId zone;

    FacetCounts(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Counting newCollector() {
        return new Counting();
    }

    @Override
    public Map<Facet, List<FacetCount>> reduce(Collection<Counting> parts) {
        var facets = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        for (Facet facet : Facet.values()) {
            var sums = new HashMap<String, Long>();
            for (Counting part : parts) {
                part.of(facet).forEach((value, count) -> sums.merge(value, count, Long::sum));
            }
            Comparator<FacetCount> order = facet == Facet.MONTH
                    ? Comparator.comparing(FacetCount::value)
                    : Comparator.comparing(FacetCount::documents).reversed().thenComparing(FacetCount::value);
            facets.put(
                    facet,
                    sums.entrySet().stream()
                            .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                            .sorted(order)
                            .toList());
        }
        return facets;
    }

    /// Counts of one search.
    final class Counting implements Collector {
        private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);

        private Counting() {}

        private Map<String, Long> of(Facet facet) {
            return counts.computeIfAbsent(facet, _ -> new HashMap<>());
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            var columns = new ArrayList<Column>();
            for (Facet facet : Facet.values()) {
                columns.add(
                        facet == Facet.MONTH
                                ? new Months(leaf.reader(), of(facet))
                                : new Values(leaf.reader(), IndexFields.facet(facet), of(facet)));
            }
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int doc) throws IOException {
                    for (Column column : columns) {
                        column.count(doc);
                    }
                }

                @Override
                public void finish() throws IOException {
                    for (Column column : columns) {
                        column.finish();
                    }
                }
            };
        }
    }

    private interface Column {
        void count(int doc) throws IOException;

        void finish() throws IOException;
    }

    private static final class Values implements Column {
        private final SortedSetDocValues values;
        private final long[] byOrdinal;
        private final Map<String, Long> counts;

        Values(LeafReader reader, String field, Map<String, Long> counts) throws IOException {
            this.values = DocValues.getSortedSet(reader, field);
            this.byOrdinal = new long[(int) values.getValueCount()];
            this.counts = counts;
        }

        @Override
        public void count(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                for (int left = values.docValueCount(); left > 0; left--) {
                    byOrdinal[(int) values.nextOrd()]++;
                }
            }
        }

        @Override
        public void finish() throws IOException {
            for (int i = 0; i < byOrdinal.length; i++) {
                if (byOrdinal[i] > 0) {
                    counts.merge(values.lookupOrd(i).utf8ToString(), byOrdinal[i], Long::sum);
                }
            }
        }
    }

    /// Months in the matter's zone; most neighbours in an index share one, so its bounds are remembered.
    private final class Months implements Column {
        private final NumericDocValues sent;
        private final Map<String, Long> counts;
        private long from = 1;
        private long until;
        private long run;
        private String month = "";

        Months(LeafReader reader, Map<String, Long> counts) throws IOException {
            this.sent = DocValues.getNumeric(reader, IndexFields.SENT);
            this.counts = counts;
        }

        @Override
        public void count(int doc) throws IOException {
            if (!sent.advanceExact(doc)) {
                counts.merge("", 1L, Long::sum);
                return;
            }
            long millis = sent.longValue();
            if (millis < from || millis >= until) {
                finish();
                YearMonth in = YearMonth.from(Instant.ofEpochMilli(millis).atZone(zone));
                month = in.toString();
                from = MonthRange.of(in, zone).from();
                until = MonthRange.of(in, zone).until();
            }
            run++;
        }

        @Override
        public void finish() {
            if (run > 0) {
                counts.merge(month, run, Long::sum);
                run = 0;
            }
        }
    }

    /// @param from first millisecond
    /// @param until first millisecond after it
    record MonthRange(long from, long until) {
        static MonthRange of(YearMonth month, ZoneId zone) {
            return new MonthRange(
                    month.atDay(1).atStartOfDay(zone).toInstant().toEpochMilli(),
                    month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant().toEpochMilli());
        }
    }
}
