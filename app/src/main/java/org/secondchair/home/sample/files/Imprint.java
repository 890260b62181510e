package org.secondchair.home.sample.files;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** What a document says of itself: its title, who wrote it, when. */
public record Imprint(String title, String author, ZonedDateTime written) {
    /** The instant in the form of XML and Office files, always UTC. */
    String utc() {
        return written.withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .format(java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'"));
    }

    ZipBytes container() {
        return new ZipBytes(written.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES));
    }

    /** The part {@code docProps/core.xml}. */
    String core() {
        return Xml.HEAD + """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%1$s</dc:title><dc:creator>%2$s</dc:creator>\
                <cp:lastModifiedBy>%2$s</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">%3$s</dcterms:created>\
                <dcterms:modified xsi:type="dcterms:W3CDTF">%3$s</dcterms:modified></cp:coreProperties>""".formatted(Xml.text(title), Xml.text(author), utc());
    }
}
