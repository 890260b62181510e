package org.secondchair.extractor.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.item.TextBuffer;

/**
 * The readable parts of one message in their order. Parts of one multipart/alternative say the same thing in several
 * ways and count once; all others add up.
 */
final class BodyParts {

    private final List<Section> sections = new ArrayList<>();
    private @Nullable Section alternative;

    private static final class Section {
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
    }

    boolean isEmpty() {
        return sections.stream().allMatch(one -> one.plain.toString().isBlank() && one.html.isEmpty());
    }

    void startAlternative() {
        alternative = new Section();
        sections.add(alternative);
    }

    void endAlternative() {
        alternative = null;
    }

    void plain(String text) {
        append(section().plain, text);
    }

    void html(String html) {
        append(section().html, html);
    }

    boolean mentions(String contentId) {
        return sections.stream().anyMatch(section -> section.html.indexOf("cid:" + contentId) >= 0);
    }

    private Section section() {
        if (alternative != null) return alternative;
        var section = new Section();
        sections.add(section);
        return section;
    }

    private static void append(StringBuilder all, String more) {
        if (!all.isEmpty() && all.charAt(all.length() - 1) != '\n') all.append('\n');
        all.append(more);
    }

    /**
     * Appends the text of all sections. Where plain text and HTML stand for each other the plain one is taken, unless it
     * is so short that it can only be a stub ("your reader cannot show this message").
     */
    void appendText(TextBuffer text, int limit) {
        for (var section : sections) {
            if (text.length() > 0) text.paragraph();
            if (section.html.isEmpty()) {
                text.append(section.plain);
                continue;
            }
            var read = new TextBuffer(limit);
            HtmlText.append(section.html.toString(), read);
            boolean stub = section.plain.length() * 3L < read.length();
            text.append(stub ? read.toString() : section.plain);
        }
    }

    /** The HTML of the message, or null if it is plain throughout. */
    @Nullable
    String html() {
        if (sections.stream().allMatch(section -> section.html.isEmpty())) return null;
        var all = new StringBuilder();
        for (var section : sections) {
            if (!section.html.isEmpty()) all.append(section.html).append('\n');
            else all.append("<pre>").append(escaped(section.plain)).append("</pre>\n");
        }
        return all.toString();
    }

    private static String escaped(CharSequence plain) {
        return plain.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
