package org.secondchair.bench.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReminderStore {
    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was told before. */
    boolean note(UUID organization, UUID professional, String subject, LocalDate expiresOn, int days, Instant now) {
        return jdbc.sql("""
                                insert into bench.reminder
                                    (organization_id, professional_id, subject, expires_on, days, told_at)
                                values (:organization, :professional, :subject, :expires, :days, :now)
                                on conflict do nothing
                                """)
                        .param("organization", organization)
                        .param("professional", professional)
                        .param("subject", subject)
                        .param("expires", expiresOn)
                        .param("days", days)
                        .param("now", time(now))
                        .update()
                == 1;
    }

    /** The job takes the watch over; of two that want it one gets it. */
    boolean take(UUID organization, UUID job, Instant now, Instant unwatchedSince) {
        return jdbc.sql("""
                                insert into bench.watch (organization_id, job_id, looked_at)
                                values (:organization, :job, :now)
                                on conflict (organization_id) do update
                                set job_id = excluded.job_id, looked_at = excluded.looked_at
                                where watch.looked_at < :since
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
        return jdbc.sql(
                                "update bench.watch set looked_at = :now where organization_id = :organization and job_id = :job")
                        .param("now", time(now))
                        .param("organization", organization)
                        .param("job", job)
                        .update()
                == 1;
    }

    boolean watched(UUID organization, Instant since) {
        return jdbc.sql("""
                        select exists (select 1 from bench.watch
                                       where organization_id = :organization and looked_at >= :since)
                        """)
                .param("organization", organization)
                .param("since", time(since))
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
