package org.secondchair.review.delivery;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.secondchair.kernel.Sha256;

/**
 * A zip archive that is written while it is handed out, and the list of what went in: path, size and SHA-256 of each
 * file. That list grows on the disk (it names numbers and hashes, no content) until it is packed itself.
 */
final class Packing implements Closeable {
    /** Writes the bytes of a file, and leaves the stream open. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    private final ZipOutputStream zip;
    private final Path list;
    private final OutputStream lines;
    private long files;
    private long bytes;

    Packing(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out);
        list = Files.createTempFile("secondchair-set-", ".csv");
        lines = Files.newOutputStream(list);
        lines.write("path,bytes,sha256\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    long files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    /** @return SHA-256 of what was written, also when the content broke off */
    String add(String path, Content content) throws IOException {
        var entry = new ZipEntry(path);
        zip.putNextEntry(entry);
        var hashed = new DigestOutputStream(zip, Sha256.digest());
        try {
            content.to(hashed);
        } finally {
            zip.closeEntry();
        }
        String hash = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        lines.write((path + "," + entry.getSize() + "," + hash + "\r\n").getBytes(StandardCharsets.US_ASCII));
        files++;
        bytes += entry.getSize();
        return hash;
    }

    /** Packs the list of all files before it. @return its SHA-256 */
    String addList(String path) throws IOException {
        lines.flush();
        return add(path, out -> {
            try (InputStream in = Files.newInputStream(list)) {
                in.transferTo(out);
            }
        });
    }

    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    @Override
    public void close() throws IOException {
        lines.close();
        Files.deleteIfExists(list);
    }
}
