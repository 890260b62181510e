package org.secondchair.tenancy;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction that carries the acting person and organization. A call inside a running transaction
 * joins it. Without an actor the transaction sees no tenant's row at all.
 */
@Component
public class Transactions {
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    public Transactions(PlatformTransactionManager manager) {
        writing = new TransactionTemplate(manager);
        reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
    }

    @SuppressWarnings("NullAway") // the template hands back exactly what the work returned
    public <T> T write(Supplier<T> work) {
        return writing.execute(_ -> work.get());
    }

    public void write(Runnable work) {
        writing.executeWithoutResult(_ -> work.run());
    }

    @SuppressWarnings("NullAway") // the template hands back exactly what the work returned
    public <T> T read(Supplier<T> work) {
        return reading.execute(_ -> work.get());
    }
}
