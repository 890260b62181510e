package org.secondchair.tenancy.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. Where Secondchair is started by root (containers, first trials), its programs run
 * in a user namespace of their own, or, where the system has none, as the user {@code nobody}.
 */
final class OrdinaryUser {
    private enum Way {
        AS_IS,
        NAMESPACE,
        NOBODY
    }

    private static final Way WAY = probe();

    private OrdinaryUser() {}

    /** Words to put before the command. */
    static List<String> prefix() {
        return switch (WAY) {
            case AS_IS -> List.of();
            case NAMESPACE -> List.of("unshare", "-U");
            case NOBODY -> List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");
        };
    }

    /** Hands files over where the programs run under another user. */
    static void own(Path... files) throws IOException {
        if (WAY == Way.NOBODY) {
            var nobody =
                    files[0].getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            for (Path file : files) {
                Files.setOwner(file, nobody);
            }
        }
    }

    private static Way probe() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Way.AS_IS;
        }
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0 ? Way.NAMESPACE : Way.NOBODY;
        } catch (IOException e) {
            return Way.NOBODY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Way.NOBODY;
        }
    }
}
