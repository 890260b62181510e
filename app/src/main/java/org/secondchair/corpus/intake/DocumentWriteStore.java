package org.secondchair.corpus.intake;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.protocol.Facts;
import org.secondchair.extractor.protocol.MailFacts;
import org.secondchair.kernel.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes documents, occurrences and the numbers they are given. */
@Component
class DocumentWriteStore {
    /** The next numbers of a matter; the row stays locked until the transaction ends. */
    record Counter(int nextOrdinal, long nextRevision) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DocumentWriteStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Counter lockCounter(UUID matterId) {
        jdbc.sql("insert into corpus.counter (matter_id) values (:matter) on conflict do nothing")
                .param("matter", matterId)
                .update();
        return jdbc.sql("select next_ordinal, next_revision from corpus.counter where matter_id = :matter for update")
                .param("matter", matterId)
                .query((row, _) -> new Counter(row.getInt("next_ordinal"), row.getLong("next_revision")))
                .single();
    }

    void saveCounter(UUID matterId, Counter counter) {
        jdbc.sql(
                        "update corpus.counter set next_ordinal = :ordinal, next_revision = :revision where matter_id = :matter")
                .param("ordinal", counter.nextOrdinal())
                .param("revision", counter.nextRevision())
                .param("matter", matterId)
                .update();
    }

    /** Root documents that are on record already, by the hexadecimal form of their key. */
    Map<String, UUID> known(UUID matterId, Collection<byte[]> sameKeys) {
        Map<String, UUID> known = new HashMap<>();
        jdbc.sql("select same_key, id from corpus.document where matter_id = :matter and same_key = any(:keys)")
                .param("matter", matterId)
                .param("keys", sameKeys.toArray(byte[][]::new))
                .query(row -> {
                    known.put(HexFormat.of().formatHex(row.getBytes("same_key")), row.getObject("id", UUID.class));
                });
        return known;
    }

    Map<String, UUID> threadsOf(UUID matterId, Collection<String> messageIds) {
        Map<String, UUID> threads = new HashMap<>();
        if (!messageIds.isEmpty()) {
            jdbc.sql(
                            "select message_id, thread_id from corpus.document where matter_id = :matter and message_id = any(:ids)")
                    .param("matter", matterId)
                    .param("ids", messageIds.toArray(String[]::new))
                    .query(row -> {
                        threads.put(row.getString("message_id"), row.getObject("thread_id", UUID.class));
                    });
        }
        return threads;
    }

    /** Messages of the same plain subject, oldest first, at most 200 a subject. */
    Map<String, List<Threading.Earlier>> bySubject(UUID matterId, Collection<byte[]> subjectKeys) {
        Map<String, List<Threading.Earlier>> found = new HashMap<>();
        if (subjectKeys.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select wanted.key, d.thread_id, d.sender, d.recipients_to, d.recipients_cc, d.dated_at
                        from unnest(:keys::bytea[]) as wanted (key)
                        cross join lateral (
                            select thread_id, sender, recipients_to, recipients_cc, dated_at from corpus.document
                            where matter_id = :matter and subject_key = wanted.key and dated_at is not null
                            order by dated_at limit 200) d
                        """)
                .param("matter", matterId)
                .param("keys", subjectKeys.toArray(byte[][]::new))
                .query(row -> {
                    Set<String> participants = new HashSet<>();
                    addresses(participants, row.getString("sender"));
                    for (String column : List.of("recipients_to", "recipients_cc")) {
                        for (String one : (String[]) row.getArray(column).getArray()) {
                            addresses(participants, one);
                        }
                    }
                    found.computeIfAbsent(
                                    HexFormat.of().formatHex(row.getBytes("key")), _ -> new java.util.ArrayList<>())
                            .add(new Threading.Earlier(
                                    row.getObject("thread_id", UUID.class),
                                    participants,
                                    row.getTimestamp("dated_at").toInstant()));
                });
        return found;
    }

    private static void addresses(Set<String> participants, @Nullable String line) {
        if (line != null) {
            int open = line.lastIndexOf('<');
            String word = open >= 0 && line.endsWith(">") ? line.substring(open + 1, line.length() - 1) : line;
            participants.add(word.toLowerCase(java.util.Locale.ROOT).strip());
        }
    }

    void insert(UUID matterId, List<NewDocument> documents) {
        batches.batchUpdate("""
                insert into corpus.document
                    (id, matter_id, ordinal, revision, family_id, parent_id, place, thread_id, kind, media_type, name,
                     title, author, sender, recipients_to, recipients_cc, recipients_bcc, subject, subject_key, dated_at,
                     received_at, message_id, in_reply_to, pages, hidden, notes, size_bytes, native_sha256, same_key,
                     native_blob, text_blob, html_blob, text_chars, custodians)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, documents, 500, (statement, d) -> set(statement, matterId, d));
    }

    private static void set(PreparedStatement statement, UUID matterId, NewDocument d) throws SQLException {
        Facts facts = d.facts();
        MailFacts mail = d.mail();
        var row = new Row(statement);
        row.object(d.id());
        row.object(matterId);
        row.object(d.ordinal());
        row.object(d.revision());
        row.object(d.familyId());
        row.object(d.parentId());
        row.object(d.place());
        row.object(d.threadId());
        row.text(d.kind().name());
        row.text(facts.mediaType());
        row.text(NewDocument.cleanName(d.item().name()));
        row.text(facts.title());
        row.text(facts.author());
        row.text(mail == null ? null : NewDocument.line(mail.from()));
        row.texts(mail == null ? new String[0] : NewDocument.lines(mail.to()));
        row.texts(mail == null ? new String[0] : NewDocument.lines(mail.cc()));
        row.texts(mail == null ? new String[0] : NewDocument.lines(mail.bcc()));
        row.text(mail == null ? null : mail.subject());
        row.bytes(mail == null ? null : subjectKey(mail));
        row.time(mail != null ? mail.sent() : facts.modified() != null ? facts.modified() : facts.created());
        row.time(mail == null ? null : mail.received());
        row.text(mail == null ? null : mail.messageId());
        row.text(mail == null ? null : mail.inReplyTo());
        row.object(facts.pages(), Types.INTEGER);
        row.texts(NewDocument.words(facts.hidden()));
        row.texts(
                d.item().extraction() instanceof org.secondchair.extractor.protocol.Extraction.Extracted extracted
                        ? NewDocument.words(extracted.notes())
                        : new String[0]);
        row.object(d.item().nativeContent().sizeBytes());
        row.bytes(d.item().sha256());
        row.bytes(d.sameKey());
        row.object(d.nativeBlob());
        row.object(d.textBlob());
        row.object(d.htmlBlob());
        row.object(d.textChars());
        row.texts(new String[] {d.custodian()});
    }

    static byte @Nullable [] subjectKey(MailFacts mail) {
        return Threading.plainSubject(mail.subject())
                .map(plain -> java.util.Arrays.copyOf(Sha256.of(plain), 16))
                .orElse(null);
    }

    void insertOccurrences(UUID matterId, String custodian, Map<UUID, Map.Entry<UUID, String>> byItem) {
        batches.batchUpdate(
                "insert into corpus.occurrence (item_id, matter_id, document_id, custodian, path) values (?, ?, ?, ?, ?)",
                List.copyOf(byItem.entrySet()),
                500,
                (statement, entry) -> {
                    statement.setObject(1, entry.getKey());
                    statement.setObject(2, matterId);
                    statement.setObject(3, entry.getValue().getKey());
                    statement.setString(4, custodian);
                    statement.setString(
                            5, NewDocument.cleanName(entry.getValue().getValue()));
                });
    }

    /** Families that were found with this custodian for the first time; their derived rows have to be made anew. */
    int addCustodian(UUID matterId, Collection<UUID> familyIds, String custodian, long firstRevision) {
        return jdbc.sql("""
                        update corpus.document d
                        set custodians = array_append(d.custodians, :custodian), revision = n.revision
                        from (select id, :first + row_number() over (order by ordinal) - 1 as revision
                              from corpus.document
                              where matter_id = :matter and family_id = any(:families)
                                and not custodians @> array[:custodian::text]) n
                        where d.id = n.id
                        """)
                .param("custodian", custodian)
                .param("first", firstRevision)
                .param("matter", matterId)
                .param("families", familyIds.toArray(UUID[]::new))
                .update();
    }

    /** Sets the parameters of one row from left to right. */
    private static final class Row {
        private final PreparedStatement statement;
        private int at;

        Row(PreparedStatement statement) {
            this.statement = statement;
        }

        void object(@Nullable Object value) throws SQLException {
            statement.setObject(++at, value);
        }

        void object(@Nullable Object value, int type) throws SQLException {
            statement.setObject(++at, value, type);
        }

        void text(@Nullable String value) throws SQLException {
            statement.setString(++at, value == null ? null : NewDocument.clean(value));
        }

        void bytes(byte @Nullable [] value) throws SQLException {
            statement.setBytes(++at, value);
        }

        void time(@Nullable Instant value) throws SQLException {
            statement.setTimestamp(++at, value == null || !storable(value) ? null : Timestamp.from(value));
        }

        void texts(String[] values) throws SQLException {
            Connection connection = statement.getConnection();
            Array array = connection.createArrayOf("text", values);
            statement.setArray(++at, array);
        }

        /** Dates that documents claim may be absurd; what a calendar cannot show is treated as absent. */
        private static boolean storable(Instant value) {
            return value.isAfter(Instant.parse("0001-01-01T00:00:00Z"))
                    && value.isBefore(Instant.parse("9999-12-31T00:00:00Z"));
        }
    }
}
