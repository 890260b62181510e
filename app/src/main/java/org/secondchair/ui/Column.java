package org.secondchair.ui;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param sort name of the order it stands for, null where the list cannot be sorted by it
 * @param isMinor left away on small screens
 */
public record Column(String label, @Nullable String sort, boolean numeric, boolean isMinor) {
    public static Column of(String label) {
        return new Column(label, null, false, false);
    }

    public static Column number(String label) {
        return new Column(label, null, true, false);
    }

    public Column sortedBy(String sort) {
        return new Column(label, sort, numeric, isMinor);
    }

    public Column minor() {
        return new Column(label, sort, numeric, true);
    }

    /** Class names for the head cell; rows repeat them on their own cells. */
    public String css() {
        return (numeric ? "num" : "") + (isMinor ? " opt" : "");
    }
}
