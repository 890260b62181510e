package org.secondchair.audit.sequence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.audit.View;
import org.secondchair.audit.ViewKind;
import org.secondchair.audit.leaf.EventStore;
import org.secondchair.audit.leaf.RecordedEvent;
import org.secondchair.audit.leaf.ViewCount;
import org.secondchair.audit.tree.Frontier;
import org.secondchair.kernel.Ids;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts new views into the log: one event per matter and round, with the root of a tree over the views. */
@Component
class ViewCounter {
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int MOST_AT_ONCE = 20_000;

    private final JdbcClient jdbc;
    private final EventStore events;
    private final Clock clock;
    private Instant last = Instant.EPOCH;

    ViewCounter(@Qualifier("worker") JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.events = new EventStore(jdbc);
        this.clock = clock;
    }

    /** Part of the sequencer's transaction; does something every few seconds only. */
    void count() {
        Instant now = clock.instant();
        if (Duration.between(last, now).abs().compareTo(EVERY) < 0) {
            return;
        }
        last = now;
        Map<UUID, List<View>> byMatter = new LinkedHashMap<>();
        uncounted()
                .forEach(view -> byMatter.computeIfAbsent(view.matterId(), _ -> new ArrayList<>())
                        .add(view));
        List<RecordedEvent> counted = new ArrayList<>();
        byMatter.forEach((matter, views) -> counted.add(counted(matter, views, now)));
        events.insert(counted);
    }

    private RecordedEvent counted(UUID matterId, List<View> views, Instant now) {
        var tree = new Frontier();
        views.forEach(view -> tree.append(view.leafHash()));
        var count = new ViewCount(Ids.next(), views.size(), tree.root());
        jdbc.sql("update audit.view set batch_id = :batch where id = any(:ids::uuid[]) and batch_id is null")
                .param("batch", count.batchId())
                .param("ids", views.stream().map(View::id).toArray(UUID[]::new))
                .update();
        return count.event(views.getFirst().organizationId(), matterId, now);
    }

    private List<View> uncounted() {
        return jdbc.sql("""
                        select * from (select * from audit.view where batch_id is null
                                       order by at limit :most for update skip locked) v
                        order by id
                        """)
                .param("most", MOST_AT_ONCE)
                .query((row, _) -> view(row))
                .list();
    }

    private static View view(ResultSet row) throws SQLException {
        return new View(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getObject("matter_id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("person_organization_id", UUID.class),
                ViewKind.stored(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
