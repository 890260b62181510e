package org.secondchair.staffing.shift;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happens in shifts: presence, notes, drop-outs. */
@Component
class ShiftStore {
    private static final String DROP_OUTS = """
            select id, roster_id, lineage, professional_id, name, shift_key, from_at, reason, told_by_name, told_at,
                   mended_in
            from staffing.drop_out
            """;
    private final JdbcClient jdbc;

    ShiftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was begun before. */
    boolean start(Shift shift, Instant now) {
        return jdbc.sql("""
                        insert into staffing.attendance
                            (shift_key, engagement_id, organization_id, professional_id, started_at)
                        values (:key, :engagement, :organization, :professional, :now)
                        on conflict do nothing
                        """)
                        .param("key", shift.key())
                        .param("engagement", shift.engagementId())
                        .param("organization", Acting.current().organizationId())
                        .param("professional", shift.professionalId())
                        .param("now", RosterStore.time(now))
                        .update()
                == 1;
    }

    boolean end(UUID key, Instant now) {
        return jdbc.sql("update staffing.attendance set ended_at = :now where shift_key = :key and ended_at is null")
                        .param("now", RosterStore.time(now))
                        .param("key", key)
                        .update()
                == 1;
    }

    Map<UUID, Attendance> attendance(Collection<UUID> keys) {
        Map<UUID, Attendance> found = new HashMap<>();
        jdbc.sql("select shift_key, started_at, ended_at from staffing.attendance where shift_key = any(:keys)")
                .param("keys", keys.toArray(UUID[]::new))
                .query((row, _) -> found.put(
                        row.getObject("shift_key", UUID.class),
                        new Attendance(
                                row.getObject("shift_key", UUID.class),
                                row.getTimestamp("started_at").toInstant(),
                                RosterStore.instant(row.getTimestamp("ended_at")))))
                .list();
        return found;
    }

    /** One shift's presence, without saying whose. */
    record Presence(
            Instant startsAt,
            Instant endsAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    List<Presence> presence(UUID rosterId) {
        return jdbc.sql("select starts_at, ends_at, started_at, ended_at from staffing.presence(:roster)")
                .param("roster", rosterId)
                .query((row, _) -> new Presence(
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        RosterStore.instant(row.getTimestamp("started_at")),
                        RosterStore.instant(row.getTimestamp("ended_at"))))
                .list();
    }

    void write(Shift shift, HandOver note) {
        jdbc.sql("""
                        insert into staffing.hand_over
                            (shift_key, lineage, engagement_id, organization_id, professional_id, author, shift_ends_at,
                             done, open_points, written_at)
                        values (:key, :lineage, :engagement, :organization, :professional, :author, :ends, :done, :open,
                                :at)
                        """)
                .param("key", shift.key())
                .param("lineage", shift.lineage())
                .param("engagement", shift.engagementId())
                .param("organization", Acting.current().organizationId())
                .param("professional", shift.professionalId())
                .param("author", note.author())
                .param("ends", RosterStore.time(note.shiftEndsAt()))
                .param("done", note.done())
                .param("open", note.openPoints())
                .param("at", RosterStore.time(note.writtenAt()))
                .update();
    }

    Map<UUID, HandOver> notes(Collection<UUID> keys) {
        Map<UUID, HandOver> found = new HashMap<>();
        jdbc.sql("""
                        select shift_key, author, shift_ends_at, done, open_points, written_at
                        from staffing.hand_over where shift_key = any(:keys)
                        """)
                .param("keys", keys.toArray(UUID[]::new))
                .query(ShiftStore::note)
                .list()
                .forEach(note -> found.put(note.shiftKey(), note));
        return found;
    }

    /** Notes of the shifts that ended last before this one, as far as the acting person may read them. */
    List<HandOver> before(Shift shift) {
        return jdbc.sql("""
                        select shift_key, author, shift_ends_at, done, open_points, written_at
                        from staffing.hand_over
                        where lineage = :lineage
                          and shift_ends_at = (select max(h.shift_ends_at) from staffing.hand_over h
                                               where h.lineage = :lineage and h.shift_ends_at <= :starts
                                                 and h.professional_id <> :professional)
                          and professional_id <> :professional
                        order by author, shift_key limit 200
                        """)
                .param("lineage", shift.lineage())
                .param("starts", RosterStore.time(shift.startsAt()))
                .param("professional", shift.professionalId())
                .query(ShiftStore::note)
                .list();
    }

    /** Of a roster's notes, those written in the time. */
    List<HandOver> written(UUID lineage, Instant since, Instant until) {
        return jdbc.sql("""
                        select shift_key, author, shift_ends_at, done, open_points, written_at
                        from staffing.hand_over
                        where lineage = :lineage and written_at >= :since and written_at < :until
                        order by written_at limit 1000
                        """)
                .param("lineage", lineage)
                .param("since", RosterStore.time(since))
                .param("until", RosterStore.time(until))
                .query(ShiftStore::note)
                .list();
    }

    private static HandOver note(ResultSet row, int number) throws SQLException {
        return new HandOver(
                row.getObject("shift_key", UUID.class),
                row.getString("author"),
                row.getTimestamp("shift_ends_at").toInstant(),
                row.getString("done"),
                row.getString("open_points"),
                row.getTimestamp("written_at").toInstant());
    }

    void acknowledge(Shift shift, UUID noteKey, Instant now) {
        jdbc.sql("""
                        insert into staffing.acknowledgement (shift_key, note_key, organization_id, professional_id, at)
                        values (:key, :note, :organization, :professional, :now)
                        on conflict do nothing
                        """)
                .param("key", shift.key())
                .param("note", noteKey)
                .param("organization", Acting.current().organizationId())
                .param("professional", shift.professionalId())
                .param("now", RosterStore.time(now))
                .update();
    }

    Set<UUID> acknowledged(UUID shiftKey) {
        return new HashSet<>(jdbc.sql("select note_key from staffing.acknowledgement where shift_key = :key")
                .param("key", shiftKey)
                .query(UUID.class)
                .list());
    }

    boolean letIn(UUID engagementId) {
        return jdbc.sql("select staffing.let_in(:engagement)")
                .param("engagement", engagementId)
                .query(Boolean.class)
                .single();
    }

    /** False when it was told before. */
    boolean drop(DropOut dropOut, UUID engagementId, Actor by) {
        return jdbc.sql("""
                        insert into staffing.drop_out
                            (id, roster_id, lineage, engagement_id, organization_id, professional_id, name, shift_key,
                             from_at, reason, told_by, told_by_name, told_at)
                        values (:id, :roster, :lineage, :engagement, :organization, :professional, :name, :shift, :from,
                                :reason, :by, :byName, :at)
                        on conflict do nothing
                        """)
                        .param("id", dropOut.id())
                        .param("roster", dropOut.rosterId())
                        .param("lineage", dropOut.lineage())
                        .param("engagement", engagementId)
                        .param("organization", by.organizationId())
                        .param("professional", dropOut.professionalId())
                        .param("name", dropOut.name())
                        .param("shift", dropOut.shiftKey())
                        .param("from", RosterStore.time(dropOut.from()))
                        .param("reason", dropOut.reason())
                        .param("by", by.personId())
                        .param("byName", dropOut.toldBy())
                        .param("at", RosterStore.time(dropOut.toldAt()))
                        .update()
                == 1;
    }

    List<DropOut> dropOuts(UUID lineage) {
        return jdbc.sql(DROP_OUTS + "where lineage = :lineage order by id")
                .param("lineage", lineage)
                .query(ShiftStore::dropOut)
                .list();
    }

    /** Of somebody, as far back as shifts can still be seen. */
    List<DropOut> dropOutsOf(UUID professionalId, Instant since) {
        return jdbc.sql(DROP_OUTS + "where professional_id = :professional and told_at > :since order by id limit 500")
                .param("professional", professionalId)
                .param("since", RosterStore.time(since))
                .query(ShiftStore::dropOut)
                .list();
    }

    void mended(Collection<UUID> dropOuts, UUID rosterId) {
        jdbc.sql("update staffing.drop_out set mended_in = :roster where id = any(:ids) and mended_in is null")
                .param("roster", rosterId)
                .param("ids", dropOuts.toArray(UUID[]::new))
                .update();
    }

    private static DropOut dropOut(ResultSet row, int number) throws SQLException {
        return new DropOut(
                row.getObject("id", UUID.class),
                row.getObject("roster_id", UUID.class),
                row.getObject("lineage", UUID.class),
                row.getObject("professional_id", UUID.class),
                row.getString("name"),
                row.getObject("shift_key", UUID.class),
                row.getTimestamp("from_at").toInstant(),
                row.getString("reason"),
                row.getString("told_by_name"),
                row.getTimestamp("told_at").toInstant(),
                row.getObject("mended_in", UUID.class));
    }
}
