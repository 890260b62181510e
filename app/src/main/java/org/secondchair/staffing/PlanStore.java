package org.secondchair.staffing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Money;
import org.secondchair.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class PlanStore {
    private static final String SELECT = """
            select id, request_id, seats, per_hour, currency, stages::text as stages, locked, left_out, alternative_to,
                   made_by_name, made_at, proposed_at, withdrawn_at
            from staffing.plan
            """;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlanStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(TeamPlan plan, UUID matterId, Actor by) {
        jdbc.sql("""
                        insert into staffing.plan
                            (id, request_id, organization_id, seats, per_hour, currency, stages, locked, left_out,
                             alternative_to, made_by, made_by_name, made_at)
                        values (:id, :request, :organization, :seats, :perHour, :currency, :stages::jsonb, :locked, :out,
                                :alternativeTo, :by, :byName, :at)
                        """)
                .param("id", plan.id())
                .param("request", plan.requestId())
                .param("organization", by.organizationId())
                .param("seats", plan.size())
                .param("perHour", plan.perHour().amount())
                .param("currency", plan.perHour().currency().getCurrencyCode())
                .param("stages", json.writeValueAsString(plan.stages()))
                .param("locked", plan.locked().toArray(UUID[]::new))
                .param("out", plan.leftOut().toArray(UUID[]::new))
                .param("alternativeTo", plan.alternativeTo())
                .param("by", by.personId())
                .param("byName", plan.madeBy())
                .param("at", time(plan.madeAt()))
                .update();
        for (TeamPlan.Seat seat : plan.seats()) {
            jdbc.sql("""
                            insert into staffing.seat
                                (id, plan_id, organization_id, matter, professional_id, name, role, hourly_rate, reasons,
                                 follows)
                            values (:id, :plan, :organization, :matter, :professional, :name, :role, :rate,
                                    :reasons::jsonb, :follows)
                            """)
                    .param("id", seat.id())
                    .param("plan", plan.id())
                    .param("organization", by.organizationId())
                    .param("matter", matterId)
                    .param("professional", seat.professionalId())
                    .param("name", seat.name())
                    .param("role", seat.role().name())
                    .param("rate", seat.hourlyRate().amount())
                    .param("reasons", json.writeValueAsString(seat.reasons()))
                    .param("follows", seat.follows())
                    .update();
        }
    }

    Optional<TeamPlan> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::plan)
                .optional();
    }

    /** Newest first, without their seats. */
    List<TeamPlan> ofRequest(UUID requestId) {
        return jdbc.sql(SELECT + "where request_id = :request order by id desc limit 50")
                .param("request", requestId)
                .query((row, _) -> plan(row, List.of()))
                .list();
    }

    boolean propose(UUID id, Instant now) {
        return jdbc.sql("update staffing.plan set proposed_at = :now where id = :id and proposed_at is null")
                        .param("now", time(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** False when it is not before the client. */
    boolean withdraw(UUID id, Instant now) {
        return jdbc.sql("""
                        update staffing.plan set withdrawn_at = :now
                        where id = :id and proposed_at is not null and withdrawn_at is null
                        """).param("now", time(now)).param("id", id).update() == 1;
    }

    /** Takes back whatever else is before the client under that request. */
    void withdrawOthers(UUID requestId, UUID planId, Instant now) {
        jdbc.sql("""
                        update staffing.plan set withdrawn_at = :now
                        where request_id = :request and id <> :plan and proposed_at is not null and withdrawn_at is null
                        """)
                .param("now", time(now))
                .param("request", requestId)
                .param("plan", planId)
                .update();
    }

    /** Every seat of every team for a request: what days are booked for. */
    Set<UUID> seatsOf(UUID requestId) {
        return new HashSet<>(
                jdbc.sql("""
                        select s.id from staffing.seat s join staffing.plan p on p.id = s.plan_id
                        where p.request_id = :request
                        """).param("request", requestId).query(UUID.class).list());
    }

    /** Who was accepted for another team that is wanted on some of the same days. */
    Set<UUID> takenElsewhere(StaffingRequest request) {
        return new HashSet<>(jdbc.sql("""
                        select distinct s.professional_id
                        from staffing.seat s
                        join staffing.plan p on p.id = s.plan_id
                        join staffing.request r on r.id = p.request_id
                        where s.answer = 'ACCEPTED' and r.id <> :request and r.state = 'OPEN'
                          and r.provider_organization_id = :provider
                          and (r.asked->>'from')::date <= :until and (r.asked->>'until')::date >= :from
                          and not exists (select 1 from staffing.placement l
                                          where l.seat_id = s.id and l.state in ('DECLINED', 'WITHDRAWN', 'ENDED'))
                        """)
                .param("request", request.id())
                .param("provider", request.providerOrganizationId())
                .param("from", request.asked().from())
                .param("until", request.asked().until())
                .query(UUID.class)
                .list());
    }

    /** What the client said of somebody under a request, and with which seat. */
    record Said(UUID seatId, UUID professionalId, TeamPlan.Answer answer) {}

    /** Answers given under a request, the oldest first. */
    List<Said> said(UUID requestId) {
        return jdbc.sql("""
                        select s.id, s.professional_id, s.answer
                        from staffing.seat s join staffing.plan p on p.id = s.plan_id
                        where p.request_id = :request and s.answer <> 'OPEN'
                        order by s.answered_at, s.id
                        """)
                .param("request", requestId)
                .query((row, _) -> new Said(
                        row.getObject("id", UUID.class),
                        row.getObject("professional_id", UUID.class),
                        TeamPlan.Answer.valueOf(row.getString("answer"))))
                .list();
    }

    /** Only once, and only while the team is before the client: of two racing answers one finds it given. */
    boolean answer(UUID planId, UUID seatId, TeamPlan.Answer answer, String reason, String by, Instant now) {
        return jdbc.sql("""
                        update staffing.seat
                        set answer = :answer, answer_reason = :reason, answered_by_name = :by, answered_at = :now
                        where id = :id and plan_id = :plan and answer = 'OPEN' and follows is null
                          and exists (select 1 from staffing.plan p
                                      where p.id = plan_id and p.proposed_at is not null and p.withdrawn_at is null)
                        """)
                        .param("answer", answer.name())
                        .param("reason", reason)
                        .param("by", by)
                        .param("now", time(now))
                        .param("id", seatId)
                        .param("plan", planId)
                        .update()
                == 1;
    }

    void seated(UUID seatId, Instant now) {
        jdbc.sql("update staffing.seat set seated_at = :now where id = :id and seated_at is null")
                .param("now", time(now))
                .param("id", seatId)
                .update();
    }

    private TeamPlan plan(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Currency currency = Currency.getInstance(row.getString("currency"));
        return plan(
                row,
                jdbc.sql("""
                        select s.id, s.professional_id, s.name, s.role, s.hourly_rate, s.reasons::text as reasons,
                               s.follows, coalesce(f.answer, s.answer) as answer,
                               coalesce(f.answer_reason, s.answer_reason) as answer_reason,
                               coalesce(f.answered_by_name, s.answered_by_name) as answered_by_name,
                               coalesce(f.seated_at, s.seated_at) as seated_at
                        from staffing.seat s left join staffing.seat f on f.id = s.follows
                        where s.plan_id = :plan order by s.role desc, s.name, s.id
                        """)
                        .param("plan", id)
                        .query((seat, _) -> seat(seat, currency))
                        .list());
    }

    private TeamPlan plan(ResultSet row, List<TeamPlan.Seat> seats) throws SQLException {
        return new TeamPlan(
                row.getObject("id", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getInt("seats"),
                new Money(row.getBigDecimal("per_hour"), Currency.getInstance(row.getString("currency"))),
                Arrays.asList(json.readValue(row.getString("stages"), TeamPlan.Proof[].class)),
                Arrays.asList((UUID[]) row.getArray("locked").getArray()),
                Arrays.asList((UUID[]) row.getArray("left_out").getArray()),
                row.getObject("alternative_to", UUID.class),
                row.getString("made_by_name"),
                row.getTimestamp("made_at").toInstant(),
                instant(row.getTimestamp("proposed_at")),
                instant(row.getTimestamp("withdrawn_at")),
                seats);
    }

    private TeamPlan.Seat seat(ResultSet row, Currency currency) throws SQLException {
        return new TeamPlan.Seat(
                row.getObject("id", UUID.class),
                row.getObject("professional_id", UUID.class),
                row.getString("name"),
                SeatRole.valueOf(row.getString("role")),
                new Money(row.getBigDecimal("hourly_rate"), currency),
                Arrays.asList(json.readValue(row.getString("reasons"), Words[].class)),
                row.getObject("follows", UUID.class),
                TeamPlan.Answer.valueOf(row.getString("answer")),
                row.getString("answer_reason"),
                row.getString("answered_by_name"),
                instant(row.getTimestamp("seated_at")));
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
