package org.secondchair.tenancy.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.secondchair.tenancy.DataFolder;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that come along as a Maven artifact, unpacked once per user and version. */
final class Binaries {
    private Binaries() {}

    /** Folder with {@code bin/initdb} and {@code bin/postgres}; unpacks on first use, atomically. */
    static Path unpacked() {
        String archive = "postgres-%s-%s.txz".formatted(system(), processor());
        Path home = cache().resolve("postgresql-" + version() + "-" + system() + "-" + processor());
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return home;
        }
        try (InputStream packed = Binaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new DataFolder.Unusable(("No embedded PostgreSQL for this machine (%s)."
                                + " Name an external server with secondchair.database.url.")
                        .formatted(archive));
            }
            Files.createDirectories(home.getParent());
            Path fresh = Files.createTempDirectory(home.getParent(), "unpacking");
            unpack(packed, fresh);
            try {
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                    throw e; // otherwise another process unpacked at the same time, and its copy serves
                }
            }
            return home;
        } catch (IOException e) {
            throw new DataFolder.Unusable("PostgreSQL could not be unpacked to %s (%s).".formatted(home, e));
        }
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
                        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode(entry)));
                    }
                }
            }
        }
    }

    private static String mode(TarArchiveEntry entry) {
        return (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
    }

    private static Path cache() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path base = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return base.resolve("secondchair");
    }

    private static String version() {
        return "18.6";
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm_64";
            case "amd64", "x86_64" -> "x86_64";
            case String other -> other;
        };
    }
}
