package org.secondchair.bench.web;

import java.util.List;
import org.secondchair.bench.Coverages;
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

    /** Shade of a cell: 0 for nobody, 1 to 5 by the number of people. */
    public int shade(int people) {
        return people == 0 ? 0 : 1 + (int) Math.min(4, Math.floor(5 * Math.log1p(people) / Math.log1p(most + 1.0)));
    }

    /** Those behind a cell; an empty language stands for any. */
    public String href(String jurisdiction, String language) {
        String href = list.hrefAt("/bench");
        String place = (href.contains("?") ? "&" : "?") + "jurisdiction=" + jurisdiction;
        return href + place + (language.isEmpty() || href.contains("level=") ? "" : "&level=" + level)
                + (language.isEmpty() ? "" : "&language=" + language);
    }
}
