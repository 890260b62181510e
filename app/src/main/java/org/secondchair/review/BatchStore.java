package org.secondchair.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondchair.kernel.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BatchStore {
    static final int LEASE_MINUTES = 30;
    private static final String INSERT_PLACE =
            "insert into review.batch_document (batch_id, matter_id, kind, place, document_id, ordinal) values (?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;

    BatchStore(JdbcClient jdbc, JdbcTemplate rows) {
        this.jdbc = jdbc;
        this.rows = rows;
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

    /** First-level documents without a decision become free; samples go back whole, since they were drawn. */
    private void release(UUID matterId, UUID batchId) {
        jdbc.sql("""
                        delete from review.batch_document bd
                        where bd.matter_id = :matter and bd.batch_id = :batch and bd.kind = 'REVIEW'
                          and not exists (select 1 from review.decision d
                                          where d.matter_id = bd.matter_id and d.document_id = bd.document_id
                                            and d.batch_id = bd.batch_id)
                        """).param("matter", matterId).param("batch", batchId).update();
        jdbc.sql("""
                        update review.batch
                        set state = case when kind = 'REVIEW' then 'DONE' else 'READY' end,
                            reviewer_id = case when kind = 'REVIEW' then reviewer_id end,
                            lease_until = null, lease_version = lease_version + 1, done_at = now()
                        where matter_id = :matter and id = :batch
                        """).param("matter", matterId).param("batch", batchId).update();
    }

    Optional<UUID> take(UUID matterId, Batch.Kind kind, UUID reviewer) {
        return jdbc.sql("""
                        update review.batch
                        set state = 'OUT', reviewer_id = :reviewer, lease_version = lease_version + 1,
                            lease_until = now() + make_interval(mins => :minutes), checked_out_at = now()
                        where id = (
                            select id from review.batch
                            where matter_id = :matter and kind = :kind and state = 'READY'
                              and coded_by is distinct from :reviewer
                            order by rank, id
                            limit 1
                            for update skip locked)
                        returning id
                        """)
                .param("reviewer", reviewer)
                .param("minutes", LEASE_MINUTES)
                .param("matter", matterId)
                .param("kind", kind.name())
                .query(UUID.class)
                .optional();
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
                        select bd.document_id, bd.ordinal,
                               exists (select 1 from review.decision d
                                       where d.matter_id = bd.matter_id and d.document_id = bd.document_id
                                         and d.batch_id = bd.batch_id) as decided
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

    boolean contains(UUID matterId, UUID batchId, UUID documentId) {
        return jdbc.sql("""
                        select exists (select 1 from review.batch_document
                                       where matter_id = :matter and batch_id = :batch and document_id = :document)
                        """)
                .param("matter", matterId)
                .param("batch", batchId)
                .param("document", documentId)
                .query(Boolean.class)
                .single();
    }

    void done(UUID matterId, UUID batchId) {
        jdbc.sql("""
                        update review.batch set state = 'DONE', lease_until = null, done_at = now()
                        where matter_id = :matter and id = :batch
                        """).param("matter", matterId).param("batch", batchId).update();
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

    int ready(UUID matterId, Batch.Kind kind) {
        return jdbc.sql(
                        "select count(*) from review.batch where matter_id = :matter and kind = :kind and state = 'READY'")
                .param("matter", matterId)
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
    }

    int activeReviewers(UUID matterId) {
        return jdbc.sql("""
                        select count(distinct reviewer_id) from review.batch
                        where matter_id = :matter and kind = 'REVIEW' and state = 'OUT' and lease_until > now()
                        """).param("matter", matterId).query(Integer.class).single();
    }

    /** Ordinals in somebody's hands now. */
    List<Integer> out(UUID matterId) {
        return jdbc.sql("""
                        select bd.ordinal from review.batch b
                        join review.batch_document bd on bd.batch_id = b.id and bd.matter_id = b.matter_id
                        where b.matter_id = :matter and b.kind = 'REVIEW' and b.state = 'OUT'
                        """).param("matter", matterId).query(Integer.class).list();
    }

    /** Which of the ordinals are decided, or lie in a first-level batch that is not just waiting. */
    Set<Integer> takenAmong(UUID matterId, java.util.Collection<Integer> ordinals) {
        return new HashSet<>(jdbc.sql("""
                        select bd.ordinal from review.batch_document bd
                        join review.batch b on b.id = bd.batch_id and b.matter_id = bd.matter_id
                        where bd.matter_id = :matter and bd.ordinal = any(:ordinals) and bd.kind = 'REVIEW'
                          and b.state <> 'READY'
                        union
                        select ordinal from review.coding where matter_id = :matter and ordinal = any(:ordinals)
                        """)
                .param("matter", matterId)
                .param("ordinals", ordinals.toArray(Integer[]::new))
                .query(Integer.class)
                .list());
    }

    /** Whether there are documents that lie in no batch yet; assumed until the first cutting noted otherwise. */
    boolean unassigned(UUID matterId) {
        return jdbc.sql("select coalesce(max(remaining), 1) > 0 from review.queue where matter_id = :matter")
                .param("matter", matterId)
                .query(Boolean.class)
                .single();
    }

    /** Notes how many documents of the matter lie in no batch and have no decision. */
    void setRemaining(UUID matterId, int remaining) {
        jdbc.sql("""
                        insert into review.queue (matter_id, remaining) values (:matter, :remaining)
                        on conflict (matter_id) do update set remaining = excluded.remaining, cut_at = now()
                        """).param("matter", matterId).param("remaining", remaining).update();
    }

    int recut(UUID matterId, List<List<Batch.Place>> cut) {
        jdbc.sql("delete from review.batch where matter_id = :matter and kind = 'REVIEW' and state = 'READY'")
                .param("matter", matterId)
                .update();
        Set<Integer> taken = takenAmong(
                matterId,
                cut.stream().flatMap(List::stream).map(Batch.Place::ordinal).toList());
        int number = nextNumber(matterId);
        List<Object[]> fresh = new ArrayList<>();
        List<Object[]> places = new ArrayList<>();
        for (List<Batch.Place> documents : cut) {
            if (documents.stream().noneMatch(place -> taken.contains(place.ordinal()))) {
                UUID id = Ids.next();
                fresh.add(new Object[] {id, matterId, number + fresh.size(), (double) fresh.size()});
                addPlaces(places, id, matterId, Batch.Kind.REVIEW, documents);
            }
        }
        // all of them by two statements: hundreds of people may be waiting for this transaction
        rows.batchUpdate(
                "insert into review.batch (id, matter_id, kind, number, state, rank) values (?, ?, 'REVIEW', ?, 'READY', ?)",
                fresh);
        rows.batchUpdate(INSERT_PLACE, places);
        return fresh.size();
    }

    int nextNumber(UUID matterId) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from review.batch where matter_id = :matter")
                .param("matter", matterId)
                .query(Integer.class)
                .single();
    }

    void insert(
            UUID matterId,
            Batch.Kind kind,
            int number,
            double rank,
            @org.jspecify.annotations.Nullable UUID sampleId,
            @org.jspecify.annotations.Nullable UUID codedBy,
            List<Batch.Place> documents) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into review.batch (id, matter_id, kind, number, state, rank, sample_id, coded_by)
                        values (:id, :matter, :kind, :number, 'READY', :rank, :sample, :coder)
                        """)
                .param("id", id)
                .param("matter", matterId)
                .param("kind", kind.name())
                .param("number", number)
                .param("rank", rank)
                .param("sample", sampleId)
                .param("coder", codedBy)
                .update();
        List<Object[]> places = new ArrayList<>();
        addPlaces(places, id, matterId, kind, documents);
        rows.batchUpdate(INSERT_PLACE, places);
    }

    private static void addPlaces(
            List<Object[]> places, UUID batchId, UUID matterId, Batch.Kind kind, List<Batch.Place> documents) {
        for (int i = 0; i < documents.size(); i++) {
            Batch.Place place = documents.get(i);
            places.add(new Object[] {batchId, matterId, kind.name(), i, place.documentId(), place.ordinal()});
        }
    }
}
