package org.secondchair.search;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A search for one page of results.
///
/// @param query as written; empty or blank means all documents
/// @param narrowed values chosen per facet: any of a facet's values, in all facets
/// @param zone the matter's time zone, in which `sent:` and months are meant
/// @param after the cursor of the page before, from {@link SearchOutcome.Found#next()}
/// @param withFacets whether to count facets; only the first page needs them
public record SearchRequest(
        String query,
        Map<Facet, Set<String>> narrowed,
        Order order,
        ZoneId zone,
        int pageSize,
        @Nullable String after,
        boolean withFacets) {
    public static final int LARGEST_PAGE = 500;

    public enum Order {
        RELEVANCE,
        NEWEST_FIRST,
        OLDEST_FIRST,
        /// As numbered in the matter.
        ORDINAL
    }

    public SearchRequest {
        narrowed = Map.copyOf(narrowed);
        if (pageSize < 1 || pageSize > LARGEST_PAGE) {
            throw new IllegalArgumentException("page size " + pageSize);
        }
    }

    /// The first page, all facets counted.
    public static SearchRequest of(String query, Order order, ZoneId zone, int pageSize) {
        return new SearchRequest(query, Map.of(), order, zone, pageSize, null, true);
    }
}
