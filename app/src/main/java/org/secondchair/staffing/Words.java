package org.secondchair.staffing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the text bundle.
 *
 * @param about what the sentence is about, to be said after it; null where it stands alone
 */
public record Words(
        String key, List<String> arguments, @Nullable Words about) {
    public Words {
        arguments = List.copyOf(arguments);
    }

    static Words of(String key, Object... arguments) {
        return new Words(key, List.of(arguments).stream().map(Object::toString).toList(), null);
    }

    Words about(Words more) {
        return new Words(key, arguments, more);
    }
}
