package org.secondchair.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/**
 * Writes Concordance load files (DAT): values separated by U+0014, each qualified by þ (U+00FE), a line break within a
 * value written as ® (U+00AE), rows ended by CRLF, the head first. It is a convention without a standard, so the
 * receiver chooses the encoding, and what the convention cannot say is counted instead of guessed: see {@link Written}.
 */
public final class Dat {
    private static final char SEPARATOR = '\u0014';
    private static final char QUALIFIER = 'þ';
    private static final char NEWLINE = '®';

    private Dat() {}

    /** What the receiver's tool reads. */
    public enum Encoding {
        UTF_8(StandardCharsets.UTF_8, false),
        UTF_8_WITH_MARK(StandardCharsets.UTF_8, true),
        UTF_16_LE_WITH_MARK(StandardCharsets.UTF_16LE, true),
        WINDOWS_1252(Charset.forName("windows-1252"), false);

        private final Charset charset;
        private final boolean mark;

        Encoding(Charset charset, boolean mark) {
            this.charset = charset;
            this.mark = mark;
        }
    }

    /**
     * @param rows without the head
     * @param ambiguousNewlines values that held ® themselves; readers will take it for a line break
     * @param doubledQualifiers values that held þ themselves; it was doubled
     */
    public record Written(long rows, long ambiguousNewlines, long doubledQualifiers) {}

    /**
     * @throws IllegalArgumentException when a value has letters that the encoding lacks: nothing is replaced silently;
     *     names the row and the column
     */
    public static Written write(
            OutputStream output, Encoding encoding, List<String> heads, Iterator<? extends List<String>> rows)
            throws IOException {
        CharsetEncoder encoder = encoding.charset
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (encoding.mark) {
            output.write("\uFEFF".getBytes(encoding.charset));
        }
        line(output, encoder, heads, heads, 0);
        long written = 0;
        long newlines = 0;
        long qualifiers = 0;
        while (rows.hasNext()) {
            List<String> row = rows.next();
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException("row " + (written + 1) + " has " + row.size() + " values");
            }
            newlines +=
                    row.stream().filter(value -> value.indexOf(NEWLINE) >= 0).count();
            qualifiers +=
                    row.stream().filter(value -> value.indexOf(QUALIFIER) >= 0).count();
            line(output, encoder, heads, row, ++written);
        }
        return new Written(written, newlines, qualifiers);
    }

    private static void line(
            OutputStream output, CharsetEncoder encoder, List<String> heads, List<String> values, long row)
            throws IOException {
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i)
                    .replace("þ", "þþ")
                    .replace("\r\n", "®")
                    .replace('\n', NEWLINE)
                    .replace('\r', NEWLINE);
            String whole = (i == 0 ? "" : String.valueOf(SEPARATOR)) + QUALIFIER + value + QUALIFIER;
            try {
                put(output, encoder, whole);
            } catch (CharacterCodingException lacking) {
                throw new IllegalArgumentException(
                        "row " + row + ", " + heads.get(i) + ": " + encoder.charset() + " lacks letters of this value",
                        lacking);
            }
        }
        put(output, encoder, "\r\n");
    }

    private static void put(OutputStream output, CharsetEncoder encoder, String text) throws IOException {
        ByteBuffer bytes = encoder.encode(CharBuffer.wrap(text));
        output.write(bytes.array(), bytes.arrayOffset(), bytes.limit());
    }
}
