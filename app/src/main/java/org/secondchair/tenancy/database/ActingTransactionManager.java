package org.secondchair.tenancy.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL at the begin of each transaction who acts. The settings are local to the transaction: after its end
 * they read as the empty string, and {@code tenancy.person()} turns that into null, which no policy lets in.
 */
final class ActingTransactionManager extends JdbcTransactionManager {
    ActingTransactionManager(DataSource source) {
        super(source);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (Acting.maybe().isEmpty()) {
            return;
        }
        Actor actor = Acting.current();
        try (PreparedStatement settings = connection.prepareStatement(
                "select set_config('sc.person', ?, true), set_config('sc.organization', ?, true)")) {
            settings.setString(1, actor.personId().toString());
            settings.setString(2, actor.organizationId().toString());
            settings.execute();
        }
    }
}
