package org.secondchair.paper;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated files (RFC 4180, lines end in CRLF), in two ways that must not be mixed up: {@link #forPeople} makes
 * what a spreadsheet would take for a formula inert and so changes it; {@link #loadFile} changes nothing, for machines
 * and for evidence.
 */
public final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Csv() {}

    /** With a byte order mark, so that spreadsheets read it as UTF-8; the writer must write UTF-8. */
    public static long forPeople(Writer out, List<String> heads, Iterator<? extends List<?>> rows) throws IOException {
        out.write(BYTE_ORDER_MARK);
        return write(out, heads, rows, ',', true);
    }

    public static long loadFile(Writer out, char separator, List<String> heads, Iterator<? extends List<?>> rows)
            throws IOException {
        if (separator == '"' || separator == '\r' || separator == '\n') {
            throw new IllegalArgumentException("this cannot separate values");
        }
        return write(out, heads, rows, separator, false);
    }

    private static long write(
            Writer out, List<String> heads, Iterator<? extends List<?>> rows, char separator, boolean inert)
            throws IOException {
        line(out, heads, separator, inert);
        long written = 0;
        while (rows.hasNext()) {
            List<?> row = rows.next();
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException("a row has " + row.size() + " values for " + heads.size());
            }
            line(out, row, separator, inert);
            written++;
        }
        return written;
    }

    private static void line(Writer out, List<?> values, char separator, boolean inert) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.write(separator);
            }
            String text = plain(values.get(i));
            boolean formula = inert
                    && !(values.get(i) instanceof Number)
                    && !text.isEmpty()
                    && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
            value(out, formula ? "'" + text : text, separator);
        }
        out.write("\r\n");
    }

    private static void value(Writer out, String text, char separator) throws IOException {
        boolean quoted = text.indexOf(separator) >= 0
                || text.indexOf('"') >= 0
                || text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0
                || text.startsWith("'")
                || text.startsWith(" ")
                || text.endsWith(" ");
        out.write(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }

    private static String plain(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
