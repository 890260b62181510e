package org.secondchair.extractor.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.item.Outbox;
import org.secondchair.extractor.item.Refusal;
import org.secondchair.extractor.protocol.Relation;

/** Files that old mailers put into the text itself: "begin 644 name", lines of uuencode, "end". */
final class UuencodedFiles {

    private static final Pattern BEGIN = Pattern.compile("(?m)^begin [0-7]{3} ?(.*?)\r?$");

    private UuencodedFiles() {}

    /** The text without the encoded lines; the files go to the outbox. */
    static String takeOut(String text, Outbox outbox) throws Refusal {
        if (!text.contains("begin ")) return text;
        var kept = new StringBuilder();
        var begin = BEGIN.matcher(text);
        int from = 0;
        while (begin.find(from)) {
            int end = endOf(text, begin.end());
            var bytes = end < 0 ? null : decoded(text.substring(begin.end(), end));
            if (bytes == null) {
                kept.append(text, from, begin.end());
                from = begin.end();
                continue;
            }
            kept.append(text, from, begin.end());
            var name = begin.group(1).isBlank() ? null : begin.group(1).strip();
            outbox.emit(Relation.ATTACHMENT, false, name, null, null, null, () -> new ByteArrayInputStream(bytes));
            from = text.indexOf('\n', end) < 0 ? text.length() : text.indexOf('\n', end);
        }
        return kept.append(text, from, text.length()).toString();
    }

    /** Where the line "end" begins, or -1. */
    private static int endOf(String text, int from) {
        int at = text.indexOf("\nend", from);
        while (at >= 0) {
            int after = at + 4;
            if (after >= text.length() || text.charAt(after) == '\n' || text.charAt(after) == '\r') return at + 1;
            at = text.indexOf("\nend", after);
        }
        return -1;
    }

    private static byte @Nullable [] decoded(String lines) {
        var bytes = new ByteArrayOutputStream(lines.length());
        for (var line : lines.split("\r?\n")) {
            if (line.isEmpty()) continue;
            int length = line.charAt(0) - ' ' & 0x3f;
            if (line.charAt(0) < ' ' || line.charAt(0) > '`' || line.length() > 90) return null;
            int written = 0;
            for (int at = 1; written < length; at += 4) {
                int group = six(line, at) << 18 | six(line, at + 1) << 12 | six(line, at + 2) << 6 | six(line, at + 3);
                for (int shift = 16; shift >= 0 && written < length; shift -= 8, written++) bytes.write(group >> shift);
            }
        }
        return bytes.toByteArray();
    }

    /** Trailing blanks get lost on the way; they stand for zero. */
    private static int six(String line, int at) {
        return at < line.length() ? line.charAt(at) - ' ' & 0x3f : 0;
    }
}
