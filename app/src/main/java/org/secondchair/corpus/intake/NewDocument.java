package org.secondchair.corpus.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.corpus.Document;
import org.secondchair.extractor.protocol.Facts;
import org.secondchair.extractor.protocol.MailFacts;
import org.secondchair.extractor.protocol.Mailbox;

/** A document about to be written, with the ids of its contents. */
record NewDocument(
        UUID id,
        int ordinal,
        long revision,
        UUID familyId,
        @Nullable UUID parentId,
        int place,
        UUID threadId,
        ReadItem item,
        byte @Nullable [] sameKey,
        UUID nativeBlob,
        @Nullable UUID textBlob,
        @Nullable UUID htmlBlob,
        int textChars,
        String custodian) {

    Facts facts() {
        return item.extraction().facts();
    }

    Document.Kind kind() {
        if (facts().mail() != null) {
            return Document.Kind.MAIL;
        }
        String type = facts().mediaType().toLowerCase(Locale.ROOT);
        return type.contains("chat") ? Document.Kind.CHAT : Document.Kind.FILE;
    }

    static @Nullable String line(List<Mailbox> boxes) {
        return boxes.isEmpty() ? null : words(boxes.getFirst());
    }

    static String[] lines(List<Mailbox> boxes) {
        return boxes.stream().map(NewDocument::words).toArray(String[]::new);
    }

    private static String words(Mailbox box) {
        if (box.address() == null) {
            return clean(box.name() == null ? "" : box.name());
        }
        return clean(
                box.name() == null || box.name().isBlank() ? box.address() : box.name() + " <" + box.address() + ">");
    }

    /**
     * A name or path as people shall read it. TRAP: marks that turn the direction of what follows let a program's name
     * end in {@code .pdf} on the screen; U+FFFD stands in their place. The native keeps whatever it contains.
     */
    static String cleanName(String name) {
        return clean(name).replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "\uFFFD");
    }

    /** PostgreSQL takes every character but U+0000. */
    static String clean(String text) {
        return text.replace("\u0000", "");
    }

    static String[] words(Set<? extends Enum<?>> values) {
        Set<String> names = new TreeSet<>();
        values.forEach(value -> names.add(value.name()));
        return names.toArray(String[]::new);
    }

    @Nullable
    MailFacts mail() {
        return facts().mail();
    }
}
