package org.secondchair.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.audit.leaf.Payload;
import org.secondchair.audit.leaf.RecordedEvent;
import org.secondchair.kernel.Page;
import org.secondchair.tenancy.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened in a matter or an engagement, for reading. */
@Component
public class History {
    /** Which events are asked for; null means any. */
    public record Filter(
            @Nullable UUID personId,
            @Nullable String type,
            @Nullable Instant from,
            @Nullable Instant until) {
        public static final Filter ANY = new Filter(null, null, null, null);
    }

    private final JdbcClient jdbc;
    private final Transactions transactions;

    History(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Events of a scope that the acting person may see, newest first.
     *
     * @param after cursor of the page before, or null
     * @param size rows of a page, at most 1000
     */
    public Page<LoggedEvent> of(UUID scopeId, Filter filter, @Nullable String after, int size) {
        int most = Math.clamp(size, 1, 1000);
        List<LoggedEvent> found = transactions.read(() -> jdbc.sql("""
                        select * from audit.event
                        where scope_id = :scope and kind = 'event'
                          and (:person::uuid is null or actor_id = :person)
                          and (:type::text is null or type = :type)
                          and (:from::timestamptz is null or at >= :from)
                          and (:until::timestamptz is null or at < :until)
                          and (:after::uuid is null or id < :after)
                        order by id desc limit :most
                        """)
                .param("scope", scopeId)
                .param("person", filter.personId())
                .param("type", filter.type())
                .param("from", utc(filter.from()))
                .param("until", utc(filter.until()))
                .param("after", after == null ? null : UUID.fromString(after))
                .param("most", most + 1)
                .query(History::line)
                .list());
        return found.size() <= most
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, most), found.get(most - 1).id().toString());
    }

    private static LoggedEvent line(ResultSet row, int number) throws SQLException {
        RecordedEvent event = LogReader.event(row);
        Payload payload = event.payload();
        long index = row.getLong("leaf");
        return new LoggedEvent(
                event.id(),
                event.at(),
                event.type(),
                event.actorId(),
                event.actorOrganizationId(),
                event.subjects(),
                payload == null ? Map.of() : new TreeMap<>(payload.values()),
                payload == null,
                row.wasNull() ? null : Long.valueOf(index));
    }

    /** Types of events that occur in a scope, for choosing among. */
    public List<String> types(UUID scopeId) {
        return transactions.read(
                () -> jdbc.sql("""
                        select distinct type from audit.event where scope_id = :scope and kind = 'event' order by type
                        """).param("scope", scopeId).query(String.class).list());
    }

    /** People who did something in a matter or were handed a document of it. */
    public List<UUID> people(UUID scopeId) {
        return transactions.read(
                () -> jdbc.sql("""
                        select actor_id from audit.event where scope_id = :scope and actor_id is not null
                        union select person_id from audit.view where matter_id = :scope
                        """).param("scope", scopeId).query(UUID.class).list());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
