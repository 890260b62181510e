package org.secondchair.search.index;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.secondchair.search.Facet;
import org.secondchair.search.Sight;
import org.secondchair.search.matching.IndexFields;

/// What every search carries besides its words: who looks, and what was narrowed.
final class Filters {
    private Filters() {}

    /// The query, for this person's eyes, narrowed to the chosen facet values.
    static Query of(Query query, Sight sight, Map<Facet, Set<String>> narrowed, ZoneId zone) {
        var all = new BooleanQuery.Builder().add(query, Occur.MUST);
        sight(all, sight);
        narrowed.forEach((facet, values) -> all.add(narrow(facet, values, zone), Occur.FILTER));
        return all.build();
    }

    /// All documents for this person's eyes.
    static Query visible(Sight sight) {
        return of(new MatchAllDocsQuery(), sight, Map.of(), ZoneId.of("UTC"));
    }

    private static void sight(BooleanQuery.Builder all, Sight sight) {
        switch (sight) {
            case Sight.Except(Set<String> restrictions) -> hide(all, restrictions);
            case Sight.Only(Set<Integer> ordinals, Set<String> restrictions) -> {
                List<Long> numbers = ordinals.stream().map(Integer::longValue).toList();
                all.add(LongPoint.newSetQuery(IndexFields.ORDINAL, numbers), Occur.FILTER);
                hide(all, restrictions);
            }
        }
    }

    private static void hide(BooleanQuery.Builder all, Set<String> restrictions) {
        if (!restrictions.isEmpty()) {
            all.add(terms(IndexFields.RESTRICTION, restrictions), Occur.MUST_NOT);
        }
    }

    private static Query terms(String field, Set<String> values) {
        List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
        return terms.size() == 1 ? new TermQuery(new Term(field, terms.getFirst())) : new TermInSetQuery(field, terms);
    }

    private static Query narrow(Facet facet, Set<String> values, ZoneId zone) {
        if (facet != Facet.MONTH) {
            return terms(IndexFields.facet(facet), values);
        }
        var months = new BooleanQuery.Builder();
        for (String value : values) {
            months.add(month(value, zone), Occur.SHOULD);
        }
        return months.build();
    }

    private static Query month(String value, ZoneId zone) {
        if (value.isEmpty()) {
            return new BooleanQuery.Builder()
                    .add(new MatchAllDocsQuery(), Occur.MUST)
                    .add(new FieldExistsQuery(IndexFields.SENT), Occur.MUST_NOT)
                    .build();
        }
        try {
            var range = FacetCounts.MonthRange.of(YearMonth.parse(value), zone);
            return LongPoint.newRangeQuery(IndexFields.SENT, range.from(), range.until() - 1);
        } catch (DateTimeException e) {
            return new MatchNoDocsQuery("not a month: " + value);
        }
    }
}
