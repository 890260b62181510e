package org.secondchair.tenancy.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.secondchair.tenancy.DataFolder;
import org.secondchair.tenancy.DatabaseHome;
import org.secondchair.tenancy.KeyFolder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the data folder, the keys, PostgreSQL and one small pool per role. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataFolder dataFolder(@Value("${secondchair.data}") Path root) {
        return DataFolder.open(root);
    }

    @Bean
    KeyFolder keyFolder(@Value("${secondchair.keys:}") String configured, DataFolder data) {
        return new KeyFolder(configured.isBlank() ? KeyFolder.beside(data.root()) : Path.of(configured));
    }

    @Bean
    Database database(DatabaseSettings settings, DataFolder folder, KeyFolder keys) {
        Database database = Database.open(settings, folder, keys);
        new Migrations(database.url(), "sc_owner", database.password("sc_owner")).run();
        return database;
    }

    @Bean
    DatabaseHome databaseHome(Database database) {
        return new DatabaseHome(database.embedded() != null);
    }

    @Bean
    @Primary
    DataSource dataSource(Database database, DatabaseSettings settings) {
        return pool(database, "sc_app", settings.connections());
    }

    @Bean(defaultCandidate = false)
    @Qualifier("worker")
    DataSource workerDataSource(Database database) {
        return pool(database, "sc_worker", 4);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("door")
    DataSource doorDataSource(Database database) {
        return pool(database, "sc_door", 6);
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(DataSource source) {
        return new ActingTransactionManager(source);
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("worker")
    JdbcClient workerJdbcClient(@Qualifier("worker") DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("worker")
    PlatformTransactionManager workerTransactionManager(@Qualifier("worker") DataSource source) {
        return new org.springframework.jdbc.support.JdbcTransactionManager(source);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("door")
    JdbcClient doorJdbcClient(@Qualifier("door") DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("door")
    PlatformTransactionManager doorTransactionManager(@Qualifier("door") DataSource source) {
        return new org.springframework.jdbc.support.JdbcTransactionManager(source);
    }

    private static DataSource pool(Database database, String role, int most) {
        var config = new HikariConfig();
        config.setPoolName(role);
        config.setJdbcUrl(database.url());
        config.setUsername(role);
        config.setPassword(database.password(role));
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(10_000);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // policies make planning dearer than running: a statement's plan is made once per connection
        config.setConnectionInitSql("set plan_cache_mode = force_generic_plan");
        config.addDataSourceProperty("ApplicationName", "secondchair " + role);
        return new HikariDataSource(config);
    }
}
