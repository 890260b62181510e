package org.secondchair.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProgressStore {
    private static final int CURVE_POINTS = 120;
    private final JdbcClient jdbc;

    ProgressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Progress progress(UUID matterId, int documents) {
        Map<String, Integer> issues = new HashMap<>();
        jdbc.sql("""
                        select issue, count(*) as documents from review.coding, unnest(issues) as issue
                        where matter_id = :matter group by issue
                        """).param("matter", matterId).query(row -> {
            issues.put(row.getString("issue"), row.getInt("documents"));
        });
        Batches counted = batches(matterId);
        return jdbc.sql("""
                        select count(*) as decided,
                               count(*) filter (where responsive = 'RESPONSIVE') as responsive,
                               count(*) filter (where responsive = 'NOT_RESPONSIVE') as not_responsive,
                               count(*) filter (where responsive = 'UNSURE') as unsure,
                               count(*) filter (where privilege = 'WITHHOLD') as withheld,
                               count(*) filter (where privilege = 'REDACT') as redacted,
                               count(*) filter (where hot) as hot
                        from review.coding where matter_id = :matter
                        """)
                .param("matter", matterId)
                .query((row, _) -> new Progress(
                        documents,
                        row.getInt("decided"),
                        row.getInt("responsive"),
                        row.getInt("not_responsive"),
                        row.getInt("unsure"),
                        row.getInt("withheld"),
                        row.getInt("redacted"),
                        row.getInt("hot"),
                        issues,
                        counted.ready(),
                        counted.inHands(),
                        reviewers(matterId),
                        curve(matterId)))
                .single();
    }

    private record Batches(int ready, int inHands) {}

    private Batches batches(UUID matterId) {
        return jdbc.sql("""
                        select (select count(*) from review.batch
                                where matter_id = :matter and kind = 'REVIEW' and state = 'READY') as ready,
                               (select count(*) from review.batch b
                                join review.batch_document bd on bd.batch_id = b.id and bd.matter_id = b.matter_id
                                where b.matter_id = :matter and b.state = 'OUT') as in_hands
                        """)
                .param("matter", matterId)
                .query((row, _) -> new Batches(row.getInt("ready"), row.getInt("in_hands")))
                .single();
    }

    private List<Progress.Reviewer> reviewers(UUID matterId) {
        return jdbc.sql("""
                        select d.reviewer_id, count(distinct d.document_id) filter (where d.kind <> 'QC') as first_level,
                               count(distinct d.document_id) filter (where d.kind = 'QC') as checks,
                               count(*) as decisions, sum(d.seconds_spent) as seconds, max(d.decided_at) as last_at,
                               exists (select 1 from review.batch b
                                       where b.matter_id = :matter and b.reviewer_id = d.reviewer_id
                                         and b.state = 'OUT') as holds
                        from review.decision d
                        where d.matter_id = :matter
                        group by d.reviewer_id
                        order by count(*) desc, d.reviewer_id
                        limit 1000
                        """)
                .param("matter", matterId)
                .query((row, _) -> new Progress.Reviewer(
                        row.getObject("reviewer_id", UUID.class),
                        row.getInt("first_level"),
                        row.getInt("checks"),
                        row.getInt("decisions"),
                        row.getLong("seconds"),
                        row.getBoolean("holds"),
                        row.getTimestamp("last_at").toInstant()))
                .list();
    }

    private List<Progress.Point> curve(UUID matterId) {
        return jdbc.sql("""
                        with ordered as (
                            select decided_at, row_number() over w as decided,
                                   count(*) filter (where responsive = 'RESPONSIVE') over w as responsive,
                                   count(*) over () as everything
                            from review.coding where matter_id = :matter
                            window w as (order by first_seq rows unbounded preceding))
                        select decided_at, decided, responsive from ordered
                        where decided % greatest(1, everything / :points) = 0 or decided = everything
                        order by decided
                        """)
                .param("matter", matterId)
                .param("points", CURVE_POINTS)
                .query((row, _) -> new Progress.Point(
                        row.getTimestamp("decided_at").toInstant(), row.getInt("decided"), row.getInt("responsive")))
                .list();
    }
}
