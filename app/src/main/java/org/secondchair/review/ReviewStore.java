package org.secondchair.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReviewStore {
    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID matterId, String brief, int batchSize, UUID by) {
        jdbc.sql("""
                        insert into review.review (matter_id, brief, batch_size, opened_by)
                        values (:matter, :brief, :size, :by)
                        """)
                .param("matter", matterId)
                .param("brief", brief)
                .param("size", batchSize)
                .param("by", by)
                .update();
    }

    void setJob(UUID matterId, UUID jobId) {
        jdbc.sql("update review.review set job_id = :job where matter_id = :matter")
                .param("job", jobId)
                .param("matter", matterId)
                .update();
    }

    boolean close(UUID matterId) {
        return jdbc.sql("update review.review set closed_at = now() where matter_id = :matter and closed_at is null")
                        .param("matter", matterId)
                        .update()
                == 1;
    }

    boolean closed(UUID matterId) {
        return jdbc.sql(
                        "select exists (select 1 from review.review where matter_id = :matter and closed_at is not null)")
                .param("matter", matterId)
                .query(Boolean.class)
                .single();
    }

    Optional<Review> find(UUID matterId) {
        return jdbc.sql("select * from review.review where matter_id = :matter")
                .param("matter", matterId)
                .query((row, _) -> {
                    var closed = row.getTimestamp("closed_at");
                    return new Review(
                            row.getObject("matter_id", UUID.class),
                            row.getString("brief"),
                            row.getInt("batch_size"),
                            row.getObject("job_id", UUID.class),
                            row.getObject("opened_by", UUID.class),
                            row.getTimestamp("opened_at").toInstant(),
                            closed == null ? null : closed.toInstant());
                })
                .optional();
    }

    void insertProtocol(UUID matterId, String instructions, List<String> issues, UUID by) {
        jdbc.sql("""
                        insert into review.protocol (matter_id, version, instructions, issues, published_by)
                        select :matter, coalesce(max(version), 0) + 1, :instructions, :issues, :by
                        from review.protocol where matter_id = :matter
                        """)
                .param("matter", matterId)
                .param("instructions", instructions)
                .param("issues", issues.toArray(String[]::new))
                .param("by", by)
                .update();
    }

    Optional<Protocol> protocol(UUID matterId) {
        return jdbc.sql("select * from review.protocol where matter_id = :matter order by version desc limit 1")
                .param("matter", matterId)
                .query(ReviewStore::protocol)
                .optional();
    }

    /** The protocol in force of a review that is open; empty when it is closed or there is none. */
    Optional<Protocol> protocolOfOpen(UUID matterId) {
        return jdbc.sql("""
                        select p.* from review.review r join review.protocol p on p.matter_id = r.matter_id
                        where r.matter_id = :matter and r.closed_at is null
                        order by p.version desc limit 1
                        """)
                .param("matter", matterId)
                .query(ReviewStore::protocol)
                .optional();
    }

    List<Protocol> protocols(UUID matterId) {
        return jdbc.sql("select * from review.protocol where matter_id = :matter order by version desc limit 200")
                .param("matter", matterId)
                .query(ReviewStore::protocol)
                .list();
    }

    private static Protocol protocol(ResultSet row, int number) throws SQLException {
        return new Protocol(
                row.getObject("matter_id", UUID.class),
                row.getInt("version"),
                row.getString("instructions"),
                List.of((String[]) row.getArray("issues").getArray()),
                row.getObject("published_by", UUID.class),
                row.getTimestamp("published_at").toInstant());
    }
}
