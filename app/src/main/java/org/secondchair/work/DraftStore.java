package org.secondchair.work;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.engagement.EngagementModel;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Actor;
import org.secondchair.work.prediction.Priority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DraftStore {
    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> find(UUID matterId, Actor actor) {
        return jdbc.sql("""
                        select matter_id, title, instructions, documents, documents_note, due_at, priority, model,
                               currency, rates, documents_per_hour, provider_id, supervisor_id
                        from work.draft where matter_id = :matter and made_by = :person
                        """)
                .param("matter", matterId)
                .param("person", actor.personId())
                .query(DraftStore::draft)
                .optional();
    }

    void save(Draft draft, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into work.draft
                            (id, matter_id, made_by, title, instructions, documents, documents_note, due_at, priority,
                             model, currency, rates, documents_per_hour, provider_id, supervisor_id, changed_at)
                        values (:id, :matter, :by, :title, :instructions, :documents, :note, :due, :priority, :model,
                                :currency, :rates, :speed, :provider, :supervisor, :now)
                        on conflict (matter_id, made_by) do update
                        set title = excluded.title, instructions = excluded.instructions,
                            documents = excluded.documents, documents_note = excluded.documents_note,
                            due_at = excluded.due_at, priority = excluded.priority, model = excluded.model,
                            currency = excluded.currency, rates = excluded.rates,
                            documents_per_hour = excluded.documents_per_hour, provider_id = excluded.provider_id,
                            supervisor_id = excluded.supervisor_id, changed_at = excluded.changed_at
                        """)
                .param("id", Ids.next())
                .param("matter", draft.matterId())
                .param("by", actor.personId())
                .param("title", draft.title())
                .param("instructions", draft.instructions())
                .param("documents", draft.documents())
                .param("note", draft.documentsNote())
                .param("due", draft.dueAt() == null ? null : time(draft.dueAt()))
                .param(
                        "priority",
                        draft.priority() == null ? null : draft.priority().name())
                .param("model", draft.model() == null ? null : draft.model().name())
                .param("currency", draft.currency().getCurrencyCode())
                .param(
                        "rates",
                        draft.rates().entrySet().stream()
                                .map(rate ->
                                        rate.getKey() + "=" + rate.getValue().toPlainString())
                                .toArray(String[]::new))
                .param("speed", draft.documentsPerHour())
                .param("provider", draft.providerId())
                .param("supervisor", draft.supervisorId())
                .param("now", time(now))
                .update();
    }

    void delete(UUID matterId, Actor actor) {
        jdbc.sql("delete from work.draft where matter_id = :matter and made_by = :person")
                .param("matter", matterId)
                .param("person", actor.personId())
                .update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        Timestamp due = row.getTimestamp("due_at");
        Map<EngagementModel, BigDecimal> rates = new EnumMap<>(EngagementModel.class);
        for (String rate : (String[]) row.getArray("rates").getArray()) {
            int equals = rate.indexOf('=');
            rates.put(EngagementModel.valueOf(rate.substring(0, equals)), new BigDecimal(rate.substring(equals + 1)));
        }
        return new Draft(
                row.getObject("matter_id", UUID.class),
                row.getString("title"),
                row.getString("instructions"),
                row.getObject("documents", Integer.class),
                row.getString("documents_note"),
                due == null ? null : due.toInstant(),
                named(Priority.class, row.getString("priority")),
                named(EngagementModel.class, row.getString("model")),
                Currency.getInstance(row.getString("currency")),
                rates,
                row.getInt("documents_per_hour"),
                row.getObject("provider_id", UUID.class),
                row.getObject("supervisor_id", UUID.class));
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
