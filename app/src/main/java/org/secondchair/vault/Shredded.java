package org.secondchair.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.secondchair.tenancy.KeyFolder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers beside the master keys, outside of every backup, which matter keys were destroyed: a database restored from
 * before brings the wrapped key back, and it stays refused. At the start, files and rows are brought in line.
 */
@Component
class Shredded {
    static final String FILE = "destroyed-matter-keys";

    private final Path file;
    private final JdbcClient worker;
    private final Segments segments;
    private final Set<String> lines = ConcurrentHashMap.newKeySet();

    Shredded(KeyFolder keys, @Qualifier("worker") JdbcClient worker, Segments segments) {
        this.file = keys.path().resolve(FILE);
        this.worker = worker;
        this.segments = segments;
        if (Files.exists(file)) {
            try {
                lines.addAll(Files.readAllLines(file));
            } catch (IOException e) {
                throw new UncheckedIOException("the list of destroyed keys cannot be read", e);
            }
        }
    }

    boolean contains(UUID matterId, KeyChain chain) {
        return lines.contains(line(matterId, chain.matterFingerprint()));
    }

    /** Remembers a destroyed key for good, then deletes the files that it alone could open. Safe to repeat. */
    void shred(UUID matterId, String fingerprint) {
        if (lines.add(line(matterId, fingerprint))) {
            append(line(matterId, fingerprint));
        }
        segments.delete(matterId);
    }

    private void append(String line) {
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel out = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                out.write(java.nio.ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII)));
                out.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the destruction of a key cannot be remembered in " + file, e);
        }
    }

    private static String line(UUID matterId, String fingerprint) {
        return matterId + " " + fingerprint;
    }

    /** After a crash between a destruction and its traces, or after a restore: completes what is missing of either. */
    @EventListener(ApplicationReadyEvent.class)
    void complete() {
        record Row(UUID matterId, String fingerprint, boolean destroyed) {}
        List<Row> rows = worker.sql("""
                        select matter_id, fingerprint, destroyed_at is not null as destroyed from vault.matter_key
                        where destroyed_at is not null or matter_id = any(:remembered::uuid[])
                        """)
                .param(
                        "remembered",
                        lines.stream()
                                .map(line -> UUID.fromString(line.substring(0, 36)))
                                .toArray(UUID[]::new))
                .query(Row.class)
                .list();
        for (Row row : rows) {
            boolean remembered = lines.contains(line(row.matterId(), row.fingerprint()));
            if (remembered && !row.destroyed()) {
                worker.sql("update vault.matter_key set wrapped = null, destroyed_at = now() where matter_id = :matter")
                        .param("matter", row.matterId())
                        .update();
            }
            if (remembered || row.destroyed()) {
                shred(row.matterId(), row.fingerprint());
            }
        }
    }
}
