package org.secondchair.search.feeding;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondchair.corpus.Document;
import org.secondchair.search.IndexedDocument;

/// What the index takes of a document of the corpus.
final class CorpusDocuments {
    private CorpusDocuments() {}

    static IndexedDocument indexed(Document document, String text, boolean hasAttachments) {
        return new IndexedDocument(
                document.ordinal(),
                document.id(),
                document.familyId(),
                document.threadId(),
                document.custodians(),
                new IndexedDocument.Participants(
                        some(document.from() == null ? document.author() : document.from()),
                        document.to(),
                        document.cc(),
                        document.bcc()),
                or(document.subject(), or(document.title(), "")),
                document.name(),
                type(document),
                "",
                document.datedAt(),
                document.sizeBytes(),
                hasAttachments,
                Set.of(),
                text);
    }

    private static List<String> some(@Nullable String value) {
        return value == null || value.isBlank() ? List.of() : List.of(value);
    }

    private static String or(@Nullable String value, String other) {
        return value == null ? other : value;
    }

    /// The short name people know a kind of file by.
    static String type(Document document) {
        return switch (document.kind()) {
            case MAIL -> "email";
            case CHAT -> "chat";
            case FILE -> type(document.mediaType().toLowerCase(Locale.ROOT));
        };
    }

    private static String type(String mediaType) {
        if (mediaType.contains("pdf")) {
            return "pdf";
        }
        if (mediaType.contains("spreadsheet") || mediaType.contains("excel") || mediaType.contains("csv")) {
            return "spreadsheet";
        }
        if (mediaType.contains("presentation") || mediaType.contains("powerpoint")) {
            return "presentation";
        }
        if (mediaType.contains("word") || mediaType.contains("opendocument.text") || mediaType.contains("rtf")) {
            return "document";
        }
        if (mediaType.startsWith("image/")) {
            return "image";
        }
        if (mediaType.startsWith("audio/") || mediaType.startsWith("video/")) {
            return "recording";
        }
        return mediaType.startsWith("text/") ? "text" : "other";
    }
}
