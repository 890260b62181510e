package org.secondchair.home.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.secondchair.tenancy.DataFolder;
import org.secondchair.tenancy.KeyFolder;
import org.secondchair.tenancy.Postmaster;
import org.springframework.util.FileSystemUtils;

/** The demo's data folder: thrown away at each start, hence marked, so that nobody's data is. */
public final class DemoFolder {
    private static final String MARK = "made-by-the-demo";
    private final Path data;
    private final Path keys;

    /** @param data absolute */
    public DemoFolder(Path data) {
        this.data = data;
        this.keys = KeyFolder.beside(data);
    }

    /**
     * Removes what an earlier demo left there.
     *
     * @throws DataFolder.Unusable when a server uses the folder, or when it is not a demo's
     */
    public void clear() {
        if (Files.exists(data) && !empty(data) && !Files.exists(data.resolve(MARK))) {
            throw new DataFolder.Unusable(
                    "The folder %s was not made by the demo, and the demo starts by emptying its folder. Nothing was changed. Name another one with --data."
                            .formatted(data));
        }
        if (Files.exists(data)) {
            DataFolder.open(data).close(); // refuses while a server holds it
        }
        try {
            stopOrphan();
            FileSystemUtils.deleteRecursively(data);
            FileSystemUtils.deleteRecursively(keys);
        } catch (IOException e) {
            throw new DataFolder.Unusable("The demo's folder %s could not be emptied (%s).".formatted(data, e));
        }
    }

    /** Makes the folder, marked as the demo's. @return where the sample is written */
    public Path begin() {
        try {
            Files.createDirectories(data);
            Files.writeString(data.resolve(MARK), "Thrown away when the demo starts again.\n");
            return Files.createDirectories(data.resolve("demo"));
        } catch (IOException e) {
            throw new DataFolder.Unusable("The folder %s cannot be written (%s).".formatted(data, e));
        }
    }

    /** A PostgreSQL that a killed demo left behind would go on writing into a deleted folder. */
    private void stopOrphan() throws IOException {
        Optional<ProcessHandle> orphan = Postmaster.of(Postmaster.cluster(data)).flatMap(Postmaster::process);
        if (orphan.isPresent()) {
            orphan.get().destroy();
            awaitEnd(orphan.get());
        }
    }

    private static void awaitEnd(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("PostgreSQL (process " + process.pid() + ") of an earlier demo does not end", e);
        }
    }

    private static boolean empty(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }
}
