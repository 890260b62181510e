package org.secondchair.staffing.shift.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.staffing.StaffingRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class DigestStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    DigestStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when the day has its digest: of two that make it one keeps it. */
    boolean insert(StaffingRequest request, MorningDigest digest, Instant now) {
        return jdbc.sql("""
                        insert into staffing.digest
                            (request_id, local_day, engagement_id, provider_organization_id, content, made_at)
                        values (:request, :day, :engagement, :provider, :content::jsonb, :now)
                        on conflict do nothing
                        """)
                        .param("request", request.id())
                        .param("day", digest.day())
                        .param("engagement", request.engagementId())
                        .param("provider", request.providerOrganizationId())
                        .param("content", json.writeValueAsString(digest))
                        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean made(UUID requestId, LocalDate day) {
        return jdbc.sql(
                        "select exists (select 1 from staffing.digest where request_id = :request and local_day = :day)")
                .param("request", requestId)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    Optional<MorningDigest> find(UUID requestId, LocalDate day) {
        return jdbc.sql("select content::text from staffing.digest where request_id = :request and local_day = :day")
                .param("request", requestId)
                .param("day", day)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, MorningDigest.class));
    }

    /** Newest first. */
    List<LocalDate> days(UUID requestId) {
        return jdbc.sql("""
                        select local_day from staffing.digest where request_id = :request order by local_day desc limit 60
                        """)
                .param("request", requestId)
                .query((row, _) -> row.getObject("local_day", LocalDate.class))
                .list();
    }
}
