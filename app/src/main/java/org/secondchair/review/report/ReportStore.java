package org.secondchair.review.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.review.Coding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReportStore {
    /** All decisions of the matter, at every level. */
    record Span(
            long newestSeq,
            long seconds,
            @Nullable Instant first,
            @Nullable Instant last) {}

    record Privileged(long responsiveWithheld, long responsiveRedact) {}

    /** Work of some people in some time. */
    record Work(long documents, long seconds) {}

    /** One coded document. */
    record Line(UUID documentId, int ordinal, Coding.Privilege privilege, List<String> issues) {}

    /**
     * First-level answers of one kind, and what checks made of them.
     *
     * @param sampled of these, checked with a definite answer
     * @param responsive of the sampled ones, in the end
     */
    record Checked(long documents, long sampled, long responsive) {
        static final Checked NONE = new Checked(0, 0, 0);
    }

    record Compared(long checked, long overturned) {}

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Span span(UUID matterId) {
        return jdbc.sql("""
                        select coalesce(max(seq), 0) as newest, coalesce(sum(seconds_spent), 0) as seconds,
                               min(decided_at) as first_at, max(decided_at) as last_at
                        from review.decision where matter_id = :matter
                        """)
                .param("matter", matterId)
                .query((row, _) -> new Span(
                        row.getLong("newest"),
                        row.getLong("seconds"),
                        instant(row, "first_at"),
                        instant(row, "last_at")))
                .single();
    }

    Privileged privileged(UUID matterId) {
        return jdbc.sql("""
                        select count(*) filter (where privilege = 'WITHHOLD') as withheld,
                               count(*) filter (where privilege = 'REDACT') as redact
                        from review.coding where matter_id = :matter and responsive = 'RESPONSIVE'
                        """)
                .param("matter", matterId)
                .query((row, _) -> new Privileged(row.getLong("withheld"), row.getLong("redact")))
                .single();
    }

    /** @param until exclusive; null for no end */
    Work work(UUID matterId, Collection<UUID> people, Instant from, @Nullable Instant until) {
        return jdbc.sql("""
                        select count(distinct document_id) as documents, coalesce(sum(seconds_spent), 0) as seconds
                        from review.decision
                        where matter_id = :matter and reviewer_id = any(:people) and decided_at >= :from
                          and (:until::timestamptz is null or decided_at < :until)
                        """)
                .param("matter", matterId)
                .param("people", people.toArray(UUID[]::new))
                .param("from", utc(from))
                .param("until", until == null ? null : utc(until))
                .query((row, _) -> new Work(row.getLong("documents"), row.getLong("seconds")))
                .single();
    }

    /**
     * First-level answers with what the newest check made of each, by answer; questions are left out.
     *
     * @param without a sample whose documents do not count, since they stand for what is unseen; null for none
     */
    Map<Coding.Responsive, Checked> checked(UUID matterId, @Nullable UUID without) {
        Map<Coding.Responsive, Checked> checked = new HashMap<>();
        jdbc.sql("""
                        with second_look as (
                            select distinct on (document_id) document_id, responsive from review.decision
                            where matter_id = :matter and kind = 'QC'
                            order by document_id, seq desc)
                        select f.responsive, count(*) as documents,
                               count(*) filter (where q.responsive <> 'UNSURE') as sampled,
                               count(*) filter (where q.responsive = 'RESPONSIVE') as upheld
                        from review.coding c
                        join review.decision f on f.seq = c.first_seq
                        left join second_look q on q.document_id = c.document_id
                        where c.matter_id = :matter and f.responsive <> 'UNSURE'
                          and not exists (
                              select 1 from review.batch b
                              join review.batch_document bd on bd.batch_id = b.id and bd.matter_id = b.matter_id
                              where b.matter_id = :matter and b.sample_id = :without::uuid
                                and bd.document_id = c.document_id)
                        group by f.responsive
                        """).param("matter", matterId).param("without", without).query(row -> {
            checked.put(
                    Coding.Responsive.valueOf(row.getString("responsive")),
                    new Checked(row.getLong("documents"), row.getLong("sampled"), row.getLong("upheld")));
        });
        return checked;
    }

    Compared privilegeChecked(UUID matterId) {
        return jdbc.sql("""
                        with second_look as (
                            select distinct on (document_id) document_id, privilege from review.decision
                            where matter_id = :matter and kind = 'QC'
                            order by document_id, seq desc)
                        select count(*) as checked, count(*) filter (where f.privilege <> q.privilege) as overturned
                        from second_look q
                        join review.coding c on c.matter_id = :matter and c.document_id = q.document_id
                        join review.decision f on f.seq = c.first_seq
                        """)
                .param("matter", matterId)
                .query((row, _) -> new Compared(row.getLong("checked"), row.getLong("overturned")))
                .single();
    }

    /** The responsive documents after an ordinal, in order. */
    List<Line> responsive(UUID matterId, int after, int limit) {
        return jdbc.sql("""
                        select document_id, ordinal, privilege, issues from review.coding
                        where matter_id = :matter and ordinal > :after and responsive = 'RESPONSIVE'
                        order by ordinal limit :limit
                        """)
                .param("matter", matterId)
                .param("after", after)
                .param("limit", limit)
                .query(ReportStore::line)
                .list();
    }

    /** The first hot documents. */
    List<Line> hot(UUID matterId, int limit) {
        return jdbc.sql("""
                        select document_id, ordinal, privilege, issues from review.coding
                        where matter_id = :matter and hot order by ordinal limit :limit
                        """)
                .param("matter", matterId)
                .param("limit", limit)
                .query(ReportStore::line)
                .list();
    }

    /** @param documents of the group that may speak; {@code spread} are at most as many as asked, evenly over them */
    record Spread(long documents, List<UUID> spread) {}

    /**
     * Documents that are not privileged, evenly spread over the matter.
     *
     * @param issue null for any
     */
    Spread spread(UUID matterId, boolean hot, @Nullable String issue, int limit) {
        long[] documents = {0};
        List<UUID> spread = jdbc.sql("""
                        with numbered as (
                            select document_id, row_number() over (order by ordinal) - 1 as place, count(*) over () as documents
                            from review.coding
                            where matter_id = :matter and privilege = 'NOT_PRIVILEGED'
                              and (hot or not :hot) and (responsive = 'RESPONSIVE' or :hot)
                              and (:issue::text is null or :issue = any(issues)))
                        select document_id, documents from numbered
                        where place % greatest(1, (documents + :limit - 1) / :limit) = 0
                        order by place
                        """)
                .param("matter", matterId)
                .param("hot", hot)
                .param("issue", issue)
                .param("limit", limit)
                .query((row, _) -> {
                    documents[0] = row.getLong("documents");
                    return row.getObject("document_id", UUID.class);
                })
                .list();
        return new Spread(documents[0], spread);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("document_id", UUID.class),
                row.getInt("ordinal"),
                Coding.Privilege.valueOf(row.getString("privilege")),
                List.of((String[]) row.getArray("issues").getArray()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
