package org.secondchair.extractor.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.apache.tika.parser.txt.CharsetDetector;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text when what is declared may be missing, unknown or a lie. */
final class Charsets {

    private static final Charset FALLBACK = Charset.forName("windows-1252");

    /** @param guessed whether the declaration was no use */
    record Decoded(String text, boolean guessed) {}

    private Charsets() {}

    static Decoded decode(byte[] bytes, @Nullable String declared) {
        var charset = named(declared);
        boolean declaredPlain = charset == null || charset.equals(StandardCharsets.US_ASCII);
        if (isAscii(bytes) && (declaredPlain || isAsciiCompatible(charset)))
            return new Decoded(new String(bytes, StandardCharsets.ISO_8859_1), declared != null && charset == null);
        if (charset != null && !declaredPlain) {
            if (charset.equals(StandardCharsets.ISO_8859_1)) charset = FALLBACK;
            var strict = strictly(bytes, charset);
            if (strict != null) return new Decoded(strict, false);
            var utf8 = strictly(bytes, StandardCharsets.UTF_8);
            return new Decoded(utf8 != null ? utf8 : new String(bytes, charset), true);
        }
        return new Decoded(guess(bytes), true);
    }

    static String guess(byte[] bytes) {
        var utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) return utf8;
        var detector = new CharsetDetector();
        detector.setText(bytes);
        var match = detector.detect();
        var charset = match == null || match.getConfidence() < 30 ? null : named(match.getName());
        return new String(bytes, charset == null ? FALLBACK : charset);
    }

    /** Header fields come as Latin-1, one character a byte; what is really UTF-8 or a code page is read again. */
    static String reread(String latin1) {
        for (int i = 0; i < latin1.length(); i++)
            if (latin1.charAt(i) > 0x7e) return guess(latin1.getBytes(StandardCharsets.ISO_8859_1));
        return latin1;
    }

    static @Nullable Charset named(@Nullable String declared) {
        if (declared == null) return null;
        var name = declared.strip().toLowerCase(Locale.ROOT).replace("\"", "").replace("'", "");
        try {
            return switch (name) {
                case "" -> null;
                case "gb2312", "gbk", "x-gbk" -> Charset.forName("gb18030");
                case "ks_c_5601-1987", "ks_c_5601" -> Charset.forName("x-windows-949");
                case "shift_jis", "shift-jis", "x-sjis" -> Charset.forName("windows-31j");
                case "iso-8859-8-i" -> Charset.forName("iso-8859-8");
                case "unicode-1-1-utf-7", "utf-7" -> null;
                case "utf8" -> StandardCharsets.UTF_8;
                default -> Charset.forName(name.startsWith("cp-") ? "cp" + name.substring(3) : name);
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) if (b < 0 || b == 0x1b) return false;
        return true;
    }

    private static boolean isAsciiCompatible(@Nullable Charset charset) {
        return charset != null
                && !charset.name().startsWith("UTF-16")
                && !charset.name().startsWith("UTF-32")
                && !charset.name().startsWith("IBM");
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            return null;
        }
    }
}
