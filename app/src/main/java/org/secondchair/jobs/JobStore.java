package org.secondchair.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.tenancy.Actor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JobStore {
    /** A job that this process may step until the lease runs out; a later claim has a higher epoch. */
    record Claim(UUID id, String kind, Actor actor, int epoch) {}

    /** What the step needs, read under the submitter's own rights. */
    record Standing(@Nullable UUID matterId, String place, long done, String wish) {}

    private static final String COLUMNS = """
            select id, kind, matter_id, state, stage, done, total, message, wish, submitted_at, started_at, ended_at,
                   busy_millis
            from jobs.job
            """;

    private final JdbcClient jdbc;
    private final JdbcClient worker;

    JobStore(JdbcClient jdbc, @Qualifier("worker") JdbcClient worker) {
        this.jdbc = jdbc;
        this.worker = worker;
    }

    void insert(UUID id, String kind, @Nullable UUID matterId, Actor actor, String place) {
        jdbc.sql("""
                        insert into jobs.job (id, kind, matter_id, organization_id, person_id, place)
                        values (:id, :kind, :matter, :organization, :person, :place)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("matter", matterId)
                .param("organization", actor.organizationId())
                .param("person", actor.personId())
                .param("place", place)
                .update();
    }

    Optional<Job> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(JobStore::job)
                .optional();
    }

    List<Job> ofMatter(UUID matterId, int limit) {
        return jdbc.sql(COLUMNS + "where matter_id = :matter order by submitted_at desc, id desc limit :limit")
                .param("matter", matterId)
                .param("limit", limit)
                .query(JobStore::job)
                .list();
    }

    boolean open(String kind, UUID matterId) {
        return jdbc.sql("""
                        select exists (select 1 from jobs.job where matter_id = :matter and kind = :kind
                                       and state in ('WAITING', 'RUNNING', 'PAUSED'))
                        """)
                .param("matter", matterId)
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    boolean wish(UUID id, String wish) {
        return jdbc.sql("""
                        update jobs.job set wish = :wish,
                            state = case when state = 'PAUSED' and :wish = 'CANCEL' then 'CANCELLED'
                                         when state = 'WAITING' and :wish = 'CANCEL' then 'CANCELLED'
                                         when state = 'WAITING' and :wish = 'PAUSE' then 'PAUSED' else state end
                        where id = :id and state in ('WAITING', 'RUNNING', 'PAUSED')
                        """).param("id", id).param("wish", wish).update() == 1;
    }

    boolean resume(UUID id) {
        return jdbc.sql("""
                        update jobs.job set wish = 'GO', state = 'WAITING', due_at = now(), failures = 0, message = ''
                        where id = :id and state in ('PAUSED', 'FAILED')
                        """).param("id", id).update() == 1;
    }

    /** Takes a due job, or one whose holder let the lease run out, and raises its epoch. */
    Optional<Claim> claim(Duration lease) {
        return worker.sql("""
                        update jobs.job j set state = 'RUNNING', lease_epoch = j.lease_epoch + 1,
                                              lease_until = now() + make_interval(secs => :lease)
                        where j.id = (
                            select id from jobs.job
                            where due_at <= now()
                              and (state = 'WAITING' or state = 'RUNNING' and lease_until < now())
                            order by due_at
                            limit 1
                            for update skip locked)
                        returning j.id, j.kind, j.organization_id, j.person_id, j.lease_epoch
                        """)
                .param("lease", lease.toSeconds())
                .query((row, _) -> new Claim(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        new Actor(row.getObject("person_id", UUID.class), row.getObject("organization_id", UUID.class)),
                        row.getInt("lease_epoch")))
                .optional();
    }

    /** Ends every lease. Only for a server that has the database to itself: whoever held one is dead. */
    int endLeases() {
        return worker.sql("update jobs.job set lease_until = now() where state = 'RUNNING'")
                .update();
    }

    /** Lets go of a job that this process could not end properly: the next claim takes it at once. */
    void letGo(Claim claim) {
        worker.sql("""
                        update jobs.job set lease_until = now()
                        where id = :id and lease_epoch = :epoch and state = 'RUNNING'
                        """).param("id", claim.id()).param("epoch", claim.epoch()).update();
    }

    /** Keeps the lease; false when another process holds the job by now. */
    boolean renew(Claim claim, Duration lease) {
        return worker.sql("""
                        update jobs.job set lease_until = now() + make_interval(secs => :lease)
                        where id = :id and lease_epoch = :epoch and state = 'RUNNING'
                        """)
                        .param("lease", lease.toSeconds())
                        .param("id", claim.id())
                        .param("epoch", claim.epoch())
                        .update()
                == 1;
    }

    /** Empty when the submitter may not see the job any more, or the lease went to another process. */
    Optional<Standing> standing(Claim claim) {
        return jdbc.sql("""
                        update jobs.job set started_at = coalesce(started_at, now())
                        where id = :id and lease_epoch = :epoch and state = 'RUNNING'
                        returning matter_id, place, done, wish
                        """)
                .param("id", claim.id())
                .param("epoch", claim.epoch())
                .query((row, _) -> new Standing(
                        row.getObject("matter_id", UUID.class),
                        row.getString("place"),
                        row.getLong("done"),
                        row.getString("wish")))
                .optional();
    }

    String wish(UUID id) {
        return worker.sql("select wish from jobs.job where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("CANCEL");
    }

    boolean save(Claim claim, JobStep.More step, long millis) {
        return jdbc.sql("""
                        update jobs.job set place = :place, stage = :stage, done = :done, total = :total,
                                            busy_millis = case when stage = :stage then busy_millis + :millis else :millis end,
                                            failures = 0
                        where id = :id and lease_epoch = :epoch and state = 'RUNNING'
                        """)
                        .param("place", step.place())
                        .param("stage", step.stage())
                        .param("done", step.done())
                        .param("total", step.total())
                        .param("millis", millis)
                        .param("id", claim.id())
                        .param("epoch", claim.epoch())
                        .update()
                == 1;
    }

    void end(Claim claim, Job.State state, String message, @Nullable Long done) {
        jdbc.sql("""
                        update jobs.job set state = :state, message = :message, done = coalesce(:done::bigint, done),
                                            ended_at = now()
                        where id = :id and lease_epoch = :epoch and state = 'RUNNING'
                        """)
                .param("state", state.name())
                .param("message", message)
                .param("done", done)
                .param("id", claim.id())
                .param("epoch", claim.epoch())
                .update();
    }

    void park(Claim claim, Job.State state, @Nullable String place, Instant due, String message, int failures) {
        jdbc.sql("""
                        update jobs.job set state = :state, place = coalesce(:place, place), due_at = :due,
                                            message = :message, failures = failures + :failures, lease_until = null
                        where id = :id and lease_epoch = :epoch and state = 'RUNNING'
                        """)
                .param("state", state.name())
                .param("place", place)
                .param("due", OffsetDateTime.ofInstant(due, ZoneOffset.UTC))
                .param("message", message)
                .param("failures", failures)
                .param("id", claim.id())
                .param("epoch", claim.epoch())
                .update();
    }

    int failures(UUID id) {
        return jdbc.sql("select failures from jobs.job where id = :id")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** For a job whose submitter lost access: the sweep may set the state and nothing else. */
    void abandon(Claim claim) {
        worker.sql("update jobs.job set state = 'CANCELLED' where id = :id and lease_epoch = :epoch")
                .param("id", claim.id())
                .param("epoch", claim.epoch())
                .update();
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("matter_id", UUID.class),
                Job.State.valueOf(row.getString("state")),
                row.getString("stage"),
                row.getLong("done"),
                row.getObject("total", Long.class),
                row.getString("message"),
                "PAUSE".equals(row.getString("wish")),
                row.getTimestamp("submitted_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getLong("busy_millis"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
