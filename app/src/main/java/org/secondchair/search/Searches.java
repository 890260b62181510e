package org.secondchair.search;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Answers queries about a matter's documents, of which it shows what {@link DocumentVisibility} lets the acting
/// person see. Whether that person may enter the matter at all is the caller's to check, in the same transaction.
///
/// One matcher serves all three: a document found has its hits marked, and a term is counted as it is found.
public interface Searches {
    SearchOutcome search(UUID matterId, SearchRequest request);

    /// Where the query is met in one document; `zone` as in {@link SearchRequest}.
    HitsOutcome hits(UUID matterId, int documentOrdinal, String query, ZoneId zone);

    /// Counts a list of terms, each a query of its own.
    TermReportOutcome termReport(UUID matterId, List<String> terms, ZoneId zone);
}
