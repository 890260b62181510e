package org.secondchair.search.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.secondchair.matter.Matter;
import org.secondchair.search.Facet;
import org.secondchair.search.SearchRequest;
import org.secondchair.search.SearchRequest.Order;
import org.secondchair.ui.ListQuery;

/// Reads a search from the parameters of an address: `q`, one parameter per facet, `sort`, `after`.
final class SearchQuestion {
    static final int ROWS = 25;
    /// Stands in an address for "without a value", since empty parameters are dropped from it.
    static final String NONE = "-";

    private SearchQuestion() {}

    static SearchRequest of(Matter matter, ListQuery list) {
        return new SearchRequest(
                list.text("q"),
                narrowed(list),
                order(list),
                matter.timeZone(),
                ROWS,
                list.after(),
                list.after() == null);
    }

    static String parameter(Facet facet) {
        return switch (facet) {
            case CUSTODIAN -> "custodian";
            case TYPE -> "type";
            case LANGUAGE -> "language";
            case MONTH -> "month";
            case ATTACHMENTS -> "attachments";
        };
    }

    static String written(String value) {
        return value.isEmpty() ? NONE : value;
    }

    private static Map<Facet, Set<String>> narrowed(ListQuery list) {
        var narrowed = new EnumMap<Facet, Set<String>>(Facet.class);
        for (Facet facet : Facet.values()) {
            String value = list.text(parameter(facet));
            if (!value.isEmpty()) {
                narrowed.put(facet, Set.of(value.equals(NONE) ? "" : value));
            }
        }
        return narrowed;
    }

    private static Order order(ListQuery list) {
        return switch (list.text("sort")) {
            case "-date" -> Order.NEWEST_FIRST;
            case "date" -> Order.OLDEST_FIRST;
            case "number" -> Order.ORDINAL;
            case String other -> other.isEmpty() && list.text("q").isBlank() ? Order.ORDINAL : Order.RELEVANCE;
        };
    }
}
