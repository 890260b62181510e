package org.secondchair.tenancy;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives every mutation its idempotency key: the first call with a key does the work and stores its result in the same
 * transaction, each repetition by the same person replays that result and does nothing. Two racing calls serialize on
 * the key's row.
 */
@Component
public class Once {
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final JsonMapper json;

    Once(JdbcClient jdbc, Transactions transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
    }

    /**
     * @param key chosen by the caller, 8 to 200 characters; unique per person
     * @param type of the result, which must survive a round trip through JSON
     */
    public <T> T once(String key, Class<T> type, Supplier<T> work) {
        if (key.length() < 8 || key.length() > 200) {
            throw new IllegalArgumentException("an idempotency key has 8 to 200 characters");
        }
        Actor actor = Acting.current();
        return transactions.write(() -> {
            boolean first = jdbc.sql("""
                    insert into tenancy.idempotency_key (person_id, organization_id, key)
                    values (:person, :organization, :key)
                    on conflict (person_id, key) do nothing
                    """)
                            .param("person", actor.personId())
                            .param("organization", actor.organizationId())
                            .param("key", key)
                            .update()
                    == 1;
            if (!first) {
                return replay(actor, key, type);
            }
            T result = work.get();
            jdbc.sql(
                            "update tenancy.idempotency_key set result = :result::jsonb where person_id = :person and key = :key")
                    .param("result", json.writeValueAsString(result))
                    .param("person", actor.personId())
                    .param("key", key)
                    .update();
            return result;
        });
    }

    private <T> T replay(Actor actor, String key, Class<T> type) {
        String stored = jdbc.sql(
                        "select result::text from tenancy.idempotency_key where person_id = :person and key = :key")
                .param("person", actor.personId())
                .param("key", key)
                .query(String.class)
                .single();
        return json.readValue(stored, type);
    }
}
