package org.secondchair.search.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondchair.matter.Matter;
import org.secondchair.search.TermReport;
import org.secondchair.ui.ListQuery;
import org.secondchair.ui.Tab;

/// @param terms as pasted
/// @param report null before the first list was counted
/// @param fault a sentence, empty if all is well
public record TermReportPage(
        Matter matter,
        List<Tab> tabs,
        String terms,
        @Nullable TermReport report,
        String fault) {

    /// The custodians of all lines, those with most documents first.
    public List<String> custodians() {
        if (report == null) {
            return List.of();
        }
        return report.lines().stream()
                .flatMap(line -> line.byCustodian().entrySet().stream())
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingLong(Map.Entry::getValue)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    public String searchHref(TermReport.Line line) {
        return new ListQuery("/matters/" + matter.id() + "/search", Map.of("q", List.of(line.term()))).href();
    }
}
