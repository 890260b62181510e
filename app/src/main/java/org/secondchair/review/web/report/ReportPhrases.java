package org.secondchair.review.web.report;

import static org.secondchair.review.web.report.Section.Figure;
import static org.secondchair.review.web.report.Section.Table;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.review.report.Measure;
import org.secondchair.review.report.MondayReport;
import org.secondchair.ui.BarChart;
import org.secondchair.ui.Formats;
import org.secondchair.ui.Texts;

/** The words, numbers and links that every section of the report is made of. */
class ReportPhrases {
    final MondayReport report;
    final Texts texts;
    final Formats formats;
    final String base;

    /** @param formats with the matter's time zone */
    ReportPhrases(MondayReport report, Texts texts, Formats formats) {
        this.report = report;
        this.texts = texts;
        this.formats = formats;
        this.base = "/matters/" + report.matterId();
    }

    final Section section(
            String id,
            List<String> says,
            List<Figure> figures,
            List<Table> tables,
            List<BarChart> charts,
            List<Section.Quotes> quotes) {
        return new Section(id, t("review.report." + id), says, figures, tables, charts, quotes);
    }

    final String document(UUID id) {
        return base + "/documents/" + id;
    }

    /** The list of coded documents. */
    final String coded(String filter, String value) {
        String path = base + "/review/documents";
        return filter.isEmpty() ? path : path + "?" + filter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    final String cause(String cause) {
        return texts.get(formats.locale(), "corpus.cause." + cause.toLowerCase(Locale.ROOT));
    }

    final String share(Measure measure) {
        return measure.measured()
                ? t("review.report.share", of(measure), formats.percent(measure.low()), formats.percent(measure.high()))
                : t("review.report.well.not-measured");
    }

    final String of(Measure measure) {
        return t("review.report.of", measure.hits(), measure.n());
    }

    final String interval(Measure measure) {
        return t("review.report.interval", formats.percent(measure.low()), formats.percent(measure.high()));
    }

    final String hours(long seconds) {
        return formats.number(seconds / 3600.0, 2);
    }

    final String n(long number) {
        return formats.number(number);
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    final String t(String key, Object... arguments) {
        return texts.get(formats.locale(), key, arguments);
    }
}
