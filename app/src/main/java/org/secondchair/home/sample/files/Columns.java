package org.secondchair.home.sample.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks text into lines and shares a width among the columns of a table, in whatever unit the measure speaks. */
final class Columns {
    private Columns() {}

    /** Narrow columns get what they need, wide ones share the rest by their need. */
    static List<Double> widths(List<List<String>> rows, ToDoubleFunction<String> measure, double available) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        List<Double> needs = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int at = column;
            needs.add(rows.stream()
                    .filter(row -> row.size() > at)
                    .mapToDouble(row -> measure.applyAsDouble(row.get(at) + "    "))
                    .max()
                    .orElse(0));
        }
        double fair = available / columns;
        double narrow =
                needs.stream().mapToDouble(need -> need <= fair ? need : 0).sum();
        double wide = needs.stream().mapToDouble(need -> need > fair ? need : 0).sum();
        double spare = wide == 0 ? 0 : (available - narrow) / wide;
        return needs.stream()
                .map(need -> need <= fair ? need : Math.min(need, need * spare))
                .toList();
    }

    /** Never breaks a word, however long. */
    static List<String> wrapped(String text, ToDoubleFunction<String> measure, double width) {
        List<String> lines = new ArrayList<>();
        for (String part : text.split("\n")) {
            String line = "";
            for (String word : part.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && measure.applyAsDouble(longer) > width) {
                    lines.add(line);
                    line = word;
                } else {
                    line = longer;
                }
            }
            lines.add(line);
        }
        return lines;
    }
}
