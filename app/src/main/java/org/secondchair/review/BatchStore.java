package org.secondchair.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batches in somebody's hands, under their leases. */
@Component
class BatchStore {
    static final int LEASE_MINUTES = 30;

    private static final String POSITION = """
            select b.kind, b.number, bd.ordinal, bd.decision_seq
            from review.batch b
            join review.batch_document bd on bd.matter_id = b.matter_id and bd.batch_id = b.id
            where b.matter_id = :matter and b.id = :batch and bd.document_id = :document
            """;

    private final JdbcClient jdbc;

    BatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Batch> held(UUID matterId, Batch.Kind kind, UUID reviewer) {
        return jdbc.sql("""
                        select id from review.batch
                        where matter_id = :matter and reviewer_id = :reviewer and state = 'OUT' and kind = :kind
                          and lease_until > now()
                        """)
                .param("matter", matterId)
                .param("reviewer", reviewer)
                .param("kind", kind.name())
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(matterId, id));
    }

    /** What lies with somebody who was away too long goes back; what they decided stays decided. False: nothing did. */
    boolean reclaimExpired(UUID matterId) {
        List<UUID> expired =
                jdbc.sql("""
                        select id from review.batch
                        where matter_id = :matter and state = 'OUT' and lease_until <= now()
                        for update skip locked
                        """).param("matter", matterId).query(UUID.class).list();
        expired.forEach(batch -> release(matterId, batch));
        return !expired.isEmpty();
    }

    /**
     * First-level documents without a decision become free, and whoever asks is told that there is more to come; samples
     * go back whole, since they were drawn.
     */
    private void release(UUID matterId, UUID batchId) {
        jdbc.sql("""
                        with freed as (
                            delete from review.batch_document bd
                            where bd.matter_id = :matter and bd.batch_id = :batch and bd.kind = 'REVIEW'
                              and bd.decision_seq is null
                            returning 1)
                        update review.queue set remaining = remaining + (select count(*) from freed)
                        where matter_id = :matter
                        """).param("matter", matterId).param("batch", batchId).update();
        jdbc.sql("""
                        update review.batch
                        set state = case when kind = 'REVIEW' then 'DONE' else 'READY' end,
                            reviewer_id = case when kind = 'REVIEW' then reviewer_id end,
                            open_documents = case when kind = 'REVIEW' then 0 else open_documents end,
                            lease_until = null, lease_version = lease_version + 1, done_at = now()
                        where matter_id = :matter and id = :batch
                        """).param("matter", matterId).param("batch", batchId).update();
    }

    /**
     * Puts the most urgent batch into the reviewer's hands. What a batch that was cut ahead names becomes rows here; a
     * document that somebody took meanwhile is left out, since it can lie in one first-level batch only.
     */
    Optional<UUID> take(UUID matterId, Batch.Kind kind, UUID reviewer) {
        return jdbc.sql("""
                        with next as (
                            select id, ahead_documents, ahead_ordinals from review.batch
                            where matter_id = :matter and kind = :kind and state = 'READY'
                              and coded_by is distinct from :reviewer
                            order by rank, id
                            limit 1
                            for update skip locked),
                        placed as (
                            insert into review.batch_document (batch_id, matter_id, kind, place, document_id, ordinal)
                            select next.id, :matter, 'REVIEW', a.place - 1, a.document_id, a.ordinal
                            from next, unnest(next.ahead_documents, next.ahead_ordinals)
                                with ordinality as a (document_id, ordinal, place)
                            on conflict do nothing
                            returning 1),
                        taken as (
                            update review.batch b
                            set state = 'OUT', reviewer_id = :reviewer, lease_version = lease_version + 1,
                                lease_until = now() + make_interval(mins => :minutes), checked_out_at = now(),
                                open_documents = b.open_documents + (select count(*) from placed),
                                ahead_documents = null, ahead_ordinals = null
                            from next where b.id = next.id)
                        select id from next
                        """)
                .param("reviewer", reviewer)
                .param("minutes", LEASE_MINUTES)
                .param("matter", matterId)
                .param("kind", kind.name())
                .query(UUID.class)
                .optional();
    }

    /** Takes a batch away of which others took every document first. */
    void drop(UUID matterId, UUID batchId) {
        jdbc.sql("delete from review.batch where matter_id = :matter and id = :id and kind = 'REVIEW'")
                .param("matter", matterId)
                .param("id", batchId)
                .update();
    }

    Optional<Batch> find(UUID matterId, UUID batchId) {
        return jdbc.sql("select * from review.batch where matter_id = :matter and id = :id")
                .param("matter", matterId)
                .param("id", batchId)
                .query((row, _) -> {
                    var lease = row.getTimestamp("lease_until");
                    return new Batch(
                            row.getObject("id", UUID.class),
                            matterId,
                            Batch.Kind.valueOf(row.getString("kind")),
                            row.getInt("number"),
                            Batch.State.valueOf(row.getString("state")),
                            row.getObject("reviewer_id", UUID.class),
                            lease == null ? null : lease.toInstant(),
                            places(matterId, batchId));
                })
                .optional();
    }

    private List<Batch.Place> places(UUID matterId, UUID batchId) {
        return jdbc.sql("""
                        select bd.document_id, bd.ordinal, bd.decision_seq is not null as decided
                        from review.batch_document bd
                        where bd.matter_id = :matter and bd.batch_id = :batch
                        order by bd.place
                        """)
                .param("matter", matterId)
                .param("batch", batchId)
                .query((row, _) -> new Batch.Place(
                        row.getObject("document_id", UUID.class), row.getInt("ordinal"), row.getBoolean("decided")))
                .list();
    }

    /** Locks the batch when the reviewer still holds it, and extends the lease. */
    boolean holdAndExtend(UUID matterId, UUID batchId, UUID reviewer) {
        return jdbc.sql("""
                        update review.batch set lease_until = now() + make_interval(mins => :minutes)
                        where matter_id = :matter and id = :batch and reviewer_id = :reviewer and state = 'OUT'
                          and lease_until > now()
                        """)
                        .param("minutes", LEASE_MINUTES)
                        .param("matter", matterId)
                        .param("batch", batchId)
                        .param("reviewer", reviewer)
                        .update()
                == 1;
    }

    /** Whether the person decided on the document in a batch that ended a moment ago, and nobody looked at it since. */
    boolean mayDecideAgain(UUID matterId, UUID batchId, UUID documentId, UUID reviewer) {
        return jdbc.sql("""
                        select exists (
                            select 1 from review.batch b
                            join review.decision d on d.matter_id = b.matter_id and d.batch_id = b.id
                            join review.coding c on c.matter_id = d.matter_id and c.document_id = d.document_id
                            join review.decision f on f.seq = c.seq
                            where b.matter_id = :matter and b.id = :batch and b.reviewer_id = :reviewer
                              and b.state = 'DONE' and b.done_at > now() - make_interval(mins => :minutes)
                              and d.document_id = :document and d.reviewer_id = :reviewer
                              and f.batch_id = b.id
                              and not exists (select 1 from review.batch_document q
                                              where q.matter_id = b.matter_id and q.document_id = d.document_id
                                                and q.kind = 'QC' and b.kind <> 'QC'))
                        """)
                .param("matter", matterId)
                .param("batch", batchId)
                .param("reviewer", reviewer)
                .param("minutes", LEASE_MINUTES)
                .param("document", documentId)
                .query(Boolean.class)
                .single();
    }

    /**
     * Where a document stands in a batch.
     *
     * @param decision that stands on it in this batch; null while there is none
     */
    record Position(
            Batch.Kind kind,
            int number,
            int ordinal,
            @Nullable Long decision) {}

    /** Holds document and batch until the transaction ends; empty: not in the reviewer's hands now. */
    Optional<Position> holdInHands(UUID matterId, UUID batchId, UUID documentId, UUID reviewer) {
        return jdbc.sql(POSITION + """
                          and b.reviewer_id = :reviewer and b.state = 'OUT' and b.lease_until > now()
                        for update
                        """)
                .param("matter", matterId)
                .param("batch", batchId)
                .param("reviewer", reviewer)
                .param("document", documentId)
                .query(BatchStore::position)
                .optional();
    }

    /** Holds the document alone until the transaction ends, in a batch that is done: nobody takes such a one back. */
    Optional<Position> holdInDone(UUID matterId, UUID batchId, UUID documentId) {
        return jdbc.sql(POSITION + "for update of bd")
                .param("matter", matterId)
                .param("batch", batchId)
                .param("document", documentId)
                .query(BatchStore::position)
                .optional();
    }

    private static Position position(ResultSet row, int number) throws SQLException {
        return new Position(
                Batch.Kind.valueOf(row.getString("kind")),
                row.getInt("number"),
                row.getInt("ordinal"),
                row.getObject("decision_seq", Long.class));
    }

    /**
     * Notes the decision that stands on a document now; the first one brings the batch nearer to its end. The lease is
     * extended when a part of it is used up: its index would else grow with every decision.
     *
     * @return documents of the batch without a decision; with none left the batch is done
     */
    int decided(UUID matterId, UUID batchId, UUID documentId, long decision, boolean first) {
        return jdbc.sql("""
                        with noted as (
                            update review.batch_document set decision_seq = :decision
                            where matter_id = :matter and batch_id = :batch and document_id = :document)
                        update review.batch
                        set open_documents = open_documents - :closes,
                            state = case when open_documents = :closes then 'DONE' else state end,
                            lease_until = case when state = 'DONE' or open_documents = :closes then null
                                               when lease_until < now() + make_interval(mins => :extend)
                                                   then now() + make_interval(mins => :minutes)
                                               else lease_until end,
                            done_at = case when open_documents = :closes and done_at is null then now() else done_at end
                        where matter_id = :matter and id = :batch
                        returning open_documents
                        """)
                .param("decision", decision)
                .param("matter", matterId)
                .param("batch", batchId)
                .param("document", documentId)
                .param("closes", first ? 1 : 0)
                .param("extend", LEASE_MINUTES - 5)
                .param("minutes", LEASE_MINUTES)
                .query(Integer.class)
                .single();
    }

    /** Whatever lies in hands goes back, and what was cut ahead is dropped. */
    void takeBack(UUID matterId) {
        jdbc.sql("select id from review.batch where matter_id = :matter and state = 'OUT' for update")
                .param("matter", matterId)
                .query(UUID.class)
                .list()
                .forEach(batch -> release(matterId, batch));
        jdbc.sql("delete from review.batch where matter_id = :matter and kind = 'REVIEW' and state = 'READY'")
                .param("matter", matterId)
                .update();
    }

    boolean giveBack(UUID matterId, UUID batchId, UUID reviewer) {
        if (!holdAndExtend(matterId, batchId, reviewer)) {
            return false;
        }
        release(matterId, batchId);
        return true;
    }

    /** Takes everything out of somebody's hands; returns the batches. */
    List<UUID> takeBack(UUID matterId, UUID reviewer) {
        List<UUID> held = jdbc.sql("""
                        select id from review.batch
                        where matter_id = :matter and reviewer_id = :reviewer and state = 'OUT'
                        for update
                        """)
                .param("matter", matterId)
                .param("reviewer", reviewer)
                .query(UUID.class)
                .list();
        held.forEach(batch -> release(matterId, batch));
        return held;
    }
}
