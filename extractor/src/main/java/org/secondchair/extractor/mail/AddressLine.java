package org.secondchair.extractor.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.protocol.Mailbox;

/**
 * Reads the addresses of one header field. Nothing is dropped: what is no address stays as a name, since a log of
 * privileged documents must name everybody who was written to.
 */
final class AddressLine {

    private final String line;
    private final List<Mailbox> mailboxes = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private @Nullable String comment;
    private @Nullable String angle;

    private AddressLine(String line) {
        this.line = line;
    }

    /** @param line unfolded, encoded words still encoded */
    static List<Mailbox> parse(String line) {
        return new AddressLine(line).read();
    }

    private List<Mailbox> read() {
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            switch (c) {
                case '"' -> at = quoted(at);
                case '(' -> at = commented(at);
                case '<' -> at = angled(at);
                case ',', ';' -> {
                    finish();
                    at++;
                }
                case ':' -> {
                    if (isGroupName()) words.setLength(0);
                    else words.append(c);
                    at++;
                }
                default -> {
                    words.append(c);
                    at++;
                }
            }
        }
        finish();
        return mailboxes;
    }

    /** "undisclosed-recipients:;" opens a group, "mailto:x@y" and "SMTP:x@y" name a transport; both give way. */
    private boolean isGroupName() {
        return angle == null && words.indexOf("@") < 0;
    }

    private int quoted(int from) {
        int at = from + 1;
        while (at < line.length() && line.charAt(at) != '"') {
            if (line.charAt(at) == '\\' && at + 1 < line.length()) at++;
            words.append(line.charAt(at++));
        }
        return at + 1;
    }

    private int commented(int from) {
        int depth = 0;
        int at = from;
        for (; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '\\') at++;
            else if (c == '(') depth++;
            else if (c == ')' && --depth == 0) break;
        }
        int end = Math.min(at, line.length());
        if (end > from + 1) comment = line.substring(from + 1, end);
        return end + 1;
    }

    private int angled(int from) {
        int end = line.indexOf('>', from);
        if (end < 0) end = line.length();
        var inside = line.substring(from + 1, end).strip();
        int route = inside.startsWith("@") ? inside.indexOf(':') : -1;
        angle = inside.substring(route + 1);
        return end + 1;
    }

    private void finish() {
        var said = words.toString().strip();
        words.setLength(0);
        var address = angle;
        var remark = comment;
        angle = null;
        comment = null;
        String name;
        if (address == null && looksLikeAddress(said)) {
            address = said;
            name = remark;
        } else {
            name = said.isEmpty() ? remark : said;
        }
        name = name == null ? null : unquoted(HeaderText.decode(name));
        if (name != null && name.isEmpty()) name = null;
        if (address != null) address = address.replaceAll("\\s+", "");
        if (address != null && address.isEmpty()) address = null;
        if (name != null && address != null && name.toLowerCase(Locale.ROOT).equals(address.toLowerCase(Locale.ROOT)))
            name = null;
        if (name != null || address != null) mailboxes.add(new Mailbox(name, address));
    }

    private static boolean looksLikeAddress(String said) {
        int sign = said.indexOf('@');
        return sign >= 0 && said.indexOf(' ') < 0 && sign < said.length() - 1;
    }

    private static String unquoted(String name) {
        var stripped = name.strip();
        boolean quotes = stripped.length() > 1 && stripped.startsWith("'") && stripped.endsWith("'");
        return quotes ? stripped.substring(1, stripped.length() - 1).strip() : stripped;
    }
}
