package org.secondchair.corpus;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DocumentStore {
    private static final String COLUMNS = """
            select id, matter_id, ordinal, revision, family_id, parent_id, place, thread_id, kind, media_type, name, title,
                   author, sender, recipients_to, recipients_cc, recipients_bcc, subject, dated_at, message_id, pages,
                   hidden, notes, size_bytes, native_sha256, native_blob, text_blob, html_blob, text_chars, custodians
            from corpus.document
            """;

    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Document> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(DocumentStore::document)
                .optional();
    }

    List<Document> find(UUID matterId, Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + "where matter_id = :matter and id = any(:ids) order by ordinal")
                .param("matter", matterId)
                .param("ids", ids.toArray(UUID[]::new))
                .query(DocumentStore::document)
                .list();
    }

    List<Document> byOrdinal(UUID matterId, Collection<Integer> ordinals) {
        return jdbc.sql(COLUMNS + "where matter_id = :matter and ordinal = any(:ordinals) order by ordinal")
                .param("matter", matterId)
                .param("ordinals", ordinals.toArray(Integer[]::new))
                .query(DocumentStore::document)
                .list();
    }

    List<Document> from(UUID matterId, int ordinal, int limit) {
        return jdbc.sql(COLUMNS + "where matter_id = :matter and ordinal >= :ordinal order by ordinal limit :limit")
                .param("matter", matterId)
                .param("ordinal", ordinal)
                .param("limit", limit)
                .query(DocumentStore::document)
                .list();
    }

    List<Document> changedSince(UUID matterId, long revision, int limit) {
        return jdbc.sql(COLUMNS + "where matter_id = :matter and revision > :revision order by revision limit :limit")
                .param("matter", matterId)
                .param("revision", revision)
                .param("limit", limit)
                .query(DocumentStore::document)
                .list();
    }

    List<Documents.Numbered> numbered(UUID matterId, int fromOrdinal, int limit) {
        return jdbc.sql("""
                        select id, ordinal from corpus.document
                        where matter_id = :matter and ordinal >= :ordinal order by ordinal limit :limit
                        """)
                .param("matter", matterId)
                .param("ordinal", fromOrdinal)
                .param("limit", limit)
                .query((row, _) -> new Documents.Numbered(row.getObject("id", UUID.class), row.getInt("ordinal")))
                .list();
    }

    int count(UUID matterId) {
        return jdbc.sql("select coalesce(max(next_ordinal), 0) from corpus.counter where matter_id = :matter")
                .param("matter", matterId)
                .query(Integer.class)
                .single();
    }

    List<Document> family(UUID matterId, UUID familyId) {
        return jdbc.sql(COLUMNS + "where matter_id = :matter and family_id = :family order by place")
                .param("matter", matterId)
                .param("family", familyId)
                .query(DocumentStore::document)
                .list();
    }

    List<Document> families(UUID matterId, Collection<UUID> familyIds) {
        return jdbc.sql(COLUMNS + "where matter_id = :matter and family_id = any(:families) order by ordinal")
                .param("matter", matterId)
                .param("families", familyIds.toArray(UUID[]::new))
                .query(DocumentStore::document)
                .list();
    }

    List<Document> thread(UUID matterId, UUID threadId) {
        return jdbc.sql(COLUMNS
                        + "where matter_id = :matter and thread_id = :thread order by dated_at, ordinal limit 2000")
                .param("matter", matterId)
                .param("thread", threadId)
                .query(DocumentStore::document)
                .list();
    }

    List<Documents.Occurrence> occurrences(UUID matterId, UUID familyId) {
        return jdbc.sql("""
                        select custodian, path from corpus.occurrence
                        where matter_id = :matter and document_id = :family order by custodian, path
                        """)
                .param("matter", matterId)
                .param("family", familyId)
                .query((row, _) -> new Documents.Occurrence(row.getString("custodian"), row.getString("path")))
                .list();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        Timestamp dated = row.getTimestamp("dated_at");
        return new Document(
                row.getObject("id", UUID.class),
                row.getObject("matter_id", UUID.class),
                row.getInt("ordinal"),
                row.getLong("revision"),
                row.getObject("family_id", UUID.class),
                row.getObject("parent_id", UUID.class),
                row.getInt("place"),
                row.getObject("thread_id", UUID.class),
                Document.Kind.valueOf(row.getString("kind")),
                row.getString("media_type"),
                row.getString("name"),
                row.getString("title"),
                row.getString("author"),
                row.getString("sender"),
                texts(row.getArray("recipients_to")),
                texts(row.getArray("recipients_cc")),
                texts(row.getArray("recipients_bcc")),
                row.getString("subject"),
                dated == null ? null : dated.toInstant(),
                row.getString("message_id"),
                row.getObject("pages", Integer.class),
                texts(row.getArray("hidden")),
                texts(row.getArray("notes")),
                row.getLong("size_bytes"),
                HexFormat.of().formatHex(row.getBytes("native_sha256")),
                row.getObject("native_blob", UUID.class),
                row.getObject("text_blob", UUID.class),
                row.getObject("html_blob", UUID.class),
                row.getInt("text_chars"),
                texts(row.getArray("custodians")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
