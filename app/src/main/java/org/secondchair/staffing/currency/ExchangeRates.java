package org.secondchair.staffing.currency;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.secondchair.access.People;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/** The acting provider's rates of exchange. */
@Service
public class ExchangeRates {
    private final ExchangeRateStore store;
    private final People people;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    ExchangeRates(ExchangeRateStore store, People people, AuditLog log, Transactions transactions, Clock clock) {
        this.store = store;
        this.people = people;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param rate what one unit of the first is in the second; more than 0, at most 15 digits */
    public void enter(Currency from, Currency to, BigDecimal rate) {
        Actor me = Acting.current();
        transactions.write(() -> {
            UUID id = Ids.next();
            String name = people.find(me.personId()).map(People.Person::name).orElseThrow();
            store.append(id, new ExchangeRate(from, to, rate, name, clock.instant()), me);
            log.append(AuditEvent.of(me.organizationId(), me.organizationId(), "staffing.exchange-rate-entered", id)
                    .with("from", from.getCurrencyCode())
                    .with("to", to.getCurrencyCode())
                    .with("rate", rate.toPlainString()));
        });
    }

    /** The newest of each pair that ends in this currency. */
    public List<ExchangeRate> into(Currency currency) {
        return transactions.read(() -> store.into(currency));
    }

    public Exchange exchange(Currency into) {
        return new Exchange(into, into(into));
    }
}
