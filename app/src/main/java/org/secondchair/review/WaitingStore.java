package org.secondchair.review;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WaitingStore {
    private final JdbcClient jdbc;

    WaitingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WorkWaiting.Waiting> of(UUID me) {
        return jdbc.sql("""
                        select * from (
                            select r.matter_id,
                                   (select count(*) from review.batch b
                                    where b.matter_id = r.matter_id and b.kind = 'REVIEW' and b.state = 'READY') as batches,
                                   (select count(*) from review.batch b
                                    where b.matter_id = r.matter_id and b.kind <> 'REVIEW' and b.state = 'READY'
                                      and seat.checks and b.coded_by is distinct from :me) as checks,
                                   exists (select 1 from review.batch b
                                           where b.matter_id = r.matter_id and b.state = 'OUT'
                                             and b.reviewer_id = :me and b.lease_until > now()) as held
                            from (select scope_id, bool_or(role = 'QC_REVIEWER') as checks from access.granted
                                  where role in ('REVIEWER', 'QC_REVIEWER') group by scope_id) seat
                            join review.review r on r.matter_id = seat.scope_id and r.closed_at is null
                            limit 50) waiting
                        where batches > 0 or checks > 0 or held
                        """)
                .param("me", me)
                .query((row, _) -> new WorkWaiting.Waiting(
                        row.getObject("matter_id", UUID.class),
                        row.getInt("batches"),
                        row.getInt("checks"),
                        row.getBoolean("held")))
                .list();
    }
}
