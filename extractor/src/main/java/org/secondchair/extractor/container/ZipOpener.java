package org.secondchair.extractor.container;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.tika.parser.txt.CharsetDetector;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.item.Findings;
import org.secondchair.extractor.item.Native;
import org.secondchair.extractor.item.Opener;
import org.secondchair.extractor.item.Outbox;
import org.secondchair.extractor.item.Refusal;
import org.secondchair.extractor.protocol.Cause;
import org.secondchair.extractor.protocol.Note;
import org.secondchair.extractor.protocol.Relation;

/** Opens a zip by its central directory, which is also what the members are counted by. */
public final class ZipOpener implements Opener {

    private static final Set<String> TYPES = Set.of("application/zip", "application/java-archive");

    @Override
    public boolean opens(String mediaType) {
        return TYPES.contains(mediaType);
    }

    @Override
    public void open(Native item, Findings findings, Outbox outbox) throws IOException, Refusal {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(item.channel())
                .setCharset(Charset.forName("IBM437"))
                .setUseUnicodeExtraFields(true)
                .get()) {
            var files = new ArrayList<ZipArchiveEntry>();
            for (var entries = zip.getEntriesInPhysicalOrder(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (!entry.isDirectory()) files.add(entry);
            }
            outbox.announce(files.size());
            for (var entry : files) member(zip, entry, outbox);
        } catch (IOException torn) {
            if (outbox.tally().expected() > 0) throw torn;
            findings.note(Note.DAMAGED);
            withoutTable(item, outbox);
        }
    }

    /** A zip whose table of contents is missing or wrong: its members one after the other, as far as they go. */
    private static void withoutTable(Native item, Outbox outbox) throws IOException, Refusal {
        try (var in = new ZipArchiveInputStream(item.stream(), "UTF-8", true, true, true)) {
            int found = 0;
            for (var entry = nextOf(in, found); entry != null; entry = nextOf(in, found)) {
                found++;
                if (entry.isDirectory()) continue;
                var name = entry.getName();
                if (in.canReadEntryData(entry))
                    outbox.emit(
                            Relation.MEMBER,
                            false,
                            name,
                            null,
                            null,
                            modified(entry),
                            () -> CloseShieldInputStream.wrap(in));
                else outbox.fail(Relation.MEMBER, name, Cause.UNSUPPORTED, "Packed in a way that cannot be unpacked.");
            }
            if (found == 0) throw new ZipException("no member can be found");
        }
    }

    /** Null at the end, and where the archive breaks off behind at least one member. */
    private static @Nullable ZipArchiveEntry nextOf(ZipArchiveInputStream in, int found) throws IOException {
        try {
            return in.getNextEntry();
        } catch (IOException torn) {
            if (found == 0) throw torn;
            return null;
        }
    }

    private static void member(ZipFile zip, ZipArchiveEntry entry, Outbox outbox) throws Refusal {
        if (outbox.isBeforeResumption()) {
            outbox.skip();
            return;
        }
        var name = nameOf(entry);
        if (entry.isUnixSymlink()) {
            outbox.fail(Relation.MEMBER, name, Cause.UNSUPPORTED, "A symbolic link, which is not followed.");
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            outbox.fail(Relation.MEMBER, name, Cause.ENCRYPTED, "This member of the archive needs a password.");
        } else if (!zip.canReadEntryData(entry)) {
            var method = ZipMethod.getMethodByCode(entry.getMethod());
            outbox.fail(
                    Relation.MEMBER,
                    name,
                    Cause.UNSUPPORTED,
                    "Packed with the method " + (method == null ? entry.getMethod() : method.name())
                            + ", which cannot be unpacked.");
        } else {
            outbox.emit(Relation.MEMBER, false, name, null, null, modified(entry), () -> zip.getInputStream(entry));
        }
    }

    /** Names without the flag for UTF-8 are in whatever code page the packer's machine had. */
    private static String nameOf(ZipArchiveEntry entry) {
        var raw = entry.getRawName();
        if (raw == null
                || entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME) return entry.getName();
        boolean ascii = true;
        for (byte b : raw) ascii &= b >= 0;
        if (ascii) return entry.getName();
        var match = new CharsetDetector().setText(raw).detect();
        if (match == null || match.getConfidence() < 10) return entry.getName();
        return Charset.isSupported(match.getName())
                ? new String(raw, Charset.forName(match.getName()))
                : entry.getName();
    }

    private static @Nullable Instant modified(ZipArchiveEntry entry) {
        var time = entry.getLastModifiedTime();
        return time == null ? null : time.toInstant();
    }
}
