package org.secondchair.tenancy.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.secondchair.tenancy.KeyFolder;

/**
 * One real PostgreSQL for all tests of a JVM; each Spring context gets a database of its own in it. It is quicker than
 * the product's (no fsync), otherwise the same; what depends on durability starts one of its own.
 */
public final class TestPostgres {
    private static final Path ROOT =
            Path.of("target", "test-server-" + ProcessHandle.current().pid());
    private static final KeyFolder KEYS = new KeyFolder(ROOT.resolve("keys"));
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestPostgres() {}

    private static EmbeddedPostgres start() {
        var server = EmbeddedPostgres.start(
                ROOT.resolve("postgresql"),
                freePort(),
                KEYS.password("database-admin"),
                List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /** JDBC address of a database that does not exist yet. */
    public static String freshUrl() {
        return SERVER.url("test" + COUNTER.incrementAndGet());
    }

    public static String adminPassword() {
        return KEYS.password("database-admin");
    }

    public static Path keys() {
        return KEYS.path();
    }

    public static Path freshData() {
        return ROOT.resolve("data" + COUNTER.incrementAndGet());
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
