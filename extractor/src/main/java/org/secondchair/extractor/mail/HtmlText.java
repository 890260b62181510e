package org.secondchair.extractor.mail;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.item.TextBuffer;

/** The text that a reader of an HTML body sees, one paragraph a line. */
final class HtmlText {

    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "noscript", "template");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([a-z0-9_:.-]+)");
    private static final Set<String> CELLS = Set.of("td", "th");

    private HtmlText() {}

    /** The character set that a page names in its first kilobyte, or null. */
    static @Nullable String declaredCharset(byte[] html) {
        var start = new String(html, 0, Math.min(1024, html.length), StandardCharsets.ISO_8859_1);
        var named = CHARSET.matcher(start);
        return named.find() ? named.group(1) : null;
    }

    static void append(String html, TextBuffer text) {
        Jsoup.parse(html).filter(new Reader(text));
    }

    private static final class Reader implements NodeFilter {
        private final TextBuffer text;
        private char last = '\n';

        Reader(TextBuffer text) {
            this.text = text;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node instanceof Element element) {
                if (UNSEEN.contains(element.normalName())) return FilterResult.SKIP_ENTIRELY;
                if (element.normalName().equals("br")) breakLine();
                else if (element.isBlock() && !CELLS.contains(element.normalName())) startLine();
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (CELLS.contains(element.normalName())) put('\t');
                else if (element.isBlock()) startLine();
            }
            return FilterResult.CONTINUE;
        }

        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c == '\u00a0' || Character.isWhitespace(c)) {
                    if (!Character.isWhitespace(last)) put(' ');
                } else {
                    put(c);
                }
            }
        }

        private void startLine() {
            if (last != '\n') breakLine();
        }

        private void breakLine() {
            put('\n');
        }

        private void put(char c) {
            text.append(c);
            last = c;
        }
    }
}
