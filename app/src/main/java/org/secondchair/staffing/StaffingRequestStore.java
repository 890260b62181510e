package org.secondchair.staffing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class StaffingRequestStore {
    private static final String SELECT = """
            select id, engagement_id, client_organization_id, provider_organization_id, asked::text as asked, asked_by,
                   asked_by_name, asked_at, state
            from staffing.request
            """;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    StaffingRequestStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(StaffingRequest request) {
        jdbc.sql("""
                        insert into staffing.request
                            (id, engagement_id, client_organization_id, provider_organization_id, asked, asked_by,
                             asked_by_name, asked_at, state, changed_at)
                        values (:id, :engagement, :client, :provider, :asked::jsonb, :by, :byName, :at, :state, :at)
                        """)
                .param("id", request.id())
                .param("engagement", request.engagementId())
                .param("client", request.clientOrganizationId())
                .param("provider", request.providerOrganizationId())
                .param("asked", json.writeValueAsString(request.asked()))
                .param("by", request.askedById())
                .param("byName", request.askedBy())
                .param("at", OffsetDateTime.ofInstant(request.askedAt(), ZoneOffset.UTC))
                .param("state", request.state().name())
                .update();
    }

    Optional<StaffingRequest> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::request)
                .optional();
    }

    List<StaffingRequest> ofEngagement(UUID engagementId) {
        return jdbc.sql(SELECT + "where engagement_id = :engagement order by id desc limit 100")
                .param("engagement", engagementId)
                .query(this::request)
                .list();
    }

    List<StaffingRequest> waiting(Actor provider) {
        return jdbc.sql(SELECT + """
                        where state = 'OPEN' and provider_organization_id = :provider order by id limit 100
                        """)
                .param("provider", provider.organizationId())
                .query(this::request)
                .list();
    }

    /** Only from open: of two racing steps one finds it moved already. */
    boolean withdraw(UUID id, Instant now) {
        return jdbc.sql("""
                        update staffing.request set state = 'WITHDRAWN', changed_at = :now where id = :id and state = 'OPEN'
                        """)
                        .param("id", id)
                        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private StaffingRequest request(ResultSet row, int number) throws SQLException {
        return new StaffingRequest(
                row.getObject("id", UUID.class),
                row.getObject("engagement_id", UUID.class),
                row.getObject("client_organization_id", UUID.class),
                row.getObject("provider_organization_id", UUID.class),
                json.readValue(row.getString("asked"), TeamAsked.class),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_by_name"),
                row.getTimestamp("asked_at").toInstant(),
                StaffingRequest.State.valueOf(row.getString("state")));
    }
}
