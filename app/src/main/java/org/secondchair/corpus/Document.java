package org.secondchair.corpus;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One document of a matter, without its content.
 *
 * @param ordinal dense per matter, from 0
 * @param revision rises whenever what is derived from the row has to be made anew
 * @param familyId id of the family's root, which is the document itself for a root
 * @param place within the family, 0 for the root
 * @param threadId shared by the messages of one conversation and their attachments
 * @param kind mail, chat or file
 * @param name file name, or the subject's stand-in for mail without one
 * @param datedAt sent, else last modified as the document itself says; shown in the matter's time zone only
 * @param hidden content that a reader of the page would miss, such as SHEETS
 * @param notes what people should know about the extraction, such as TEXT_TRUNCATED
 * @param textChars length of the extracted text in UTF-16 units; 0 where there is none
 * @param custodians everybody with whom the family was found
 */
public record Document(
        UUID id,
        UUID matterId,
        int ordinal,
        long revision,
        UUID familyId,
        @Nullable UUID parentId,
        int place,
        UUID threadId,
        Kind kind,
        String mediaType,
        String name,
        @Nullable String title,
        @Nullable String author,
        @Nullable String from,
        List<String> to,
        List<String> cc,
        List<String> bcc,
        @Nullable String subject,
        @Nullable Instant datedAt,
        @Nullable String messageId,
        @Nullable Integer pages,
        List<String> hidden,
        List<String> notes,
        long sizeBytes,
        String sha256,
        UUID nativeBlob,
        @Nullable UUID textBlob,
        @Nullable UUID htmlBlob,
        int textChars,
        List<String> custodians) {

    private static final Set<String> PICTURES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "image/x-ms-bmp");

    public enum Kind {
        MAIL,
        CHAT,
        FILE
    }

    public Document {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
        hidden = List.copyOf(hidden);
        notes = List.copyOf(notes);
        custodians = List.copyOf(custodians);
    }

    /** What a list calls it: the subject of a mail, else the name. */
    public String label() {
        return subject != null && !subject.isBlank() ? subject : name;
    }

    /** Whether its pages can be drawn. */
    public boolean pdf() {
        return mediaType.equals("application/pdf");
    }

    /** Whether it is a picture of a kind that every browser decodes; none of these can carry a script. */
    public boolean picture() {
        return PICTURES.contains(mediaType);
    }

    public boolean root() {
        return parentId == null;
    }
}
