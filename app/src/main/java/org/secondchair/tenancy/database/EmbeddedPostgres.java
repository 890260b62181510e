package org.secondchair.tenancy.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.secondchair.tenancy.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL as a child process, with fsync and synchronous commit on. It outlives neither an orderly stop nor
 * a crash of its own unnoticed: a server that dies is started again, and one that an earlier, killed Secondchair left
 * behind is taken over.
 */
final class EmbeddedPostgres implements AutoCloseable {
    static final String ADMIN = "postgres";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final int port;
    private final String password;
    private final List<String> extraSettings;
    private volatile boolean stopping;
    private volatile Optional<ProcessHandle> server = Optional.empty();

    private EmbeddedPostgres(Path folder, int port, String password, List<String> extraSettings) {
        this.cluster = new Cluster(folder);
        this.port = port;
        this.password = password;
        this.extraSettings = extraSettings;
    }

    /**
     * @param folder holds the cluster and its log; created where needed
     * @param password of the superuser; kept by the caller outside of the data
     * @param extraSettings {@code name=value}, beating ours
     */
    static EmbeddedPostgres start(Path folder, int port, String password, List<String> extraSettings) {
        var postgres = new EmbeddedPostgres(folder.toAbsolutePath(), port, password, extraSettings);
        try {
            Files.createDirectories(folder);
            postgres.cluster.make(ADMIN, password);
            postgres.adoptOrLaunch();
        } catch (IOException e) {
            throw new DataFolder.Unusable(
                    "PostgreSQL could not be started in %s (%s).".formatted(folder, e.getMessage()));
        }
        return postgres;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    Optional<ProcessHandle> process() {
        return server;
    }

    private void adoptOrLaunch() throws IOException {
        Optional<ProcessHandle> left = cluster.process();
        if (left.isPresent() && answers()) {
            LOG.info(
                    "Took over the PostgreSQL that an earlier server left running (process {})",
                    left.get().pid());
            watch(left.get());
            return;
        }
        if (left.isPresent()) {
            left.get().destroy();
            awaitEnd(left.get());
        }
        launchAfterTheDead();
    }

    /** Children of a killed server end a moment after it, and until then no other may use the cluster. */
    private void launchAfterTheDead() throws IOException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            try {
                launch();
                return;
            } catch (IOException e) {
                boolean stillThere = String.valueOf(e.getMessage()).contains("shared memory block");
                if (!stillThere || System.nanoTime() > deadline) {
                    throw e;
                }
                pause(200);
            }
        }
    }

    private void launch() throws IOException {
        refuseWhenPortIsTaken();
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "password_encryption=scram-sha-256",
                "max_connections=120",
                "shared_buffers=96MB",
                "max_wal_size=2GB",
                "checkpoint_timeout=15min",
                "jit=off",
                "log_timezone=UTC",
                "timezone=UTC"));
        settings.addAll(extraSettings);
        Process process = cluster.serve(settings);
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IOException("it ended at once; its log says: " + cluster.tailOfLog());
            }
            if (System.nanoTime() > deadline) {
                process.destroy();
                throw new IOException(
                        "it did not answer within " + START_LIMIT.toSeconds() + " s; see " + cluster.log());
            }
            pause(20);
        }
        watch(process.toHandle());
    }

    private void watch(ProcessHandle process) {
        server = Optional.of(process);
        process.onExit().thenRun(() -> {
            if (!stopping) {
                LOG.error("PostgreSQL (process {}) ended unexpectedly; starting it again", process.pid());
                relaunch();
            }
        });
    }

    private void relaunch() {
        for (int attempt = 1; !stopping; attempt++) {
            try {
                pause(Math.min(5_000, 100L * attempt));
                launch();
                LOG.info("PostgreSQL runs again after {} attempt(s)", attempt);
                return;
            } catch (IOException | DataFolder.Unusable e) {
                LOG.error("PostgreSQL could not be started again: {}", e.getMessage());
            }
        }
    }

    private void refuseWhenPortIsTaken() {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        } catch (IOException e) {
            throw new DataFolder.Unusable(("Port %d, where the embedded PostgreSQL should listen, is in use."
                            + " Free it, or choose another one with --database-port.")
                    .formatted(port));
        }
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url("postgres"), ADMIN, password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false; // not up yet; the caller bounds the wait and reports the log
        }
    }

    @Override
    public void close() {
        stopping = true;
        server.ifPresent(process -> {
            interrupt(process); // SIGINT: fast shutdown, open transactions are rolled back
            awaitEnd(process);
        });
    }

    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("PostgreSQL (process {}) did not end in time; it recovers at the next start", process.pid());
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataFolder.Unusable("interrupted while PostgreSQL was starting");
        }
    }
}
