package org.secondchair.search.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondchair.matter.Matter;
import org.secondchair.search.Facet;
import org.secondchair.search.FoundDocument;
import org.secondchair.search.SearchOutcome.FacetCount;
import org.secondchair.ui.ListQuery;
import org.secondchair.ui.Tab;

/// @param query as written
/// @param readAs canonical form of the query, empty if there is none or it is the same
/// @param fault a sentence, empty if the query was understood
/// @param faultAt where in the query, in UTF-16 units; -1 if there is no one place
/// @param catchingUp documents are still on their way into the index
public record SearchPage(
        Matter matter,
        List<Tab> tabs,
        ListQuery list,
        String query,
        String readAs,
        String fault,
        int faultAt,
        boolean catchingUp,
        long total,
        List<FoundDocument> documents,
        Map<Facet, List<FacetCount>> facets,
        @Nullable String next) {
    /// Values of a facet that the page shows at most.
    private static final int SHOWN = 12;

    static SearchPage refused(
            Matter matter, List<Tab> tabs, ListQuery list, String fault, int faultAt, boolean catchingUp) {
        return new SearchPage(
                matter, tabs, list, list.text("q"), "", fault, faultAt, catchingUp, 0, List.of(), Map.of(), null);
    }

    public boolean isRefused() {
        return !fault.isEmpty();
    }

    public String beforeFault() {
        return query.substring(0, Math.max(0, Math.min(faultAt, query.length())));
    }

    /// The character at the fault; a blank stands for the end of the query.
    public String atFault() {
        int start = beforeFault().length();
        return start >= query.length() ? " " : query.substring(start, query.offsetByCodePoints(start, 1));
    }

    public String afterFault() {
        return query.substring(
                Math.min(query.length(), beforeFault().length() + atFault().length()));
    }

    /// Facets with something to choose from.
    public List<Facet> shownFacets() {
        return List.of(Facet.values()).stream()
                .filter(facet -> values(facet).size() > 1 || !chosen(facet).isEmpty())
                .toList();
    }

    public List<FacetCount> shown(Facet facet) {
        List<FacetCount> values = values(facet);
        return facet == Facet.MONTH ? values : values.stream().limit(SHOWN).toList();
    }

    public int hidden(Facet facet) {
        return values(facet).size() - shown(facet).size();
    }

    private List<FacetCount> values(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }

    /// The value that the result is narrowed to, as it stands in the address; empty if none.
    public String chosen(Facet facet) {
        return list.text(SearchQuestion.parameter(facet));
    }

    public boolean isChosen(Facet facet, String value) {
        return chosen(facet).equals(SearchQuestion.written(value));
    }

    /// Narrows to a value, or takes that back.
    public String href(Facet facet, String value) {
        return list.filterHref(
                SearchQuestion.parameter(facet), isChosen(facet, value) ? "" : SearchQuestion.written(value));
    }

    public String documentHref(FoundDocument document) {
        String path = "/matters/" + matter.id() + "/documents/" + document.documentId();
        return query.isBlank() ? path : new ListQuery(path, Map.of("q", List.of(query))).href();
    }
}
