package org.secondchair.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondchair.review.quality.Elusion;
import org.secondchair.review.quality.Overturns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SampleStore {
    record Coded(UUID documentId, int ordinal, UUID firstBy) {}

    private static final String SAMPLES = """
            select s.*, (select count(distinct d.document_id) from review.decision d
                         join review.batch b on b.id = d.batch_id and b.matter_id = d.matter_id
                         where d.matter_id = s.matter_id and b.sample_id = s.id) as decided
            from review.sample s
            """;

    private final JdbcClient jdbc;

    SampleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID matterId, Batch.Kind kind, long seed, int population, int size, UUID by) {
        jdbc.sql("""
                        insert into review.sample (id, matter_id, kind, seed, population, size, drawn_by)
                        values (:id, :matter, :kind, :seed, :population, :size, :by)
                        """)
                .param("id", id)
                .param("matter", matterId)
                .param("kind", kind.name())
                .param("seed", seed)
                .param("population", population)
                .param("size", size)
                .param("by", by)
                .update();
    }

    /** In the order of ordinals, so that the same seed draws the same documents. */
    List<Coded> unchecked(UUID matterId) {
        return jdbc.sql("""
                        select c.document_id, c.ordinal, c.first_by from review.coding c
                        where c.matter_id = :matter and not c.checked
                          and not exists (select 1 from review.batch_document bd
                                          where bd.matter_id = c.matter_id and bd.document_id = c.document_id
                                            and bd.kind = 'QC')
                        order by c.ordinal
                        """)
                .param("matter", matterId)
                .query((row, _) -> new Coded(
                        row.getObject("document_id", UUID.class),
                        row.getInt("ordinal"),
                        row.getObject("first_by", UUID.class)))
                .list();
    }

    /** Ordinals with a decision, or in somebody's hands. */
    Set<Integer> seen(UUID matterId) {
        return new HashSet<>(
                jdbc.sql("""
                        select ordinal from review.coding where matter_id = :matter
                        union
                        select bd.ordinal from review.batch b
                        join review.batch_document bd on bd.batch_id = b.id and bd.matter_id = b.matter_id
                        where b.matter_id = :matter and (b.state = 'OUT' or b.kind = 'ELUSION')
                        """).param("matter", matterId).query(Integer.class).list());
    }

    Optional<Samples.Sample> find(UUID matterId, UUID id) {
        return jdbc.sql(SAMPLES + "where s.matter_id = :matter and s.id = :id")
                .param("matter", matterId)
                .param("id", id)
                .query(SampleStore::sample)
                .optional();
    }

    List<Samples.Sample> of(UUID matterId) {
        return jdbc.sql(SAMPLES + "where s.matter_id = :matter order by s.drawn_at desc limit 100")
                .param("matter", matterId)
                .query(SampleStore::sample)
                .list();
    }

    List<Samples.Checked> checked(UUID matterId) {
        return jdbc.sql("""
                        with pairs as (
                            select c.first_by, f.responsive = 'RESPONSIVE' as first_yes,
                                   q.responsive = 'RESPONSIVE' as second_yes
                            from review.coding c
                            join review.decision f on f.seq = c.first_seq
                            join lateral (
                                select d.responsive from review.decision d
                                where d.matter_id = c.matter_id and d.document_id = c.document_id and d.kind = 'QC'
                                order by d.seq desc limit 1) q on true
                            where c.matter_id = :matter and f.responsive <> 'UNSURE' and q.responsive <> 'UNSURE')
                        select first_by,
                               count(*) filter (where first_yes and second_yes) as upheld,
                               count(*) filter (where first_yes and not second_yes) as overturned,
                               count(*) filter (where not first_yes and second_yes) as missed,
                               count(*) filter (where not first_yes and not second_yes) as upheld_not
                        from pairs group by first_by order by first_by
                        """)
                .param("matter", matterId)
                .query((row, _) -> new Samples.Checked(
                        row.getObject("first_by", UUID.class),
                        new Overturns(
                                row.getLong("upheld"),
                                row.getLong("overturned"),
                                row.getLong("missed"),
                                row.getLong("upheld_not"))))
                .list();
    }

    Optional<Elusion> elusion(UUID matterId) {
        return of(matterId).stream()
                .filter(sample -> sample.kind() == Batch.Kind.ELUSION && sample.decided() == sample.size())
                .findFirst()
                .map(sample -> new Elusion(sample.population(), sample.size(), relevant(matterId, sample.id())));
    }

    private long relevant(UUID matterId, UUID sampleId) {
        return jdbc.sql("""
                        select count(*) from review.batch b
                        join review.batch_document bd on bd.batch_id = b.id and bd.matter_id = b.matter_id
                        join review.coding c on c.matter_id = bd.matter_id and c.document_id = bd.document_id
                        where b.matter_id = :matter and b.sample_id = :sample and c.responsive = 'RESPONSIVE'
                        """)
                .param("matter", matterId)
                .param("sample", sampleId)
                .query(Long.class)
                .single();
    }

    private static Samples.Sample sample(ResultSet row, int number) throws SQLException {
        return new Samples.Sample(
                row.getObject("id", UUID.class),
                Batch.Kind.valueOf(row.getString("kind")),
                row.getLong("seed"),
                row.getInt("population"),
                row.getInt("size"),
                row.getInt("decided"),
                row.getTimestamp("drawn_at").toInstant());
    }
}
