package org.secondchair.home.sample.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The few marks that the manuscripts of documents use: {@code #} headings, {@code -} list items, {@code | cell | cell |}
 * rows, {@code ~} what is written by hand, everything else paragraphs that end at an empty line. A line that ends in a
 * backslash keeps its break.
 */
sealed interface Markup {
    record Heading(int level, String text) implements Markup {}

    record Paragraph(String text) implements Markup {}

    record Handwriting(String text) implements Markup {}

    record Item(String text) implements Markup {}

    record Table(List<List<String>> rows) implements Markup {}

    static List<Markup> read(String source) {
        List<Markup> blocks = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        List<List<String>> rows = new ArrayList<>();
        for (String line : (source + "\n\n").split("\n", -1)) {
            boolean row = line.startsWith("|");
            if (!row && !rows.isEmpty()) {
                blocks.add(new Table(List.copyOf(rows)));
                rows.clear();
            }
            boolean heading = line.startsWith("#");
            boolean item = line.startsWith("- ");
            boolean handwriting = line.startsWith("~ ");
            if ((row || line.isBlank() || heading || item || handwriting) && !paragraph.isEmpty()) {
                blocks.add(new Paragraph(paragraph.toString()));
                paragraph.setLength(0);
            }
            if (row) {
                rows.add(cells(line));
            } else if (heading) {
                int level = line.indexOf(' ');
                blocks.add(new Heading(level, line.substring(level + 1)));
            } else if (item) {
                blocks.add(new Item(line.substring(2)));
            } else if (handwriting) {
                blocks.add(new Handwriting(line.substring(2)));
            } else if (!line.isBlank()) {
                if (!paragraph.isEmpty()) {
                    paragraph.append(paragraph.toString().endsWith("\\") ? "\n" : " ");
                }
                paragraph.append(line.strip());
            }
        }
        return blocks.stream().map(Markup::withoutLineMarks).toList();
    }

    private static Markup withoutLineMarks(Markup block) {
        return block instanceof Paragraph(String text) ? new Paragraph(text.replace("\\\n", "\n")) : block;
    }

    static List<String> cells(String line) {
        String inner = line.strip().replaceAll("^\\||\\|$", "");
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }
}
