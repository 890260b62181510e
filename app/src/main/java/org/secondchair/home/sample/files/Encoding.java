package org.secondchair.home.sample.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** How the body of a mail travels (RFC 2045), and encoded words for its headers (RFC 2047). */
public enum Encoding {
    SEVEN_BIT("7bit"),
    EIGHT_BIT("8bit"),
    QUOTED_PRINTABLE("quoted-printable"),
    BASE64("base64");

    private final String token;

    Encoding(String token) {
        this.token = token;
    }

    public String token() {
        return token;
    }

    public static Encoding of(String token) {
        for (Encoding encoding : values()) {
            if (encoding.token.equals(token.toLowerCase(Locale.ROOT))) {
                return encoding;
            }
        }
        throw new IllegalArgumentException("no transfer encoding is called " + token);
    }

    /** The text with {@code eol} line ends in the charset; text that does not fit into the charset is an error. */
    public byte[] encode(String text, Charset charset, String eol) {
        if (!charset.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(charset + " cannot hold: " + text);
        }
        String lines = text.replace("\n", eol);
        return switch (this) {
            case SEVEN_BIT, EIGHT_BIT -> lines.getBytes(charset);
            case QUOTED_PRINTABLE -> quoted(text, charset, eol);
            case BASE64 -> base64(lines.getBytes(charset), eol);
        };
    }

    static byte[] base64(byte[] content, String eol) {
        byte[] lines = Base64.getMimeEncoder(76, eol.getBytes(StandardCharsets.US_ASCII))
                .encode(content);
        byte[] ended = java.util.Arrays.copyOf(lines, lines.length + eol.length());
        System.arraycopy(eol.getBytes(StandardCharsets.US_ASCII), 0, ended, lines.length, eol.length());
        return ended;
    }

    private static byte[] quoted(String text, Charset charset, String eol) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String line : text.split("\n", -1)) {
            byte[] bytes = line.getBytes(charset);
            int column = 0;
            for (int i = 0; i < bytes.length; i++) {
                int octet = bytes[i] & 0xff;
                boolean blankAtEnd = octet == ' ' && i == bytes.length - 1;
                boolean plain = octet >= 32 && octet < 127 && octet != '=' && !blankAtEnd;
                String letter = plain ? String.valueOf((char) octet) : "=%02X".formatted(octet);
                if (column + letter.length() > 74) {
                    out.writeBytes(("=" + eol).getBytes(StandardCharsets.US_ASCII));
                    column = 0;
                }
                out.writeBytes(letter.getBytes(StandardCharsets.US_ASCII));
                column += letter.length();
            }
            out.writeBytes(eol.getBytes(StandardCharsets.US_ASCII));
        }
        byte[] all = out.toByteArray();
        return java.util.Arrays.copyOf(all, all.length - eol.length());
    }

    /** Plain ASCII stays as it is; anything else becomes one or more encoded words. */
    static String words(String text, Charset charset) {
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            return text;
        }
        Charset fitting = charset.newEncoder().canEncode(text) ? charset : StandardCharsets.UTF_8;
        StringBuilder words = new StringBuilder();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(
                    text.length(),
                    text.offsetByCodePoints(from, Math.min(14, text.codePointCount(from, text.length()))));
            String chunk =
                    Base64.getEncoder().encodeToString(text.substring(from, to).getBytes(fitting));
            words.append(from == 0 ? "" : "\n ").append("=?%s?B?%s?=".formatted(fitting.name(), chunk));
            from = to;
        }
        return words.toString();
    }
}
