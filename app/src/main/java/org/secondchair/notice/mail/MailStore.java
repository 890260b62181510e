package org.secondchair.notice.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Actor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MailStore {
    /** A mail that this process may send until its lease is over; another process takes it up after that. */
    record Claim(UUID id, Actor recipient, int attempts) {}

    /** @param invitationId when it goes to somebody who was invited, on behalf of the inviter; null else */
    record Mail(String textKey, String link, @Nullable UUID invitationId) {}

    private static final Duration LEASE = Duration.ofMinutes(2);
    private final JdbcClient jdbc;
    private final JdbcClient worker;

    MailStore(JdbcClient jdbc, @Qualifier("worker") JdbcClient worker) {
        this.jdbc = jdbc;
        this.worker = worker;
    }

    List<Claim> claim(Instant now, int limit) {
        return worker.sql("""
                        update notice.mail set due_at = :until, attempts = attempts + 1
                        where id in (select id from notice.mail where state = 'QUEUED' and due_at <= :now
                                     order by due_at limit :limit for update skip locked)
                        returning id, person_id, organization_id, attempts
                        """)
                .param("until", time(now.plus(LEASE)))
                .param("now", time(now))
                .param("limit", limit)
                .query((row, _) -> new Claim(
                        row.getObject("id", UUID.class),
                        new Actor(row.getObject("person_id", UUID.class), row.getObject("organization_id", UUID.class)),
                        row.getInt("attempts")))
                .list();
    }

    /** Queues the mail of an invitation, on behalf of the acting inviter. */
    void insertInvitation(UUID invitationId, Actor inviter, Instant now) {
        jdbc.sql("""
                        insert into notice.mail
                            (id, person_id, organization_id, text_key, link, invitation_id, made_by, made_at, state, due_at)
                        values (:id, :person, :organization, 'notice.mail.invitation', '/', :invitation, :person, :now,
                                'QUEUED', :now)
                        """)
                .param("id", Ids.next())
                .param("person", inviter.personId())
                .param("organization", inviter.organizationId())
                .param("invitation", invitationId)
                .param("now", time(now))
                .update();
    }

    /** Within the recipient's transaction. */
    Optional<Mail> find(UUID id) {
        return jdbc.sql("select text_key, link, invitation_id from notice.mail where id = :id and state = 'QUEUED'")
                .param("id", id)
                .query((row, _) -> new Mail(
                        row.getString("text_key"), row.getString("link"), row.getObject("invitation_id", UUID.class)))
                .optional();
    }

    void sent(UUID id, Instant now) {
        jdbc.sql("update notice.mail set state = 'SENT', settled_at = :now, problem = '' where id = :id")
                .param("now", time(now))
                .param("id", id)
                .update();
    }

    /** @param again null when it is given up */
    void failed(UUID id, String problem, @Nullable Instant again, Instant now) {
        jdbc.sql("""
                        update notice.mail
                        set state = case when :again::timestamptz is null then 'FAILED' else 'QUEUED' end,
                            due_at = coalesce(:again::timestamptz, due_at),
                            settled_at = case when :again::timestamptz is null then :now::timestamptz end,
                            problem = :problem
                        where id = :id
                        """)
                .param("again", again == null ? null : time(again))
                .param("now", time(now))
                .param("problem", problem.length() > 500 ? problem.substring(0, 500) : problem)
                .param("id", id)
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
