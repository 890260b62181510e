package org.secondchair.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Ids;
import org.secondchair.kernel.Money;
import org.secondchair.tenancy.Actor;
import org.secondchair.work.prediction.Priority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RequestStore {
    private static final String SELECT = """
            select id, engagement_id, matter_id, client_organization_id, provider_organization_id, kind, title, documents,
                   documents_note, due_at, priority, predicted_people, predicted_finish, predicted_cost, currency,
                   handed_over_by, handed_over_by_name, handed_over_at, state, changed_at
            from work.request
            """;
    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Request request, String instructions) {
        jdbc.sql("""
                        insert into work.request
                            (id, engagement_id, matter_id, client_organization_id, provider_organization_id, kind, title,
                             documents, documents_note, due_at, priority, predicted_people, predicted_finish,
                             predicted_cost, currency, handed_over_by, handed_over_by_name, handed_over_at, state,
                             changed_at)
                        values (:id, :engagement, :matter, :client, :provider, :kind, :title, :documents, :note, :due,
                                :priority, :people, :finish, :cost, :currency, :by, :byName, :at, :state, :at)
                        """)
                .param("id", request.id())
                .param("engagement", request.engagementId())
                .param("matter", request.matterId())
                .param("client", request.clientOrganizationId())
                .param("provider", request.providerOrganizationId())
                .param("kind", request.kind().name())
                .param("title", request.title())
                .param("documents", request.documents())
                .param("note", request.documentsNote())
                .param("due", time(request.dueAt()))
                .param("priority", request.priority().name())
                .param("people", request.predicted().people())
                .param("finish", time(request.predicted().finish()))
                .param("cost", request.predicted().cost().amount())
                .param("currency", request.predicted().cost().currency().getCurrencyCode())
                .param("by", request.handedOverById())
                .param("byName", request.handedOverBy())
                .param("at", time(request.handedOverAt()))
                .param("state", request.state().stored())
                .update();
        jdbc.sql("insert into work.instruction (request_id, matter_id, text) values (:id, :matter, :text)")
                .param("id", request.id())
                .param("matter", request.matterId())
                .param("text", instructions)
                .update();
    }

    /** Moves on only from that state: of two racing steps one finds it moved already. */
    boolean move(UUID id, RequestState from, RequestState to, Instant now) {
        return jdbc.sql("update work.request set state = :to, changed_at = :now where id = :id and state = :from")
                        .param("to", to.stored())
                        .param("now", time(now))
                        .param("id", id)
                        .param("from", from.stored())
                        .update()
                == 1;
    }

    void append(UUID requestId, RequestState state, Actor actor, String name, String reason, Instant now) {
        jdbc.sql("""
                        insert into work.request_event
                            (id, request_id, state, person_id, person_name, organization_id, reason, at)
                        values (:id, :request, :state, :person, :name, :organization, :reason, :now)
                        """)
                .param("id", Ids.next())
                .param("request", requestId)
                .param("state", state.stored())
                .param("person", actor.personId())
                .param("name", name)
                .param("organization", actor.organizationId())
                .param("reason", reason)
                .param("now", time(now))
                .update();
    }

    Optional<Request> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(RequestStore::request)
                .optional();
    }

    Optional<String> instructions(UUID id) {
        return jdbc.sql("select text from work.instruction where request_id = :id and text <> ''")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    List<Request> ofMatter(UUID matterId) {
        return jdbc.sql(SELECT + "where matter_id = :matter order by id desc limit 200")
                .param("matter", matterId)
                .query(RequestStore::request)
                .list();
    }

    List<Request> ofEngagement(UUID engagementId) {
        return jdbc.sql(SELECT + "where engagement_id = :engagement order by id desc limit 200")
                .param("engagement", engagementId)
                .query(RequestStore::request)
                .list();
    }

    /** In one of the states, where the acting organization is the client, or the provider; the most urgent first. */
    List<Request> waiting(List<RequestState> states, boolean asClient, Actor actor) {
        String side = asClient ? "client_organization_id" : "provider_organization_id";
        return jdbc.sql(SELECT + "where state = any(:states) and " + side
                        + " = :organization order by due_at, id limit 100")
                .param("states", states.stream().map(RequestState::stored).toArray(String[]::new))
                .param("organization", actor.organizationId())
                .query(RequestStore::request)
                .list();
    }

    List<RequestEvent> events(UUID requestId) {
        return jdbc.sql("""
                        select state, person_name, reason, at from work.request_event
                        where request_id = :request order by id desc limit 500
                        """)
                .param("request", requestId)
                .query((row, _) -> new RequestEvent(
                        RequestState.stored(row.getString("state")),
                        row.getString("person_name"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** People of the provider who took a step of the request so far. */
    List<UUID> takers(UUID requestId, UUID providerId) {
        return jdbc.sql("""
                        select distinct person_id from work.request_event
                        where request_id = :request and organization_id = :provider
                        """)
                .param("request", requestId)
                .param("provider", providerId)
                .query(UUID.class)
                .list();
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        Timestamp finish = row.getTimestamp("predicted_finish");
        return new Request(
                row.getObject("id", UUID.class),
                row.getObject("engagement_id", UUID.class),
                row.getObject("matter_id", UUID.class),
                row.getObject("client_organization_id", UUID.class),
                row.getObject("provider_organization_id", UUID.class),
                Request.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getInt("documents"),
                row.getString("documents_note"),
                row.getTimestamp("due_at").toInstant(),
                Priority.valueOf(row.getString("priority")),
                new Request.Predicted(
                        row.getInt("predicted_people"),
                        finish == null ? null : finish.toInstant(),
                        new Money(
                                row.getBigDecimal("predicted_cost"), Currency.getInstance(row.getString("currency")))),
                row.getObject("handed_over_by", UUID.class),
                row.getString("handed_over_by_name"),
                row.getTimestamp("handed_over_at").toInstant(),
                RequestState.stored(row.getString("state")),
                row.getTimestamp("changed_at").toInstant());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
