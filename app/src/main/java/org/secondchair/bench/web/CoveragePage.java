package org.secondchair.bench.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.secondchair.bench.Coverages;
import org.secondchair.bench.Places;
import org.secondchair.ui.ListQuery;

/**
 * @param languages as many as the table shows, the most spoken first
 * @param level at which a language counts
 * @param most in one cell, for the shades
 */
public record CoveragePage(
        ListQuery list, Coverages.Coverage coverage, List<String> languages, String level, int most) {
    public CoveragePage {
        languages = List.copyOf(languages);
    }

    /** Countries by their names, the parts of each after it. */
    public List<Coverages.Row> rows(Locale locale) {
        return coverage.rows().stream()
                .sorted(Comparator.<Coverages.Row, String>comparing(
                                row -> Places.name(Places.country(row.jurisdiction()), locale))
                        .thenComparing(Coverages.Row::jurisdiction))
                .toList();
    }

    /** Without the countries of which only parts admit. */
    public int jurisdictions() {
        return (int) coverage.rows().stream()
                .filter(row -> row.jurisdiction().length() > 2
                        || coverage.rows().stream()
                                .noneMatch(part -> part.jurisdiction().startsWith(row.jurisdiction() + "-")))
                .count();
    }

    /** Shade of a cell: 0 for nobody, 1 to 5 by the number of people. */
    public int shade(int people) {
        return people == 0 ? 0 : 1 + (int) Math.min(4, Math.floor(5 * Math.log1p(people) / Math.log1p(most + 1.0)));
    }

    /** Those behind a cell; an empty language stands for any. */
    public String href(String jurisdiction, String language) {
        String href = list.hrefAt("/bench");
        String place = (href.contains("?") ? "&" : "?") + "jurisdiction=" + jurisdiction;
        return href
                + place
                + (language.isEmpty() || href.contains("level=") ? "" : "&level=" + level)
                + (language.isEmpty() ? "" : "&language=" + language);
    }
}
