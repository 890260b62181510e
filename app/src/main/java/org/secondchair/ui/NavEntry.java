package org.secondchair.ui;

import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * A line of the rail. Rooms contribute them as beans.
 *
 * @param textKey key of the words shown
 * @param href where it leads; the entry with the longest href that starts the request's path is the current one
 * @param order within the section, ascending
 * @param visible asked at each page
 * @param count things waiting behind it, 0 for none; asked at each page, so it must be a key look-up
 */
public record NavEntry(
        NavSection section,
        String textKey,
        String href,
        int order,
        Predicate<Visitor> visible,
        ToIntFunction<Visitor> count) {

    public NavEntry(NavSection section, String textKey, String href, int order, Predicate<Visitor> visible) {
        this(section, textKey, href, order, visible, visitor -> 0);
    }

    public boolean leadsTo(String path) {
        return href.equals(path) || (!"/".equals(href) && path.startsWith(href + "/"));
    }
}
