package org.secondchair.extractor.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.item.Findings;
import org.secondchair.extractor.item.Native;
import org.secondchair.extractor.item.Opener;
import org.secondchair.extractor.item.Outbox;
import org.secondchair.extractor.item.Refusal;
import org.secondchair.extractor.protocol.Relation;

/** Opens a single compressed file; a compressed tar hands out the tar's members at once. */
public final class CompressedOpener implements Opener {

    private static final Map<String, String> FORMATS = Map.of(
            "application/gzip", CompressorStreamFactory.GZIP,
            "application/x-bzip2", CompressorStreamFactory.BZIP2,
            "application/x-bzip", CompressorStreamFactory.BZIP2,
            "application/x-xz", CompressorStreamFactory.XZ,
            "application/x-lzma", CompressorStreamFactory.LZMA,
            "application/x-compress", CompressorStreamFactory.Z,
            "application/x-snappy-framed", CompressorStreamFactory.SNAPPY_FRAMED,
            "application/x-lz4-framed", CompressorStreamFactory.LZ4_FRAMED,
            "application/zlib", CompressorStreamFactory.DEFLATE);
    private static final int UNPACKER_KIBIBYTES = 128 * 1024;
    private static final int TAR_HEADER = 512;

    @Override
    public boolean opens(String mediaType) {
        return FORMATS.containsKey(mediaType);
    }

    @Override
    public void open(Native item, Findings findings, Outbox outbox) throws IOException, Refusal {
        var format = FORMATS.get(item.mediaType());
        if (format == null) throw new IOException("not compressed: " + item.mediaType());
        try (var raw = item.stream();
                var unpacked = new BufferedInputStream(
                        new CompressorStreamFactory(true, UNPACKER_KIBIBYTES).createCompressorInputStream(format, raw),
                        1 << 16)) {
            if (isTar(unpacked)) {
                StreamedArchive.members(ArchiveStreamFactory.TAR, unpacked, outbox);
            } else {
                outbox.announce(1);
                outbox.emit(
                        Relation.MEMBER,
                        false,
                        innerName(item.declaredName()),
                        null,
                        null,
                        null,
                        () -> CloseShieldInputStream.wrap(unpacked));
            }
        } catch (CompressorException unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }

    private static boolean isTar(InputStream in) throws IOException {
        in.mark(TAR_HEADER);
        var header = in.readNBytes(TAR_HEADER);
        in.reset();
        return header.length == TAR_HEADER && new String(header, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar");
    }

    private static @Nullable String innerName(@Nullable String name) {
        if (name == null) return null;
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= 5 ? name.substring(0, dot) : name;
    }
}
