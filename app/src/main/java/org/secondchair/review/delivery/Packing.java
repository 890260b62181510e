package org.secondchair.review.delivery;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip archive that is written while it is handed out, and the list of what went in: path, size and SHA-256 of each
 * file. That list grows on the disk (it names numbers and hashes, no content) until it is packed itself.
 */
final class Packing implements Closeable {
    /** Writes the bytes of a file. */
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
        zip.putNextEntry(new ZipEntry(path));
        var counted = new Counted(zip);
        var hashed = new DigestOutputStream(counted, sha256());
        try {
            content.to(hashed);
        } finally {
            zip.closeEntry();
        }
        String hash = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        lines.write((path + "," + counted.bytes + "," + hash + "\r\n").getBytes(StandardCharsets.US_ASCII));
        files++;
        bytes += counted.bytes;
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

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static final class Counted extends OutputStream {
        private final OutputStream out;
        private long bytes;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            bytes += length;
        }
    }
}
