package org.secondchair.staffing.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.SeatRole;
import org.secondchair.staffing.placement.Placement.State;
import org.secondchair.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PlacementStore {
    static final int MOST = 500;
    private static final String SELECT = """
            select id, organization_id, engagement_id, request_id, seat_id, matter, professional_id, person_id, name, role,
                   kind, starts_on, ends_on, ends_at, weekly_hours, hourly_rate, currency, cap_minutes, wording, invited_by,
                   invited_by_name, invited_at, asked_by, state, answer_reason, answered_at, client_organization_id, seated_at,
                   ended_at, ended_by_name, end_reason, settled_at, staffing.cleared(matter, professional_id) as cleared
            from staffing.placement
            """;
    private final JdbcClient jdbc;

    PlacementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the seat was filled before, or the professional is on the engagement already. */
    boolean insert(Placement made) {
        return jdbc.sql("""
                        insert into staffing.placement
                            (id, organization_id, engagement_id, request_id, seat_id, matter, professional_id, person_id,
                             name, role, kind, starts_on, ends_on, ends_at, weekly_hours, hourly_rate, currency,
                             cap_minutes, wording, invited_by, invited_by_name, invited_at, asked_by,
                             state)
                        values (:id, :organization, :engagement, :request, :seat, :matter, :professional, :person, :name,
                                :role, :kind, :starts, :ends, :endsAt, :weekly, :rate, :currency, :cap, :wording, :by,
                                :byName, :at, :asked, :state)
                        on conflict do nothing
                        """)
                        .param("id", made.id())
                        .param("organization", made.organizationId())
                        .param("engagement", made.engagementId())
                        .param("request", made.requestId())
                        .param("seat", made.seatId())
                        .param("matter", made.matterId())
                        .param("professional", made.professionalId())
                        .param("person", made.personId())
                        .param("name", made.name())
                        .param("role", made.role().name())
                        .param("kind", made.kind().name())
                        .param("starts", made.startsOn())
                        .param("ends", made.endsOn())
                        .param("endsAt", time(made.endsAt()))
                        .param("weekly", made.weeklyHours())
                        .param("rate", made.hourlyRate().amount())
                        .param("currency", made.hourlyRate().currency().getCurrencyCode())
                        .param("cap", made.capMinutes())
                        .param("wording", made.wording())
                        .param("by", made.invitedBy())
                        .param("byName", made.invitedByName())
                        .param("at", time(made.invitedAt()))
                        .param("asked", made.askedBy())
                        .param("state", made.state().name())
                        .update()
                == 1;
    }

    Optional<Placement> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(PlacementStore::placement)
                .optional();
    }

    /** The same, and nobody else takes a step of it until the transaction ends. */
    Optional<Placement> hold(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(PlacementStore::placement)
                .optional();
    }

    List<Placement> ofRequest(UUID requestId) {
        return list("where request_id = :of order by name, id limit " + MOST, requestId);
    }

    List<Placement> ofEngagement(UUID engagementId) {
        return list("where engagement_id = :of order by state, name, id limit " + MOST, engagementId);
    }

    /** The acting person's own, newest first. */
    List<Placement> mine(Actor me) {
        return list("where person_id = :of order by id desc limit " + MOST, me.personId());
    }

    /** The acting provider's, live ones first, newest first. */
    List<Placement> ofProvider(Actor actor) {
        return list("""
                where organization_id = :of
                order by state not in ('INVITED', 'ACCEPTED', 'SEATED'), id desc limit
                """ + MOST, actor.organizationId());
    }

    /** Of a professional, live. */
    List<Placement> liveOf(UUID professionalId) {
        return list(
                "where professional_id = :of and state in ('INVITED', 'ACCEPTED', 'SEATED') order by id",
                professionalId);
    }

    /** The acting provider's for which something is left to do: to seat, to end, to give back. Oldest first. */
    List<UUID> unfinished(Actor actor, Instant now) {
        return jdbc.sql("""
                        select id from staffing.placement
                        where organization_id = :organization
                          and (state = 'ACCEPTED' or (state in ('INVITED', 'SEATED') and ends_at <= :now)
                               or (state = 'INVITED' and exists (
                                       select 1 from staffing.request r
                                       where r.id = request_id and r.state = 'WITHDRAWN'))
                               or (state in ('DECLINED', 'WITHDRAWN', 'ENDED') and settled_at is null))
                        order by id limit 200
                        """)
                .param("organization", actor.organizationId())
                .param("now", time(now))
                .query(UUID.class)
                .list();
    }

    /** Engagements under which the acting provider has live placements. */
    List<UUID> liveEngagements(Actor actor) {
        return jdbc.sql("""
                        select distinct engagement_id from staffing.placement
                        where organization_id = :organization and state in ('INVITED', 'ACCEPTED', 'SEATED') limit 1000
                        """)
                .param("organization", actor.organizationId())
                .query(UUID.class)
                .list();
    }

    boolean answer(UUID id, State answer, String reason, Instant now) {
        return jdbc.sql("""
                        update staffing.placement set state = :state, answer_reason = :reason, answered_at = :now
                        where id = :id and state = 'INVITED'
                        """)
                        .param("state", answer.name())
                        .param("reason", reason)
                        .param("now", time(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean seat(UUID id, UUID clientOrganizationId, Instant now) {
        return jdbc.sql("""
                        update staffing.placement set state = 'SEATED', client_organization_id = :client, seated_at = :now
                        where id = :id and state = 'ACCEPTED'
                        """)
                        .param("client", clientOrganizationId)
                        .param("now", time(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** A seat ends, what has none is withdrawn; false when it is over already. */
    boolean end(UUID id, String by, String reason, Instant now) {
        return jdbc.sql("""
                        update staffing.placement
                        set state = case state when 'SEATED' then 'ENDED' else 'WITHDRAWN' end, ended_at = :now,
                            ended_by_name = :by, end_reason = :reason
                        where id = :id and state in ('INVITED', 'ACCEPTED', 'SEATED')
                        """)
                        .param("now", time(now))
                        .param("by", by)
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    void settled(UUID id, Instant now) {
        jdbc.sql("update staffing.placement set settled_at = :now where id = :id and settled_at is null")
                .param("now", time(now))
                .param("id", id)
                .update();
    }

    void cap(UUID id, int minutes) {
        jdbc.sql("update staffing.placement set cap_minutes = :cap where id = :id")
                .param("cap", minutes)
                .param("id", id)
                .update();
    }

    /** Takes names and words of somebody erased out of everything that staffing keeps. */
    void forget(UUID professionalId) {
        jdbc.sql("select 1 from (select staffing.forget(:professional)) as done")
                .param("professional", professionalId)
                .query(Integer.class)
                .single();
    }

    /** The job takes the watch over; of two that want it one gets it. */
    boolean takeWatch(UUID organization, UUID job, Instant now, Instant unwatchedSince) {
        return jdbc.sql("""
                                insert into staffing.placement_watch (organization_id, job_id, looked_at)
                                values (:organization, :job, :now)
                                on conflict (organization_id) do update
                                set job_id = excluded.job_id, looked_at = excluded.looked_at
                                where placement_watch.looked_at < :since
                                """)
                        .param("organization", organization)
                        .param("job", job)
                        .param("now", time(now))
                        .param("since", time(unwatchedSince))
                        .update()
                == 1;
    }

    /** Notes that the job looked; false when another one has the watch. */
    boolean looked(UUID organization, UUID job, Instant now) {
        return jdbc.sql("""
                                update staffing.placement_watch set looked_at = :now
                                where organization_id = :organization and job_id = :job
                                """)
                        .param("now", time(now))
                        .param("organization", organization)
                        .param("job", job)
                        .update()
                == 1;
    }

    boolean watched(UUID organization, Instant since) {
        return jdbc.sql("""
                        select exists (select 1 from staffing.placement_watch
                                       where organization_id = :organization and looked_at >= :since)
                        """)
                .param("organization", organization)
                .param("since", time(since))
                .query(Boolean.class)
                .single();
    }

    private List<Placement> list(String where, UUID of) {
        return jdbc.sql(SELECT + where)
                .param("of", of)
                .query(PlacementStore::placement)
                .list();
    }

    private static Placement placement(ResultSet row, int number) throws SQLException {
        return new Placement(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getObject("engagement_id", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getObject("seat_id", UUID.class),
                row.getObject("matter", UUID.class),
                row.getObject("professional_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                SeatRole.valueOf(row.getString("role")),
                Placement.Kind.valueOf(row.getString("kind")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getTimestamp("ends_at").toInstant(),
                row.getInt("weekly_hours"),
                new Money(row.getBigDecimal("hourly_rate"), Currency.getInstance(row.getString("currency"))),
                row.getObject("cap_minutes", Integer.class),
                row.getString("wording"),
                row.getObject("invited_by", UUID.class),
                row.getString("invited_by_name"),
                row.getTimestamp("invited_at").toInstant(),
                row.getObject("asked_by", UUID.class),
                State.valueOf(row.getString("state")),
                row.getString("answer_reason"),
                instant(row.getTimestamp("answered_at")),
                row.getObject("client_organization_id", UUID.class),
                instant(row.getTimestamp("seated_at")),
                instant(row.getTimestamp("ended_at")),
                row.getString("ended_by_name"),
                row.getString("end_reason"),
                instant(row.getTimestamp("settled_at")),
                row.getBoolean("cleared"));
    }

    static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
