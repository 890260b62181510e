package org.secondchair.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Ids;
import org.secondchair.kernel.Page;
import org.secondchair.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NoticeStore {
    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Actor to, Told told, Actor by, Instant now, boolean mailed) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into notice.notice
                            (id, person_id, organization_id, text_key, arguments, link, made_by, made_at)
                        values (:id, :person, :organization, :key, :arguments, :link, :by, :now)
                        """)
                .param("id", id)
                .param("person", to.personId())
                .param("organization", to.organizationId())
                .param("key", told.textKey())
                .param("arguments", told.arguments().toArray(String[]::new))
                .param("link", told.link())
                .param("by", by.personId())
                .param("now", time(now))
                .update();
        jdbc.sql("""
                        insert into notice.mail
                            (id, notice_id, person_id, organization_id, text_key, link, made_by, made_at, state, due_at)
                        values (:id, :notice, :person, :organization, :key, :link, :by, :now, :state, :now)
                        """)
                .param("id", Ids.next())
                .param("notice", id)
                .param("person", to.personId())
                .param("organization", to.organizationId())
                .param("key", told.textKey() + ".mail")
                .param("link", told.link())
                .param("by", by.personId())
                .param("now", time(now))
                .param("state", (mailed ? Notice.MailState.QUEUED : Notice.MailState.NO_SERVER).name())
                .update();
    }

    Page<Notice> inbox(boolean unreadOnly, @Nullable String after, int limit) {
        int size = Math.clamp(limit, 1, 200);
        List<Notice> found = jdbc.sql("""
                        select n.id, n.text_key, n.arguments, n.link, n.made_at, n.read_at, n.done_at, m.state, m.problem
                        from notice.notice n
                        join notice.mail m on m.notice_id = n.id
                        where n.person_id = tenancy.person()
                          and (not :unread or n.read_at is null)
                          and (:after::uuid is null or n.id < :after::uuid)
                        order by n.id desc
                        limit :limit
                        """)
                .param("unread", unreadOnly)
                .param("after", cursor(after))
                .param("limit", size + 1)
                .query(NoticeStore::notice)
                .list();
        return found.size() <= size
                ? Page.last(found)
                : new Page<>(found.subList(0, size), found.get(size - 1).id().toString());
    }

    int unread() {
        return jdbc.sql("""
                        select count(*) from (select 1 from notice.notice
                                              where person_id = tenancy.person() and read_at is null limit 100) n
                        """).query(Integer.class).single();
    }

    Optional<String> open(UUID id, Instant now) {
        return jdbc.sql("""
                        update notice.notice set read_at = coalesce(read_at, :now)
                        where id = :id and person_id = tenancy.person()
                        returning link
                        """)
                .param("now", time(now))
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void settle(String link, List<String> textKeys, Instant now) {
        jdbc.sql("select notice.settle(:link, :keys, :now)")
                .param("link", link)
                .param("keys", textKeys.toArray(String[]::new))
                .param("now", time(now))
                .query(Integer.class)
                .single();
    }

    void settleMine(String link, List<String> textKeys, Instant now) {
        jdbc.sql("""
                        update notice.notice set done_at = :now, read_at = coalesce(read_at, :now)
                        where person_id = tenancy.person() and link = :link and text_key = any(:keys) and done_at is null
                        """)
                .param("link", link)
                .param("keys", textKeys.toArray(String[]::new))
                .param("now", time(now))
                .update();
    }

    int readAll(Instant now) {
        return jdbc.sql("""
                        update notice.notice set read_at = :now
                        where person_id = tenancy.person() and read_at is null and made_at <= :now
                        """).param("now", time(now)).update();
    }

    private static @Nullable UUID cursor(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            return null; // tampered with: the list starts at its beginning
        }
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        Timestamp done = row.getTimestamp("done_at");
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("text_key"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("link"),
                row.getTimestamp("made_at").toInstant(),
                read == null ? null : read.toInstant(),
                done == null ? null : done.toInstant(),
                Notice.MailState.valueOf(row.getString("state")),
                row.getString("problem"));
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
