package org.secondchair.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document as the index takes it. Feeding the same `documentId` again replaces what was there.
///
/// @param ordinal the document's dense number in its matter
/// @param familyId shared by a message and its attachments
/// @param custodians display names, as facets and in `custodian:`
/// @param type short name of the kind, such as `email` or `pdf`
/// @param language ISO 639 code, or empty
/// @param sent sent or, for loose files, last modified
/// @param sizeBytes of the native file
/// @param restrictions classes that hide the document from people who are not cleared for them
/// @param text the extracted text; offsets of hits count its UTF-16 units
public record IndexedDocument(
        int ordinal,
        UUID documentId,
        UUID familyId,
        @Nullable UUID threadId,
        List<String> custodians,
        Participants participants,
        String subject,
        String name,
        String type,
        String language,
        @Nullable Instant sent,
        long sizeBytes,
        boolean hasAttachments,
        Set<String> restrictions,
        String text) {

    /// Who wrote to whom, each as `Name <address>` or whatever the message says.
    public record Participants(List<String> from, List<String> to, List<String> cc, List<String> bcc) {
        public static final Participants NONE = new Participants(List.of(), List.of(), List.of(), List.of());

        public Participants {
            from = List.copyOf(from);
            to = List.copyOf(to);
            cc = List.copyOf(cc);
            bcc = List.copyOf(bcc);
        }
    }

    public IndexedDocument {
        custodians = List.copyOf(custodians);
        restrictions = Set.copyOf(restrictions);
        if (ordinal < 0 || sizeBytes < 0) {
            throw new IllegalArgumentException("ordinal " + ordinal + ", size " + sizeBytes);
        }
    }
}
