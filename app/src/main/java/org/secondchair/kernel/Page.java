package org.secondchair.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, cut by key and never by offset.
 *
 * @param items at most as many as were asked for, in the order of the list
 * @param next opaque cursor of the following page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> last(List<T> items) {
        return new Page<>(items, null);
    }
}
