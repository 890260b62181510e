package org.secondchair.corpus;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Ids;
import org.secondchair.kernel.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CollectionStore {
    private final JdbcClient jdbc;

    CollectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID matterId, String name, String custodian, String source, UUID by) {
        jdbc.sql("""
                        insert into corpus.collection (id, matter_id, name, custodian, source, begun_by)
                        values (:id, :matter, :name, :custodian, :source, :by)
                        """)
                .param("id", id)
                .param("matter", matterId)
                .param("name", name)
                .param("custodian", custodian)
                .param("source", source)
                .param("by", by)
                .update();
    }

    void addSources(Collection collection, List<Path> sources) {
        for (int i = 0; i < sources.size(); i++) {
            jdbc.sql("insert into corpus.source (collection_id, matter_id, ordinal, path) values (:c, :m, :o, :p)")
                    .param("c", collection.id())
                    .param("m", collection.matterId())
                    .param("o", i)
                    .param("p", sources.get(i).toAbsolutePath().normalize().toString())
                    .update();
        }
    }

    void addFile(Collection collection, String path, Path staged, long sizeBytes) {
        jdbc.sql("""
                        insert into corpus.item (id, matter_id, collection_id, ordinal, unit, path, source, size_bytes)
                        values (:id, :matter, :collection, 0, true, :path, :source, :size)
                        on conflict (collection_id, source) where parent_id is null do nothing
                        """)
                .param("id", Ids.next())
                .param("matter", collection.matterId())
                .param("collection", collection.id())
                .param("path", path)
                .param("source", staged.toAbsolutePath().normalize().toString())
                .param("size", sizeBytes)
                .update();
    }

    void setJob(UUID collectionId, UUID jobId) {
        jdbc.sql("update corpus.collection set job_id = :job where id = :id")
                .param("job", jobId)
                .param("id", collectionId)
                .update();
    }

    boolean holdOpen(UUID id) {
        return jdbc.sql("select id from corpus.collection where id = :id and job_id is null for share")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    Collection lock(UUID id) {
        jdbc.sql("select id from corpus.collection where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .single();
        return find(id).orElseThrow();
    }

    Optional<Collection> find(UUID id) {
        return jdbc.sql("select * from corpus.collection where id = :id")
                .param("id", id)
                .query(CollectionStore::collection)
                .optional();
    }

    List<Collection> of(UUID matterId) {
        return jdbc.sql(
                        "select * from corpus.collection where matter_id = :matter order by begun_at desc, id desc limit 500")
                .param("matter", matterId)
                .query(CollectionStore::collection)
                .list();
    }

    /** @param column either {@code collection_id} or {@code matter_id} */
    IntakeCounts counts(String column, UUID id) {
        Map<String, Long> states = new HashMap<>();
        Map<String, Long> causes = new HashMap<>();
        jdbc.sql("""
                        select state, container, cause, count(*) as items, sum(filtered_children) as filtered
                        from corpus.item where %s = :id
                        group by state, container, cause
                        """.formatted(column)).param("id", id).query(row -> {
            long items = row.getLong("items");
            String state = row.getString("state");
            states.merge(state, items, Long::sum);
            states.merge("FILTERED", row.getLong("filtered"), Long::sum);
            if (row.getBoolean("container") && "PROCESSED".equals(state)) {
                states.merge("CONTAINER", items, Long::sum);
            }
            if ("EXCEPTED".equals(state)) {
                causes.merge(row.getString("cause"), items, Long::sum);
            }
        });
        return new IntakeCounts(
                states.getOrDefault("PROCESSED", 0L),
                states.getOrDefault("EXCEPTED", 0L),
                states.getOrDefault("DEDUPLICATED", 0L),
                states.getOrDefault("FILTERED", 0L),
                states.getOrDefault("FOUND", 0L),
                states.getOrDefault("CONTAINER", 0L),
                causes);
    }

    Page<IntakeException> exceptions(UUID matterId, @Nullable String cause, @Nullable String after, int limit) {
        List<IntakeException> rows = jdbc.sql("""
                        select id, collection_id, path, size_bytes, cause, message from corpus.item
                        where matter_id = :matter and state = 'EXCEPTED'
                          and (:cause::text is null or cause = :cause)
                          and (:after::uuid is null or id > :after::uuid)
                        order by id
                        limit :limit
                        """)
                .param("matter", matterId)
                .param("cause", cause)
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, _) -> new IntakeException(
                        row.getObject("id", UUID.class),
                        row.getObject("collection_id", UUID.class),
                        row.getString("path"),
                        row.getLong("size_bytes"),
                        row.getString("cause"),
                        row.getString("message")))
                .list();
        return rows.size() <= limit
                ? Page.last(rows)
                : new Page<>(
                        rows.subList(0, limit), rows.get(limit - 1).itemId().toString());
    }

    private static Collection collection(ResultSet row, int number) throws SQLException {
        return new Collection(
                row.getObject("id", UUID.class),
                row.getObject("matter_id", UUID.class),
                row.getString("name"),
                row.getString("custodian"),
                row.getString("source"),
                row.getObject("job_id", UUID.class),
                row.getObject("begun_by", UUID.class),
                row.getTimestamp("begun_at").toInstant());
    }
}
