package org.secondchair.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes workbooks from rows, streaming: memory does not grow with the rows. Text becomes typed string cells, so that
 * nothing in it is ever a formula; numbers become numbers only while the format holds them exactly.
 *
 * <p>The limits are those of the format (ECMA-376): 32,767 characters in a cell, 1,048,576 rows on a sheet; longer text
 * is cut with a mark that says how much is missing, further rows go to further sheets.
 */
public final class Xlsx {
    static final int CELL_CHARS = 32_767;
    private static final int SHEET_ROWS = 1_048_576;
    private static final int FLUSH_ROWS = 500;
    /** A double holds 15 decimal digits; a Bates number or an id of more would come back changed. */
    private static final int EXACT_DIGITS = 15;

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    /** Excel reads {@code _x000D_} as a character, so a text that happens to hold it is escaped. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private Xlsx() {}

    /**
     * @param name of the sheet; made fit (31 characters, no {@code []:*?/\})
     * @param rows one value a column: text, whole or decimal number, day, yes or no, null for an empty cell; anything
     *     else is written as its text
     * @return rows written, without the head
     */
    public static long write(
            OutputStream output, String name, List<SheetColumn> columns, Iterator<? extends List<?>> rows)
            throws IOException {
        long written = 0;
        try (Workbook book = new Workbook(output, "Secondchair", "01.0000")) {
            int number = 1;
            do {
                Worksheet sheet = book.newWorksheet(sheetName(name, number++));
                head(sheet, columns);
                int row = 1;
                while (rows.hasNext() && row < SHEET_ROWS) {
                    row(sheet, row, rows.next(), columns.size());
                    written++;
                    if (++row % FLUSH_ROWS == 0) {
                        sheet.flush();
                    }
                }
                if (!columns.isEmpty()) {
                    sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
                }
                sheet.finish();
            } while (rows.hasNext());
        }
        return written;
    }

    private static void head(Worksheet sheet, List<SheetColumn> columns) {
        sheet.freezePane(0, 1);
        for (int c = 0; c < columns.size(); c++) {
            sheet.width(c, columns.get(c).widthChars());
            sheet.inlineString(0, c, text(columns.get(c).head()));
            sheet.style(0, c).bold().set();
        }
    }

    private static void row(Worksheet sheet, int row, List<?> values, int columns) {
        if (values.size() != columns) {
            throw new IllegalArgumentException("row " + row + " has " + values.size() + " values for " + columns);
        }
        for (int c = 0; c < columns; c++) {
            cell(sheet, row, c, values.get(c));
        }
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof Boolean yesOrNo) {
            sheet.value(row, column, yesOrNo);
        } else if (value instanceof Number number && exact(number)) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day && day.getYear() >= 1901 && day.getYear() <= 9999) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            sheet.inlineString(row, column, text(value instanceof BigDecimal d ? d.toPlainString() : value.toString()));
        }
    }

    private static boolean exact(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue());
        }
        return new BigDecimal(number.toString()).precision() <= EXACT_DIGITS;
    }

    static String text(String text) {
        String legal = LOOKS_ESCAPED
                .matcher(NOT_XML.matcher(text).replaceAll("\uFFFD"))
                .replaceAll("_x005F_");
        if (legal.length() <= CELL_CHARS) {
            return legal;
        }
        int end = CELL_CHARS - 60;
        int cut = Character.isHighSurrogate(legal.charAt(end - 1)) ? end - 1 : end;
        return legal.substring(0, cut) + " […" + (legal.length() - cut) + " more characters]";
    }

    private static String sheetName(String name, int number) {
        String suffix = number == 1 ? "" : " (" + number + ")";
        String plain = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String fit = plain.isEmpty() ? "Sheet" : plain;
        return fit.substring(0, Math.min(fit.length(), 31 - suffix.length())) + suffix;
    }
}
