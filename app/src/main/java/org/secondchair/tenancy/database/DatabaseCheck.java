package org.secondchair.tenancy.database;

import org.secondchair.kernel.HealthCheck;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DatabaseCheck implements HealthCheck {
    private final JdbcClient worker;
    private final Database database;

    DatabaseCheck(@Qualifier("worker") JdbcClient worker, Database database) {
        this.worker = worker;
        this.database = database;
    }

    @Override
    public String what() {
        return "database";
    }

    @Override
    public Finding look() {
        String version = setting("server_version");
        boolean durable = "on".equals(setting("fsync")) && !"off".equals(setting("synchronous_commit"));
        String which = database.embedded() == null ? "external PostgreSQL " : "embedded PostgreSQL ";
        return durable
                ? new Finding(true, which + version + " starts, is migrated and writes durably")
                : new Finding(
                        false,
                        which + version
                                + " may lose what it acknowledged: set fsync and synchronous_commit to on in its configuration.");
    }

    private String setting(String name) {
        return worker.sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
