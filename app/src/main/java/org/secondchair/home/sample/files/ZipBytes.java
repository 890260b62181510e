package org.secondchair.home.sample.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip archive in memory whose entries all carry one given time, so that the same entries give the same bytes. */
public final class ZipBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
    private final LocalDateTime time;

    public ZipBytes(LocalDateTime time) {
        this.time = time;
    }

    /** Names are written as given, also names that no honest archive would hold. */
    public ZipBytes add(String name, byte[] content) {
        try {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(time);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ZipBytes add(String name, String utf8) {
        return add(name, utf8.getBytes(StandardCharsets.UTF_8));
    }

    /** Closes the archive; nothing can be added after. */
    public byte[] toBytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
