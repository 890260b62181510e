package org.secondchair.staffing.placement;

import static org.secondchair.staffing.placement.PlacementStore.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HourStore {
    /** @param monday of the week */
    record Week(UUID placementId, LocalDate monday, int minutes) {}

    private final JdbcClient jdbc;

    HourStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID placementId, HourEntry entry) {
        jdbc.sql("""
                        insert into staffing.hour_entry
                            (id, placement_id, organization_id, person_id, day, minutes, note, reverses, logged_at)
                        values (:id, :placement, :organization, :person, :day, :minutes, :note, :reverses, :at)
                        """)
                .param("id", entry.id())
                .param("placement", placementId)
                .param("organization", Acting.current().organizationId())
                .param("person", Acting.current().personId())
                .param("day", entry.day())
                .param("minutes", entry.minutes())
                .param("note", entry.note())
                .param("reverses", entry.reverses())
                .param("at", time(entry.loggedAt()))
                .update();
    }

    /** Newest day first; at most 500. */
    List<HourEntry> of(UUID placementId) {
        return jdbc.sql("""
                        select e.id, e.day, e.minutes, e.note, e.reverses, e.logged_at,
                               exists (select 1 from staffing.hour_entry r where r.reverses = e.id) as reversed
                        from staffing.hour_entry e where e.placement_id = :placement
                        order by e.day desc, e.id desc limit 500
                        """)
                .param("placement", placementId)
                .query((row, _) -> new HourEntry(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getInt("minutes"),
                        row.getString("note"),
                        row.getObject("reverses", UUID.class),
                        row.getBoolean("reversed"),
                        row.getTimestamp("logged_at").toInstant()))
                .list();
    }

    int minutes(UUID placementId) {
        return minutes(List.of(placementId)).getOrDefault(placementId, 0);
    }

    int minutesOn(UUID placementId, LocalDate day) {
        return jdbc.sql("""
                        select coalesce(sum(minutes), 0)::int from staffing.hour_entry
                        where placement_id = :placement and day = :day
                        """)
                .param("placement", placementId)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    Map<UUID, Integer> minutes(Collection<UUID> placementIds) {
        Map<UUID, Integer> minutes = new HashMap<>();
        jdbc.sql("""
                        select placement_id, sum(minutes)::int as minutes from staffing.hour_entry
                        where placement_id = any(:of) group by placement_id
                        """).param("of", placementIds.toArray(UUID[]::new)).query(row -> {
            minutes.put(row.getObject("placement_id", UUID.class), row.getInt("minutes"));
        });
        return minutes;
    }

    List<Week> weeks(Collection<UUID> placementIds, LocalDate from) {
        return jdbc.sql("""
                        select placement_id, date_trunc('week', day)::date as monday, sum(minutes)::int as minutes
                        from staffing.hour_entry where placement_id = any(:of) and day >= :from
                        group by 1, 2
                        """)
                .param("of", placementIds.toArray(UUID[]::new))
                .param("from", from)
                .query((row, _) -> new Week(
                        row.getObject("placement_id", UUID.class),
                        row.getObject("monday", LocalDate.class),
                        row.getInt("minutes")))
                .list();
    }

    /** False when it was told before. */
    boolean alert(UUID placementId, int capMinutes, int percent, Instant now) {
        return jdbc.sql("""
                        insert into staffing.cap_alert (placement_id, cap_minutes, percent, told_at)
                        values (:placement, :cap, :percent, :now) on conflict do nothing
                        """)
                        .param("placement", placementId)
                        .param("cap", capMinutes)
                        .param("percent", percent)
                        .param("now", time(now))
                        .update()
                == 1;
    }

    /** False when that stretch of little work was told before. */
    boolean idle(UUID placementId, LocalDate since, Instant now) {
        return jdbc.sql("""
                        insert into staffing.idle_alert (placement_id, since, told_at) values (:placement, :since, :now)
                        on conflict do nothing
                        """)
                        .param("placement", placementId)
                        .param("since", since)
                        .param("now", time(now))
                        .update()
                == 1;
    }
}
