package org.secondchair.bench.sheet;

import java.util.List;

/**
 * A table as it was sent.
 *
 * @param heads of the first line that is not empty
 * @param lines all others that are not empty
 */
public record Sheet(List<String> heads, List<Line> lines) {
    public static final int MOST_LINES = 50_000;
    public static final int MOST_BYTES = 20_000_000;

    /** @param number as a spreadsheet counts, from 1 @param values as many as there are heads */
    public record Line(int number, List<String> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /** What came of reading. */
    public sealed interface Reading {
        record Read(Sheet sheet) implements Reading {}

        record Unreadable(Reason reason) implements Reading {}
    }

    /** Why a table could not be read. */
    public enum Reason {
        EMPTY,
        /** Neither UTF-8 text nor a workbook. */
        NOT_A_TABLE,
        DAMAGED,
        TOO_LARGE
    }

    public Sheet {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /** A workbook when it begins as one, else comma-separated text in UTF-8. */
    public static Reading read(byte[] content) {
        if (content.length > MOST_BYTES) {
            return new Reading.Unreadable(Reason.TOO_LARGE);
        }
        boolean zip = content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
        return zip ? XlsxSheet.read(content) : CsvSheet.read(content);
    }

    /** @param rows with the numbers that spreadsheets give them */
    static Reading of(List<Line> rows) {
        List<Line> filled = rows.stream()
                .filter(row -> row.values().stream().anyMatch(value -> !value.isBlank()))
                .toList();
        if (filled.isEmpty()) {
            return new Reading.Unreadable(Reason.EMPTY);
        }
        if (filled.size() > MOST_LINES + 1) {
            return new Reading.Unreadable(Reason.TOO_LARGE);
        }
        List<String> heads =
                filled.getFirst().values().stream().map(String::strip).toList();
        List<Line> lines = filled.subList(1, filled.size()).stream()
                .map(row -> new Line(row.number(), fitted(row.values(), heads.size())))
                .toList();
        return new Reading.Read(new Sheet(heads, lines));
    }

    private static List<String> fitted(List<String> values, int size) {
        return java.util.stream.IntStream.range(0, size)
                .mapToObj(i -> i < values.size() ? values.get(i).strip() : "")
                .toList();
    }
}
