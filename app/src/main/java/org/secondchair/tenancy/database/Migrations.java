package org.secondchair.tenancy.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.secondchair.kernel.Sha256;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the tables of every room up to date: one schema and one Flyway history per room, rooms in the order of
 * {@code db/migration/ORDER}. A fingerprint over all files spares a start that has nothing to do.
 */
final class Migrations {
    private final String url;
    private final String owner;
    private final String password;

    Migrations(String url, String owner, String password) {
        this.url = url;
        this.owner = owner;
        this.password = password;
    }

    void run() {
        String fingerprint = fingerprint();
        if (fingerprint.equals(recorded())) {
            return;
        }
        for (String room : rooms()) {
            Flyway.configure()
                    .dataSource(url, owner, password)
                    .locations("classpath:db/migration/" + room)
                    .schemas(room)
                    .defaultSchema(room)
                    .createSchemas(true)
                    .table("flyway_history")
                    .loggers("slf4j")
                    .load()
                    .migrate();
        }
        record(fingerprint);
    }

    static List<String> rooms() {
        try (InputStream order = Migrations.class.getResourceAsStream("/db/migration/ORDER")) {
            if (order == null) {
                throw new IllegalStateException("db/migration/ORDER is missing from the jar");
            }
            return new String(order.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String fingerprint() {
        try {
            MessageDigest digest = Sha256.digest();
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql");
            Arrays.sort(files, Comparator.comparing(Migrations::name));
            for (Resource file : files) {
                digest.update(name(file).getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) {
        try {
            String whole = file.getURL().toString();
            return whole.substring(whole.lastIndexOf("db/migration/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String recorded() {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                var known =
                        connection.prepareStatement("select to_regclass('tenancy.schema_fingerprint') is not null");
                ResultSet there = known.executeQuery()) {
            there.next();
            if (!there.getBoolean(1)) {
                return "";
            }
            try (var read = connection.prepareStatement("select fingerprint from tenancy.schema_fingerprint");
                    ResultSet found = read.executeQuery()) {
                return found.next() ? found.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new org.secondchair.tenancy.DataFolder.Unusable(
                    "The database at %s does not let the tables' owner in (%s).".formatted(url, e.getMessage()));
        }
    }

    private void record(String fingerprint) {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                var write = connection.prepareStatement("""
                        insert into tenancy.schema_fingerprint (only_row, fingerprint) values (true, ?)
                        on conflict (only_row) do update set fingerprint = excluded.fingerprint
                        """)) {
            write.setString(1, fingerprint);
            write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the schema's fingerprint could not be stored", e);
        }
    }
}
