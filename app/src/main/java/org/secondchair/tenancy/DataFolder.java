package org.secondchair.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * The one folder in which an installation keeps its data; held under a lock, so that two servers never share it.
 * Everything under {@link #matter} is derived and can be rebuilt; {@link #blobs} is the source of truth.
 */
public final class DataFolder implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Creates the folder where needed and takes its lock.
     *
     * @throws Unusable when another server holds the lock or the folder cannot be written
     */
    public static DataFolder open(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            FileChannel channel = FileChannel.open(
                    absolute.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Unusable(("Another Secondchair server is using the data folder %s. Nothing was changed."
                                + " Stop that server, or name another folder with --data.")
                        .formatted(absolute));
            }
            return new DataFolder(absolute, channel, lock);
        } catch (IOException e) {
            throw new Unusable(
                    "The data folder %s cannot be used (%s). Name another one with --data, or make it writable."
                            .formatted(absolute, e));
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another context of this very process holds it
        }
    }

    public Path root() {
        return root;
    }

    /** Derived things of a matter: index, features, thumbnails. Never backed up, gone when the matter closes. */
    public Path matter(UUID matterId) {
        return made(root.resolve("matters").resolve(matterId.toString()));
    }

    /** Encrypted originals and extracted texts. */
    public Path blobs() {
        return made(root.resolve("blobs"));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The surroundings do not let the server start; the message is for the person who started it. */
    public static final class Unusable extends RuntimeException {
        public Unusable(String message) {
            super(message);
        }
    }
}
