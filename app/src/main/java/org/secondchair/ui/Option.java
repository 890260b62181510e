package org.secondchair.ui;

/**
 * A value to choose, in the order in which it is offered.
 *
 * @param key keyboard shortcut shown beside the label, or empty
 */
public record Option(String value, String label, String key) {
    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }
}
