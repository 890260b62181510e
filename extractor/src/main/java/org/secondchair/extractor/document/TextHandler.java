package org.secondchair.extractor.document;

import java.util.Set;
import org.secondchair.extractor.item.TextBuffer;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Keeps the text of the XHTML that parsers produce: blocks on lines of their own, cells apart by tabs. */
final class TextHandler extends DefaultHandler {

    private static final Set<String> UNSEEN = Set.of("head", "title", "script", "style");

    private final TextBuffer text;
    private int unseen;

    TextHandler(TextBuffer text) {
        this.text = text;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        if (UNSEEN.contains(localName)) unseen++;
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        if (UNSEEN.contains(localName)) unseen--;
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (unseen == 0) text.append(chars, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) {
        characters(chars, start, length);
    }
}
