package org.secondchair.form;

/**
 * An answer that is offered.
 *
 * @param value what is stored; it never changes once used
 * @param shortcut one letter or digit, or empty
 */
public record Choice(String value, String label, String shortcut) {
    public Choice {
        FormDefinition.requireKey(value, "a choice's value");
        FormDefinition.requireShortcut(shortcut);
    }

    public static Choice of(String value, String label) {
        return new Choice(value, label, "");
    }
}
