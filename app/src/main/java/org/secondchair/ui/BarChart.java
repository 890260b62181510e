package org.secondchair.ui;

import java.util.List;
import java.util.Locale;

/**
 * Bars beside their labels, one row each; the chart is its own table, drawn by {@code ui/barChart}.
 *
 * @param title caption of the table
 * @param of head of the labels' column
 * @param measure head of the values' column
 * @param legend names of the parts when bars are stacked; empty otherwise
 */
public record BarChart(String title, String of, String measure, List<String> legend, List<Bar> bars) {
    public BarChart {
        legend = List.copyOf(legend);
        bars = List.copyOf(bars);
    }

    /**
     * @param parts lengths of the parts, in the legend's order; one for a plain bar
     * @param shown the value in words
     * @param href the rows behind the bar, or empty
     */
    public record Bar(String label, List<Double> parts, String shown, String href) {
        public Bar {
            parts = List.copyOf(parts);
            if (parts.stream().anyMatch(part -> !(part >= 0))) {
                throw new IllegalArgumentException("a bar cannot be shorter than nothing");
            }
        }

        public static Bar of(String label, double value, String shown) {
            return new Bar(label, List.of(value), shown, "");
        }

        double length() {
            return parts.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** One part of a bar, in percent of the longest one. */
    public record Piece(String x, String width, int series) {}

    public List<Piece> pieces(Bar bar) {
        double longest =
                Math.max(1e-9, bars.stream().mapToDouble(Bar::length).max().orElse(1));
        Piece[] pieces = new Piece[bar.parts().size()];
        double x = 0;
        for (int i = 0; i < pieces.length; i++) {
            double width = bar.parts().get(i) / longest * 100;
            pieces[i] = new Piece(percent(x), percent(width), i % 5 + 1);
            x += width;
        }
        return List.of(pieces);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
