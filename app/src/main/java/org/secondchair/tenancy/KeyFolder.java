package org.secondchair.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Home of the master key, the log-signing key and the database passwords: outside the data folder, readable by its
 * owner alone, never part of a backup. A credential handed over by the service manager
 * ({@code $CREDENTIALS_DIRECTORY/secondchair-NAME}) beats the file.
 */
public final class KeyFolder {
    private final Path folder;
    private final Optional<Path> credentials;

    public KeyFolder(Path folder) {
        this(folder, Optional.ofNullable(System.getenv("CREDENTIALS_DIRECTORY")).map(Path::of));
    }

    KeyFolder(Path folder, Optional<Path> credentials) {
        this.folder = folder.toAbsolutePath().normalize();
        this.credentials = credentials;
    }

    /** {@code data} has its keys in {@code data-keys}: outside of what is backed up, yet easy to find. */
    public static Path beside(Path data) {
        return data.resolveSibling(data.getFileName() + "-keys");
    }

    public Path path() {
        return folder;
    }

    /**
     * The secret of that name, made at random where it does not exist yet.
     *
     * @throws DataFolder.Unusable when the file is readable by others, or damaged
     */
    public byte[] secret(String name, int bytes) {
        Optional<byte[]> existing = read(name);
        if (existing.isPresent()) {
            if (existing.get().length != bytes) {
                throw new DataFolder.Unusable("The key file %s is damaged: %d bytes expected, %d found."
                        .formatted(folder.resolve(name), bytes, existing.get().length));
            }
            return existing.get();
        }
        byte[] fresh = new byte[bytes];
        new SecureRandom().nextBytes(fresh);
        return write(name, fresh) ? fresh : secret(name, bytes);
    }

    /** The secret as 64 hexadecimal digits: a password. */
    public String password(String name) {
        return HexFormat.of().formatHex(secret(name, 32));
    }

    public Optional<byte[]> read(String name) {
        try {
            Path handed = credentials.map(c -> c.resolve("secondchair-" + name)).orElse(null);
            if (handed != null && Files.exists(handed)) {
                return Optional.of(
                        HexFormat.of().parseHex(Files.readString(handed).strip()));
            }
            Path file = folder.resolve(name);
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            refuseWhenOthersMayRead(file);
            return Optional.of(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException | IllegalArgumentException e) {
            throw new DataFolder.Unusable("The key file %s cannot be read (%s).".formatted(folder.resolve(name), e));
        }
    }

    /** Stores a secret under a name that must be free. Returns false when somebody else was faster. */
    public boolean write(String name, byte[] secret) {
        try {
            Files.createDirectories(folder);
            if (posix()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            Path temporary = Files.createTempFile(folder, name, ".new");
            Files.writeString(temporary, HexFormat.of().formatHex(secret) + "\n", StandardOpenOption.SYNC);
            try {
                Files.createLink(folder.resolve(name), temporary);
                return true;
            } catch (FileAlreadyExistsException e) {
                return false;
            } finally {
                Files.delete(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the key folder " + folder, e);
        }
    }

    private void refuseWhenOthersMayRead(Path file) throws IOException {
        if (!posix()) {
            return;
        }
        String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
        if (!rights.endsWith("------")) {
            throw new DataFolder.Unusable(
                    "The key file %s may be read by others (%s). Set its rights to 0600 and look who read it."
                            .formatted(file, rights));
        }
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
