package org.secondchair.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The search-term report: what each term of a negotiated list brings.
///
/// @param documents all visible documents of the matter
/// @param withHits documents met by at least one term
/// @param withFamily those and the members of their families
public record TermReport(long documents, long withHits, long withFamily, List<Line> lines) {
    public TermReport {
        lines = List.copyOf(lines);
    }

    /// @param term as pasted
    /// @param fault why the term cannot be counted, null if it was
    /// @param withHits documents that the term meets
    /// @param withFamily those and the members of their families
    /// @param unique documents that no other line's term meets
    /// @param byCustodian documents with hits per custodian; one with two custodians counts for both
    public record Line(
            String term,
            @Nullable String fault,
            long withHits,
            long withFamily,
            long unique,
            Map<String, Long> byCustodian) {
        public Line {
            byCustodian = Map.copyOf(byCustodian);
        }
    }
}
