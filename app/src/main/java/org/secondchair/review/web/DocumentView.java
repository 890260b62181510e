package org.secondchair.review.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.corpus.Document;
import org.secondchair.review.WhyHere;

/**
 * A document as the workbench shows it.
 *
 * @param date in the matter's time zone, in words
 * @param html whether a formatted view of the mail exists, at the document's own address
 * @param pdf whether its pages can be drawn
 * @param image whether it is a picture that browsers show
 */
record DocumentView(
        UUID id,
        int ordinal,
        String label,
        String name,
        String mediaType,
        @Nullable String from,
        List<String> to,
        List<String> cc,
        List<String> bcc,
        @Nullable String date,
        List<String> custodians,
        List<String> hidden,
        List<String> notes,
        String text,
        boolean html,
        boolean pdf,
        boolean image,
        List<Member> family,
        List<WhyHere.Reason> reasons) {

    record Member(UUID id, String label) {}

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

    static DocumentView of(
            Document document, String text, ZoneId zone, List<Document> family, List<WhyHere.Reason> reasons) {
        return new DocumentView(
                document.id(),
                document.ordinal(),
                document.label(),
                document.name(),
                document.mediaType(),
                document.from(),
                document.to(),
                document.cc(),
                document.bcc(),
                date(document.datedAt(), zone),
                document.custodians(),
                document.hidden(),
                document.notes(),
                text,
                document.htmlBlob() != null,
                document.pdf(),
                document.picture(),
                family.stream().map(one -> new Member(one.id(), one.label())).toList(),
                reasons);
    }

    static @Nullable String date(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : DATE.format(at.atZone(zone));
    }
}
