package org.secondchair.review.delivery;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondchair.corpus.Document;
import org.secondchair.review.summary.Sentence;

/**
 * The columns of the set, by the names that load files use. A row of a document that is not given tells who wrote to whom
 * and when, as a privilege log would, and nothing that could tell its content.
 */
enum Field {
    BEGBATES(22),
    ENDBATES(22),
    BEGATTACH(22),
    ENDATTACH(22),
    PARENT(22),
    STATUS(18),
    CUSTODIAN(20),
    DUPCUSTODIAN(20),
    DOCTYPE(16),
    FILENAME(28),
    FROM(28),
    TO(28),
    CC(20),
    BCC(20),
    SUBJECT(36),
    DATESENT(26),
    PAGES(8),
    FILESIZE(12),
    SHA256HASH(20),
    RESPONSIVE(16),
    PRIVILEGE(16),
    ISSUES(20),
    HOT(6),
    NOTE(30),
    SUMMARY(60),
    SUMMARYPLACES(20),
    NATIVEPATH(30),
    TEXTPATH(28);

    private static final String SEPARATOR = "; ";

    private final int widthChars;

    Field(int widthChars) {
        this.widthChars = widthChars;
    }

    int widthChars() {
        return widthChars;
    }

    /**
     * Text, whole number, or null where there is nothing to tell.
     *
     * @param files whether natives and texts go with the set
     */
    @Nullable
    Object value(SetRow row, ZoneId zone, boolean files) {
        Document document = row.document();
        return switch (this) {
            case BEGBATES, ENDBATES -> row.number();
            case BEGATTACH -> row.firstOfFamily();
            case ENDATTACH -> row.lastOfFamily();
            case PARENT -> row.parent();
            case STATUS -> row.status();
            case CUSTODIAN ->
                document.custodians().isEmpty() ? null : document.custodians().getFirst();
            case DUPCUSTODIAN -> joined(document.custodians().stream().skip(1).toList());
            case DOCTYPE -> document.kind().name();
            case FROM -> document.from();
            case TO -> joined(document.to());
            case CC -> joined(document.cc());
            case BCC -> joined(document.bcc());
            case DATESENT ->
                document.datedAt() == null
                        ? null
                        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                document.datedAt().atZone(zone));
            case RESPONSIVE -> row.coding().responsive().name();
            case PRIVILEGE -> row.coding().privilege().name();
            case FILENAME,
                    SUBJECT,
                    PAGES,
                    FILESIZE,
                    SHA256HASH,
                    ISSUES,
                    HOT,
                    NOTE,
                    SUMMARY,
                    SUMMARYPLACES,
                    NATIVEPATH,
                    TEXTPATH -> row.given() ? content(row, document, files) : null;
        };
    }

    /** What only a document that is given tells. */
    private @Nullable Object content(SetRow row, Document document, boolean files) {
        return switch (this) {
            case FILENAME -> document.name();
            case SUBJECT -> document.subject();
            case PAGES -> document.pages();
            case FILESIZE -> document.sizeBytes();
            case SHA256HASH -> document.sha256();
            case ISSUES -> joined(row.coding().issues());
            case HOT -> row.coding().hot() ? "HOT" : null;
            case NOTE -> row.coding().note();
            case SUMMARY -> row.summary().stream().map(Sentence::text).collect(Collectors.joining(" … "));
            case SUMMARYPLACES ->
                row.summary().stream()
                        .map(sentence -> sentence.start() + "-" + sentence.end())
                        .collect(Collectors.joining(SEPARATOR));
            case NATIVEPATH -> files ? row.nativePath() : null;
            case TEXTPATH -> files ? row.textPath() : null;
            case BEGBATES,
                    ENDBATES,
                    BEGATTACH,
                    ENDATTACH,
                    PARENT,
                    STATUS,
                    CUSTODIAN,
                    DUPCUSTODIAN,
                    DOCTYPE,
                    FROM,
                    TO,
                    CC,
                    BCC,
                    DATESENT,
                    RESPONSIVE,
                    PRIVILEGE -> null;
        };
    }

    private static @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : String.join(SEPARATOR, values);
    }
}
