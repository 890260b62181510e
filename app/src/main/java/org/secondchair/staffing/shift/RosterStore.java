package org.secondchair.staffing.shift;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.staffing.SeatRole;
import org.secondchair.staffing.shift.RosterQuestion.Busy;
import org.secondchair.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Versions of rosters and the shifts in them. */
@Component
class RosterStore {
    private static final String SELECT = """
            select id, lineage, version, request_id, engagement_id, client_organization_id, provider_organization_id,
                   title, zone, starts_at, ends_at, block_hours, needed, planned, supervising, supervisors_needed,
                   replaces, state, made_by_name, made_at, published_at
            from staffing.roster
            """;
    private static final String SHIFTS = """
            select roster_id, key, lineage, engagement_id, professional_id, name, role, supervises, title, rest_hours,
                   starts_at, ends_at
            from staffing.shift
            """;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RosterStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(RosterVersion roster, RosterInside inside, List<Shift> shifts, Actor by) {
        jdbc.sql("""
                        insert into staffing.roster
                            (id, lineage, request_id, engagement_id, client_organization_id, provider_organization_id,
                             title, zone, starts_at, ends_at, block_hours, needed, planned, supervising,
                             supervisors_needed, replaces, state, made_by, made_by_name, made_at)
                        values (:id, :lineage, :request, :engagement, :client, :provider, :title, :zone, :starts, :ends,
                                :hours, :needed, :planned, :supervising, :supervisors, :replaces, :state, :by, :byName,
                                :at)
                        """)
                .param("id", roster.id())
                .param("lineage", roster.lineage())
                .param("request", roster.requestId())
                .param("engagement", roster.engagementId())
                .param("client", roster.clientOrganizationId())
                .param("provider", roster.providerOrganizationId())
                .param("title", roster.title())
                .param("zone", roster.zone().getId())
                .param("starts", time(roster.startsAt()))
                .param("ends", time(roster.endsAt()))
                .param("hours", roster.blockHours())
                .param("needed", roster.needed().toArray(Integer[]::new))
                .param("planned", roster.planned().toArray(Integer[]::new))
                .param("supervising", roster.supervising().toArray(Integer[]::new))
                .param("supervisors", roster.supervisorsNeeded())
                .param("replaces", roster.replaces())
                .param("state", roster.state().name())
                .param("by", by.personId())
                .param("byName", roster.madeBy())
                .param("at", time(roster.madeAt()))
                .update();
        jdbc.sql("""
                        insert into staffing.roster_inside (roster_id, organization_id, inside)
                        values (:roster, :organization, :inside::jsonb)
                        """)
                .param("roster", roster.id())
                .param("organization", by.organizationId())
                .param("inside", json.writeValueAsString(inside))
                .update();
        for (Shift shift : shifts) {
            jdbc.sql("""
                            insert into staffing.shift
                                (roster_id, key, lineage, engagement_id, organization_id, professional_id, name, role,
                                 supervises, title, rest_hours, starts_at, ends_at)
                            values (:roster, :key, :lineage, :engagement, :organization, :professional, :name, :role,
                                    :supervises, :title, :rest, :starts, :ends)
                            """)
                    .param("roster", shift.rosterId())
                    .param("key", shift.key())
                    .param("lineage", shift.lineage())
                    .param("engagement", shift.engagementId())
                    .param("organization", by.organizationId())
                    .param("professional", shift.professionalId())
                    .param("name", shift.name())
                    .param("role", shift.role().name())
                    .param("supervises", shift.supervises())
                    .param("title", shift.title())
                    .param("rest", shift.restHours())
                    .param("starts", time(shift.startsAt()))
                    .param("ends", time(shift.endsAt()))
                    .update();
        }
    }

    Optional<RosterVersion> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(RosterStore::roster)
                .optional();
    }

    /** Newest first, those set aside excepted. */
    List<RosterVersion> ofRequest(UUID requestId) {
        return jdbc.sql(SELECT + "where request_id = :request and state <> 'DISCARDED' order by id desc limit 100")
                .param("request", requestId)
                .query(RosterStore::roster)
                .list();
    }

    /** In force and in the window in part. */
    List<RosterVersion> inForce(UUID requestId, Instant since, Instant until) {
        return jdbc.sql(SELECT + """
                        where request_id = :request and state = 'PUBLISHED' and starts_at < :until and ends_at > :since
                        order by starts_at
                        """)
                .param("request", requestId)
                .param("since", time(since))
                .param("until", time(until))
                .query(RosterStore::roster)
                .list();
    }

    Optional<RosterInside> inside(UUID rosterId) {
        return jdbc.sql("select inside::text from staffing.roster_inside where roster_id = :roster")
                .param("roster", rosterId)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, RosterInside.class));
    }

    List<Shift> shifts(UUID rosterId) {
        return jdbc.sql(SHIFTS + "where roster_id = :roster order by name, professional_id, starts_at")
                .param("roster", rosterId)
                .query(RosterStore::shift)
                .list();
    }

    /** The shift that is in force under this key, as far as the acting person sees it. */
    Optional<Shift> shift(UUID key) {
        return jdbc.sql(SHIFTS + "where key = :key and in_force")
                .param("key", key)
                .query(RosterStore::shift)
                .optional();
    }

    /** Somebody's shifts in force that end after {@code since}, the next first. */
    List<Shift> own(UUID professionalId, Instant since) {
        return jdbc.sql(SHIFTS + """
                        where professional_id = :professional and in_force and ends_at > :since
                        order by starts_at limit 200
                        """)
                .param("professional", professionalId)
                .param("since", time(since))
                .query(RosterStore::shift)
                .list();
    }

    /** Of the same roster and at the same time in part, as far as the acting person sees them. */
    List<Shift> beside(Shift shift) {
        return jdbc.sql(SHIFTS + """
                        where roster_id = :roster and in_force and key <> :key and starts_at < :ends and ends_at > :starts
                        order by name, starts_at
                        """)
                .param("roster", shift.rosterId())
                .param("key", shift.key())
                .param("starts", time(shift.startsAt()))
                .param("ends", time(shift.endsAt()))
                .query(RosterStore::shift)
                .list();
    }

    List<Busy> busy(Collection<UUID> professionals, Instant since, Instant until) {
        return jdbc.sql("""
                        select lineage, professional_id, starts_at, ends_at, rest_hours
                        from staffing.busy(:professionals, :since, :until)
                        """)
                .param("professionals", professionals.toArray(UUID[]::new))
                .param("since", time(since))
                .param("until", time(until))
                .query((row, _) -> new Busy(
                        row.getObject("lineage", UUID.class),
                        row.getObject("professional_id", UUID.class),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getInt("rest_hours")))
                .list();
    }

    /** Rosters of one provider are published one after the other: each is held against what the others ask of people. */
    void oneByOne(UUID organizationId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "staffing.roster " + organizationId)
                .query((row, _) -> true)
                .single();
    }

    /** Only from a draft; false when it was moved already. */
    boolean publish(RosterVersion draft, Instant now) {
        jdbc.sql("update staffing.roster set state = 'REPLACED' where id = :replaced and state = 'PUBLISHED'")
                .param("replaced", draft.replaces())
                .update();
        boolean published = jdbc.sql("""
                        update staffing.roster
                        set state = 'PUBLISHED', published_at = :now,
                            version = (select coalesce(max(version), 0) + 1 from staffing.roster where lineage = :lineage)
                        where id = :id and state = 'DRAFT'
                        """)
                        .param("now", time(now))
                        .param("id", draft.id())
                        .param("lineage", draft.lineage())
                        .update()
                == 1;
        jdbc.sql("update staffing.shift set in_force = false where roster_id = :replaced and in_force")
                .param("replaced", draft.replaces())
                .update();
        jdbc.sql("update staffing.shift set in_force = true where roster_id = :id")
                .param("id", draft.id())
                .update();
        return published;
    }

    boolean discard(UUID id) {
        return jdbc.sql("update staffing.roster set state = 'DISCARDED' where id = :id and state = 'DRAFT'")
                        .param("id", id)
                        .update()
                == 1;
    }

    static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static RosterVersion roster(ResultSet row, int number) throws SQLException {
        return new RosterVersion(
                row.getObject("id", UUID.class),
                row.getObject("lineage", UUID.class),
                row.getObject("version", Integer.class),
                row.getObject("request_id", UUID.class),
                row.getObject("engagement_id", UUID.class),
                row.getObject("client_organization_id", UUID.class),
                row.getObject("provider_organization_id", UUID.class),
                row.getString("title"),
                ZoneId.of(row.getString("zone")),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getInt("block_hours"),
                numbers(row.getArray("needed")),
                numbers(row.getArray("planned")),
                numbers(row.getArray("supervising")),
                row.getInt("supervisors_needed"),
                row.getObject("replaces", UUID.class),
                RosterVersion.State.valueOf(row.getString("state")),
                row.getString("made_by_name"),
                row.getTimestamp("made_at").toInstant(),
                instant(row.getTimestamp("published_at")));
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return Arrays.asList((Integer[]) array.getArray());
    }

    static Shift shift(ResultSet row, int number) throws SQLException {
        return new Shift(
                row.getObject("roster_id", UUID.class),
                row.getObject("key", UUID.class),
                row.getObject("lineage", UUID.class),
                row.getObject("engagement_id", UUID.class),
                row.getObject("professional_id", UUID.class),
                row.getString("name"),
                SeatRole.valueOf(row.getString("role")),
                row.getBoolean("supervises"),
                row.getString("title"),
                row.getInt("rest_hours"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant());
    }
}
