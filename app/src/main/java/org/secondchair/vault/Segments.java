package org.secondchair.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.tenancy.DataFolder;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The segment files {@code blobs/MATTER/NUMBER.seg}. A writer has one to itself and hands it back for the next writer; a
 * process never appends to files of an earlier life, whose ends may be torn.
 */
@Component
class Segments implements DisposableBean {
    private static final long FULL_BYTES = 1L << 30;
    private static final int MOST_IDLE = 32;

    private final Path root;
    private final Map<UUID, Deque<Segment>> idle = new HashMap<>();
    private int idleCount;

    Segments(DataFolder data) {
        this.root = data.blobs();
    }

    Segment acquire(UUID matterId) throws IOException {
        Segment free = poll(matterId);
        return free == null ? create(matterId) : free;
    }

    private synchronized @Nullable Segment poll(UUID matterId) {
        Deque<Segment> free = idle.get(matterId);
        if (free == null) {
            return null;
        }
        idleCount--;
        Segment segment = free.pop();
        if (free.isEmpty()) {
            idle.remove(matterId);
        }
        return segment;
    }

    private Segment create(UUID matterId) throws IOException {
        Path folder = Files.createDirectories(folder(matterId));
        for (int number = newest(folder) + 1; ; number++) {
            try {
                return Segment.create(folder, number);
            } catch (FileAlreadyExistsException e) {
                // another writer or server took the number meanwhile: try the next
            }
        }
    }

    private static int newest(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9]{1,9}\\.seg"))
                    .mapToInt(name -> Integer.parseInt(name.substring(0, name.length() - 4)))
                    .max()
                    .orElse(0);
        }
    }

    void release(UUID matterId, Segment segment) throws IOException {
        if (segment.failed() || segment.position() >= FULL_BYTES || !keepIdle(matterId, segment)) {
            segment.close();
        }
    }

    private synchronized boolean keepIdle(UUID matterId, Segment segment) {
        if (idleCount >= MOST_IDLE) {
            return false;
        }
        idle.computeIfAbsent(matterId, _ -> new ArrayDeque<>()).push(segment);
        idleCount++;
        return true;
    }

    /** A stream from that position on; the caller reads no further than the blob. */
    InputStream read(UUID matterId, int segment, long position) throws IOException {
        FileChannel channel = FileChannel.open(Segment.file(folder(matterId), segment), StandardOpenOption.READ);
        try {
            return Channels.newInputStream(channel.position(position));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Deletes all files of a matter; repeated calls find nothing to do. */
    void delete(UUID matterId) {
        try {
            synchronized (this) {
                for (Segment segment : idle.getOrDefault(matterId, new ArrayDeque<>())) {
                    segment.close();
                    idleCount--;
                }
                idle.remove(matterId);
            }
            FileSystemUtils.deleteRecursively(folder(matterId));
        } catch (IOException e) {
            throw new UncheckedIOException("the files of matter " + matterId + " could not be deleted", e);
        }
    }

    private Path folder(UUID matterId) {
        return root.resolve(matterId.toString());
    }

    @Override
    public synchronized void destroy() throws IOException {
        for (Deque<Segment> free : idle.values()) {
            for (Segment segment : free) {
                segment.close();
            }
        }
        idle.clear();
    }
}
