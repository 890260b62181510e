package org.secondchair.extractor.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.metadata.TikaCoreProperties.EmbeddedResourceType;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.item.Outbox;
import org.secondchair.extractor.item.Refusal;
import org.secondchair.extractor.protocol.Relation;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Hands what lies inside a document to the outbox instead of parsing it. Icons, thumbnails and the like are left out and
 * counted as filtered.
 */
final class Embedded implements EmbeddedDocumentExtractor {

    /** A picture inside a document that is smaller is a logo, bullet or icon; larger ones may be scans. */
    private static final long SMALLEST_PICTURE_BYTES = 24 * 1024;

    private static final Pattern PICTURE_NAME = Pattern.compile("(?i).*\\.(png|jpe?g|gif|bmp|emf|wmf|tiff?|pict|dib)");

    /** Formats in which small pictures are furniture; elsewhere each is a file that somebody put there. */
    private static final Set<String> PAGES = Set.of("application/msword", "application/rtf", "application/pdf");

    private static final List<String> FAMILIES_OF_PAGES = List.of(
            "application/vnd.openxmlformats-officedocument.",
            "application/vnd.ms-word",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.oasis.opendocument.",
            "application/vnd.sun.xml.");

    private final String parentType;
    private final boolean pages;
    private final Relation relation;
    private final Outbox outbox;

    Embedded(String parentType, Outbox outbox) {
        this.outbox = outbox;
        this.parentType = parentType;
        pages = PAGES.contains(parentType) || FAMILIES_OF_PAGES.stream().anyMatch(parentType::startsWith);
        relation = switch (parentType) {
            case "application/vnd.ms-tnef" -> Relation.ATTACHMENT;
            case "application/x-rar-compressed", "application/warc", "application/x-wacz" -> Relation.MEMBER;
            default -> Relation.EMBEDDED;
        };
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        return true;
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        try {
            take(stream, metadata);
        } catch (Refusal limit) {
            throw new SAXException(limit.sentence(), limit);
        }
    }

    private void take(InputStream stream, Metadata metadata) throws IOException, Refusal {
        var kind = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
        boolean inline = EmbeddedResourceType.INLINE.name().equals(kind);
        var mediaType = metadata.get(Metadata.CONTENT_TYPE);
        if (isFurniture(kind) || parentType.contains("plist")) {
            outbox.filter();
            return;
        }
        var bytes = pages && isPicture(inline, kind, metadata) ? smallPicture(stream) : null;
        if (bytes != null) {
            outbox.filter();
            return;
        }
        outbox.emit(relation, inline, nameOf(metadata), mediaType, null, null, () -> content(stream));
    }

    private static boolean isFurniture(@Nullable String kind) {
        if (kind == null) return false;
        return switch (EmbeddedResourceType.valueOf(kind)) {
            case METADATA, FONT, THUMBNAIL, RENDERING -> true;
            case INLINE, ATTACHMENT, MACRO, VERSION, ALTERNATE_FORMAT_CHUNK -> false;
        };
    }

    private static boolean isPicture(boolean inline, @Nullable String kind, Metadata metadata) {
        if (inline) return true;
        if (EmbeddedResourceType.ATTACHMENT.name().equals(kind)) return false;
        var type = metadata.get(Metadata.CONTENT_TYPE);
        var name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        return type != null && type.startsWith("image/")
                || name != null && PICTURE_NAME.matcher(name).matches();
    }

    /** The picture if it is small, else null with the stream at its beginning. */
    private static byte @Nullable [] smallPicture(InputStream stream) throws IOException {
        if (!stream.markSupported()) return null;
        stream.mark((int) SMALLEST_PICTURE_BYTES + 1);
        var start = stream.readNBytes((int) SMALLEST_PICTURE_BYTES);
        stream.reset();
        return start.length < SMALLEST_PICTURE_BYTES ? start : null;
    }

    private static InputStream content(InputStream stream) throws IOException {
        var tika = TikaInputStream.cast(stream);
        if (tika != null && tika.getOpenContainer() instanceof DirectoryEntry directory)
            return new ByteArrayInputStream(packed(directory));
        return CloseShieldInputStream.wrap(stream);
    }

    /** An object inside an OLE document is a folder of streams; as a file of its own it becomes a container again. */
    private static byte[] packed(DirectoryEntry directory) throws IOException {
        try (var container = new POIFSFileSystem()) {
            container.getRoot().setStorageClsid(directory.getStorageClsid());
            EntryUtils.copyNodes(directory, container.getRoot());
            var bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static @Nullable String nameOf(Metadata metadata) {
        var name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        if (name == null) name = metadata.get(TikaCoreProperties.EMBEDDED_RELATIONSHIP_ID);
        return name == null || name.isBlank() ? null : name;
    }
}
