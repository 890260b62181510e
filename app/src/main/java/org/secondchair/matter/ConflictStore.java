package org.secondchair.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class ConflictStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConflictStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(
            UUID id,
            UUID matterId,
            ConflictSubject subject,
            String inputs,
            List<ConflictHit> hits,
            Actor actor,
            Instant now) {
        jdbc.sql("""
                        insert into matter.conflict_check
                            (id, matter_id, subject_id, subject_organization_id, subject, inputs, run_by, run_at)
                        values (:id, :matter, :subject, :organization, :json::jsonb, :inputs, :by, :now)
                        """)
                .param("id", id)
                .param("matter", matterId)
                .param("subject", subject.id())
                .param("organization", subject.organizationId())
                .param("json", json.writeValueAsString(subject))
                .param("inputs", inputs)
                .param("by", actor.personId())
                .param("now", time(now))
                .update();
        for (ConflictHit hit : hits) {
            ConflictHit shown = subject.disclosed() ? hit : hit.withoutStated();
            jdbc.sql("""
                            insert into matter.conflict_hit (id, check_id, matter_id, subject_id, fingerprint, hit)
                            values (:id, :check, :matter, :subject, :fingerprint, :hit::jsonb)
                            """)
                    .param("id", Ids.next())
                    .param("check", id)
                    .param("matter", matterId)
                    .param("subject", subject.id())
                    .param("fingerprint", hit.fingerprint())
                    .param("hit", json.writeValueAsString(shown))
                    .update();
        }
        jdbc.sql("""
                        insert into matter.conflict_answer (id, check_id, organization_id, subject_id, hit, answered_at)
                        values (:id, :check, :organization, :subject, :hit, :now)
                        """)
                .param("id", Ids.next())
                .param("check", id)
                .param("organization", subject.organizationId())
                .param("subject", subject.id())
                .param("hit", !hits.isEmpty())
                .param("now", time(now))
                .update();
    }

    /** Lets all that changes who is cleared in a matter wait for each other, until the transaction ends. */
    void hold(UUID matterId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "conflicts " + matterId)
                .query((row, _) -> true)
                .single();
    }

    Map<UUID, ConflictCheck.Standing> standings(UUID matterId, Collection<UUID> subjectIds) {
        Map<UUID, ConflictCheck.Standing> standings = new HashMap<>();
        jdbc.sql("""
                        select asked.id, s.state, s.waived_until
                        from unnest(:subjects::uuid[]) as asked (id)
                        cross join lateral matter.conflict_standing(:matter, asked.id) s
                        """)
                .param("subjects", subjectIds.toArray(UUID[]::new))
                .param("matter", matterId)
                .query(row -> {
                    Timestamp until = row.getTimestamp("waived_until");
                    standings.put(
                            row.getObject("id", UUID.class),
                            new ConflictCheck.Standing(
                                    ConflictCheck.State.valueOf(row.getString("state")),
                                    until == null ? null : until.toInstant()));
                });
        return standings;
    }

    /** Whose hit it is, in that matter. */
    Optional<UUID> subjectOf(UUID matterId, UUID hitId) {
        return jdbc.sql("select subject_id from matter.conflict_hit where matter_id = :matter and id = :hit")
                .param("matter", matterId)
                .param("hit", hitId)
                .query(UUID.class)
                .optional();
    }

    /** Of the hits of the subject's last check. */
    Set<String> lastFingerprints(UUID matterId, UUID subjectId) {
        return Set.copyOf(jdbc.sql("""
                        select distinct h.fingerprint from matter.conflict_hit h
                        where h.check_id = (select c.id from matter.conflict_check c
                                            where c.matter_id = :matter and c.subject_id = :subject
                                            order by c.id desc limit 1)
                        """)
                .param("matter", matterId)
                .param("subject", subjectId)
                .query(String.class)
                .list());
    }

    /** As they were stated at the last check of each. */
    List<ConflictSubject> subjects(UUID matterId) {
        return jdbc.sql("""
                        select distinct on (subject_id) subject from matter.conflict_check
                        where matter_id = :matter order by subject_id, id desc
                        """).param("matter", matterId).query(String.class).list().stream()
                .map(text -> json.readValue(text, ConflictSubject.class))
                .toList();
    }

    Optional<ConflictCheck> find(UUID matterId, UUID checkId, Instant now) {
        return jdbc.sql("select * from matter.conflict_check where matter_id = :matter and id = :id")
                .param("matter", matterId)
                .param("id", checkId)
                .query((row, _) -> check(row, now))
                .optional();
    }

    Optional<ConflictCheck> latest(UUID matterId, UUID subjectId, Instant now) {
        return jdbc.sql("""
                        select * from matter.conflict_check where matter_id = :matter and subject_id = :subject
                        order by id desc limit 1
                        """)
                .param("matter", matterId)
                .param("subject", subjectId)
                .query((row, _) -> check(row, now))
                .optional();
    }

    List<ConflictCheck> latest(UUID matterId, Instant now) {
        return jdbc.sql("""
                        select * from (select distinct on (subject_id) * from matter.conflict_check
                                       where matter_id = :matter order by subject_id, id desc) latest
                        order by id desc
                        """)
                .param("matter", matterId)
                .query((row, _) -> check(row, now))
                .list();
    }

    private ConflictCheck check(ResultSet row, Instant now) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID matterId = row.getObject("matter_id", UUID.class);
        ConflictSubject subject = json.readValue(row.getString("subject"), ConflictSubject.class);
        return new ConflictCheck(
                id,
                matterId,
                subject.id(),
                subject.organizationId(),
                subject.disclosed() ? ownName(subject) : null,
                row.getString("inputs"),
                row.getObject("run_by", UUID.class),
                row.getTimestamp("run_at").toInstant(),
                hits(matterId, subject.id(), id, now));
    }

    private static @Nullable String ownName(ConflictSubject subject) {
        return subject.names().stream()
                .filter(name -> name.tie() == ConflictSubject.Tie.OWN_NAME)
                .map(ConflictSubject.Stated::name)
                .findFirst()
                .orElse(null);
    }

    private List<ConflictCheck.Decided> hits(UUID matterId, UUID subjectId, UUID checkId, Instant now) {
        Map<String, List<ConflictCheck.Decision>> decisions = decisions(matterId, subjectId);
        return jdbc.sql("""
                        select id, fingerprint, hit from matter.conflict_hit
                        where matter_id = :matter and check_id = :check
                        order by id
                        """)
                .param("matter", matterId)
                .param("check", checkId)
                .query((row, _) -> {
                    List<ConflictCheck.Decision> history =
                            decisions.getOrDefault(row.getString("fingerprint"), List.of());
                    return new ConflictCheck.Decided(
                            row.getObject("id", UUID.class),
                            json.readValue(row.getString("hit"), ConflictHit.class),
                            history.stream().findFirst().filter(made -> made.holds(now)),
                            history);
                })
                .list();
    }

    /** By fingerprint, the last one first. */
    private Map<String, List<ConflictCheck.Decision>> decisions(UUID matterId, UUID subjectId) {
        Map<String, List<ConflictCheck.Decision>> decisions = new HashMap<>();
        jdbc.sql("""
                        select fingerprint, verdict, reason, valid_until, decided_by, decided_at
                        from matter.conflict_decision
                        where matter_id = :matter and subject_id = :subject
                        order by id desc
                        """).param("matter", matterId).param("subject", subjectId).query(row -> {
            decisions
                    .computeIfAbsent(row.getString("fingerprint"), _ -> new ArrayList<>())
                    .add(decision(row));
        });
        return decisions;
    }

    private static ConflictCheck.Decision decision(ResultSet row) throws SQLException {
        Timestamp until = row.getTimestamp("valid_until");
        return new ConflictCheck.Decision(
                ConflictCheck.Verdict.valueOf(row.getString("verdict")),
                row.getString("reason"),
                until == null ? null : until.toInstant(),
                row.getObject("decided_by", UUID.class),
                row.getTimestamp("decided_at").toInstant());
    }

    boolean decide(UUID id, UUID matterId, UUID hitId, ConflictCheck.Decision decision) {
        Instant until = decision.until();
        return jdbc.sql("""
                                insert into matter.conflict_decision
                                    (id, matter_id, subject_id, fingerprint, verdict, reason, valid_until, decided_by, decided_at)
                                select :id, h.matter_id, h.subject_id, h.fingerprint, :verdict, :reason, :until::timestamptz, :by, :now
                                from matter.conflict_hit h where h.matter_id = :matter and h.id = :hit
                                """)
                        .param("id", id)
                        .param("verdict", decision.verdict().name())
                        .param("reason", decision.reason())
                        .param("until", until == null ? null : time(until))
                        .param("by", decision.decidedBy())
                        .param("now", time(decision.decidedAt()))
                        .param("matter", matterId)
                        .param("hit", hitId)
                        .update()
                == 1;
    }

    Optional<Boolean> answer(UUID checkId) {
        return jdbc.sql("""
                        select hit from matter.conflict_answer
                        where check_id = :check and organization_id = tenancy.organization()
                        """).param("check", checkId).query(Boolean.class).optional();
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
