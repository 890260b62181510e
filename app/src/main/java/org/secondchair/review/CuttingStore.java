package org.secondchair.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batches that wait: cut ahead from the newest ranking, or drawn as a sample. */
@Component
class CuttingStore {
    private static final String INSERT_AHEAD = """
            insert into review.batch (id, matter_id, kind, number, state, rank, ahead_documents, ahead_ordinals)
            values (?, ?, 'REVIEW', ?, 'READY', ?, ?, ?)
            """;
    private static final String INSERT_PLACE =
            "insert into review.batch_document (batch_id, matter_id, kind, place, document_id, ordinal) values (?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;

    CuttingStore(JdbcClient jdbc, JdbcTemplate rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    int ready(UUID matterId, Batch.Kind kind) {
        return jdbc.sql(
                        "select count(*) from review.batch where matter_id = :matter and kind = :kind and state = 'READY'")
                .param("matter", matterId)
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
    }

    /** Reviewers who took a first-level batch in the last ten minutes, or hold one still. */
    int activeReviewers(UUID matterId) {
        return jdbc.sql("""
                        select count(distinct reviewer_id) from review.batch
                        where matter_id = :matter and kind = 'REVIEW'
                          and (checked_out_at > now() - interval '10 minutes'
                               or state = 'OUT' and lease_until > now())
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
    Set<Integer> takenAmong(UUID matterId, Collection<Integer> ordinals) {
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

    /**
     * Puts new batches in the place of those that wait. The old ones stay to be taken until the transaction ends, and
     * one that is being taken just now is left alone.
     *
     * @return how many batches were put there
     */
    int recut(UUID matterId, List<List<Batch.Place>> cut) {
        Set<Integer> taken = takenAmong(
                matterId,
                cut.stream().flatMap(List::stream).map(Batch.Place::ordinal).toList());
        int first = nextNumber(matterId);
        List<Object[]> fresh = new ArrayList<>();
        for (List<Batch.Place> documents : cut) {
            if (documents.stream().noneMatch(place -> taken.contains(place.ordinal()))) {
                fresh.add(new Object[] {
                    Ids.next(),
                    matterId,
                    first + fresh.size(),
                    (double) fresh.size(),
                    documents.stream().map(Batch.Place::documentId).toArray(UUID[]::new),
                    documents.stream().map(Batch.Place::ordinal).toArray(Integer[]::new)
                });
            }
        }
        rows.batchUpdate(INSERT_AHEAD, fresh);
        jdbc.sql("""
                        delete from review.batch where matter_id = :matter and id in (
                            select id from review.batch
                            where matter_id = :matter and kind = 'REVIEW' and state = 'READY' and number < :first
                            for update skip locked)
                        """).param("matter", matterId).param("first", first).update();
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
            @Nullable UUID sampleId,
            @Nullable UUID codedBy,
            List<Batch.Place> documents) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into review.batch
                            (id, matter_id, kind, number, state, rank, sample_id, coded_by, open_documents)
                        values (:id, :matter, :kind, :number, 'READY', :rank, :sample, :coder, :documents)
                        """)
                .param("id", id)
                .param("matter", matterId)
                .param("kind", kind.name())
                .param("number", number)
                .param("rank", rank)
                .param("sample", sampleId)
                .param("coder", codedBy)
                .param("documents", documents.size())
                .update();
        List<Object[]> places = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Batch.Place place = documents.get(i);
            places.add(new Object[] {id, matterId, kind.name(), i, place.documentId(), place.ordinal()});
        }
        rows.batchUpdate(INSERT_PLACE, places);
    }
}
