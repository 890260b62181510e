package org.secondchair.review.web.report;

import static org.secondchair.review.web.report.Section.Figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.secondchair.review.report.MondayReport;
import org.secondchair.ui.BarChart;
import org.secondchair.ui.Formats;
import org.secondchair.ui.Texts;

/** What was found, and what the documents themselves say. */
final class FindingSections extends ReportPhrases {
    FindingSections(MondayReport report, Texts texts, Formats formats) {
        super(report, texts, formats);
    }

    Section found() {
        MondayReport.Found found = report.found();
        List<String> says = new ArrayList<>();
        if (found.responsive() > 0 && found.responsiveWithheld() + found.responsiveRedact() > 0) {
            says.add(t(
                    "review.report.found.privileged",
                    found.responsive(),
                    found.responsiveWithheld(),
                    found.responsiveRedact()));
        }
        if (report.work().decisions() == 0) {
            says.add(t("review.report.found.none"));
        }
        List<BarChart> charts = new ArrayList<>();
        chart(charts, "issues", found.issues(), "issue");
        chart(charts, "custodians", found.custodians(), "custodian");
        chart(charts, "months", found.months(), "month");
        if (found.undated() > 0) {
            says.add(t("review.report.found.undated", found.undated()));
        }
        return section(
                "found",
                says,
                List.of(
                        new Figure(
                                n(found.responsive()),
                                t("review.report.found.responsive"),
                                coded("responsive", "RESPONSIVE")),
                        new Figure(
                                n(found.notResponsive()),
                                t("review.report.found.not-responsive"),
                                coded("responsive", "NOT_RESPONSIVE")),
                        new Figure(
                                n(found.withheld()), t("review.report.found.withheld"), coded("privilege", "WITHHOLD")),
                        new Figure(n(found.redact()), t("review.report.found.redact"), coded("privilege", "REDACT")),
                        new Figure(n(found.hot()), t("review.report.found.hot"), coded("hot", "yes"))),
                List.of(),
                charts,
                List.of());
    }

    private void chart(List<BarChart> charts, String what, List<MondayReport.Count> counts, String filter) {
        if (!counts.isEmpty()) {
            charts.add(new BarChart(
                    t("review.report.found." + what),
                    t("review.report.found." + what + ".of"),
                    t("review.report.documents"),
                    List.of(),
                    counts.stream()
                            .map(count -> new BarChart.Bar(
                                    count.name(),
                                    List.of((double) count.documents()),
                                    n(count.documents()),
                                    filter.equals("issue") ? coded(filter, count.name()) : ""))
                            .toList()));
        }
    }

    Section says(MondayReport.Content content) {
        List<Section.Quotes> quotes = new ArrayList<>();
        for (MondayReport.Digest digest : content.digests()) {
            if (!digest.passages().isEmpty()) {
                String title = digest.issue() == null
                        ? t("review.report.says." + digest.of().toLowerCase(Locale.ROOT))
                        : t("review.report.says.issue", digest.issue());
                quotes.add(new Section.Quotes(
                        title,
                        t("review.report.says.read", digest.read(), digest.documents()),
                        "",
                        quotes(digest.passages())));
            }
        }
        for (MondayReport.Hot hot : content.hot()) {
            String label = hot.label();
            quotes.add(
                    label == null
                            ? new Section.Quotes(
                                    t(
                                            "review.report.says.hot.document",
                                            hot.number(),
                                            t("review.report.says.hot.privileged")),
                                    "",
                                    document(hot.documentId()),
                                    List.of())
                            : new Section.Quotes(
                                    t("review.report.says.hot.document", hot.number(), label),
                                    note(hot),
                                    document(hot.documentId()),
                                    quotes(hot.summary())));
        }
        List<String> says = new ArrayList<>();
        says.add(t(quotes.isEmpty() ? "review.report.says.nothing" : "review.report.says.lead"));
        if (content.moreHot() > 0) {
            says.add(t("review.report.says.hot.more", content.moreHot()));
        }
        return section("says", says, List.of(), List.of(), List.of(), quotes);
    }

    private String note(MondayReport.Hot hot) {
        List<String> parts = new ArrayList<>();
        if (hot.datedAt() != null) {
            parts.add(formats.dateTime(hot.datedAt()));
        }
        parts.addAll(hot.custodians());
        parts.addAll(hot.issues());
        return String.join(" · ", parts);
    }

    private List<Section.Quote> quotes(List<MondayReport.Passage> passages) {
        return passages.stream()
                .map(passage -> new Section.Quote(
                        passage.text(),
                        passage.number(),
                        document(passage.documentId()) + "?from=" + passage.start() + "&to=" + passage.end()
                                + "#place"))
                .toList();
    }
}
