package org.secondchair.corpus.intake;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.secondchair.corpus.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal's rows; nothing is ever deleted from it. */
@Component
class JournalStore {
    /** A further row below an item: a child of a family, or a member of a container. */
    record Child(
            UUID itemId,
            UUID parentId,
            int ordinal,
            boolean unit,
            String path,
            @Nullable String source,
            long sizeBytes,
            int depth,
            String state,
            @Nullable String cause,
            @Nullable String message,
            int filteredChildren,
            @Nullable UUID documentId,
            @Nullable UUID rootId) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JournalStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<Path> sources(UUID collectionId) {
        return jdbc.sql("select path from corpus.source where collection_id = :id order by ordinal")
                .param("id", collectionId)
                .query((row, _) -> Path.of(row.getString("path")))
                .list();
    }

    /** Files found by listing; those that stand in the journal already stay as they are. */
    void insertFound(Collection collection, List<Listing.Found> found) {
        batches.batchUpdate("""
                insert into corpus.item
                    (id, matter_id, collection_id, ordinal, unit, path, source, size_bytes, state, cause, message)
                values (?, ?, ?, 0, true, ?, ?, ?, ?, ?, ?)
                on conflict (collection_id, source) where parent_id is null do nothing
                """, found, 1_000, (statement, f) -> {
            statement.setObject(1, f.itemId());
            statement.setObject(2, collection.matterId());
            statement.setObject(3, collection.id());
            statement.setString(4, NewDocument.cleanName(f.path()));
            statement.setString(5, f.source().toString());
            statement.setLong(6, f.sizeBytes());
            statement.setString(7, f.cause() == null ? "FOUND" : f.filtered() ? "FILTERED" : "EXCEPTED");
            statement.setString(8, f.cause());
            statement.setString(9, f.message());
        });
    }

    /** Members already journaled stay as they are: the container was read before and cut off. */
    void insertChildren(Collection collection, List<Child> children) {
        batches.batchUpdate("""
                insert into corpus.item
                    (id, matter_id, collection_id, parent_id, ordinal, unit, path, source, size_bytes, depth, state, cause,
                     message, filtered_children, document_id, root_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (parent_id, ordinal) where parent_id is not null do nothing
                """, children, 1_000, (statement, c) -> {
            statement.setObject(1, c.itemId());
            statement.setObject(2, collection.matterId());
            statement.setObject(3, collection.id());
            statement.setObject(4, c.parentId());
            statement.setInt(5, c.ordinal());
            statement.setBoolean(6, c.unit());
            statement.setString(7, NewDocument.cleanName(c.path()));
            statement.setString(8, c.source());
            statement.setLong(9, c.sizeBytes());
            statement.setInt(10, c.depth());
            statement.setString(11, c.state());
            statement.setString(12, c.cause());
            statement.setString(13, c.message() == null ? null : NewDocument.clean(c.message()));
            statement.setInt(14, c.filteredChildren());
            statement.setObject(15, c.documentId());
            statement.setObject(16, c.rootId());
        });
    }

    /** How far the tree of containers below that item has expanded. */
    Expansion expansion(UUID rootItemId) {
        return jdbc.sql("select size_bytes, expanded_bytes from corpus.item where id = :root")
                .param("root", rootItemId)
                .query((row, _) -> new Expansion(row.getLong("size_bytes"), row.getLong("expanded_bytes")))
                .single();
    }

    void expanded(UUID rootItemId, long bytes) {
        jdbc.sql("update corpus.item set expanded_bytes = expanded_bytes + :bytes where id = :root")
                .param("bytes", bytes)
                .param("root", rootItemId)
                .update();
    }

    /** How many members of each container stand in the journal from 0 on without a gap; those without any are left out. */
    Map<UUID, Integer> membersTaken(List<UUID> itemIds) {
        Map<UUID, Integer> taken = new HashMap<>();
        jdbc.sql("""
                        select parent_id, count(*) as taken from (
                            select parent_id, ordinal,
                                   row_number() over (partition by parent_id order by ordinal) - 1 as expected
                            from corpus.item where parent_id = any(:parents)) numbered
                        where ordinal = expected
                        group by parent_id
                        """).param("parents", itemIds.toArray(UUID[]::new)).query(row -> {
            taken.put(row.getObject("parent_id", UUID.class), row.getInt("taken"));
        });
        return taken;
    }

    List<Unit> waiting(UUID collectionId, int limit) {
        return jdbc.sql("""
                        select id, path, source, size_bytes, depth, root_id from corpus.item
                        where collection_id = :collection and state = 'FOUND' and unit
                        order by id
                        limit :limit
                        """)
                .param("collection", collectionId)
                .param("limit", limit)
                .query((row, _) -> new Unit(
                        row.getObject("id", UUID.class),
                        row.getString("path"),
                        Path.of(row.getString("source")),
                        row.getLong("size_bytes"),
                        row.getInt("depth"),
                        row.getObject("root_id", UUID.class)))
                .list();
    }

    /** Units that are settled, and all units known so far. */
    Map.Entry<Long, Long> progress(UUID collectionId) {
        return jdbc.sql("""
                        select count(*) filter (where state <> 'FOUND') as done, count(*) as total
                        from corpus.item where collection_id = :collection and unit
                        """)
                .param("collection", collectionId)
                .query((row, _) -> Map.entry(row.getLong("done"), row.getLong("total")))
                .single();
    }

    /** What became of a unit. */
    record Settled(
            UUID itemId,
            String state,
            @Nullable String cause,
            @Nullable String message,
            boolean container,
            int filteredChildren,
            @Nullable UUID documentId) {}

    /**
     * Settles units, all by one statement.
     *
     * @throws IllegalStateException when one was settled by somebody else meanwhile: the whole chunk is undone
     */
    void settle(List<Settled> units) {
        if (units.isEmpty()) {
            return;
        }
        int rows = jdbc.sql("""
                        update corpus.item i
                        set state = s.state, cause = s.cause, message = s.message, container = s.container,
                            filtered_children = s.filtered, document_id = s.document
                        from unnest(:ids::uuid[], :states::text[], :causes::text[], :messages::text[],
                                    :containers::boolean[], :filtered::int[], :documents::uuid[])
                             as s (id, state, cause, message, container, filtered, document)
                        where i.id = s.id and i.state = 'FOUND'
                        """)
                .param("ids", column(units, Settled::itemId, UUID[]::new))
                .param("states", column(units, Settled::state, String[]::new))
                .param("causes", column(units, Settled::cause, String[]::new))
                .param(
                        "messages",
                        column(units, s -> s.message() == null ? null : NewDocument.clean(s.message()), String[]::new))
                .param("containers", column(units, Settled::container, Boolean[]::new))
                .param("filtered", column(units, Settled::filteredChildren, Integer[]::new))
                .param("documents", column(units, Settled::documentId, UUID[]::new))
                .update();
        if (rows != units.size()) {
            throw new IllegalStateException(
                    "%d of %d items were settled by another run".formatted(units.size() - rows, units.size()));
        }
    }

    private static <T extends @Nullable Object> T[] column(
            List<Settled> units, Function<Settled, T> value, IntFunction<T[]> array) {
        return units.stream().map(value).toArray(array);
    }
}
