package org.secondchair.tenancy.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Somebody with all power over a test's database: an intruder, or the operator. Row-level security does not hold it. */
public final class Superuser {
    private Superuser() {}

    /** @param application the application's own pool, which names the database */
    public static DataSource source(DataSource application) {
        return new DriverManagerDataSource(
                ((HikariDataSource) application).getJdbcUrl(), EmbeddedPostgres.ADMIN, TestPostgres.adminPassword());
    }

    public static JdbcClient of(DataSource application) {
        return JdbcClient.create(source(application));
    }
}
