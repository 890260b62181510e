package org.secondchair.matter;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ended: the value it is ordered by, and the id that breaks ties. */
record Keyset(String value, UUID id) {
    String cursor() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + value).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for no cursor and for one that was tampered with: the list then starts at its beginning. */
    static Optional<Keyset> parse(@Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return text.length() < 36
                    ? Optional.empty()
                    : Optional.of(new Keyset(text.substring(36), UUID.fromString(text.substring(0, 36))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
