package org.secondchair.home.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.secondchair.audit.VerifyLog;
import org.secondchair.tenancy.KeyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks an exported log without a server and without a database, or all logs of an installation where they stand. */
@Command(
        name = "verify-log",
        description = {
            "Checks an exported log, or without a FILE all logs of this installation's database.",
            "Exit code 0: as it was written; 1: tampered with."
        })
final class VerifyLogCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "An export of a log, from a matter's record.")
    private @Nullable Path file;

    @Option(names = "--key", description = "Fingerprint of the signing key, as printed on a report.")
    private @Nullable String key;

    @Option(names = "--kept", description = "An older export of the same log that was kept elsewhere.")
    private @Nullable Path kept;

    @Option(
            names = "--data",
            description = "Data folder of the installation (default: ${DEFAULT-VALUE}).",
            defaultValue = "data")
    private Path data = Path.of("data");

    @Option(names = "--keys", description = "Key folder of the installation (default: beside the data folder).")
    private @Nullable Path keys;

    @Option(names = "--database", description = "JDBC address of an external database, instead of --data.")
    private @Nullable String database;

    @Option(
            names = "--role",
            description = "Role of the external database that bypasses row-level security (default: ${DEFAULT-VALUE}).",
            defaultValue = "postgres")
    private String role = "postgres";

    @Override
    public Integer call() {
        var logs = new VerifyLog(System.out);
        boolean sound = file == null
                ? installation(logs)
                : logs.file(
                        export(file),
                        Optional.ofNullable(key),
                        Optional.ofNullable(kept).map(VerifyLogCommand::export));
        return sound ? 0 : 1;
    }

    private static Path export(Path file) {
        Path there = Surroundings.resolve(file);
        if (!Files.isRegularFile(there)) {
            throw new IllegalArgumentException(
                    "There is no file %s. Download the record of a matter on its page Record, and name that file."
                            .formatted(there));
        }
        return there;
    }

    private boolean installation(VerifyLog logs) {
        if (key != null || kept != null) {
            throw new IllegalArgumentException("--key and --kept belong to an exported FILE, and none is named.");
        }
        Path folder = Surroundings.resolve(data);
        KeyFolder home = new KeyFolder(keys == null ? KeyFolder.beside(folder) : Surroundings.resolve(keys));
        DataSource operator =
                database == null ? OperatorDatabase.embedded(folder, home) : OperatorDatabase.external(database, role);
        return logs.database(operator, home);
    }
}
