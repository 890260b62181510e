package org.secondchair.home.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.secondchair.tenancy.KeyFolder;
import org.secondchair.tenancy.Postmaster;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Reaches an installation's database as whoever runs the host does: past row-level security, for reading alone. */
final class OperatorDatabase {
    private OperatorDatabase() {}

    /**
     * The embedded database of a data folder, whose server must be running.
     *
     * @throws IllegalArgumentException when none runs there
     */
    static DataSource embedded(Path data, KeyFolder keys) {
        int port = port(data);
        if (keys.read("database-admin").isEmpty()) {
            throw new IllegalArgumentException(
                    "The key folder %s holds no password of the database. Name the right one with --keys."
                            .formatted(keys.path()));
        }
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
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

    private static int port(Path data) {
        try {
            return Postmaster.of(Postmaster.cluster(data))
                    .filter(postmaster -> postmaster.process().isPresent())
                    .map(Postmaster::port)
                    .orElseThrow(() -> new IllegalArgumentException(
                            ("No database is running on the data folder %s. Start the server with ./secondchair up,"
                                            + " name another folder with --data, or check an export: verify-log FILE.")
                                    .formatted(data)));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The data folder %s cannot be read (%s).".formatted(data, e.getMessage()));
        }
    }
}
