package org.secondchair.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document on a page of results.
///
/// @param from the first sender as given, or empty
/// @param to the first recipient as given, or empty
/// @param hits how many places of the text are met
/// @param snippet a stretch of the text around the densest hits; its start if there are none
public record FoundDocument(
        int ordinal,
        UUID documentId,
        UUID familyId,
        List<String> custodians,
        String from,
        String to,
        int recipients,
        String subject,
        String name,
        String type,
        @Nullable Instant sent,
        long sizeBytes,
        boolean hasAttachments,
        int hits,
        Snippet snippet) {

    /// @param marks stretches of `text` to mark
    public record Snippet(String text, List<Span> marks, boolean startsInside, boolean endsInside) {
        public Snippet {
            marks = List.copyOf(marks);
        }
    }
}
