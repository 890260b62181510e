package org.secondchair.review.web.report;

import java.util.List;
import java.util.Locale;
import org.secondchair.ui.BarChart;

/**
 * A part of the report in words and formatted figures, the same for page and print.
 *
 * @param says sentences under the heading
 */
public record Section(
        String id,
        String title,
        List<String> says,
        List<Figure> figures,
        List<Table> tables,
        List<BarChart> charts,
        List<Quotes> quotes) {
    public Section {
        says = List.copyOf(says);
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
        charts = List.copyOf(charts);
        quotes = List.copyOf(quotes);
    }

    /** @param href the rows behind it, or empty */
    public record Figure(String value, String label, String href) {}

    /** @param numeric for each column, whether it holds numbers */
    public record Table(String title, List<String> heads, List<Boolean> numeric, List<List<Cell>> rows, String empty) {
        public Table {
            heads = heads.stream()
                    .map(head -> head.substring(0, 1).toUpperCase(Locale.ROOT) + head.substring(1))
                    .toList();
            numeric = List.copyOf(numeric);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    public record Cell(String text, String href) {
        static Cell of(String text) {
            return new Cell(text, "");
        }
    }

    /**
     * Sentences of documents under a heading.
     *
     * @param href of the document that the heading names, or empty
     */
    public record Quotes(String title, String note, String href, List<Quote> quotes) {
        public Quotes {
            quotes = List.copyOf(quotes);
        }
    }

    /** @param source the document's number; @param href opens the document at the sentence */
    public record Quote(String text, String source, String href) {}
}
