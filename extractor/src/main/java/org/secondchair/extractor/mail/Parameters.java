package org.secondchair.extractor.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.jspecify.annotations.Nullable;

/**
 * A structured header field: its value and its parameters, continued and encoded ones (RFC 2231) put together, encoded
 * words inside parameters (forbidden, and everywhere) decoded.
 */
record Parameters(String value, Map<String, String> named) {

    static final Parameters NONE = new Parameters("", Map.of());

    private record Piece(String text, boolean encoded) {}

    static Parameters of(RawField field) {
        var body = RawFieldParser.DEFAULT.parseRawBody(field);
        var plain = new LinkedHashMap<String, String>();
        var pieces = new LinkedHashMap<String, TreeMap<Integer, Piece>>();
        for (NameValuePair pair : body.getParams()) {
            var name = pair.getName().toLowerCase(Locale.ROOT).strip();
            var text = pair.getValue() == null ? "" : pair.getValue();
            int star = name.indexOf('*');
            if (star < 0) {
                plain.putIfAbsent(name, HeaderText.decode(text));
            } else {
                boolean encoded = name.endsWith("*");
                var number = name.substring(star + 1, Math.max(star + 1, name.length() - (encoded ? 1 : 0)));
                int index = number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0;
                pieces.computeIfAbsent(name.substring(0, star), any -> new TreeMap<>())
                        .put(index, new Piece(text, encoded));
            }
        }
        pieces.forEach((name, parts) -> plain.put(name, joined(parts)));
        var value = body.getValue() == null ? "" : body.getValue();
        return new Parameters(value.strip().toLowerCase(Locale.ROOT), plain);
    }

    @Nullable
    String get(String name) {
        var value = named.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static String joined(TreeMap<Integer, Piece> pieces) {
        var bytes = new ByteArrayOutputStream();
        String charset = null;
        boolean first = true;
        for (var piece : pieces.values()) {
            var text = piece.text();
            if (first && piece.encoded()) {
                int one = text.indexOf('\'');
                int two = one < 0 ? -1 : text.indexOf('\'', one + 1);
                if (two >= 0) {
                    charset = text.substring(0, one);
                    text = text.substring(two + 1);
                }
            }
            first = false;
            bytes.writeBytes(piece.encoded() ? percentDecoded(text) : text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return Charsets.decode(bytes.toByteArray(), charset).text();
    }

    private static byte[] percentDecoded(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low < 0) {
                bytes.write(c);
            } else {
                bytes.write(high << 4 | low);
                i += 2;
            }
        }
        return bytes.toByteArray();
    }
}
