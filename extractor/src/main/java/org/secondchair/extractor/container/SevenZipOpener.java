package org.secondchair.extractor.container;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.item.Findings;
import org.secondchair.extractor.item.Native;
import org.secondchair.extractor.item.Opener;
import org.secondchair.extractor.item.Outbox;
import org.secondchair.extractor.item.Refusal;
import org.secondchair.extractor.protocol.Cause;
import org.secondchair.extractor.protocol.Relation;

/** Opens a 7z archive. */
public final class SevenZipOpener implements Opener {

    private static final int UNPACKER_KIBIBYTES = 256 * 1024;

    @Override
    public boolean opens(String mediaType) {
        return mediaType.equals("application/x-7z-compressed");
    }

    @Override
    public void open(Native item, Findings findings, Outbox outbox) throws IOException, Refusal {
        try (var archive = SevenZFile.builder()
                .setSeekableByteChannel(item.channel())
                .setMaxMemoryLimitKiB(UNPACKER_KIBIBYTES)
                .get()) {
            var files = new ArrayList<SevenZArchiveEntry>();
            for (var entry : archive.getEntries()) if (!entry.isDirectory()) files.add(entry);
            outbox.announce(files.size());
            for (var entry : files) {
                if (outbox.isBeforeResumption()) outbox.skip();
                else member(archive, entry, outbox);
            }
        } catch (PasswordRequiredException locked) {
            throw new Refusal(Cause.ENCRYPTED, "The archive needs a password.");
        }
    }

    private static void member(SevenZFile archive, SevenZArchiveEntry entry, Outbox outbox) throws Refusal {
        outbox.emit(Relation.MEMBER, false, entry.getName(), null, null, modified(entry), () -> {
            try {
                return archive.getInputStream(entry);
            } catch (PasswordRequiredException locked) {
                throw new Refusal(Cause.ENCRYPTED, "This member of the archive needs a password.");
            }
        });
    }

    private static @Nullable Instant modified(SevenZArchiveEntry entry) {
        return entry.getHasLastModifiedDate() ? entry.getLastModifiedTime().toInstant() : null;
    }
}
