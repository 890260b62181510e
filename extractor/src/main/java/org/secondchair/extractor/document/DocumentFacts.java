package org.secondchair.extractor.document;

import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.protocol.Facts;
import org.secondchair.extractor.protocol.Hidden;

/** Reads the facts of evidence out of Tika's metadata. */
final class DocumentFacts {

    private DocumentFacts() {}

    static Facts of(String mediaType, Metadata metadata) {
        return new Facts(
                mediaType,
                text(metadata, TikaCoreProperties.TITLE),
                text(metadata, TikaCoreProperties.CREATOR),
                date(metadata, TikaCoreProperties.CREATED),
                date(metadata, TikaCoreProperties.MODIFIED),
                pages(metadata),
                hidden(metadata),
                null);
    }

    private static @Nullable String text(Metadata metadata, Property property) {
        var values = metadata.getValues(property);
        var joined = String.join("; ", values).strip();
        return joined.isEmpty() ? null : joined;
    }

    private static @Nullable Instant date(Metadata metadata, Property property) {
        Date date = metadata.getDate(property);
        return date == null ? null : date.toInstant();
    }

    private static @Nullable Integer pages(Metadata metadata) {
        var pages = metadata.getInt(PagedText.N_PAGES);
        if (pages == null) pages = metadata.getInt(Office.PAGE_COUNT);
        if (pages == null) pages = metadata.getInt(Office.SLIDE_COUNT);
        return pages == null || pages < 0 ? null : pages;
    }

    private static Set<Hidden> hidden(Metadata metadata) {
        var hidden = EnumSet.noneOf(Hidden.class);
        if (is(metadata, Office.HAS_HIDDEN_SHEETS) || is(metadata, Office.HAS_VERY_HIDDEN_SHEETS))
            hidden.add(Hidden.SHEETS);
        if (is(metadata, Office.HAS_HIDDEN_COLUMNS) || is(metadata, Office.HAS_HIDDEN_ROWS))
            hidden.add(Hidden.ROWS_OR_COLUMNS);
        if (is(metadata, Office.HAS_HIDDEN_SLIDES)) hidden.add(Hidden.SLIDES);
        if (is(metadata, Office.HAS_HIDDEN_TEXT)) hidden.add(Hidden.TEXT);
        if (is(metadata, Office.HAS_TRACK_CHANGES)) hidden.add(Hidden.TRACKED_CHANGES);
        if (is(metadata, Office.HAS_COMMENTS)) hidden.add(Hidden.COMMENTS);
        return hidden;
    }

    private static boolean is(Metadata metadata, Property property) {
        return "true".equalsIgnoreCase(metadata.get(property));
    }
}
