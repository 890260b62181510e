package org.secondchair.extractor.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import java.util.Set;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveException;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.secondchair.extractor.item.Findings;
import org.secondchair.extractor.item.Native;
import org.secondchair.extractor.item.Opener;
import org.secondchair.extractor.item.Outbox;
import org.secondchair.extractor.item.Refusal;
import org.secondchair.extractor.protocol.Cause;
import org.secondchair.extractor.protocol.Relation;

/** Opens archives without a table of contents: tar, cpio, ar, arj. */
public final class StreamedArchive implements Opener {

    private static final Set<String> TYPES = Set.of(
            "application/x-tar",
            "application/x-gtar",
            "application/x-cpio",
            "application/x-archive",
            "application/x-unix-archive",
            "application/x-arj");

    @Override
    public boolean opens(String mediaType) {
        return TYPES.contains(mediaType);
    }

    @Override
    public void open(Native item, Findings findings, Outbox outbox) throws IOException, Refusal {
        try (var in = item.stream()) {
            members(formatOf(item.mediaType()), in, outbox);
        }
    }

    private static String formatOf(String mediaType) {
        return switch (mediaType) {
            case "application/x-cpio" -> ArchiveStreamFactory.CPIO;
            case "application/x-archive", "application/x-unix-archive" -> ArchiveStreamFactory.AR;
            case "application/x-arj" -> ArchiveStreamFactory.ARJ;
            default -> ArchiveStreamFactory.TAR;
        };
    }

    static void members(String format, InputStream in, Outbox outbox) throws IOException, Refusal {
        try {
            ArchiveInputStream<? extends ArchiveEntry> archive =
                    new ArchiveStreamFactory("UTF-8").createArchiveInputStream(format, in);
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry())
                if (!entry.isDirectory()) member(archive, entry, outbox);
        } catch (ArchiveException unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }

    /** Not by {@code isFile}, which says yes to links. */
    private static boolean isNoFile(TarArchiveEntry entry) {
        return entry.isSymbolicLink()
                || entry.isLink()
                || entry.isCharacterDevice()
                || entry.isBlockDevice()
                || entry.isFIFO();
    }

    private static void member(ArchiveInputStream<?> archive, ArchiveEntry entry, Outbox outbox) throws Refusal {
        if (outbox.isBeforeResumption()) {
            outbox.skip();
            return;
        }
        var name = entry.getName();
        if (entry instanceof TarArchiveEntry tar && isNoFile(tar)) {
            outbox.fail(Relation.MEMBER, name, Cause.UNSUPPORTED, "A link or device, which is not followed.");
            return;
        }
        Date date = entry.getLastModifiedDate();
        outbox.emit(
                Relation.MEMBER,
                false,
                name,
                null,
                null,
                date == null ? null : date.toInstant(),
                () -> CloseShieldInputStream.wrap(archive));
    }
}
