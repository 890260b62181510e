package org.secondchair.home.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.secondchair.tenancy.KeyFolder;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Reaches an installation's database as whoever runs the host does: past row-level security, for reading alone. */
final class OperatorDatabase {
    private static final int PORT_LINE = 3; // of postmaster.pid: pid, data folder, start time, port, …

    private OperatorDatabase() {}

    /**
     * The embedded database of a data folder, whose server must be running.
     *
     * @throws IllegalArgumentException when none runs there
     */
    static DataSource embedded(Path data, KeyFolder keys) {
        Path pidFile = data.resolve("postgresql/cluster/postmaster.pid");
        if (!Files.exists(pidFile)) {
            throw new IllegalArgumentException(("No database is running on the data folder %s. Start the server with"
                            + " ./secondchair up, name another folder with --data, or check an export: verify-log FILE.")
                    .formatted(data));
        }
        if (keys.read("database-admin").isEmpty()) {
            throw new IllegalArgumentException(
                    "The key folder %s holds no password of the database. Name the right one with --keys."
                            .formatted(keys.path()));
        }
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port(pidFile)});
        source.setDatabaseName("secondchair");
        source.setUser("postgres");
        source.setPassword(keys.password("database-admin"));
        source.setReadOnly(true);
        return source;
    }

    /** @param role that bypasses row-level security; its password stands in {@code SECONDCHAIR_DATABASE_PASSWORD} */
    static DataSource external(String url, String role) {
        String password = Optional.ofNullable(System.getenv("SECONDCHAIR_DATABASE_PASSWORD"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Set SECONDCHAIR_DATABASE_PASSWORD to the password of " + role + "."));
        return new SingleConnectionDataSource(url, role, password, true);
    }

    private static int port(Path pidFile) {
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return Integer.parseInt(lines.get(PORT_LINE).strip());
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("%s does not say on which port the database listens (%s). Try again."
                    .formatted(pidFile, e.getMessage()));
        }
    }
}
