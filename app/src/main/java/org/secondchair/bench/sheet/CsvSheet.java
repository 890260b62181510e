package org.secondchair.bench.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated text (RFC 4180), with semicolons or tabs as well: whichever the first line has most of. The apostrophe
 * that our own exports put before what a spreadsheet would take for a formula is taken away again.
 */
final class CsvSheet {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CsvSheet() {}

    static Sheet.Reading read(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new Sheet.Reading.Unreadable(Sheet.Reason.NOT_A_TABLE);
        }
        if (text.indexOf('\0') >= 0) {
            return new Sheet.Reading.Unreadable(Sheet.Reason.NOT_A_TABLE);
        }
        return Sheet.of(rows(text.startsWith("\uFEFF") ? text.substring(1) : text));
    }

    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(letter -> letter == wanted).count();
    }

    private static List<Sheet.Line> rows(String text) {
        char separator = separator(text);
        List<Sheet.Line> rows = new ArrayList<>();
        List<String> values = new ArrayList<>();
        var value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (quoted) {
                if (letter != '"') {
                    value.append(letter);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    value.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (letter == '"' && value.isEmpty()) {
                quoted = true;
            } else if (letter == separator) {
                values.add(plain(value));
            } else if (letter == '\n') {
                values.add(plain(value));
                rows.add(new Sheet.Line(rows.size() + 1, values));
                values = new ArrayList<>();
            } else if (letter != '\r') {
                value.append(letter);
            }
        }
        if (!value.isEmpty() || !values.isEmpty()) {
            values.add(plain(value));
            rows.add(new Sheet.Line(rows.size() + 1, values));
        }
        return rows;
    }

    private static String plain(StringBuilder value) {
        String text = value.toString();
        value.setLength(0);
        return text.length() > 1 && text.charAt(0) == '\'' && FORMULA_STARTS.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
