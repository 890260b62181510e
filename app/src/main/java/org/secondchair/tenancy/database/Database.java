package org.secondchair.tenancy.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.secondchair.tenancy.DataFolder;
import org.secondchair.tenancy.KeyFolder;

/**
 * A reachable PostgreSQL with our roles and our database in it.
 *
 * <p>Roles: {@code sc_owner} owns the tables and migrates; {@code sc_app} answers people under row-level security;
 * {@code sc_worker} numbers the log and sweeps by ids and due times; {@code sc_door} knows credentials and sessions and
 * nothing else; {@code sc_grants} cannot sign in and owns the view of who may see what. None is a superuser, none
 * bypasses row-level security.
 */
final class Database implements AutoCloseable {
    static final String NAME = "secondchair";
    private static final String[] SIGN_IN_ROLES = {"sc_owner", "sc_app", "sc_worker", "sc_door"};

    private final String url;
    private final KeyFolder keys;
    private final @Nullable EmbeddedPostgres embedded;

    private Database(String url, KeyFolder keys, @Nullable EmbeddedPostgres embedded) {
        this.url = url;
        this.keys = keys;
        this.embedded = embedded;
    }

    static Database open(DatabaseSettings settings, DataFolder folder, KeyFolder keys) {
        String url = settings.url();
        if (url != null && !url.isBlank()) {
            return external(url, settings, keys);
        }
        String adminPassword = keys.password("database-admin");
        var postgres = EmbeddedPostgres.start(
                folder.root().resolve("postgresql"), settings.port(), adminPassword, java.util.List.of());
        var database = new Database(postgres.url(NAME), keys, postgres);
        database.prepare(postgres.url("postgres"), NAME, EmbeddedPostgres.ADMIN, adminPassword);
        return database;
    }

    private static Database external(String url, DatabaseSettings settings, KeyFolder keys) {
        var database = new Database(url, keys, null);
        String name = url.replaceFirst("^.*/([^/?]+)(\\?.*)?$", "$1");
        if (settings.adminPassword() != null) {
            String maintenance = url.replaceFirst("/[^/?]+(\\?|$)", "/postgres$1");
            database.prepare(maintenance, name, settings.admin(), settings.adminPassword());
        }
        return database;
    }

    String url() {
        return url;
    }

    String password(String role) {
        return keys.password("database-" + role);
    }

    @Nullable
    EmbeddedPostgres embedded() {
        return embedded;
    }

    /** Creates roles and database where they are missing, and refuses servers that are too old. */
    private void prepare(String maintenanceUrl, String name, String admin, String adminPassword) {
        if (!name.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new DataFolder.Unusable(
                    "The database's name may hold lower-case letters, digits and _ only: " + name);
        }
        try (Connection connection = DriverManager.getConnection(maintenanceUrl, admin, adminPassword);
                Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseMajorVersion() < 15) {
                throw new DataFolder.Unusable("PostgreSQL 15 or newer is needed; this server says "
                        + connection.getMetaData().getDatabaseProductVersion() + ".");
            }
            if (!exists(statement, "select from pg_roles where rolname = 'sc_grants'")) {
                statement.execute("create role sc_grants nologin");
            }
            for (String role : SIGN_IN_ROLES) {
                if (!exists(statement, "select from pg_roles where rolname = '" + role + "'")) {
                    // the password is our own hexadecimal, so that no quoting can go wrong
                    statement.execute("create role " + role + " login password '" + password(role) + "'");
                }
            }
            statement.execute("grant sc_grants to sc_owner");
            if (!exists(statement, "select from pg_database where datname = '" + name + "'")) {
                statement.execute("create database " + name + " owner sc_owner");
                statement.execute("revoke all on database " + name + " from public");
                statement.execute("grant connect on database " + name + " to sc_app, sc_worker, sc_door");
            }
        } catch (SQLException e) {
            throw new DataFolder.Unusable("The database at %s could not be prepared (%s). Nothing was changed."
                    .formatted(maintenanceUrl, e.getMessage()));
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
