package org.secondchair.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DecisionStore {
    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A decision that is about to be appended. */
    record Fresh(
            UUID matterId,
            UUID documentId,
            int ordinal,
            UUID batchId,
            Batch.Kind kind,
            UUID reviewer,
            int protocolVersion,
            Coding coding) {}

    /**
     * Appends the decision and brings the coding in force up to it. A check marks the first-level coding it looked at.
     *
     * @return its number
     */
    long append(Fresh decision, int seconds) {
        Coding coding = decision.coding();
        return jdbc.sql("""
                        with appended as (
                            insert into review.decision
                                (matter_id, document_id, ordinal, batch_id, kind, reviewer_id, protocol_version, responsive,
                                 privilege, issues, hot, note, seconds_spent)
                            values (:matter, :document, :ordinal, :batch, :kind, :reviewer, :version, :responsive,
                                    :privilege, :issues, :hot, :note, :seconds)
                            returning *)
                        insert into review.coding as c
                            (matter_id, document_id, ordinal, seq, first_seq, first_by, responsive, privilege, issues, hot,
                             decided_at)
                        select matter_id, document_id, ordinal, seq, seq, reviewer_id, responsive, privilege, issues, hot,
                               decided_at
                        from appended
                        on conflict (matter_id, document_id) do update
                        set seq = excluded.seq,
                            first_seq = case when :check then c.first_seq else excluded.first_seq end,
                            first_by = case when :check then c.first_by else excluded.first_by end,
                            checked = :check,
                            overturned = :check and exists (
                                select 1 from review.decision f
                                where f.seq = c.first_seq
                                  and (f.responsive <> excluded.responsive or f.privilege <> excluded.privilege)),
                            responsive = excluded.responsive, privilege = excluded.privilege, issues = excluded.issues,
                            hot = excluded.hot, decided_at = excluded.decided_at
                        returning seq
                        """)
                .param("matter", decision.matterId())
                .param("document", decision.documentId())
                .param("ordinal", decision.ordinal())
                .param("batch", decision.batchId())
                .param("kind", decision.kind().name())
                .param("reviewer", decision.reviewer())
                .param("version", decision.protocolVersion())
                .param("responsive", coding.responsive().name())
                .param("privilege", coding.privilege().name())
                .param("issues", coding.issues().toArray(String[]::new))
                .param("hot", coding.hot())
                .param("note", coding.note())
                .param("seconds", seconds)
                .param("check", decision.kind() == Batch.Kind.QC)
                .query(Long.class)
                .single();
    }

    Decisions.Decision find(UUID matterId, long seq) {
        return jdbc.sql("select * from review.decision where matter_id = :matter and seq = :seq")
                .param("matter", matterId)
                .param("seq", seq)
                .query(DecisionStore::decision)
                .single();
    }

    Map<UUID, Decisions.Decision> inBatch(UUID matterId, UUID batchId) {
        return jdbc
                .sql("""
                        select d.* from review.batch_document bd
                        join review.decision d on d.seq = bd.decision_seq and d.matter_id = bd.matter_id
                        where bd.matter_id = :matter and bd.batch_id = :batch
                        """)
                .param("matter", matterId)
                .param("batch", batchId)
                .query(DecisionStore::decision)
                .list()
                .stream()
                .collect(Collectors.toMap(Decisions.Decision::documentId, Function.identity()));
    }

    /** Whether the person has a second look at the document before them, which they have not decided yet. */
    boolean underCheckBy(UUID matterId, UUID documentId, UUID person) {
        return jdbc.sql("""
                        select exists (
                            select 1 from review.batch_document bd
                            join review.batch b on b.matter_id = bd.matter_id and b.id = bd.batch_id
                            where bd.matter_id = :matter and bd.document_id = :document and bd.kind = 'QC'
                              and b.reviewer_id = :person and b.state = 'OUT' and bd.decision_seq is null)
                        """)
                .param("matter", matterId)
                .param("document", documentId)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    List<Decisions.Decision> history(UUID matterId, UUID documentId) {
        return jdbc.sql("""
                        select * from review.decision where matter_id = :matter and document_id = :document
                        order by seq desc limit 500
                        """)
                .param("matter", matterId)
                .param("document", documentId)
                .query(DecisionStore::decision)
                .list();
    }

    Map<UUID, Coding> codings(UUID matterId, Collection<UUID> documentIds) {
        Map<UUID, Coding> codings = new HashMap<>();
        jdbc.sql("""
                        select d.* from review.coding c join review.decision d on d.seq = c.seq
                        where c.matter_id = :matter and c.document_id = any(:documents)
                        """)
                .param("matter", matterId)
                .param("documents", documentIds.toArray(UUID[]::new))
                .query(row -> {
                    codings.put(row.getObject("document_id", UUID.class), coding(row));
                });
        return codings;
    }

    Decisions.News since(UUID matterId, String mark) {
        String horizon = jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
        List<Decisions.Decision> decisions = jdbc.sql("""
                        select * from review.decision
                        where matter_id = :matter and tx >= :mark::xid8 and tx < :horizon::xid8
                        order by seq
                        """)
                .param("matter", matterId)
                .param("mark", mark)
                .param("horizon", horizon)
                .query(DecisionStore::decision)
                .list();
        return new Decisions.News(decisions, horizon);
    }

    static Coding coding(ResultSet row) throws SQLException {
        return new Coding(
                Coding.Responsive.valueOf(row.getString("responsive")),
                Coding.Privilege.valueOf(row.getString("privilege")),
                List.of((String[]) row.getArray("issues").getArray()),
                row.getBoolean("hot"),
                row.getString("note"));
    }

    private static Decisions.Decision decision(ResultSet row, int number) throws SQLException {
        return new Decisions.Decision(
                row.getLong("seq"),
                row.getObject("document_id", UUID.class),
                row.getInt("ordinal"),
                Batch.Kind.valueOf(row.getString("kind")),
                row.getObject("reviewer_id", UUID.class),
                row.getInt("protocol_version"),
                coding(row),
                row.getInt("seconds_spent"),
                row.getTimestamp("decided_at").toInstant());
    }
}
