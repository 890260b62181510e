package org.secondchair.paper;

import java.time.Instant;
import org.secondchair.ui.Formats;
import org.secondchair.ui.Texts;

/**
 * What stands around every printed page, and the words and formats for it. Templates get it as {@code head}.
 *
 * @param title of the document
 * @param footer left in the foot of each page, beside the page numbers: whose it is, the head of the log
 * @param at when it was made
 */
public record Letterhead(String title, String footer, Instant at, Texts texts, Formats formats) {
    public String t(String key, Object... arguments) {
        return texts.get(formats.locale(), key, arguments);
    }
}
