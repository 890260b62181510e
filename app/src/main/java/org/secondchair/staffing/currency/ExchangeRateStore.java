package org.secondchair.staffing.currency;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.secondchair.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ExchangeRateStore {
    private final JdbcClient jdbc;

    ExchangeRateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(UUID id, ExchangeRate rate, Actor by) {
        jdbc.sql("""
                        insert into staffing.exchange_rate
                            (id, organization_id, from_currency, to_currency, rate, entered_by, entered_by_name, entered_at)
                        values (:id, :organization, :from, :to, :rate, :by, :byName, :at)
                        """)
                .param("id", id)
                .param("organization", by.organizationId())
                .param("from", rate.from().getCurrencyCode())
                .param("to", rate.to().getCurrencyCode())
                .param("rate", rate.rate())
                .param("by", by.personId())
                .param("byName", rate.enteredBy())
                .param("at", OffsetDateTime.ofInstant(rate.enteredAt(), ZoneOffset.UTC))
                .update();
    }

    /** The newest of each pair, by code. */
    List<ExchangeRate> into(Currency currency) {
        return jdbc.sql("""
                        select distinct on (from_currency) from_currency, to_currency, rate, entered_by_name, entered_at
                        from staffing.exchange_rate where to_currency = :to
                        order by from_currency, id desc
                        """)
                .param("to", currency.getCurrencyCode())
                .query((row, _) -> new ExchangeRate(
                        Currency.getInstance(row.getString("from_currency")),
                        Currency.getInstance(row.getString("to_currency")),
                        row.getBigDecimal("rate"),
                        row.getString("entered_by_name"),
                        row.getTimestamp("entered_at").toInstant()))
                .list();
    }
}
