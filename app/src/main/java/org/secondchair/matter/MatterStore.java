package org.secondchair.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Page;
import org.secondchair.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MatterStore {
    private static final String COLUMNS =
            "m.id, m.organization_id, m.name, m.number, m.time_zone, m.opened_at, m.closed_at";
    private final JdbcClient jdbc;

    MatterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, MatterDetails details, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into matter.matter (id, organization_id, name, number, time_zone, opened_by, opened_at)
                        values (:id, :organization, :name, :number, :zone, :by, :now)
                        """)
                .param("id", id)
                .param("organization", actor.organizationId())
                .param("name", details.name())
                .param("number", details.number())
                .param("zone", details.timeZone().getId())
                .param("by", actor.personId())
                .param("now", time(now))
                .update();
        writeBrief(id, details.brief(), actor, now);
    }

    boolean update(UUID id, MatterDetails details, Actor actor, Instant now) {
        boolean updated =
                jdbc.sql("update matter.matter set name = :name, number = :number, time_zone = :zone where id = :id")
                                .param("name", details.name())
                                .param("number", details.number())
                                .param("zone", details.timeZone().getId())
                                .param("id", id)
                                .update()
                        == 1;
        if (updated) {
            writeBrief(id, details.brief(), actor, now);
        }
        return updated;
    }

    private void writeBrief(UUID id, String text, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into matter.brief (matter_id, text, written_by, written_at)
                        values (:id, :text, :by, :now)
                        on conflict (matter_id) do update
                        set text = excluded.text, written_by = excluded.written_by, written_at = excluded.written_at
                        where brief.text <> excluded.text
                        """)
                .param("id", id)
                .param("text", text)
                .param("by", actor.personId())
                .param("now", time(now))
                .update();
    }

    boolean close(UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                                update matter.matter set closed_at = :at::timestamptz
                                where id = :id and (closed_at is null) = (:at::timestamptz is not null)
                                """)
                        .param("at", at == null ? null : time(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Matter> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from matter.matter m where m.id = :id")
                .param("id", id)
                .query(MatterStore::matter)
                .optional();
    }

    Optional<String> brief(UUID id) {
        return jdbc.sql("select text from matter.brief where matter_id = :id and text <> ''")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    Page<Matters.Line> mine(Matters.Query query, @Nullable String after, int limit) {
        int size = Math.clamp(limit, 1, 500);
        String key = switch (query.order()) {
            case OPENED -> "m.id::text"; // ids rise with the time at which they were made
            case NAME -> "lower(m.name)";
            case NUMBER -> "lower(m.number)";
        };
        String direction = query.descending() ? "desc" : "asc";
        Optional<Keyset> from = Keyset.parse(after);
        String beyond = from.isEmpty()
                ? ""
                : "and (%s, m.id) %s (:value, :after)".formatted(key, query.descending() ? "<" : ">");
        var statement = jdbc.sql("""
                        select %s, %s as sort_key,
                               not exists (select 1 from access.granted g where g.scope_id = m.id) as locked
                        from matter.matter m
                        where m.id in (select i.scope_id from access.invited i)
                          and (m.closed_at is not null) = :closed
                          and (position(lower(:text) in lower(m.name)) > 0 or position(lower(:text) in lower(m.number)) > 0)
                          %s
                        order by sort_key %s, m.id %s
                        limit :limit
                        """.formatted(COLUMNS, key, beyond, direction, direction))
                .param("closed", query.closed())
                .param("text", query.text())
                .param("limit", size + 1);
        if (from.isPresent()) {
            statement = statement
                    .param("value", from.get().value())
                    .param("after", from.get().id());
        }
        List<Sorted> found = statement
                .query((row, _) -> new Sorted(
                        new Matters.Line(matter(row, 0), row.getBoolean("locked")), row.getString("sort_key")))
                .list();
        List<Matters.Line> items = found.stream().limit(size).map(Sorted::line).toList();
        if (found.size() <= size) {
            return Page.last(items);
        }
        Sorted last = found.get(size - 1);
        return new Page<>(items, new Keyset(last.key(), last.line().matter().id()).cursor());
    }

    private record Sorted(Matters.Line line, String key) {}

    private static Matter matter(ResultSet row, int number) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new Matter(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("name"),
                row.getString("number"),
                ZoneId.of(row.getString("time_zone")),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
