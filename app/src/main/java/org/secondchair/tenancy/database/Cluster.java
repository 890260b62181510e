package org.secondchair.tenancy.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.secondchair.tenancy.Postmaster;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL cluster on the disk: made once, then served by one process at a time. */
final class Cluster {
    private final Path folder;
    private final Path files;
    private final Path log;
    private final Path binaries = Binaries.unpacked();

    /** @param folder holds the cluster and its log; absolute */
    Cluster(Path folder) {
        this.folder = folder;
        this.files = folder.resolve("cluster");
        this.log = folder.resolve("postgresql.log");
    }

    Path log() {
        return log;
    }

    /** The process that serves it, whoever started that. */
    Optional<ProcessHandle> process() throws IOException {
        return Postmaster.of(files).flatMap(Postmaster::process);
    }

    /** Makes it, unless it is there. All or nothing: a start that was killed half-way leaves none. */
    void make(String superuser, String password) throws IOException {
        if (Files.exists(files.resolve("PG_VERSION"))) {
            return;
        }
        Path fresh = folder.resolve("cluster.new");
        FileSystemUtils.deleteRecursively(fresh); // a first start that was killed half-way left it
        Path passwordFile = Files.createTempFile("initial", ".pw");
        try {
            Files.writeString(passwordFile, password);
            Files.createDirectories(fresh);
            OrdinaryUser.own(fresh, passwordFile);
            initialize(
                    "--pgdata=" + fresh,
                    "--username=" + superuser,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(fresh, files, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialize(String... options) throws IOException {
        List<String> command = new ArrayList<>(OrdinaryUser.prefix());
        command.add(binaries.resolve("bin/initdb").toString());
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("initdb failed: " + output.strip());
        }
    }

    /** Starts a server on it, which is not ready yet. @param settings {@code name=value}, the later beating the earlier */
    Process serve(List<String> settings) throws IOException {
        List<String> command = new ArrayList<>(apart());
        command.addAll(OrdinaryUser.prefix());
        command.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", files.toString()));
        for (String setting : settings) {
            command.add("-c");
            command.add(setting);
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
    }

    /**
     * TRAP: Ctrl+C goes to everything that was started from the terminal. A PostgreSQL that stops by it is gone before the
     * server has closed; in a session of its own it waits to be told. Without the program it runs as before.
     */
    private static List<String> apart() {
        Path setsid = Path.of("/usr/bin/setsid");
        return Files.isExecutable(setsid) ? List.of(setsid.toString()) : List.of();
    }

    String tailOfLog() throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }
}
