package org.secondchair.tenancy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an embedded PostgreSQL left in its {@code postmaster.pid}. The file outlives a crash: {@link #process} says
 * whether somebody still runs.
 *
 * @param cluster PostgreSQL's own folder, absolute
 * @param port on which it listens, or listened
 */
public record Postmaster(Path cluster, long pid, int port) {
    private static final int PORT_LINE = 3; // pid, cluster, start time, port, …

    /** Where the embedded PostgreSQL of a data folder keeps its cluster. */
    public static Path cluster(Path data) {
        return data.toAbsolutePath().normalize().resolve("postgresql").resolve("cluster");
    }

    /** Empty where no file lies, or one that PostgreSQL has not finished writing. */
    public static Optional<Postmaster> of(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() <= PORT_LINE || !number(lines.getFirst()) || !number(lines.get(PORT_LINE))) {
            return Optional.empty();
        }
        return Optional.of(new Postmaster(
                cluster,
                Long.parseLong(lines.getFirst().strip()),
                Integer.parseInt(lines.get(PORT_LINE).strip())));
    }

    private static boolean number(String line) {
        return line.strip().matches("[0-9]{1,9}");
    }

    /**
     * The process, when it is alive and indeed the postgres of this cluster: after a crash the number may belong to
     * anybody by now, another PostgreSQL included.
     */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.endsWith("/postgres"))
                        .orElse(false))
                .filter(process -> process.info()
                        .arguments()
                        .map(words -> List.of(words).contains(cluster.toString()))
                        .orElse(false));
    }
}
