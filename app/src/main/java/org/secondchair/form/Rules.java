package org.secondchair.form;

import org.jspecify.annotations.Nullable;

/**
 * When a field is shown and when it must be answered. A field that is not shown is never required, and answers to it
 * are dropped.
 *
 * @param shownWhen null: always
 * @param requiredWhen makes the field required besides, when it holds; null: never
 */
public record Rules(
        boolean required,
        @Nullable Condition shownWhen,
        @Nullable Condition requiredWhen) {
    public static final Rules OPTIONAL = new Rules(false, null, null);
    public static final Rules REQUIRED = new Rules(true, null, null);

    public Rules shownWhen(String field, String is) {
        return new Rules(required, new Condition(field, is), requiredWhen);
    }

    public Rules requiredWhen(String field, String is) {
        return new Rules(required, shownWhen, new Condition(field, is));
    }
}
